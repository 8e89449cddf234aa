import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {report} from '../rules.ts'
import {visit} from '../visit.ts'
import {isAsWritten} from './leftmarks.ts'

/** A path of Windows and the like is no command; a note is called right behind a word. */
const command = /(?<![\p{L}\p{N}\\:_/.](?!\\footnote\{))\\([A-Za-z]{2,30})\*?(?=[{[\s.,;)|]|$)/gu

/** What to write instead. */
const instead: Readonly<Record<string, string>> = {
  footnote: 'A note in the line: ^[Text of the note.]',
  href: 'A link is \\href{https://example.org}{words}, without a space between.',
  url: 'An address: \\url{https://example.org}',
  cite: 'Its keys stand right behind it: \\cite{doe2020}, or [@doe2020].',
  citep: 'Its keys stand between braces right behind it: \\citep{doe2020}, or [@doe2020].',
  citet: 'Its keys stand between braces right behind it: \\citet{doe2020}, or @doe2020.',
  ref: 'Its label stands between braces right behind it: \\ref{fig:map}, or @fig:map.',
  autoref: 'Its label stands between braces right behind it: \\autoref{fig:map}, or @fig:map.',
  verb: 'Words as they stand go between backquotes: `a = 1`',
  textbf: 'Bold is **words**, italic *words*.',
  emph: 'Italic is *words*.',
  textit: 'Italic is *words*.',
  section: 'A heading: # Title',
  subsection: 'A heading: ## Title',
  item: 'An item of a list: - words',
  ldots: 'Three full stops become an ellipsis: ...',
  dots: 'Three full stops become an ellipsis: ...',
  includegraphics: 'An image: ![Caption](map.svg)'
}

/**
 * Tell commands of LaTeX in the text that would print as they stand.
 *
 * Reports: `construct-honoured`.
 */
export function checkLeftCommands(flow: Root, file: VFile): void {
  const source = String(file)
  visit(flow, 'text', text => {
    if (!text.value.includes('\\')) return
    for (const [found, name = ''] of text.value.matchAll(command)) {
      // Others of citation are told where they are read.
      const isTold = /cite/i.test(name) && !/^cite[pt]?$/.test(name)
      if (isTold || !isAsWritten(found, text, source)) continue
      report(
        file,
        'construct-honoured',
        `The command \`\\${name}\` is not honoured: it prints as it stands`,
        {
          at: text,
          found,
          note:
            instead[name] ?? 'Say it in Markdown; what is meant as it stands goes into backquotes.'
        }
      )
    }
  })
}

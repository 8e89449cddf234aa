import type {Root, Text} from 'mdast'
import type {VFile} from 'vfile'
import {type RuleId, report} from '../rules.ts'
import {visit} from '../visit.ts'

/** Signs that would print as they stand, what is told of them, and how they are mended. */
interface Mark {
  readonly pattern: RegExp
  readonly rule: RuleId
  readonly reason: (found: string) => string
  readonly note: string
}

const images = '(?:png|jpe?g|svg|pdf|webp|gif|tiff?|eps)'

const marks: readonly Mark[] = [
  {
    pattern: /``[^`\n]{1,200}''/,
    rule: 'markup-read',
    reason: () => 'Quotation marks of LaTeX print as they stand',
    note: 'Write them straight, "…": they become those of the language.'
  },
  {
    pattern: /\[\^[^\]\n]{0,60}\s[^\]\n]{0,60}\]/,
    rule: 'markup-read',
    reason: found => `This calls no note, for its name has a space: \`${found}\``,
    note: 'Write [^name], or the note itself: ^[Text of the note.]'
  },
  {
    pattern: /(?<![\p{L}\p{N}])\^\[|(?<=\p{L}[.,;:!?)"”’]?)\^\[/u,
    rule: 'markup-read',
    reason: () => 'The `]` that ends this note is missing',
    note: 'A note in the line stands between ^[ and ].'
  },
  {
    pattern: /(?<![\p{L}\p{N}*~])(?:\*\*|~~)(?=\p{L}{2})/u,
    rule: 'markup-read',
    reason: found => `\`${found}\` opens what is never closed`,
    note: 'The same signs close it, without a space before them. Signs that are meant have a backslash.'
  },
  {
    pattern: /(?<![\p{L}\p{N}=])==(?=\S)[^=\n]{1,200}\S==(?![\p{L}\p{N}=])/u,
    rule: 'construct-honoured',
    reason: () => '`==…==` is not honoured: it prints as it stands',
    note: 'Marked words are [words]{.mark}.'
  },
  {
    pattern: /(?<=^[^\n]{1,100}\n)~ (?=\S)/,
    rule: 'construct-honoured',
    reason: () => '`~` before what a term means is not honoured: it prints as it stands',
    note: 'Begin that line with a colon: `:   What it means.`'
  },
  {
    pattern: /(?<![\p{L}\p{N})\]])\[\[\p{L}[^\][\n]{0,200}\]\]/u,
    rule: 'construct-honoured',
    reason: () => '`[[…]]` is not honoured: it prints as it stands',
    note: 'A link is [words](address), or [words](#label) within the paper.'
  },
  {
    pattern:
      /\{(?:ref|numref|eq|doc|cite(?::\w{1,9})?|sub|sup|abbr|term|math|kbd)\}(?=[\s\w'"‘’“(])/u,
    rule: 'markup-read',
    reason: found => `This role is not read: \`${found}\``,
    note: 'Its words stand between backquotes right behind it: {ref}`fig-map`'
  },
  {
    pattern: /(?<![\p{L}\p{N}:]):(?:ref|numref|eq|doc|math|sub|sup|abbr|term):$/u,
    rule: 'markup-read',
    reason: found => `\`${found}\` is a role of Sphinx, which is not read`,
    note: 'In MyST it is {ref}`fig-map`'
  },
  {
    pattern: /\{\{<\s*[\w-]+[^{}\n]{0,200}\}\}|\{\{%\s*[\w-]+[^{}\n]{0,200}%\}\}/u,
    rule: 'markup-read',
    reason: found => `This is not read as a shortcode: \`${found}\``,
    note: 'A shortcode stands between {{< and >}}: {{< pagebreak >}}'
  },
  {
    pattern: /\{\{\s*[\p{L}_][\w.-]*\s*\}\}/u,
    rule: 'construct-honoured',
    reason: found => `\`${found}\` is not honoured: it prints as it stands`,
    note: 'Variables are filled in papers of Manubot (dialect: manubot).'
  },
  {
    pattern: new RegExp(
      String.raw`!\[[^\]\n]{0,300}\](?:[ \t]+\([^)\n]{1,200}\)|[{[][^\]}\s]{1,200}\.${images}[\]}])|!\[[^\]\n]{0,300}\([^)\s]{1,200}\.${images}\)`,
      'i'
    ),
    rule: 'image-read',
    reason: () => 'This is not read as an image',
    note: 'Write ![Caption](map.svg), without spaces between the brackets.'
  },
  {
    pattern: /(?<!!)\[[^\][\n]{1,200}\][ \t]+\(#[^)\s]{1,100}\)/,
    rule: 'markup-read',
    reason: () => 'This is not read as a link',
    note: 'Write [words](#label), without a space between the brackets.'
  },
  {
    pattern:
      /(?<![\p{L}\p{N}$])\$(?:[ \t]+[^$\n]{0,200}[\\^_=][^$\n]{0,200}|[^\s$\d][^$\n]{0,200}[\\^_=][^$\n]{0,200}[ \t]+)\$(?![\p{L}\p{N}$])/u,
    rule: 'markup-read',
    reason: () => 'This is no formula: a space stands behind its first `$` or before its last',
    note: 'Write $x = y$. A $ that is money is written \\$.'
  }
]

/**
 * Tell signs of Markdown and its kin that would print as they stand. What has a backslash before it is meant so.
 *
 * Reports: `construct-honoured`, `image-read`, `markup-read`.
 */
export function checkLeftMarks(flow: Root, file: VFile): void {
  const source = String(file)
  visit(flow, 'text', (text, index = 0, parent) => {
    if (!/[`[*~={$]|:\w+:$/.test(text.value)) return
    for (const {pattern, rule, reason, note} of marks) {
      const found = pattern.exec(text.value)?.[0]
      if (found === undefined || !isAsWritten(found, text, source)) continue
      report(file, rule, reason(found), {at: text, found, note})
    }
    const next = parent?.children[index + 1]
    const behind = next?.type === 'link' ? source[next.position?.start.offset ?? 0] : undefined
    if (behind !== 'h' && behind !== '<') return
    if (!/(?<!!)\[[^\][]{1,200}\][ \t]*\($|\([^()]{1,200}\)\[$/.test(text.value)) return
    report(file, 'markup-read', 'This is not read as a link', {
      at: text,
      note: 'Write [words](https://example.org), without a space between the brackets or in the address.'
    })
  })
}

/** An escape in it would make it another in the source. */
export function isAsWritten(found: string, {position}: Text, source: string): boolean {
  if (!position) return false
  const written = source.slice(position.start.offset, position.end.offset)
  return written.includes(found) && !written.includes(`\\${found}`)
}

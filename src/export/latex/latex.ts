import type {Article, OutputFile} from '../../article.ts'
import {flowsOf} from '../../flows.ts'
import {visit} from '../../visit.ts'
import {withoutHtmlIn} from '../html.ts'
import type {ExportTools} from '../tools.ts'
import {type Context, inText} from './context.ts'
import {engineFor} from './engine.ts'
import {filesOf} from './files.ts'
import type {Shown} from './images.ts'
import {matter} from './matter.ts'
import {preamble} from './preamble.ts'
import {referencesFile} from './references.ts'
import {contextOf} from './start.ts'
import {titleBlock} from './title.ts'

/**
 * Article → a folder of LaTeX that pdfLaTeX, XeLaTeX and LuaLaTeX compile; where the text has letters that only the
 * latter two can set, they alone. Citations keep their keys and are set by natbib.
 *
 * @param name Of the main file, without its ending.
 * @see https://info.arxiv.org/help/submit_tex.html
 */
export async function latex(
  paper: Readonly<Article>,
  name: string,
  tools: ExportTools
): Promise<OutputFile[]> {
  const article = {...paper, ...withoutHtmlIn(paper)}
  const {meta, tree} = article
  const stem = stemOf(name)
  const shown = new Map<string, Shown>()
  const context = contextOf(article, stem, shown, tools)
  const title = titleBlock(meta, context)
  const front = matter(meta, context)
  const text = inText(context, tree, meta.lang)
  const body = [context.blocks(tree.children, text), ...behindText(context)]
  const written = [
    ...title.head,
    '\\maketitle',
    ...title.behind,
    ...front,
    ...contents(article),
    ...body
  ]
  const references = referencesFile(article, context.keys)
  const engine = engineFor(`${written.join('\n')}${references}`, context)
  const {needsUnicode, scripts} = engine
  const lines = [
    `% ${stem}.tex`,
    ...compiling(stem, needsUnicode, !context.ownLists),
    ...preamble(context, engine),
    '',
    ...title.head,
    '',
    '\\begin{document}',
    ['\\maketitle', ...title.behind].join('%\n'),
    '',
    [...front, ...contents(article), ...body].filter(part => part !== '').join('\n\n'),
    '',
    '\\end{document}',
    ''
  ]
  if (needsUnicode) {
    tools.warn(
      `\`${stem}.tex\` is compiled with XeLaTeX or LuaLaTeX: pdfLaTeX cannot set ${[...scripts].join(', ') || 'text from right to left'}.`
    )
  }
  return [
    {path: `${stem}.tex`, content: lines.join('\n')},
    ...(article.bibliography.length === 0 ? [] : [{path: 'references.bib', content: references}]),
    ...(needsUnicode ? [{path: '00README.json', content: readme(stem)}] : []),
    ...(await filesOf(shown, tools, article))
  ]
}

/** How the folder is compiled; arXiv looks for the line in the first five. */
function compiling(stem: string, needsUnicode: boolean, hasBibtex: boolean): string[] {
  const command = needsUnicode ? 'xelatex' : 'pdflatex'
  const bibtex = hasBibtex ? ` bibtex ${stem};` : ''
  return [
    `% ${command} ${stem};${bibtex} ${command} ${stem}; ${command} ${stem}`,
    ...(needsUnicode
      ? ['% XeLaTeX or LuaLaTeX: pdfLaTeX cannot set the scripts of this paper.']
      : ['\\ifdefined\\pdfoutput\\pdfoutput=1\\fi'])
  ]
}

/** What arXiv cannot tell from the files. @see https://info.arxiv.org/help/00README.html */
function readme(stem: string): string {
  const said = {
    process: {compiler: 'xelatex'},
    sources: [{filename: `${stem}.tex`, usage: 'toplevel'}]
  }
  return `${JSON.stringify(said, undefined, 2)}\n`
}

function contents({meta}: Article): string[] {
  return [
    ...(meta.contents === true
      ? [`\\setcounter{tocdepth}{${meta.contentsDepth ?? 3}}\n\\tableofcontents`]
      : []),
    ...(meta.lists ?? []).map(({of}) => (of === 'figure' ? '\\listoffigures' : '\\listoftables'))
  ]
}

/** Works that are listed and not cited, and floats that go behind the text. */
function behindText({article, atEnd = [], keys}: Context): string[] {
  const cited = new Set<string>()
  for (const flow of flowsOf(article)) {
    visit(flow, 'cite', ({items}) => {
      for (const {key} of items) cited.add(key)
    })
  }
  const uncited = article.bibliography.filter(({key}) => !cited.has(key))
  return [
    ...(uncited.length === 0
      ? []
      : [`\\nocite{${uncited.map(({key}) => keys.of(key)).join(',')}}`]),
    ...(atEnd.length === 0 ? [] : ['\\clearpage', ...atEnd])
  ]
}

/** Only signs that every server of preprints takes. */
function stemOf(name: string): string {
  const stem = name.replace(/[^A-Za-z\d_+=-]+/g, '-').replace(/^-+|-+$/g, '')
  return stem || 'paper'
}

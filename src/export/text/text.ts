import type {Root} from 'mdast'
import type {Article, OutputFile} from '../../article.ts'
import {flowsByLanguage} from '../../flows.ts'
import {notesInOrder} from '../../noteorder.ts'
import {wordsOf} from '../../words.ts'
import {withoutHtmlIn} from '../html.ts'
import {blocks} from './blocks.ts'
import {type Context, inText} from './context.ts'
import {moved} from './lines.ts'
import {matter} from './matter.ts'
import {words} from './words.ts'

/**
 * Article → plain text in UTF-8, for mail and for the forms of portals. A paragraph is one line: windows and forms break
 * lines themselves, and a text broken already cannot be mended there.
 *
 * @param name Of the file, without its ending.
 */
export async function text(paper: Readonly<Article>, name: string): Promise<OutputFile[]> {
  const article = {...paper, ...withoutHtmlIn(paper)}
  const context = contextOf(article)
  const whole = [
    ...matter(article.meta, context),
    ...blocks(article.tree.children, inText(context, article.tree)),
    ...notes(article, context)
  ]
  return [{path: `${name}.txt`, content: `${whole.join('\n\n').trim()}\n`}]
}

/** One text of a paper, such as an abstract, as plain text. */
export function plainText(flow: Root, article: Readonly<Article>): string {
  // Notes stand elsewhere: nothing calls them.
  const context = {...inText(contextOf(article), flow), notes: new Map()}
  return blocks(flow.children, context).join('\n\n').trim()
}

function contextOf(article: Readonly<Article>): Context {
  return {
    article,
    lang: article.meta.lang,
    notes: new Map(),
    definitions: new Map(),
    explained: new Set(),
    words,
    blocks
  }
}

/** The notes of titles, abstracts and text, in one row. */
function notes(article: Article, context: Context): string[] {
  const made = flowsByLanguage(article)
    .filter(({flow}) => flow !== article.meta.runningWords)
    .flatMap(({flow, lang}) => {
      const here = inText(context, flow, lang)
      return notesInOrder(flow).map(({children, identifier}) =>
        moved(blocks(children, here).join('\n\n'), `${here.notes.get(identifier)}. `)
      )
    })
  return made.length === 0 ? [] : [`\n${wordsOf(article.meta.lang).notes}`, ...made]
}

import type {Element} from 'xast'
import {toXml} from 'xast-util-to-xml'
import {x} from 'xastscript'
import type {Article, OutputFile} from '../../article.ts'
import {flowsOf} from '../../flows.ts'
import {topDepth} from '../../headings.ts'
import type {Meta} from '../../meta.ts'
import {withoutHtmlIn} from '../html.ts'
import {backMatter, behindText} from './back.ts'
import {contextOf} from './begin.ts'
import {blocks} from './blocks.ts'
import {type Context, inText} from './context.ts'
import {counts} from './counts.ts'
import {articleMeta} from './front.ts'
import {journalMeta} from './imprint.ts'
import {inLines} from './lines.ts'
import {notes} from './notes.ts'
import {outline, parted} from './outline.ts'
import {referenceList} from './references.ts'
import {sec} from './sections.ts'
import {tidy} from './tidy.ts'
import {doctypeOf, type JatsVersion} from './version.ts'

/**
 * Article → JATS, the tag set of Journal Publishing, and the images beside it. What it uses is alike in both versions, but
 * for their names: journals and archives still ask for 1.3.
 *
 * It reports nothing: what cannot be set is told with the page.
 *
 * @param name Of the document, without its ending.
 * @see https://jats.nlm.nih.gov/publishing/tag-library/
 */
export async function jats(
  paper: Readonly<Article>,
  name: string,
  {jats: version = '1.3'}: {readonly jats?: JatsVersion} = {}
): Promise<OutputFile[]> {
  const article = {...paper, ...withoutHtmlIn(paper)}
  const {meta, tree} = article
  const context = await contextOf(article, name)
  const text = inText(context, tree)
  const {lists, text: nodes} = parted(tree, topDepth(tree))
  const {blocks: before, sections} = outline(nodes)
  const {back, text: own} = behindText(sections)
  const matter = articleMeta(meta, context)
  const body = x('body', [...blocks(before, text), ...own.map(one => sec(one, text))])
  const statements = backMatter(back, text)
  const references = lists.map(list => referenceList(list, text))
  const called = notesOf(article, context)
  const closing = [...statements, ...references, ...context.lists, ...called]
  const document = x('article', attributesOf(meta, version), [
    x('front', [journalMeta(meta), x('article-meta', [...matter, counts([body, ...closing])])]),
    body,
    ...(closing.length === 0 ? [] : [x('back', closing)])
  ])
  const written = toXml(inLines(tidy(document)), {closeEmptyElements: true})
  // The one sign that is escaped because of what stands before it.
  const xml = written.replaceAll(']]>', ']]&#x3E;')
  const content = `<?xml version="1.0" encoding="UTF-8"?>\n${doctypeOf(version)}\n${xml}\n`
  return [{path: `${name}.xml`, content}, ...context.graphics.files()]
}

function attributesOf({lang}: Meta, version: JatsVersion): Record<string, string> {
  return {
    'xmlns:mml': 'http://www.w3.org/1998/Math/MathML',
    'xmlns:xlink': 'http://www.w3.org/1999/xlink',
    'xmlns:ali': 'http://www.niso.org/schemas/ali/1.0/',
    'article-type': 'research-article',
    'dtd-version': version,
    'xml:lang': lang
  }
}

/** The notes of titles, abstracts and text, in one row. */
function notesOf(article: Article, context: Context): Element[] {
  const texts = flowsOf(article).filter(text => text !== article.meta.runningWords)
  const made = texts.flatMap(text => notes(text, inText(context, text)))
  return made.length === 0 ? [] : [x('fn-group', made)]
}

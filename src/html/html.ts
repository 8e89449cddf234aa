import type {ElementContent, Root} from 'hast'
import {h} from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import type {Article, CitedOnWords, Page} from '../article.ts'
import {copyrightText} from '../imprintwords.ts'
import type {Meta} from '../meta.ts'
import type {Reuse} from '../reuse.ts'
import {directionOf, wordsOf} from '../words.ts'
import {linkBack} from './backlinks.ts'
import {changeList} from './changelist.ts'
import {citeThis, citeThisLink} from './citethis.ts'
import {contents} from './contents.ts'
import {loadTypesetter} from './formulas.ts'
import {flowToHast} from './hast.ts'
import {head} from './head.ts'
import {isolate} from './isolate.ts'
import {lists as listsOf} from './lists.ts'
import {placesOf} from './places.ts'
import {screenScripts} from './script.ts'
import {titleBlock} from './title.ts'

/** Article → one web page that holds all it needs. Reports: `html-safe`, `math-valid`. */
export async function html(article: Article): Promise<Page> {
  const {tree, ...page} = await pageTree(article)
  return {...page, html: `${stringify(tree)}\n`}
}

/** A page, or a part of one, as text. */
export function stringify(tree: Root): string {
  return unified().use(rehypeStringify, {allowDangerousHtml: true}).stringify(tree)
}

/**
 * Article → one web page that holds all it needs: text, styles, faces and images. It asks the network for
 * nothing and runs no script but ours.
 *
 * Reports: `html-safe`, `math-valid`.
 */
export async function pageTree(
  article: Article,
  reuse?: Reuse
): Promise<Omit<Page, 'html'> & {tree: Root}> {
  const {meta} = article
  const typeset = await loadTypesetter(article)
  const body = flowToHast(article.tree, article, typeset)
  const title = titleBlock(article, typeset)
  const direction = directionOf(meta.lang)
  isolate(title, direction)
  isolate(body, direction)
  linkBack([title, body], article)
  const date = (meta.date ?? meta.published)?.iso
  const toc = contents(body, meta, citeThisLink(article))
  const lists = listsOf(body, meta)
  const scripts = screenScripts([title, body, ...toc], article, reuse)
  const changes = changeList([title, body], article)
  const citation = citeThis(article)
  isolate(h('div', citation), direction)
  const shown = h('body', [
    ...(meta.contents ? [] : toc),
    h('main', [
      h('article', [
        ...changes,
        title,
        '\n',
        ...[...(meta.contents ? toc : []), ...lists].flatMap(nav => [nav, '\n']),
        ...(body.children as ElementContent[]),
        '\n'
      ]),
      ...citation
    ]),
    ...scripts
  ])
  const page: Root = {
    type: 'root',
    children: [
      {type: 'doctype'},
      h('html', {lang: meta.lang, dir: direction}, [
        head(article, title, shown, scripts.length > 0),
        shown
      ])
    ]
  }
  return {
    tree: page,
    title: meta.title,
    authors: meta.authors.map(({literal}) => literal),
    keywords: meta.keywords,
    lang: meta.lang,
    languages: languagesOf(page),
    places: placesOf(page, article.file),
    ...(meta.citedOnPages && {citedOn: citedOnWords(meta.lang)}),
    ...rightsOf(meta),
    ...(meta.doi !== undefined && {doi: meta.doi}),
    ...(date !== undefined && {date})
  }
}

function rightsOf({copyright, license}: Meta): Pick<Page, 'rights'> {
  const text = [copyrightText(copyright), license?.name].filter(part => part !== undefined)
  const url = license?.url
  return text.length === 0 ? {} : {rights: {text: text.join('. '), ...(url !== undefined && {url})}}
}

function citedOnWords(lang: string): CitedOnWords {
  const {comma, citedOn} = wordsOf(lang)
  return {one: citedOn[0], many: citedOn[1], comma}
}

/** Languages with a word long enough to be hyphenated: the patterns of one are large. */
function languagesOf(page: Root): string[] {
  const languages = new Set<string>()
  const walk = (node: Root | Root['children'][number], outer: string): void => {
    if (node.type === 'text' && longWord.test(node.value)) languages.add(outer)
    if (!('children' in node)) return
    const own = node.type === 'element' ? node.properties['lang'] : undefined
    const lang = typeof own === 'string' ? own : outer
    for (const child of node.children) walk(child, lang)
  }
  walk(page, '')
  return [...languages]
}

/** Shorter ones are never hyphenated (`browser/words.ts`). */
const longWord = /\p{L}[\p{L}\p{M}]{4}/u

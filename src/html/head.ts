import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Article} from '../article.ts'
import type {Meta} from '../meta.ts'
import {visit} from '../visit.ts'
import {wordsOf} from '../words.ts'
import {changeLook} from './changelist.ts'
import {abstractTexts} from './indexers/abstract.ts'
import {highwireTags} from './indexers/highwire.ts'
import {openGraph} from './indexers/opengraph.ts'
import {scholarlyArticle} from './indexers/schemaorg.ts'
import {jsonScript} from './script.ts'

/** Nothing from anywhere, no script but the one of ours: the page is what stands in it. */
export const policy =
  "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/**
 * The head of the page: what browsers, search engines and the print stage ask.
 *
 * @param title The title block.
 * @param body What stands in the page.
 * @param hasScript The page has our script; without it no script at all may run.
 */
export function head(article: Article, title: Element, body: Element, hasScript: boolean): Element {
  const {meta, theme} = article
  const abstracts = abstractTexts(title, meta)
  const known = scholarlyArticle(article, abstracts)
  const scripts = hasScript ? `; script-src 'sha256-${theme.script.sha256}'` : ''
  return h('head', [
    h('meta', {charSet: 'utf-8'}),
    h('meta', {httpEquiv: 'Content-Security-Policy', content: policy + scripts}),
    h('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
    h('meta', {name: 'generator', content: 'Offprint'}),
    h('title', meta.title === '' ? 'Untitled' : meta.title),
    ...meta.authors.map(({literal}) => h('meta', {name: 'author', content: literal})),
    ...(meta.keywords.length === 0
      ? []
      : [h('meta', {name: 'keywords', content: meta.keywords.join(', ')})]),
    ...openGraph(meta, abstracts[0]?.text),
    ...highwireTags(article),
    ...(known ? [jsonScript('application/ld+json', known)] : []),
    h('style', faces(article, body)),
    h('style', pageRules(article)),
    h('style', theme.css),
    ...(article.before ? [h('style', changeLook(wordsOf(meta.lang)))] : []),
    ...wishes(meta)
  ])
}

/** The faces of a page, each in the smallest file that has all the page shows. */
export function faces({theme}: Pick<Article, 'theme'>, body: Element): string {
  const letters = theme.faces.some(({whole}) => whole) ? lettersOf(body) : ''
  return theme.faces
    .map(
      ({family, weight, style, data, whole, range, metrics}) =>
        `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};font-display:block;` +
        `${range === undefined ? '' : `unicode-range:${range};`}` +
        `${metrics === undefined ? '' : `${metrics};`}` +
        `src:url(data:font/woff2;base64,${whole?.lacks.test(letters) ? whole.read() : data}) format("woff2")}`
    )
    .join('\n')
}

/** What a page shows beyond ASCII, each letter and sign once. */
function lettersOf(body: Element): string {
  const texts: string[] = []
  visit(body, node => {
    if ('value' in node) texts.push(node.value)
  })
  return [...new Set(texts.join('').replace(/[ -~\s]+/g, ''))].join('')
}

const papers = {
  a4: {size: 'A4', widthMm: 210, heightMm: 297},
  letter: {size: 'letter', widthMm: 215.9, heightMm: 279.4}
} as const

/** What the paper itself says of its pages: their size and the words at their head. A style may say otherwise. */
function pageRules({meta}: Article): string {
  const {size, widthMm, heightMm} = papers[meta.paper]
  return (
    `:root{--running-title:${cssString(meta.runningTitle)};` +
    `--page-width:${widthMm}mm;--page-height:${heightMm}mm}` +
    `@page{size:${size}}@page across{size:${size} landscape;margin:27mm 30mm 25mm}`
  )
}

/** What the author wants of the pages stands after the style, which it overrides. */
function wishes({pages}: Meta): Element[] {
  if (!pages) return []
  const {lineNumbers, floats, lineSpacing, bleed, cropMarks} = pages
  const rules = [
    ...(lineNumbers ? [`--line-numbers:${lineNumbers}`] : []),
    ...(floats ? [`--floats:${floats}`] : []),
    ...(lineSpacing
      ? [`--ltr-line:${lineSpacing * 12}pt`, `--rtl-line:${lineSpacing * 15}pt`]
      : []),
    ...(bleed ? [`--bleed:${bleed}`] : []),
    ...(cropMarks === undefined ? [] : [`--crop-marks:${cropMarks ? 'show' : 'none'}`])
  ]
  return [h('style', `@media print{:root{${rules.join(';')}}}`)]
}

function cssString(text: string): string {
  const safe = text.replace(/[\\"<\n\r]/g, char => `\\${char.charCodeAt(0).toString(16)} `)
  return `"${safe}"`
}

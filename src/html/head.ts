import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Article} from '../article.ts'

/** No script, nothing from anywhere: the page is what stands in it. */
const policy =
  "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/** The head of the page: what browsers, search engines and the print stage ask. */
export function head(article: Article): Element {
  const {meta, theme} = article
  return h('head', [
    h('meta', {charSet: 'utf-8'}),
    h('meta', {httpEquiv: 'Content-Security-Policy', content: policy}),
    h('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
    h('meta', {name: 'generator', content: 'Offprint'}),
    h('title', meta.title === '' ? 'Untitled' : meta.title),
    ...meta.authors.map(({literal}) => h('meta', {name: 'author', content: literal})),
    ...(meta.keywords.length === 0
      ? []
      : [h('meta', {name: 'keywords', content: meta.keywords.join(', ')})]),
    h('style', faces(article)),
    h('style', theme.css),
    h('style', pageRules(article))
  ])
}

function faces({theme}: Article): string {
  return theme.faces
    .map(
      ({family, weight, style, data, range}) =>
        `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};font-display:block;` +
        `${range === undefined ? '' : `unicode-range:${range};`}` +
        `src:url(data:font/woff2;base64,${data}) format("woff2")}`
    )
    .join('\n')
}

/** What the paper itself decides about its pages: their size and the words at their head. */
function pageRules({meta}: Article): string {
  const size = meta.paper === 'letter' ? 'letter' : 'A4'
  return `:root{--running-title:${cssString(meta.runningTitle)}}@page{size:${size}}`
}

function cssString(text: string): string {
  const safe = text.replace(/[\\"<\n\r]/g, char => `\\${char.charCodeAt(0).toString(16)} `)
  return `"${safe}"`
}

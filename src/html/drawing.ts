import {h} from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import type {Article} from '../article.ts'
import {svgSize} from '../svgsize.ts'
import {faces, policy} from './head.ts'
import {inlineSvg} from './svg.ts'

/** A page that is a drawing and nothing else, in the faces of the paper. */
export function drawingPage(svg: Uint8Array, article: Article): string {
  const {width, height} = svgSize(svg)
  const size = `width:${width}px;height:${height}px`
  const data = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
  const drawing =
    inlineSvg({mediaType: 'image/svg+xml', bytes: svg}, '', '') ?? h('img', {src: data})
  const shown = h('body', [drawing])
  return unified()
    .use(rehypeStringify)
    .stringify({
      type: 'root',
      children: [
        {type: 'doctype'},
        h('html', [
          h('head', [
            h('meta', {charSet: 'utf-8'}),
            h('meta', {httpEquiv: 'Content-Security-Policy', content: policy}),
            h('style', faces(article, shown)),
            h(
              'style',
              `@page{size:${width}px ${height}px;margin:0}html,body{margin:0}svg,img{display:block;${size}}`
            )
          ]),
          shown
        ])
      ]
    })
}

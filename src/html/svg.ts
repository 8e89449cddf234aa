import type {Element, Root} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import rehypeSanitize, {type Options as Schema} from 'rehype-sanitize'
import {unified} from 'unified'
import type {Asset} from '../article.ts'
import {visit} from '../visit.ts'

const shapes =
  'svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan textPath marker clipPath mask pattern linearGradient radialGradient stop'.split(
    ' '
  )

const schema: Schema = {
  tagNames: shapes,
  attributes: {
    '*': [
      ...'id className transform style fill fillOpacity fillRule stroke strokeWidth strokeOpacity strokeLineCap strokeLineJoin strokeMiterLimit strokeDashArray strokeDashOffset opacity color display visibility clipPath clipRule mask markerStart markerMid markerEnd paintOrder'.split(
        ' '
      ),
      ...'x y x1 y1 x2 y2 cx cy r rx ry dx dy d points width height viewBox preserveAspectRatio version offset stopColor stopOpacity gradientUnits gradientTransform patternUnits patternTransform spreadMethod markerWidth markerHeight refX refY orient markerUnits clipPathUnits maskUnits'.split(
        ' '
      ),
      ...'fontFamily fontSize fontStyle fontWeight fontVariant textAnchor dominantBaseline alignmentBaseline baselineShift letterSpacing wordSpacing textDecoration direction unicodeBidi lang xmlLang xmlSpace rotate textLength lengthAdjust writingMode role ariaLabel ariaHidden'.split(
        ' '
      ),
      ['href', /^#/],
      ['xLinkHref', /^#/]
    ]
  },
  clobber: [],
  clobberPrefix: '',
  protocols: {},
  strip: ['script', 'style', 'metadata', 'foreignObject', 'foreignobject'],
  required: {}
}

/**
 * A drawing that holds text, as part of the page: its text takes the page's faces and can be searched.
 * Undefined for drawings without text or with a style sheet of their own; those are shown as images.
 *
 * @param prefix Keeps the ids of several drawings apart.
 */
export function inlineSvg({bytes}: Asset, prefix: string, alt: string): Element | undefined {
  const source = new TextDecoder().decode(bytes)
  if (!/<text[\s>]/.test(source) || /<style[\s>]|<image[\s>]|<foreignObject/i.test(source))
    return undefined
  const start = source.search(/<svg[\s>]/)
  const parsed = fromHtml(source.slice(start), {fragment: true, space: 'svg'})
  const root = (unified().use(rehypeSanitize, schema).runSync(parsed) as Root).children.find(
    (node): node is Element => node.type === 'element' && node.tagName === 'svg'
  )
  if (!root) return undefined
  visit(root, 'element', element => {
    rename(element, prefix)
  })
  if (alt !== '') root.properties = {...root.properties, role: 'img', ariaLabel: alt}
  return root
}

function rename(element: Element, prefix: string): void {
  for (const [name, value] of Object.entries(element.properties)) {
    if (typeof value !== 'string') continue
    if (name === 'id') element.properties[name] = prefix + value
    else if (name === 'href' || name === 'xLinkHref')
      element.properties[name] = `#${prefix}${value.slice(1)}`
    else if (name === 'style' && /url\(\s*['"]?(?!#)|@import|expression/i.test(value)) {
      delete element.properties[name]
    } else if (/url\(/.test(value)) {
      const local = value.replace(/url\(\s*['"]?#([^'")]*)['"]?\s*\)/g, `url(#${prefix}$1)`)
      element.properties[name] = /url\((?!#)/.test(local) ? 'none' : local
    }
  }
}

import type {Image} from 'mdast'
import type {Element} from 'xast'
import {x} from 'xastscript'
import type {Context} from './context.ts'
import {runs} from './runs.ts'
import {w} from './word.ts'

/** English metric units in a CSS pixel, and in a twentieth of a point. */
const perPixel = 9525
const perTwip = 635

/** The tallest picture, in CSS pixels: a page without its caption. */
const tallest = 820

interface Wanted {
  /** CSS lengths, or a percentage of the line. */
  readonly width?: string
  readonly height?: string
}

type Shown = Pick<Image, 'url' | 'alt' | 'position'> & {readonly data?: Image['data']}

/** An image among words. */
export function inlinePicture(image: Shown, context: Context): Element[] {
  return picture(image, image.data ?? {}, context)
}

/** An image; one that is not there is what it says. */
export function picture(image: Shown, wanted: Wanted, context: Context): Element[] {
  const found = context.pictures.of(image.url)
  if (!found) {
    tellLost(image, context)
    return image.alt ? runs(`[${image.alt}]`, context) : []
  }
  const [cx, cy] = extent(found.size, wanted, context).map(pixels => Math.round(pixels * perPixel))
  const {id, drawing} = found.ids(context.relations)
  const number = context.sequences.next(' pictures')
  const names = {id: String(number), name: `Picture ${number}`}
  const descr = image.data?.isDecoration ? undefined : (image.alt ?? undefined)
  return [
    w('r', {}, [
      w('drawing', {}, [
        x('wp:inline', {distT: '0', distB: '0', distL: '0', distR: '0'}, [
          x('wp:extent', {cx: String(cx), cy: String(cy)}),
          x('wp:docPr', {...names, descr}, image.data?.isDecoration ? [decorative] : []),
          x('wp:cNvGraphicFramePr', [x('a:graphicFrameLocks', {noChangeAspect: '1'})]),
          x('a:graphic', [
            x('a:graphicData', {uri: 'http://schemas.openxmlformats.org/drawingml/2006/picture'}, [
              x('pic:pic', [
                x('pic:nvPicPr', [x('pic:cNvPr', {...names, descr}), x('pic:cNvPicPr')]),
                x('pic:blipFill', [
                  x('a:blip', {'r:embed': id}, drawing === undefined ? [] : [svg(drawing)]),
                  x('a:stretch', [x('a:fillRect')])
                ]),
                x('pic:spPr', [
                  x('a:xfrm', [
                    x('a:off', {x: '0', y: '0'}),
                    x('a:ext', {cx: String(cx), cy: String(cy)})
                  ]),
                  x('a:prstGeom', {prst: 'rect'}, [x('a:avLst')])
                ])
              ])
            ])
          ])
        ])
      ])
    ])
  ]
}

/** One that is not there at all is told where the paper is read. */
function tellLost(image: Shown, {article, say}: Context): void {
  if (!article.assets.has(image.url)) return
  say({
    file: article.file,
    rule: 'word-figure-made',
    reason: `\`${image.url}\` cannot be made a picture for Word`,
    ...(image.position && {at: image.position.start}),
    note: 'Save it as PNG or JPEG beside it; a drawing wants a width and a height, or a viewBox.'
  })
}

/** Word since 2016 shows the drawing itself. */
function svg(id: string): Element {
  return x('a:extLst', [
    x('a:ext', {uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}'}, [
      x('asvg:svgBlip', {
        'xmlns:asvg': 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
        'r:embed': id
      })
    ])
  ])
}

const decorative = x('a:extLst', [
  x('a:ext', {uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}'}, [
    x('adec:decorative', {
      'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative',
      val: '1'
    })
  ])
])

/** As large as the author wants it, else as it is, and never larger than the line or the page. */
function extent(
  [naturalWidth, naturalHeight]: readonly [number, number],
  {width, height}: Wanted,
  context: Context
): [number, number] {
  const line = ((context.width - context.indent) * perTwip) / perPixel
  const ratio = naturalHeight / naturalWidth
  const wide = width === undefined ? undefined : lengthOf(width, line)
  const high = height === undefined ? undefined : lengthOf(height, tallest)
  const own = wide ?? (high === undefined ? naturalWidth : high / ratio)
  const tall = high ?? own * ratio
  const factor = Math.min(1, line / own, tallest / tall)
  return [own * factor, tall * factor]
}

const units: Readonly<Record<string, number>> = {
  px: 1,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  in: 96,
  pt: 96 / 72,
  pc: 16,
  em: 16,
  rem: 16
}

/** CSS pixels. */
function lengthOf(text: string, whole: number): number | undefined {
  const [, digits, unit = 'px'] = /^\s*([\d.]+)\s*([a-z]+|%)?\s*$/i.exec(text) ?? []
  const size = unit === '%' ? whole / 100 : units[unit.toLowerCase()]
  const number = Number(digits)
  return size !== undefined && number > 0 ? number * size : undefined
}

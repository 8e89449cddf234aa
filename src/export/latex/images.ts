import type {Image} from 'mdast'
import type {Article, Asset} from '../../article.ts'
import {svgSize} from '../../svgsize.ts'
import type {Images} from './context.ts'
import {texOf} from './text.ts'

/** An image under the name it has in the folder. */
export interface Shown {
  readonly name: string
  readonly asset: Asset
  readonly node: Image
}

/** What pdfLaTeX and XeLaTeX read; others are made anew. */
export const endings: Readonly<Record<string, string>> = {
  'image/svg+xml': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png'
}

/** A line of the page, in points of the screen: what is wider is made as wide as the line. */
const widest = 440

/**
 * @param shown Takes up what is shown, by its address.
 * @param stem Of the main file: what LaTeX makes of it would replace a figure of that name.
 */
export function images(
  {assets}: Pick<Article, 'assets'>,
  shown: Map<string, Shown>,
  stem: string
): Images {
  const names = new Set([`${stem}.pdf`.toLowerCase()])
  return {
    include(image, context, width, height) {
      const {url} = image
      const asset = assets.get(url) ?? assets.get(decoded(url))
      const words = image.alt ?? ''
      if (!asset) return `\\fbox{${texOf(words || url)}}`
      const file = shown.get(url) ?? {name: nameFor(url, asset), asset, node: image}
      shown.set(url, file)
      const size = [
        ...sizes(asset, width ?? image.data?.width, height ?? image.data?.height),
        ...(words === '' ? [] : [`alt={${texOf(words)}}`])
      ]
      context.needs.add('graphicx')
      return `\\includegraphics[${size.join(',')}]{${file.name}}`
    }
  }

  /** Only signs that every server of preprints takes. */
  function nameFor(url: string, asset: Asset): string {
    const base = url.startsWith('data:') ? '' : decoded(url.split(/[/\\]/).at(-1) ?? '')
    const stem = base
      .replace(/\.[A-Za-z\d]+$/, '')
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[^A-Za-z\d_+=-]+/g, '-')
      .replace(/^-+|-+$/g, '')
    for (let count = 1; ; count++) {
      const name = `${stem || 'image'}${count === 1 ? '' : `-${count}`}.${endings[asset.mediaType] ?? 'png'}`
      if (names.has(name.toLowerCase())) continue
      names.add(name.toLowerCase())
      return name
    }
  }
}

function sizes(asset: Asset, width: string | undefined, height: string | undefined): string[] {
  const across = lengthOf(width)
  const up = lengthOf(height)
  if (across !== undefined || up !== undefined) {
    return [
      ...(across === undefined ? [] : [`width=${across}`]),
      ...(up === undefined ? [] : [`height=${up}`]),
      ...(across !== undefined && up !== undefined ? ['keepaspectratio'] : [])
    ]
  }
  const pixels = widthOf(asset)
  const points = pixels === undefined ? widest + 1 : pixels * 0.75
  const own = points > widest ? '\\linewidth' : `${Math.round(points * 10) / 10}bp`
  return [`width=${own}`, 'height=0.85\\textheight', 'keepaspectratio']
}

function widthOf({bytes, mediaType, naturalWidth, pixels}: Asset): number | undefined {
  if (mediaType === 'image/svg+xml') return naturalWidth ?? svgSize(bytes).width
  return naturalWidth ?? pixels?.width
}

/** A length of CSS as one of TeX. */
export function lengthOf(css: string | undefined): string | undefined {
  const [, value = '', unit = ''] =
    /^([\d.]+)(%|px|pt|cm|mm|in|em|ex|pc|rem|vw)?$/.exec(css ?? '') ?? []
  if (value === '') return undefined
  if (unit === '%' || unit === 'vw') return `${Math.round(Number(value) * 10) / 1000}\\linewidth`
  if (unit === 'px' || unit === '') return `${Math.round(Number(value) * 75) / 100}bp`
  if (unit === 'pt') return `${value}bp`
  return `${value}${unit === 'rem' ? 'em' : unit}`
}

/** As the author wrote it; an address that is not well escaped stays as it is. */
function decoded(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}

import type {Image, Nodes} from 'mdast'
import type {Article, Asset} from '../article.ts'
import {asRead} from '../asread.ts'
import type {Remark} from '../check/remark.ts'
import type {ExportTools} from '../export/tools.ts'
import {placedImages} from '../imagesize.ts'
import {nounsOf} from '../nouns.ts'
import {formatOf} from '../pictures.ts'
import type {Demands} from '../profile.ts'
import type {Figure} from '../tree.ts'
import {SKIP, visit} from '../visit.ts'
import type {Item} from './item.ts'

const pictures = ['png', 'jpeg', 'gif', 'webp', 'avif']
const drawings = ['svg', 'pdf']

/** Whether a remark is on the format or the colours of a figure that becomes TIFF or PDF here. */
export function isMadeHere({rule, found = '', expected}: Remark, {rules}: Demands): boolean {
  const wanted: readonly string[] | undefined = rules['figure-formats']?.value
  if (rule !== 'journal-figure-fitting' || !wanted || !rules['figure-files']?.value) return false
  // Transparency and colours of printers are in PNG and JPEG, and in no TIFF of ours.
  if (found === 'alpha') return wanted.includes('tiff') && !wanted.includes('png')
  if (found === 'cmyk') return wanted.includes('tiff') && !wanted.includes('jpeg')
  if (expected !== wanted) return false
  return (
    (wanted.includes('tiff') && [...pictures, ...drawings].includes(found)) ||
    (wanted.includes('pdf') && found === 'svg')
  )
}

const endings: Readonly<Record<string, string>> = {jpeg: 'jpg', tiff: 'tif'}

/**
 * Each figure as a file of its own, called as the journal has it. Where its own format is not taken, a picture becomes TIFF, a
 * drawing PDF or else TIFF, if these are.
 *
 * @param pdfOf See `ExportTools`.
 * @param original Reads a figure once more as it lies there: one in PDF travels through the paper as SVG.
 */
export async function figureFiles(
  article: Article,
  {rules}: Demands,
  pdfOf: ExportTools['pdfOf'],
  original: (url: string) => Promise<Uint8Array | undefined>
): Promise<Item[]> {
  if (!rules['figure-files']?.value) return []
  const pattern = rules['figure-names']?.value ?? 'Fig{n}'
  const wanted: readonly string[] | undefined = rules['figure-formats']?.value
  const ppi = rules['figure-ppi']?.value.max
  const inches = new Map(placedImages(article).map(one => [one.image.url, one.inches]))
  const items: Item[] = []
  for (const {image, number, caption} of figureImages(article)) {
    const asset = article.assets.get(image.url)
    if (!asset) continue
    const own = await sourceOf(image.url, asset, original)
    const file = await taken(own, {wanted, inches: inches.get(image.url), ppi, pdfOf})
    const about = [`${nounsOf(article.meta.lang).of.figure.one} ${number}`, caption]
    items.push({
      path: `${pattern.replace('{n}', number)}.${endings[file.format] ?? file.format}`,
      content: file.content,
      slot: 'figure',
      about: about.filter(Boolean).join('. ')
    })
  }
  return items
}

async function sourceOf(
  url: string,
  asset: Asset,
  original: (url: string) => Promise<Uint8Array | undefined>
): Promise<Asset & {readonly format: string}> {
  const format = formatOf(url, asset)
  if (format !== 'pdf') return {...asset, format}
  const bytes = await original(url)
  if (!bytes) return {...asset, format: 'svg'}
  return {mediaType: 'application/pdf', bytes, format}
}

interface Taking {
  /** Formats that are taken; by default any. */
  readonly wanted: readonly string[] | undefined
  /** Its width as it is placed. */
  readonly inches: number | undefined
  /** The most pixels to the inch. */
  readonly ppi: number | undefined
  readonly pdfOf: ExportTools['pdfOf']
}

async function taken(
  {format, bytes, pixels}: Asset & {readonly format: string},
  {wanted = [format], inches, ppi, pdfOf}: Taking
): Promise<{readonly format: string; readonly content: Uint8Array}> {
  if (wanted.includes(format)) return {format, content: bytes}
  if (pixels && wanted.includes('tiff')) {
    const {pictureAsTiff} = await import('./tiff.ts')
    return {format: 'tiff', content: await pictureAsTiff(bytes, pixels.width / (inches ?? 1))}
  }
  if (!drawings.includes(format)) return {format, content: bytes}
  const drawn = format === 'svg' ? await pdfOf(bytes) : bytes
  if (drawn && wanted.includes('pdf')) return {format: 'pdf', content: drawn}
  if (drawn && wanted.includes('tiff')) {
    const {drawingAsTiff} = await import('./tiff.ts')
    const made = await drawingAsTiff(drawn, inches, ppi)
    if (made) return {format: 'tiff', content: made}
  }
  return {format, content: bytes}
}

interface FigureImage {
  readonly image: Image
  /** "1", "2a". */
  readonly number: string
  readonly caption: string
}

/** The images in figures that have a number. */
function figureImages({tree}: Article): FigureImage[] {
  const found: FigureImage[] = []
  visit(tree, 'figure', figure => {
    if (figure.kind !== 'figure' || figure.number === undefined) return SKIP
    collect(figure, figure.number, captionOf(figure))
    return SKIP
  })
  // Two images under one number are told apart by letters.
  return found.map(one => {
    const same = found.filter(({number}) => number === one.number)
    if (same.length < 2) return one
    return {...one, number: one.number + String.fromCharCode(97 + same.indexOf(one))}
  })

  function collect(node: Nodes, number: string, caption: string): void {
    if (node.type === 'image') found.push({image: node, number, caption})
    else if (node.type === 'figure' && node.part !== undefined) {
      const part = number + node.part
      for (const child of node.children) collect(child, part, captionOf(node) || caption)
    } else if (node.type !== 'caption' && 'children' in node) {
      for (const child of node.children) collect(child, number, caption)
    }
  }
}

/** Its caption in plain words. */
export function captionOf({children}: Figure): string {
  const caption = children.find(({type}) => type === 'caption')
  return caption ? asRead(caption).replace(/\s+/g, ' ').trim() : ''
}

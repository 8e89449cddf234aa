import type {Asset} from './article.ts'

const byEnding: Readonly<Record<string, string>> = {jpg: 'jpeg', tif: 'tiff'}

/** The format of an image as its author has it, `png`: a figure in PDF travels as SVG. */
export function formatOf(url: string, {mediaType}: Asset): string {
  const ending = /\.([a-z]{3,4})$/i.exec(url)?.[1]?.toLowerCase()
  const kind = mediaType.replace(/^image\//, '').replace(/\+.*$/, '')
  return ending === 'pdf' ? ending : (byEnding[kind] ?? kind)
}

import type {Article, Asset, Face} from '../../article.ts'
import type {Relations} from './relations.ts'

/** A picture as Word shows it. */
export interface Picture {
  /** Width and height in CSS pixels. */
  readonly size: readonly [width: number, height: number]
  /** Ids in the part of the file it stands in; of a drawing also that of what it was made of. */
  ids(relations: Relations): {readonly id: string; readonly drawing?: string}
}

/** The pictures of a document. */
export interface Pictures {
  of(url: string): Picture | undefined
  /** Those shown, by their paths in the file. */
  files(): ReadonlyMap<string, Uint8Array>
}

const endings: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'image/gif': 'gif'
}

interface Shown {
  readonly size: readonly [number, number]
  readonly ending: string
  readonly bytes: Uint8Array
  readonly drawing?: Uint8Array
}

/** Pictures that Word cannot show become PNG; a drawing is there as both. */
export async function picturesOf({
  assets,
  theme
}: Pick<Article, 'assets' | 'theme'>): Promise<Pictures> {
  const known = new Map<string, Shown>()
  for (const [url, asset] of assets) {
    const shown = await shownAs(asset, theme.faces)
    if (shown) known.set(url, shown)
  }
  const paths = new Map<Uint8Array, string>()
  return {
    of(url) {
      const shown = known.get(url) ?? known.get(decoded(url))
      if (!shown) return undefined
      return {
        size: shown.size,
        ids(relations) {
          const id = relations.to('image', pathOf(shown.bytes, shown.ending))
          if (!shown.drawing) return {id}
          return {id, drawing: relations.to('image', pathOf(shown.drawing, 'svg'))}
        }
      }
    },
    files: () => new Map([...paths].map(([bytes, path]) => [`word/${path}`, bytes]))
  }

  function pathOf(bytes: Uint8Array, ending: string): string {
    const path = paths.get(bytes) ?? `media/image${paths.size + 1}.${ending}`
    paths.set(bytes, path)
    return path
  }
}

async function shownAs(asset: Asset, faces: readonly Face[]): Promise<Shown | undefined> {
  const {bytes, mediaType, pixels} = asset
  const ending = endings[mediaType]
  if (ending !== undefined && pixels) return {size: sized(asset, pixels), ending, bytes}
  if (!mediaType.startsWith('image/')) return undefined
  const {asPng} = await import('./raster.ts')
  const isDrawing = mediaType === 'image/svg+xml'
  const made = await asPng(asset, isDrawing ? faces : [])
  if (!made) return undefined
  return {
    size: sized(asset, made),
    ending: 'png',
    bytes: made.png,
    ...(isDrawing && {drawing: bytes})
  }
}

function sized({naturalWidth}: Asset, {width, height}: {width: number; height: number}) {
  const own = naturalWidth ?? width
  return [own, (own * height) / width] as const
}

function decoded(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}

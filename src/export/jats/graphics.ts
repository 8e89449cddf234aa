import type {Article, OutputFile} from '../../article.ts'

/** The images that the document shows, each a file beside it. */
export interface Graphics {
  /** Attributes of the element that shows it. */
  attributesOf(url: string): Record<string, string>
  /** Those shown so far. */
  files(): OutputFile[]
}

const endings: Readonly<Record<string, string>> = {
  'image/svg+xml': 'svg',
  'image/jpeg': 'jpg'
}

/** @param folder Where they lie, named as the document. */
export function graphicsOf({assets}: Pick<Article, 'assets'>, folder: string): Graphics {
  const shown = new Map<string, OutputFile>()
  const names = new Set<string>()
  return {
    attributesOf(url) {
      const asset = assets.get(url) ?? assets.get(decoded(url))
      if (!asset) return {'xlink:href': url}
      const [type = '', subtype = ''] = asset.mediaType.split('/')
      const ending = endings[asset.mediaType] ?? subtype
      const file = shown.get(url) ?? {path: nameFor(url, ending), content: asset.bytes}
      shown.set(url, file)
      return {'xlink:href': encodeURI(file.path), mimetype: type, 'mime-subtype': subtype}
    },
    files: () => [...shown.values()]
  }

  function nameFor(url: string, ending: string): string {
    const base = decoded(url.split(/[/\\]/).at(-1) ?? '')
    const stem = base.replace(/\.[A-Za-z\d]+$/, '').replace(/[^\p{L}\p{M}\p{Nd}._-]+/gu, '-')
    for (let count = 1; ; count++) {
      const name = `${stem || 'image'}${count === 1 ? '' : `-${count}`}.${ending}`
      if (names.has(name.toLowerCase())) continue
      names.add(name.toLowerCase())
      return `${folder}/${name}`
    }
  }
}

/** As the author wrote it; an address that is not well escaped stays as it is. */
function decoded(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}

import type {Image} from 'mdast'
import type {VFile} from 'vfile'
import type {Asset} from '../article.ts'
import {report} from '../rules.ts'
import {type Project, readInside} from './project.ts'

/**
 * Read the image files of the paper.
 *
 * Reports: `figure-exists`, `figure-readable`, `figure-alt-given`, `file-inside-project`,
 * `image-local`.
 *
 * @returns Image URL as written → file.
 */
export async function readAssets(
  images: readonly Image[],
  project: Project,
  file: VFile
): Promise<Map<string, Asset>> {
  const assets = new Map<string, Asset>()
  for (const image of images) {
    if ((image.alt ?? '') === '' && !image.data?.isDecoration) {
      report(file, 'figure-alt-given', `The image \`${image.url}\` has no description`, {
        at: image,
        note: 'Describe it between the brackets or with {alt="…"} behind the image; {alt=""} marks mere decoration.'
      })
    }
    if (assets.has(image.url)) continue
    const asset = await readImage(image, project, file)
    if (asset) assets.set(image.url, asset)
  }
  return assets
}

async function readImage(image: Image, project: Project, file: VFile): Promise<Asset | undefined> {
  const {url} = image
  if (/^(https?:)?\/\//i.test(url)) {
    report(file, 'image-local', `The image \`${url}\` lies on the network`, {
      at: image,
      note: 'Save it beside the paper and name that file: a paper must not change when a site does.'
    })
    return undefined
  }
  const found = await readInside(project, decoded(url))
  if (found.is === 'outside') {
    report(file, 'file-inside-project', `The image \`${url}\` lies outside the project`, {
      at: image,
      note: `Only files below ${project.root} are read. Copy the image there.`
    })
    return undefined
  }
  if (found.is === 'missing') {
    report(file, 'figure-exists', `There is no image \`${url}\``, {
      at: image,
      found: url,
      note: `Paths are relative to the paper's folder, ${project.folder}.`
    })
    return undefined
  }
  if (found.is === 'too-large') {
    report(file, 'figure-readable', `The image \`${url}\` is larger than 64 MB`, {
      at: image,
      found: url,
      note: 'Save it smaller: a printed page needs some 300 pixels to the inch.'
    })
    return undefined
  }
  const mediaType = mediaTypeOf(found.bytes)
  if (!mediaType) {
    report(file, 'figure-readable', `\`${url}\` is not an image that can be shown`, {
      at: image,
      note: 'Offprint shows SVG, PNG, JPEG, GIF, WebP and AVIF files.'
    })
    return undefined
  }
  return {mediaType, bytes: found.bytes}
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}

/** By what the file holds, not by its name. */
function mediaTypeOf(bytes: Buffer): string | undefined {
  const head = bytes.subarray(0, 16).toString('latin1')
  if (head.startsWith('\x89PNG\r\n')) return 'image/png'
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (/^GIF8[79]a/.test(head)) return 'image/gif'
  if (/^RIFF....WEBP/s.test(head)) return 'image/webp'
  if (/^....ftypavi[fs]/s.test(head)) return 'image/avif'
  const text = bytes.subarray(0, 4096).toString('utf8')
  return /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?>\s*)*<svg[\s>]/s.test(
    text
  )
    ? 'image/svg+xml'
    : undefined
}

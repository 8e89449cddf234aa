import type {Image} from 'mdast'
import type {VFile} from 'vfile'
import type {Asset} from '../../article.ts'
import {SetupError} from '../../fault.ts'
import {didYouMean, type RuleId, report} from '../../rules.ts'
import type {Project} from '../project.ts'
import {findImage, imagesLike} from './find.ts'
import {isCutOff, mediaTypeOf} from './kind.ts'
import {pdfImage} from './pdf.ts'
import {pixelsOf} from './pixels.ts'

/** Asks the network for an image; only the person at the command line gives one. */
export type FetchImage = (address: string) => Promise<Uint8Array>

/** What an image cannot be shown for. */
interface Fault {
  readonly rule: RuleId
  readonly reason: string
  readonly note: string
}

/**
 * Read the image files of the paper.
 *
 * Reports: `figure-exists`, `figure-readable`, `figure-alt-given`, `file-inside-project`, `image-local`.
 *
 * @param fetchImage Without it no image of the network is shown.
 * @returns Image URL as written → file.
 */
export async function readImages(
  images: readonly Image[],
  project: Project,
  file: VFile,
  fetchImage?: FetchImage
): Promise<Map<string, Asset>> {
  const assets = new Map<string, Asset>()
  for (const image of images) {
    const {url} = image
    if ((image.alt ?? '') === '' && !image.data?.isDecoration) {
      const name = url.startsWith('data:') ? 'This image' : `The image \`${url}\``
      report(file, 'figure-alt-given', `${name} has no description`, {
        at: image,
        note: 'Describe it between the brackets or with {alt="…"} behind the image; {alt=""} marks mere decoration.'
      })
    }
    if (assets.has(url)) continue
    const found = await readImage(url, project, fetchImage)
    if ('bytes' in found) assets.set(url, found)
    else report(file, found.rule, found.reason, {at: image, found: url, note: found.note})
  }
  return assets
}

async function readImage(
  url: string,
  project: Project,
  fetchImage: FetchImage | undefined
): Promise<Asset | Fault> {
  const bytes = /^(https?:)?\/\//i.test(url)
    ? await fetched(url, fetchImage)
    : await bytesOf(url, project)
  return Buffer.isBuffer(bytes) ? assetOf(url, bytes) : bytes
}

async function fetched(url: string, fetchImage: FetchImage | undefined): Promise<Buffer | Fault> {
  if (!fetchImage) {
    return {
      rule: 'image-local',
      reason: `The image \`${url}\` lies on the network`,
      note: 'Save it beside the paper and name that file: a paper must not change when a site does. Or build with --allow-remote-images.'
    }
  }
  try {
    return Buffer.from(await fetchImage(url.startsWith('//') ? `https:${url}` : url))
  } catch (cause) {
    if (!(cause instanceof SetupError)) throw cause
    const reason = `The image \`${url}\` cannot be fetched`
    return {rule: 'figure-exists', reason, note: `${cause.message}. ${cause.hint}`}
  }
}

async function bytesOf(url: string, project: Project): Promise<Buffer | Fault> {
  const [, data] = /^data:image\/[a-z+]+;base64,(.*)$/.exec(url) ?? []
  if (data !== undefined) return Buffer.from(data, 'base64')
  const found = await findImage(project, decoded(url))
  switch (found.is) {
    case 'read':
      return found.bytes
    case 'outside':
      return {
        rule: 'file-inside-project',
        reason: `The image \`${url}\` lies outside the project`,
        note: `Only files below ${project.root} are read. Copy the image there.`
      }
    case 'missing': {
      const near = await imagesLike(decoded(url), project)
      return {
        rule: 'figure-exists',
        reason: `There is no image \`${url}\``,
        note: didYouMean(near) || `Paths are relative to the paper's folder, ${project.folder}.`
      }
    }
    case 'too-large':
      return unreadable(
        `The image \`${url}\` is larger than 64 MB`,
        'Save it smaller: a printed page needs some 300 pixels to the inch.'
      )
  }
}

async function assetOf(url: string, bytes: Buffer): Promise<Asset | Fault> {
  const mediaType = mediaTypeOf(bytes)
  if (!mediaType) {
    return unreadable(
      bytes.length === 0
        ? `The image \`${url}\` is empty`
        : `\`${url}\` is not an image that can be shown`,
      'Offprint shows SVG, PDF, PNG, JPEG, GIF, WebP and AVIF files.'
    )
  }
  if (isCutOff(bytes, mediaType)) {
    return unreadable(
      `The end of the image \`${url}\` is missing`,
      'It was not copied or downloaded whole, and would be shown in part. Save it again.'
    )
  }
  if (mediaType === 'application/pdf') {
    const image = await pdfImage(bytes)
    return (
      image ??
      unreadable(
        `The PDF \`${url}\` cannot be read`,
        'It is broken or has a password. Save the figure again, best as SVG.'
      )
    )
  }
  const pixels = mediaType === 'image/svg+xml' ? undefined : pixelsOf(bytes)
  return {mediaType, bytes, ...(pixels && {pixels})}
}

function unreadable(reason: string, note: string): Fault {
  return {rule: 'figure-readable', reason, note}
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}

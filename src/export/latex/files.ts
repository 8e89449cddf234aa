import type {Article, OutputFile} from '../../article.ts'
import type {ExportTools} from '../tools.ts'
import {endings, type Shown} from './images.ts'

/** The images in a format that LaTeX reads. */
export async function filesOf(
  shown: ReadonlyMap<string, Shown>,
  tools: ExportTools,
  {file}: Article
): Promise<OutputFile[]> {
  const files: OutputFile[] = []
  for (const {asset, name, node} of shown.values()) {
    const {bytes, mediaType} = asset
    const isRead = mediaType !== 'image/svg+xml' && endings[mediaType] !== undefined
    const content = isRead
      ? bytes
      : mediaType === 'image/svg+xml'
        ? await tools.pdfOf(bytes)
        : await pngOf(bytes)
    if (content) files.push({path: name, content})
    else
      tools.say({
        file,
        rule: 'latex-figure-made',
        reason: `\`${node.url}\` cannot be made a figure for LaTeX`,
        at: node,
        note: 'Save it as PDF or PNG beside it, or put that file into the folder under its name.'
      })
  }
  return files
}

/** A picture as PNG, the first of several. */
async function pngOf(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const {createCanvas, loadImage} = await import('@napi-rs/canvas')
  try {
    const image = await loadImage(bytes)
    const canvas = createCanvas(image.width, image.height)
    canvas.getContext('2d').drawImage(image, 0, 0)
    return await canvas.encode('png')
  } catch {
    return undefined
  }
}

import {writeFileSync} from 'node:fs'
import {shelvedStyle} from '../../src/read/style/shelf.ts'
import type {Element} from '../../src/xml.ts'

/** Write an installed style as the XML that pandoc reads. */
export async function writeStyle(name: string, path: string): Promise<void> {
  const style = await shelvedStyle(name)
  if (!style) throw new Error(`The style ${name} is not installed`)
  const attrs = {xmlns: 'http://purl.org/net/xbiblio/csl', ...style.attrs}
  writeFileSync(path, `<?xml version="1.0" encoding="utf-8"?>\n${xml({...style, attrs})}\n`)
}

function xml(node: Element | string): string {
  if (typeof node === 'string') return escaped(node)
  const attributes = Object.entries(node.attrs).map(
    ([name, value]) => ` ${name}="${escaped(value)}"`
  )
  return `<${node.name}${attributes.join('')}>${node.children.map(xml).join('')}</${node.name}>`
}

function escaped(text: string): string {
  return text.replace(/[&<"]/g, sign => `&#${sign.charCodeAt(0)};`)
}

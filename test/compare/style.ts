import {shelvedStyle} from '../../src/read/style/shelf.ts'
import type {Element} from '../../src/xml.ts'

/** A style of the installed package as the XML that pandoc reads. */
export async function styleXml(name: string): Promise<string> {
  const style = await shelvedStyle(name)
  if (!style) throw new Error(`There is no installed style ${name}`)
  return `<?xml version="1.0" encoding="utf-8"?>\n${xml(style)}`
}

function xml(node: Element | string): string {
  if (typeof node === 'string') return escaped(node)
  const attributes = Object.entries(node.attrs).map(
    ([name, value]) => ` ${name}="${escaped(value)}"`
  )
  return `<${node.name}${attributes.join('')}>${node.children.map(xml).join('')}</${node.name}>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, char => `&#${char.charCodeAt(0)};`)
}

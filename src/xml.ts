/** An element as the CSL engine reads it. */
export interface Element {
  readonly name: string
  readonly attrs: Record<string, string>
  readonly children: (Element | string)[]
}

/** Where and why a text is not well-formed XML. */
export interface XmlFault {
  readonly reason: string
  readonly at: number
}

const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\]\s*)?>|<(\/?)([^\s<>/="']+)((?:\s+[^\s<>/="']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const named: Readonly<Record<string, string>> = {amp: '&', apos: "'", gt: '>', lt: '<', quot: '"'}
// The engine takes an empty one for "print nothing", a missing text for "print a default".
const texts = new Set(['term', 'single', 'multiple'])

/** Read an XML text into the elements the CSL engine takes, or tell the first fault. */
export function readXml(text: string): Element | XmlFault {
  const open: {element: Element; at: number}[] = []
  let root: Element | undefined
  let at = text.startsWith('\uFEFF') ? 1 : 0
  while (at < text.length) {
    token.lastIndex = at
    const found = token.exec(text)
    const top = open.at(-1)?.element
    if (!found) return {reason: 'this is not XML', at}
    const [whole, cdata, slash, name, attributes = '', empty, plain] = found
    const characters = cdata ?? (plain === undefined ? undefined : decoded(plain))
    if (characters !== undefined && (cdata !== undefined || characters.trim() !== '')) {
      if (!top) return {reason: 'there is text outside the elements', at}
      top.children.push(characters)
    }
    if (name !== undefined && slash) {
      const closed = open.pop()
      if (closed?.element.name !== name) {
        const expected = closed ? `</${closed.element.name}>` : 'nothing more'
        return {reason: `\`</${name}>\` stands where ${expected} should`, at}
      }
      finish(closed.element)
    } else if (name !== undefined) {
      const element: Element = {name, attrs: attrsOf(attributes), children: []}
      if (top) top.children.push(element)
      else if (root) return {reason: `\`<${name}>\` stands behind the end`, at}
      else root = element
      if (empty) finish(element)
      else open.push({element, at})
    }
    at += whole.length
  }
  const unclosed = open.at(-1)
  if (unclosed) return {reason: `\`<${unclosed.element.name}>\` is never closed`, at: unclosed.at}
  return root ?? {reason: 'there is nothing in this file', at: 0}
}

function finish(element: Element): void {
  if (element.children.length === 0 && texts.has(element.name)) element.children.push('')
}

function attrsOf(text: string): Record<string, string> {
  const attrs: Record<string, string> = {}
  for (const [, name = '', double, single] of text.matchAll(attribute)) {
    attrs[name] = decoded(double ?? single ?? '')
  }
  return attrs
}

function decoded(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    if (name === undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    return named[name] ?? whole
  })
}

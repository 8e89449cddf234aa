import {type Element, readXml} from './xml.ts'

/** Why a text is not a citation style, and where. */
export interface StyleFault {
  readonly reason: string
  readonly line?: number
}

/** Read the text of a `.csl` file and see that it is a style the engine can start with. */
export function parseStyle(text: string): Element | StyleFault {
  const style = readXml(text)
  if ('reason' in style) return {reason: style.reason, line: lineOf(text, style.at)}
  if (style.name !== 'style') return {reason: `this is a \`<${style.name}>\`, not a style`}
  if (parentOf(style) !== undefined) return style
  const citation = childOf(style, 'citation')
  if (!citation || !childOf(citation, 'layout')) {
    return {reason: 'there is no `<citation>` with a `<layout>`'}
  }
  const lost = lostMacro(style)
  if (lost === undefined) return style
  const at = text.search(new RegExp(`macro\\s*=\\s*["']${lost.replace(/\W/g, '\\$&')}["']`))
  return {reason: `the macro \`${lost}\` is not defined`, line: lineOf(text, at)}
}

/** The name of the style a dependent style takes its rules from. */
export function parentOf(style: Element): string | undefined {
  const info = childOf(style, 'info')
  const link = info?.children.find(
    (child): child is Element =>
      typeof child !== 'string' &&
      child.name === 'link' &&
      child.attrs['rel'] === 'independent-parent'
  )
  return link?.attrs['href']?.replace(/\/$/, '').replace(/^.*\//, '')
}

function childOf(element: Element, name: string): Element | undefined {
  return element.children.find(
    (child): child is Element => typeof child !== 'string' && child.name === name
  )
}

function lostMacro(style: Element): string | undefined {
  const defined = new Set<string | undefined>()
  const used = new Set<string>()
  const walk = (element: Element) => {
    if (element.name === 'macro') defined.add(element.attrs['name'])
    else if (element.attrs['macro'] !== undefined) used.add(element.attrs['macro'])
    for (const child of element.children) if (typeof child !== 'string') walk(child)
  }
  walk(style)
  return [...used].find(macro => !defined.has(macro))
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split('\n').length
}

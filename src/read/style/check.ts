import {type Element, readXml} from '../../xml.ts'

/** Why a text is not a citation style, and where. */
export interface StyleFault {
  readonly reason: string
  readonly line?: number
  /** What to do, where taking the file anew would not mend it. */
  readonly remedy?: string
}

/** Read the text of a `.csl` file and see that it is a style the engine can start with. */
export function parseStyle(text: string): Element | StyleFault {
  const style = readXml(text)
  if ('reason' in style) return {reason: style.reason, line: lineOf(text, style.at)}
  if (style.name !== 'style') return {reason: `this is a \`<${style.name}>\`, not a style`}
  const dialect = dialectOf(style)
  if (dialect) return dialect
  if (parentOf(style) !== undefined) return style
  const citation = childOf(style, 'citation')
  if (!citation || !childOf(citation, 'layout')) {
    return {reason: 'there is no `<citation>` with a `<layout>`'}
  }
  const macros = macrosOf(style)
  const round = [...macros.keys()].find(macro => leadsTo(macro, macro, macros))
  if (round !== undefined) return {reason: `the macro \`${round}\` calls itself`}
  const lost = [...callsIn(style)].find(macro => !macros.has(macro))
  if (lost === undefined) return style
  const at = text.search(new RegExp(`macro\\s*=\\s*["']${lost.replace(/\W/g, '\\$&')}["']`))
  return {reason: `the macro \`${lost}\` is not defined`, line: lineOf(text, at)}
}

/** A style that another takes its rules from. */
export interface Parent {
  readonly name: string
  readonly address: string
}

/** The style a dependent style takes its rules from. */
export function parentOf(style: Element): Parent | undefined {
  const link = childOf(style, 'info')?.children.find(
    (child): child is Element =>
      typeof child !== 'string' &&
      child.name === 'link' &&
      child.attrs['rel'] === 'independent-parent'
  )
  const address = link?.attrs['href']
  if (address === undefined) return undefined
  return {name: address.replace(/\/$/, '').replace(/^.*\//, ''), address}
}

/** What a style is called, e.g. "Nature Physics". */
export function titleOf(style: Element): string {
  const info = childOf(style, 'info')
  const text = info && childOf(info, 'title')?.children.join('')
  return (text ?? '').replace(/\s+/g, ' ').trim()
}

/** Of what CSL has been and what others made of it, only 1.0 (1.0.1, 1.0.2) is set. */
function dialectOf(style: Element): StyleFault | undefined {
  const {version = ''} = style.attrs
  const hasOptions = style.children.some(
    part => typeof part !== 'string' && childOf(part, 'option') !== undefined
  )
  if (version.startsWith('0.') || hasOptions) {
    return {
      reason: 'this is a style of CSL 0.8, out of use since 2010',
      remedy: 'Take its successor from https://www.zotero.org/styles.'
    }
  }
  if (!version.startsWith('1.1')) return undefined
  return {
    reason: 'this is a style of CSL-M, for Juris-M alone',
    remedy: 'Take the like of it for CSL 1.0 from https://www.zotero.org/styles.'
  }
}

function childOf(element: Element, name: string): Element | undefined {
  return element.children.find(
    (child): child is Element => typeof child !== 'string' && child.name === name
  )
}

function macrosOf(style: Element): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    style.children.flatMap(child =>
      typeof child !== 'string' && child.name === 'macro'
        ? [[child.attrs['name'] ?? '', callsIn(child)] as const]
        : []
    )
  )
}

/** The macros an element calls, itself not counted. */
function callsIn(element: Element): ReadonlySet<string> {
  const calls = new Set<string>()
  const walk = ({children}: Element) => {
    for (const child of children) {
      if (typeof child === 'string') continue
      if (child.attrs['macro'] !== undefined) calls.add(child.attrs['macro'])
      walk(child)
    }
  }
  walk(element)
  return calls
}

function leadsTo(
  from: string,
  to: string,
  macros: ReadonlyMap<string, ReadonlySet<string>>,
  seen = new Set<string>()
): boolean {
  if (seen.has(from)) return false
  seen.add(from)
  const calls = macros.get(from) ?? new Set()
  return calls.has(to) || [...calls].some(call => leadsTo(call, to, macros, seen))
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split('\n').length
}

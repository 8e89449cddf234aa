/** An item of a YAML list; offsets count from the start of the file. */
export interface YamlItem {
  /** Where its line begins. */
  readonly start: number
  readonly end: number
  /** Its `id` where that can be told without reading the item. */
  readonly id?: {readonly value: string; readonly at: number}
}

const head = /(?:[ \t]*(?:#[^\n]*)?\r?\n|---[ \t]*\r?\n)*(?:references:[ \t]*\r?\n)?/y
// Anchors, aliases, merges, tags and directives: what one item says may depend on another.
const linked = /(?:^[ \t]*-|:|[[{])[ \t]*(?:[&*]\w|!!?\w)|<<:|^%/m

/**
 * Find the items of a CSL YAML file without reading them, which takes a YAML parser twenty seconds where
 * there are fifty thousand.
 *
 * @returns Nothing where the file is not a plain list, alone or under `references:`.
 */
export function itemsInYaml(text: string): YamlItem[] | undefined {
  if (linked.test(text)) return undefined
  head.lastIndex = 0
  head.exec(text)
  const first = head.lastIndex
  const indent = indentAt(text, first)
  if (!isDash(text, first + indent)) return undefined
  const starts: number[] = []
  let end = text.length
  for (let line = first; line < text.length; line = nextLine(text, line)) {
    const column = indentAt(text, line)
    const at = line + column
    if (column > indent || /[\r\n#]/.test(text[at] ?? '\n')) continue
    if (column === indent && isDash(text, at)) starts.push(line)
    else if (column === 0 && /^(?:---|\.\.\.)\s*$/.test(text.slice(at))) end = line
    else return undefined
    if (end < text.length) break
  }
  const id = idLine(indent)
  return starts.map((start, index) => {
    const stop = starts[index + 1] ?? end
    return {start, end: stop, ...idOf(text.slice(start, stop), start, id)}
  })
}

/** The `id` among the fields of an item, which stand two columns behind its dash. */
function idLine(indent: number): RegExp {
  return new RegExp(`^ {${indent}}(?:- {1}| {2})id: *(\\S.*?)[ \\t]*\\r?$`, 'm')
}

function idOf(item: string, start: number, line: RegExp): Pick<YamlItem, 'id'> {
  const found = line.exec(item)
  const [whole = '', written = ''] = found ?? []
  const value = /^'([^']*)'$|^"([^"\\]*)"$|^([\p{L}_][^\s#:,[\]{}]*(?:[:#][^\s#:,[\]{}]+)*)$/u.exec(
    written
  )
  const id = value?.[1] ?? value?.[2] ?? value?.[3]
  if (!found || id === undefined || id === '') return {}
  if (/^(?:true|false|null|yes|no)$/i.test(id)) return {}
  return {id: {value: id, at: start + found.index + whole.indexOf(written)}}
}

function indentAt(text: string, line: number): number {
  let at = line
  while (text.charCodeAt(at) === 32) at++
  return at - line
}

function isDash(text: string, at: number): boolean {
  return text[at] === '-' && /[ \r\n]/.test(text[at + 1] ?? '')
}

function nextLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end + 1
}

import {readArray, readDictionary, writeDictionary} from '../dictionary.ts'
import {type Element, isElement} from './element.ts'
import {cells} from './types.ts'

const rowGroups = new Set(['Table', 'THead', 'TBody', 'TFoot', 'TR'])

/** Tables hold rows and rows cells (ISO 32000-1, table 337): the rules between them are no text. */
export function mendTable(element: Element): void {
  if (rowGroups.has(element.type)) element.kids = element.kids.filter(isElement)
  if (element.type === 'Div') takeCaption(element)
  if (cells.has(element.type)) mendAttributes(element)
}

/** The caption of a table is a part of it, also where a note follows. */
function takeCaption(element: Element): void {
  const kids = element.kids.filter(isElement)
  const at = kids.findIndex(({type}) => type === 'Table')
  const [before, table, after] = [kids[at - 1], kids[at], kids[at + 1]]
  const caption = [before, after].find(kid => kid?.type === 'Caption')
  if (!table || !caption) return
  if (caption === before) table.kids.unshift(caption)
  else table.kids.push(caption)
  element.kids = element.kids.filter(kid => kid !== caption)
}

/** One dictionary for all that Chromium says in several, without what goes without saying. */
function mendAttributes(element: Element): void {
  const written = element.entries.get('A')
  if (written === undefined) return
  const entries = new Map(element.entries)
  const attributes = new Map<string, string>()
  for (const value of readArray(written)) {
    for (const [name, said] of readDictionary(value)) attributes.set(name, said)
  }
  if (attributes.get('RowSpan') === '1') attributes.delete('RowSpan')
  if (attributes.get('ColSpan') === '1') attributes.delete('ColSpan')
  if (/^\[\s*\]$/.test(attributes.get('Headers') ?? '')) attributes.delete('Headers')
  if (attributes.size > 1) entries.set('A', writeDictionary(attributes))
  else entries.delete('A')
  element.entries = entries
}

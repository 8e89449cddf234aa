import {pdfText, readText} from '../string.ts'
import {boxEntry} from './boxes.ts'
import type {Element} from './element.ts'

/** How the alternative text of a marked element begins: `src/browser/marks.ts` writes it. */
const sign = '\uE0F0'

/**
 * Chromium writes a figure with its label for whatever it is told to be one, so that is how the page tells what it
 * knows: `type|language|id|box|alternative text`.
 */
export function readMark(element: Element): void {
  const written = element.entries.get('Alt')
  if (written === undefined || element.type !== 'Figure') return
  const text = readText(written)
  if (!text.startsWith(sign)) return
  const [type = '', lang = '', id = '', box = '', ...alt] = text.slice(1).split('|')
  element.type = /^[A-Za-z]+$/.test(type) ? type : 'Span'
  const entries = new Map(element.entries)
  for (const [name, value] of [
    ['Alt', alt.join('|')],
    ['Lang', lang],
    ['ID', id],
    [boxEntry, box]
  ] as const) {
    if (value === '') entries.delete(name)
    else entries.set(name, pdfText(value))
  }
  element.entries = entries
}

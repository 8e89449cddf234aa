import {deflateSync} from 'node:zlib'
import type {Trim} from '../../browser/task.ts'
import {writeDictionary} from '../dictionary.ts'
import {streamWith} from '../save.ts'
import type {Content} from '../structure/element.ts'
import {trimPage, withMarks} from '../trim.ts'
import type {Additions} from './additions.ts'
import {artifact, markAll} from './mark.ts'
import {holdsText, type Sheet, type Sheets} from './pages.ts'

/** Beyond this, Chromium's own code of pages gets no smaller that it would be worth the time. */
const level = 3

/**
 * Put all marks that the tree asks for into the codes of the pages.
 *
 * @param objects Where pages and their codes go, by the numbers of their objects.
 */
export function remark(
  sheets: Sheets,
  contents: readonly Content[],
  additions: Additions,
  keys: ReadonlyMap<number, number>,
  trim: Trim | undefined,
  objects: Map<number, string | Buffer>
): void {
  const said = new Map<number, Set<number>>()
  for (const {mcid, page, form} of contents) {
    const sheet = form ?? page
    const marks = said.get(sheet) ?? new Set()
    said.set(sheet, marks.add(mcid))
  }
  const codeOf = (sheet: Sheet, finished = (code: string) => code): Buffer => {
    const known = said.get(sheet.number)
    const parts = additions.apartOn(sheet)
    const unsaid = new Map<number, string>()
    for (const {mcid} of sheet.marked)
      if (!known?.has(mcid)) unsaid.set(mcid, parts.get(mcid) ?? artifact)
    const apart = sheet.loose.filter(piece => holdsText(sheets, sheet, piece))
    const marks = {
      unsaid,
      said: additions.on(sheet),
      apart: new Set(apart),
      edits: additions.editsOf(sheet)
    }
    const code = markAll(sheet.code, sheet.marked, sheet.loose, marks)
    return deflateSync(Buffer.from(finished(code), 'latin1'), {level, chunkSize: 2 ** 15})
  }
  for (const page of sheets.pages) {
    const cut = (code: string) => withMarks(code, page.entries, trim)
    objects.set(page.stream, streamWith('/Filter/FlateDecode', codeOf(page, cut)))
    const entries = new Map(page.entries)
    entries.set('StructParents', String(keys.get(page.number)))
    entries.set('Tabs', '/S')
    trimPage(entries, trim)
    objects.set(page.number, writeDictionary(entries))
  }
  for (const [number, form] of sheets.forms) {
    if (form.marked.length === 0) continue
    const entries = new Map(form.entries)
    const key = keys.get(number)
    if (key !== undefined) entries.set('StructParents', String(key))
    entries.set('Filter', '/FlateDecode')
    entries.delete('Length')
    const opening = writeDictionary(entries).slice(2, -2)
    objects.set(number, streamWith(opening, codeOf(form)))
  }
}

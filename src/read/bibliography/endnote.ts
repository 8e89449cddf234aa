import type {VFile} from 'vfile'
import {report} from '../../rules.ts'
import {type Element, readXml} from '../../xml.ts'
import {endnoteItem} from './endnoteitem.ts'
import type {Listed} from './listed.ts'
import {pointsOf} from './points.ts'

/**
 * List the records of an EndNote XML file. The key is the record number; what stands in the field Label
 * is another name for it.
 *
 * Reports: `bibliography-entry-readable`.
 */
export function listEndnote(file: VFile): Listed[] {
  const text = String(file)
  const point = pointsOf(text)
  const tell = (at: number, reason: string, note: string) =>
    report(file, 'bibliography-entry-readable', reason, {at: point(at), note})
  const starts = [...text.matchAll(/<record>/g)].map(found => found.index)
  if (starts.length === 0) {
    tell(0, 'There is no EndNote record in this file', 'In EndNote choose File > Export, type XML')
  }
  return starts.flatMap((start, index) => {
    const record = text.slice(start, endOf(text, start, starts[index + 1]))
    const key = within(record, 'rec-number') ?? within(record, 'label')
    if (key === undefined) {
      tell(start, `Record ${index + 1} has no key`, 'It needs a `<rec-number>` or a `<label>`')
      return []
    }
    return [
      {
        key,
        file,
        at: () => point(start),
        aliases: () => [within(record, 'label') ?? key],
        read() {
          const root = readXml(record)
          if ('name' in root) return endnoteItem(key, root)
          tell(start + root.at, `Record \`${key}\` is broken: ${root.reason}`, 'Export it again')
          const empty: Element = {name: 'record', attrs: {}, children: []}
          return endnoteItem(key, empty)
        }
      }
    ]
  })
}

const close = '</record>'

/** Behind its closing tag; where that is missing, at the next record. */
function endOf(text: string, start: number, next = text.length): number {
  const end = text.slice(start, next).indexOf(close)
  return end < 0 ? next : start + end + close.length
}

function within(record: string, name: string): string | undefined {
  const at = record.indexOf(`<${name}>`)
  const end = record.indexOf(`</${name}>`, at)
  if (at < 0 || end < 0) return undefined
  return (
    record
      .slice(at, end)
      .replace(/<[^<>]*>/g, '')
      .trim() || undefined
  )
}

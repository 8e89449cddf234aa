import type {VFile} from 'vfile'
import {report} from '../../rules.ts'
import {fieldsOf, macrosOf} from './fields.ts'
import {inherit, keysIn, needs, type TexEntry} from './inherit.ts'
import {itemOf} from './item.ts'
import type {Listed} from './listed.ts'
import {pointsOf} from './points.ts'
import {type Fault, type RawEntry, split} from './split.ts'

/**
 * List the entries of a .bib file; what one costs is paid when it is read.
 *
 * Reports: `bibliography-entry-readable`.
 */
export function listBibtex(file: VFile, macros: Map<string, string>): Listed[] {
  const text = String(file)
  const point = pointsOf(text)
  const tell = (fault: Fault) =>
    report(file, 'bibliography-entry-readable', short(fault.reason), {
      at: point(fault.at),
      note: fault.note
    })
  const {entries, strings, faults} = split(text)
  faults.forEach(tell)
  for (const [name, value] of macrosOf(text, strings, macros)) macros.set(name, value)
  return entries.map(raw => listed(file, text, raw, macros, tell, point))
}

function listed(
  file: VFile,
  text: string,
  raw: RawEntry,
  macros: ReadonlyMap<string, string>,
  tell: (fault: Fault) => void,
  point: ReturnType<typeof pointsOf>
): Listed {
  let entry: TexEntry | undefined
  const tex = () => {
    entry ??= {key: raw.key, type: raw.type, fields: fieldsOf(text, raw, macros, tell)}
    return entry
  }
  return {
    key: raw.key,
    file,
    at: () => point(raw.start),
    tex,
    aliases() {
      if (!/\bids\s*=/i.test(text.slice(raw.body, raw.end))) return []
      return keysIn(tex().fields.get('ids'))
    },
    read(find) {
      const own = tex()
      for (const key of needs(own.fields)) {
        if (find(key)) continue
        tell({
          at: raw.start,
          reason: `\`${raw.key}\` refers to \`${key}\`, which is not there`,
          note: 'Name an entry of the bibliography in `crossref` and `xdata`'
        })
      }
      return itemOf(
        own,
        inherit(own, key => find(key)?.tex?.())
      )
    }
  }
}

function short(reason: string): string {
  return reason.length > 80 ? `${reason.slice(0, 79)}…` : reason
}

import type {VFile} from 'vfile'
import {report} from '../../rules.ts'
import {type Fields, fieldsOf, macrosOf} from './fields.ts'
import {inherit, keysIn, needs, type TexEntry} from './inherit.ts'
import {itemOf} from './item.ts'
import type {Listed} from './listed.ts'
import {commandsOf, expanded} from './newcommands.ts'
import {pointsOf} from './points.ts'
import {type Fault, type RawEntry, split} from './split.ts'
import {identifiersIn} from './works.ts'
import {writtenOf} from './written.ts'

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
  const {entries, strings, preambles, faults} = split(text)
  faults.forEach(tell)
  for (const [name, value] of macrosOf(text, strings, macros)) macros.set(name, value)
  const commands = commandsOf(text, preambles)
  const fields = (raw: RawEntry) => {
    const found = fieldsOf(text, raw, macros, tell)
    for (const [name, value] of found) found.set(name, expanded(value, commands))
    return found
  }
  return entries.map(raw => ({
    ...listed(file, text, raw, fields, tell, point),
    written: () => writtenOf(text, raw, macros, point)
  }))
}

function listed(
  file: VFile,
  text: string,
  raw: RawEntry,
  fields: (raw: RawEntry) => Fields,
  tell: (fault: Fault) => void,
  point: ReturnType<typeof pointsOf>
): Listed {
  let entry: TexEntry | undefined
  const tex = () => {
    entry ??= {key: raw.key, type: raw.type, fields: fields(raw)}
    return entry
  }
  return {
    key: raw.key,
    file,
    hidden: raw.type === 'xdata',
    at: () => point(raw.start),
    tex,
    aliases() {
      if (!/\bids\s*=/i.test(text.slice(raw.body, raw.end))) return []
      return keysIn(tex().fields.get('ids'))
    },
    identifiers: mention => identifiersIn(text.slice(raw.body, raw.end), mention),
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

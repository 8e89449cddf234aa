import type {VFile} from 'vfile'
import type {WrittenEntry} from '../../article.ts'
import {report} from '../../rules.ts'
import {type Fields, fieldsOf, macrosOf} from './fields.ts'
import {inherit, keysIn, needs, type TexEntry} from './inherit.ts'
import {itemOf} from './item.ts'
import type {Find, Listed} from './listed.ts'
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
  const bib: Bib = {
    file,
    text,
    point,
    tell,
    fields,
    written: raw => writtenOf(text, raw, macros, commands, point)
  }
  return entries.map(raw => new BibEntry(bib, raw))
}

/** What the entries of a file share. */
interface Bib {
  readonly file: VFile
  readonly text: string
  readonly point: ReturnType<typeof pointsOf>
  readonly tell: (fault: Fault) => void
  readonly fields: (raw: RawEntry) => Fields
  readonly written: (raw: RawEntry) => WrittenEntry
}

/** A class, for there may be fifty thousand: closures for each would double what opening a file costs. */
class BibEntry implements Listed {
  readonly key: string
  readonly file: VFile
  readonly hidden: boolean
  readonly #bib: Bib
  readonly #raw: RawEntry
  #tex: TexEntry | undefined

  constructor(bib: Bib, raw: RawEntry) {
    this.key = raw.key
    this.file = bib.file
    this.hidden = raw.type === 'xdata'
    this.#bib = bib
    this.#raw = raw
  }

  at() {
    return this.#bib.point(this.#raw.start)
  }

  tex() {
    const {key, type} = this.#raw
    this.#tex ??= {key, type, fields: this.#bib.fields(this.#raw)}
    return this.#tex
  }

  written() {
    return this.#bib.written(this.#raw)
  }

  aliases() {
    return /\bids\s*=/i.test(this.#text()) ? keysIn(this.tex().fields.get('ids')) : []
  }

  identifiers(mention: RegExp) {
    return identifiersIn(this.#text(), mention)
  }

  read(find: Find) {
    const own = this.tex()
    for (const key of needs(own.fields)) {
      if (find(key)) continue
      this.#bib.tell({
        at: this.#raw.start,
        reason: `\`${own.key}\` refers to \`${key}\`, which is not there`,
        note: 'Name an entry of the bibliography in `crossref` and `xdata`'
      })
    }
    return itemOf(
      own,
      inherit(own, key => find(key)?.tex?.())
    )
  }

  #text(): string {
    return this.#bib.text.slice(this.#raw.body, this.#raw.end)
  }
}

function short(reason: string): string {
  return reason.length > 80 ? `${reason.slice(0, 79)}…` : reason
}

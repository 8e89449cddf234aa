import type {VFile} from 'vfile'
import type {CslItem, LibraryEntry} from '../../article.ts'
import {report} from '../../rules.ts'
import {listBibtex} from './bibtex.ts'
import {listCff} from './cfffile.ts'
import {listEndnote} from './endnote.ts'
import {listJson} from './json.ts'
import type {Listed} from './listed.ts'
import {months} from './macros.ts'
import {listNbib} from './nbib.ts'
import {listRis} from './ris.ts'
import {type Identified, worksOf} from './works.ts'
import {listYaml} from './yaml.ts'

/** What the bibliography files hold. */
export interface Bibliography {
  /** All keys, cited or not, in the order of the files. */
  readonly keys: readonly string[]
  /** The wanted entries by key. */
  readonly items: ReadonlyMap<string, CslItem>
  /** Other names by which entries are cited → key. */
  readonly aliases: ReadonlyMap<string, string>
  /** All entries, unread. */
  readonly library: readonly LibraryEntry[]
}

/**
 * Read the wanted entries of bibliography files: BibTeX, BibLaTeX, CSL-JSON, CSL YAML, RIS, MEDLINE,
 * EndNote XML and CITATION.cff.
 *
 * Reports, into the file concerned: `bibliography-entry-readable`, `bibliography-key-unique`.
 *
 * @param files The files, already read; their extension says what they are.
 * @param wanted Keys cited in the paper; cost grows with these.
 * @param inline The entries of the paper's own front matter, which come before those of files.
 * @param identified What is cited by identifier, and the works looked up for that.
 */
export async function readBibliography(
  files: readonly VFile[],
  wanted: ReadonlySet<string> | 'all',
  inline: readonly Listed[] = [],
  identified: Identified = {cited: [], works: []}
): Promise<Bibliography> {
  const entries = new Map<string, Listed>()
  const macros = new Map(months)
  for (const lot of [inline, ...files.map(file => () => list(file, macros))]) {
    for (const entry of typeof lot === 'function' ? await lot() : lot) {
      const first = entries.get(entry.key)
      if (!first) entries.set(entry.key, entry)
      else if (wanted === 'all' || wanted.has(entry.key)) reportSecond(entry, first)
    }
  }
  const items = new Map<string, CslItem>()
  const aliases = aliasesOf(entries, wanted)
  for (const [cited, work] of worksOf(identified, entries)) {
    if (!entries.has(work.key)) entries.set(work.key, work)
    if (cited !== work.key && !aliases.has(cited)) aliases.set(cited, work.key)
  }
  const find = (key: string) => entries.get(aliases.get(key) ?? key)
  const library = [...entries.values()].filter(entry => entry.hidden !== true)
  const all = library.map(({key}) => key)
  const keys = wanted === 'all' ? all : wanted
  for (const key of new Set([...keys].map(one => aliases.get(one) ?? one))) {
    const entry = entries.get(key)
    const item = entry?.hidden ? undefined : entry?.read(find)
    if (item) items.set(key, item)
  }
  return {keys: [...all, ...aliases.keys()], items, aliases, library}
}

/** Other names are sought only for what no entry has as its key: it costs a look at every entry. */
function aliasesOf(
  entries: ReadonlyMap<string, Listed>,
  wanted: ReadonlySet<string> | 'all'
): Map<string, string> {
  const aliases = new Map<string, string>()
  if (wanted !== 'all' && [...wanted].every(key => entries.has(key))) return aliases
  for (const entry of entries.values()) {
    for (const other of entry.aliases?.() ?? []) {
      const isWanted = wanted === 'all' || wanted.has(other)
      if (isWanted && !entries.has(other) && !aliases.has(other)) aliases.set(other, entry.key)
    }
  }
  return aliases
}

async function list(file: VFile, macros: Map<string, string>): Promise<Listed[]> {
  switch (file.extname?.toLowerCase()) {
    case '.bib':
    case '.bibtex':
      return listBibtex(file, macros)
    case '.json':
      return listJson(file)
    case '.yaml':
    case '.yml':
      return listYaml(file)
    case '.ris':
      return listRis(file)
    case '.nbib':
      return listNbib(file)
    case '.xml':
      return listEndnote(file)
    case '.cff':
      return listCff(file)
    default:
      report(
        file,
        'bibliography-entry-readable',
        `\`${file.basename ?? 'The file'}\` is not a kind of bibliography`,
        {note: 'Give .bib, .json or .yaml (CSL), .ris, .nbib, .xml (EndNote) or CITATION.cff'}
      )
      return []
  }
}

function reportSecond(second: Listed, first: Listed): void {
  const where = first.file === second.file ? '' : `${first.file.path}, `
  const line = first.at()?.line ?? 1
  report(second.file, 'bibliography-key-unique', `The key \`${second.key}\` is taken already`, {
    at: second.at(),
    found: second.key,
    note: `${where}line ${line} has it first, and that is used`
  })
}

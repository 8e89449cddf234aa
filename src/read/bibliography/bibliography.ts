import type {VFile} from 'vfile'
import type {CslItem} from '../../article.ts'
import {report} from '../../rules.ts'
import {listBibtex} from './bibtex.ts'
import {listJson} from './json.ts'
import type {Listed} from './listed.ts'
import {months} from './macros.ts'
import {listYaml} from './yaml.ts'

/** What the bibliography files hold. */
export interface Bibliography {
  /** All keys, cited or not, in the order of the files. */
  readonly keys: readonly string[]
  /** The wanted entries by key. */
  readonly items: ReadonlyMap<string, CslItem>
}

/**
 * Read the wanted entries of bibliography files: BibTeX, BibLaTeX, CSL-JSON and CSL YAML.
 *
 * Reports, into the file concerned: `bibliography-entry-readable`, `bibliography-key-unique`.
 *
 * @param files The files, already read; their extension says what they are.
 * @param wanted Keys cited in the paper; cost grows with these.
 */
export async function readBibliography(
  files: readonly VFile[],
  wanted: ReadonlySet<string> | 'all'
): Promise<Bibliography> {
  const entries = new Map<string, Listed>()
  const macros = new Map(months)
  for (const file of files) {
    for (const entry of await list(file, macros)) {
      const first = entries.get(entry.key)
      if (!first) entries.set(entry.key, entry)
      else if (wanted === 'all' || wanted.has(entry.key)) reportSecond(entry, first)
    }
  }
  const items = new Map<string, CslItem>()
  const find = (key: string) => entries.get(key)
  for (const key of wanted === 'all' ? entries.keys() : wanted) {
    const item = entries.get(key)?.read(find)
    if (item) items.set(key, item)
  }
  return {keys: [...entries.keys()], items}
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
    default:
      report(
        file,
        'bibliography-entry-readable',
        `\`${file.basename ?? 'The file'}\` is not a kind of bibliography`,
        {note: 'Give BibTeX or BibLaTeX (.bib), CSL-JSON (.json) or CSL YAML (.yaml)'}
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

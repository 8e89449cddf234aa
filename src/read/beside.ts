import {readdir} from 'node:fs/promises'
import {basename, join} from 'node:path'
import type {VFile} from 'vfile'
import type {Dialect} from './dialect.ts'
import {type Project, readInside, shown} from './project.ts'
import {textFile} from './text.ts'

/** Lines of YAML in a file beside the paper that say what its first lines might. */
export interface BesideYaml {
  readonly file: VFile
  readonly lines: readonly string[]
  /** The line of the file that the first of them is. */
  readonly from: number
}

/** What a system keeps beside its papers. */
export interface Beside {
  readonly dialect?: Dialect
  /** The paper named is no text, but a template that prints what lies beside it. */
  readonly isTemplate: boolean
  readonly yaml: readonly BesideYaml[]
  /** The files that go on where the paper ends, where their names say so. */
  readonly following: readonly {readonly path: string; readonly file: VFile}[]
}

/** What each system keeps beside a paper, and under which key. */
const kept: readonly {readonly name: string; readonly dialect: Dialect; readonly under?: string}[] =
  [
    {name: 'metadata.yaml', dialect: 'manubot'},
    {name: '_quarto.yml', dialect: 'quarto'},
    {name: '_metadata.yml', dialect: 'quarto'},
    {name: 'myst.yml', dialect: 'myst', under: 'project'}
  ]

/** Manubot's `02.main-text.md`; its `00.front-matter.md` is a template that prints what `metadata.yaml` says. */
const chapter = /^\d\d\..*\.md$/
const template = '00.front-matter.md'

/**
 * What lies beside the paper and belongs to it: Manubot's `metadata.yaml` and the chapters behind the one named,
 * Quarto's `_quarto.yml` and `_metadata.yml`, MyST's `myst.yml`.
 */
export async function lookBeside(project: Project): Promise<Beside> {
  const names = await readdir(project.folder).catch((): string[] => [])
  const isChapter = chapter.test(basename(project.paper))
  const yaml: BesideYaml[] = []
  let dialect: Dialect | undefined
  for (const {name, under, ...one} of kept) {
    if (!names.includes(name) || (one.dialect === 'manubot' && !isChapter)) continue
    const file = await open(name, project)
    if (!file) continue
    dialect ??= one.dialect
    yaml.push(linesOf(file, under))
  }
  const chapters =
    dialect === 'manubot'
      ? names.filter(
          name => chapter.test(name) && name !== template && name > basename(project.paper)
        )
      : []
  const following: {path: string; file: VFile}[] = []
  for (const name of chapters.sort()) {
    const file = await open(name, project)
    if (file) following.push({path: join(project.folder, name), file})
  }
  const isTemplate = dialect === 'manubot' && basename(project.paper) === template
  return {...(dialect && {dialect}), isTemplate, yaml, following}
}

async function open(name: string, project: Project): Promise<VFile | undefined> {
  const found = await readInside(project, name)
  return found.is === 'read' ? textFile(shown(found.path), found.bytes) : undefined
}

/** All lines, or those indented below a key, without their indent. */
function linesOf(file: VFile, under: string | undefined): BesideYaml {
  const lines = String(file)
    .split(/\r?\n/)
    .map(line => (/^(?:---|\.\.\.)\s*$/.test(line) ? '' : line))
  if (under === undefined) return {file, lines, from: 1}
  const start = lines.findIndex(line => line.startsWith(`${under}:`)) + 1
  const rest = start === 0 ? [] : lines.slice(start)
  const end = rest.findIndex(line => /^[^\s#]/.test(line))
  const own = end < 0 ? rest : rest.slice(0, end)
  const indent = /^ */.exec(own.find(line => line.trim() !== '') ?? '')?.[0].length ?? 0
  return {file, lines: own.map(line => line.slice(indent)), from: start + 1}
}

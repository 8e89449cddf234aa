import {dirname, resolve} from 'node:path'
import {VFile} from 'vfile'
import {SetupError} from '../fault.ts'
import {report} from '../rules.ts'
import {type Part, putTogether} from '../whole.ts'
import type {BesideYaml} from './beside.ts'
import {type FileRead, type Project, readInside, shown} from './project.ts'
import {textFile} from './text.ts'

const include = /^[ \t]*\{\{<\s*include\s+(?:"([^"]+)"|(\S+))\s*>\}\}[ \t]*\r?$/
const fence = /^\s*(`{3,}|~{3,})(.*)$/
const deepest = 10
/** Files that include others twice each would grow beyond bounds. */
const most = 1000

/** A file that goes on where the one before ends. */
export interface Following {
  readonly path: string
  readonly file: VFile
}

/**
 * Open a file named behind the paper.
 *
 * @throws SetupError when there is none in the project.
 */
export async function openNext(name: string, project: Project): Promise<Following> {
  const found = await readInside(project, resolve(name))
  if (found.is === 'read') return {path: found.path, file: textFile(shown(found.path), found.bytes)}
  throw new SetupError(
    found.is === 'outside'
      ? `\`${name}\` lies outside the project of the paper`
      : `There is no file \`${name}\``,
    `Several files are one paper when they lie in one folder: ${project.root}`
  )
}

/** A text of several files. */
export interface Whole {
  /** Has the path of the first. */
  readonly file: VFile
  readonly others: readonly VFile[]
}

/**
 * The paper with the files that follow it and those it includes (`{{< include _part.md >}}` on a line of its own) in
 * their places. A file is looked for beside the one that names it, then beside the paper; what it says of images is
 * meant from the folder of the paper, as in Quarto and pandoc.
 *
 * @param yaml What files beside the paper say of it; it goes before the paper, whose own first lines hold.
 *
 * Reports: `include-readable`, `file-inside-project`, `text-utf8`.
 */
export async function putInPlace(
  first: VFile,
  following: readonly Following[],
  project: Project,
  yaml: readonly BesideYaml[] = []
): Promise<Whole> {
  const isAlone = following.length === 0 && yaml.length === 0
  if (isAlone && !String(first).includes('{{<')) return {file: first, others: []}
  const lines: string[] = []
  const parts: Part[] = []
  const files = new Map<string, VFile>()
  const whole = new VFile({path: first.path})
  whole.messages.push(...first.messages)
  let included = 0
  for (const {file, lines: own, from} of yaml) {
    files.set(file.path, file)
    lines.push('---')
    parts.push({line: lines.length + 1, file, from})
    lines.push(...own, '---', '')
  }
  await add(String(first), whole, [project.paper])
  for (const {path, file} of following) {
    parts.push({line: lines.length + 1, file, from: 0})
    lines.push('')
    files.set(path, file)
    await add(String(file), file, [path])
  }
  whole.value = lines.join('\n')
  putTogether(whole, parts)
  return {file: whole, others: [...files.values()]}

  /** @param chain The file and those that include it, innermost last. */
  async function add(text: string, file: VFile, chain: readonly string[]): Promise<void> {
    let code: string | undefined
    let isHere = false
    for (const [index, line] of text.split('\n').entries()) {
      const [, ticks, behind] = fence.exec(line) ?? []
      if (code === undefined) code = ticks
      else if (ticks?.startsWith(code) && behind?.trim() === '') code = undefined
      const found = code === undefined ? include.exec(line) : null
      if (found) {
        const name = found[1] ?? found[2] ?? ''
        await addNamed(name, file, {line: index + 1, column: line.indexOf('{') + 1}, chain)
        isHere = false
        continue
      }
      if (!isHere) parts.push({line: lines.length + 1, file, from: index + 1})
      isHere = true
      lines.push(line)
    }
  }

  async function addNamed(
    name: string,
    by: VFile,
    at: {readonly line: number; readonly column: number},
    chain: readonly string[]
  ): Promise<void> {
    const folders = [dirname(chain.at(-1) ?? project.paper), project.folder]
    const found = name.startsWith('/')
      ? await readInside(project, name.slice(1), [project.root])
      : await readInside(project, name, folders)
    const circle = found.is === 'read' && chain.includes(found.path)
    included++
    if (found.is !== 'read' || circle || chain.length > deepest || included > most) {
      tell(name, found, circle, by, at)
      return
    }
    const file = files.get(found.path) ?? textFile(shown(found.path), found.bytes)
    files.set(found.path, file)
    await add(String(file), file, [...chain, resolve(found.path)])
  }

  function tell(
    name: string,
    found: FileRead,
    isCircle: boolean,
    file: VFile,
    at: {readonly line: number; readonly column: number}
  ): void {
    if (found.is === 'outside') {
      report(file, 'file-inside-project', `The file \`${name}\` lies outside the project`, {
        at,
        found: name,
        note: `Only files below ${project.root} are read. Copy it there.`
      })
      return
    }
    const [reason, note] =
      found.is === 'missing'
        ? [
            `There is no file \`${name}\` to include`,
            `Looked beside this file and in ${project.folder}.`
          ]
        : found.is === 'too-large'
          ? [`The file \`${name}\` is larger than 64 MB`, 'Include the part of it that is text.']
          : isCircle
            ? [
                `\`${name}\` includes itself`,
                'Take out the line here, or that in the file it names.'
              ]
            : ['Files are included too deep or too often here', 'Put the text itself in its place.']
    report(file, 'include-readable', reason, {at, found: name, note})
  }
}

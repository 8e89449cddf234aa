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
/** MyST's directive; its options stand on the lines below it. */
const directive = /^[ \t]*(`{3,}|:{3,})\{(include|literalinclude)\}[ \t]+(\S+)[ \t]*\r?$/
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

/** A file named where it is to stand. */
interface Named {
  readonly name: string
  readonly at: {readonly line: number; readonly column: number}
  /** Ends the directive that names it. */
  readonly fence?: string
  /** It is shown as code. */
  readonly isCode?: boolean
  language?: string | undefined
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
 * meant from the folder of the paper, as in Quarto and pandoc. MyST's `{include}` and `{literalinclude}` are the same.
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
  if (isAlone && !/\{\{<|\{(?:literal)?include\}/.test(String(first)))
    return {file: first, others: []}
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
    let named: Named | undefined
    const end = async () => {
      if (named) await addNamed(named, file, chain)
      named = undefined
      isHere = false
    }
    for (const [index, line] of text.split('\n').entries()) {
      if (named) {
        if (line.trim() === named.fence) await end()
        else named.language ??= /^\s*:?lang(?:uage)?:\s*(\S+)/.exec(line)?.[1]
        continue
      }
      const [, opener, kind, path] = (code === undefined && directive.exec(line)) || []
      if (opener !== undefined && path !== undefined) {
        const at = {line: index + 1, column: 1}
        named = {name: path, at, fence: opener, isCode: kind === 'literalinclude'}
        continue
      }
      const [, ticks, behind] = fence.exec(line) ?? []
      if (code === undefined) code = ticks
      else if (ticks?.startsWith(code) && behind?.trim() === '') code = undefined
      const found = code === undefined ? include.exec(line) : null
      if (found) {
        const name = found[1] ?? found[2] ?? ''
        const at = {line: index + 1, column: line.indexOf('{') + 1}
        await addNamed({name, at}, file, chain)
        isHere = false
        continue
      }
      if (!isHere) parts.push({line: lines.length + 1, file, from: index + 1})
      isHere = true
      lines.push(line)
    }
    await end()
  }

  async function addNamed(
    {name, at, isCode, language = ''}: Named,
    by: VFile,
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
    if (isCode) addCode(file, language)
    else await add(String(file), file, [...chain, resolve(found.path)])
  }

  /** The lines of a file as a block of code. */
  function addCode(file: VFile, language: string): void {
    const text = String(file).trimEnd()
    const runs = (text.match(/`{3,}/g) ?? []).map(({length}) => length + 1)
    const ticks = '`'.repeat(Math.max(3, ...runs))
    parts.push({line: lines.length + 1, file, from: 0})
    lines.push(`${ticks}${language}`, ...text.split('\n'), ticks)
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

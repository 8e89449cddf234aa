import {dirname, extname, resolve} from 'node:path'
import type {Point} from 'unist'
import {VFile} from 'vfile'
import {report} from '../rules.ts'
import {type Part, putTogether} from '../whole.ts'
import type {BesideYaml} from './beside.ts'
import {asCell, type Embed, embeddedCell, embedOf} from './cells/embed.ts'
import {readNotebook} from './cells/notebook.ts'
import type {Following} from './following.ts'
import {type PartFile, takePartFiles, withoutPartFiles} from './front/partfiles.ts'
import {tellNoNotebook, tellNotIncluded} from './includefault.ts'
import type {Line} from './markdown/directives/directive.ts'
import {tellOpenDirective} from './markdown/directives/directives.ts'
import {excerpt} from './markdown/directives/excerpt.ts'
import {
  asCode,
  type Include,
  type Opened,
  openedBy,
  readInclude
} from './markdown/directives/include.ts'
import type {Piece} from './piece.ts'
import {type Project, readInside, shown} from './project.ts'
import {textFile} from './text.ts'

const include = /^[ \t]*\{\{<\s*include\s+(?:"([^"]+)"|(\S+))\s*>\}\}[ \t]*\r?$/
const fence = /^\s*(`{3,}|~{3,})(.*)$/
const deepest = 10
/** Files that include others twice each would grow beyond bounds. */
const most = 1000

/** A file named where it is to stand. */
interface Named {
  readonly name: string
  readonly at: Point
  /** What MyST's directive says of it. */
  readonly include?: Include
}

/** A text to put in place. */
interface Text {
  readonly source: string
  readonly file: VFile
  /** The line of the file on which it begins. */
  readonly from: number
  /** The file and those that include it, innermost last. */
  readonly chain: readonly string[]
  /** Before each line, where it stands in a list. */
  readonly indent: string
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
 * Reports: `include-readable`, `file-inside-project`, `text-utf8`, `construct-honoured`, `div-closed`.
 */
export async function putInPlace(
  first: VFile,
  following: readonly Following[],
  project: Project,
  yaml: readonly BesideYaml[] = []
): Promise<Whole> {
  const isAlone = following.length === 0 && yaml.length === 0
  const isNotebook = extname(project.paper) === '.ipynb'
  const {source, files: partFiles} = withoutPartFiles(String(first))
  const isWhole = !/\{\{<|\{(?:literal)?include\}/.test(source) && partFiles.length === 0
  if (isAlone && isWhole && !isNotebook) return {file: first, others: []}
  const lines: string[] = []
  const parts: Part[] = []
  const files = new Map<string, VFile>()
  const whole = new VFile({path: first.path})
  whole.messages.push(...first.messages)
  let included = 0
  const named: (PartFile & {readonly by: VFile})[] = []
  for (const {file, lines: own, from} of yaml) {
    files.set(file.path, file)
    lines.push('---')
    parts.push({line: lines.length + 1, file, from})
    const taken = takePartFiles(own.join('\n'))
    named.push(...taken.files.map(one => ({...one, line: one.line + from - 1, by: file})))
    lines.push(...taken.yaml.split('\n'), '---', '')
  }
  named.push(...partFiles.map(one => ({...one, by: whole})))
  const paper = {source, file: whole, from: 1, chain: [project.paper], indent: ''}
  if (isNotebook) await addNotebook(paper)
  else await add(paper)
  for (const {path, file} of following) {
    parts.push({line: lines.length + 1, file, from: 0})
    lines.push('')
    files.set(path, file)
    await add({source: String(file), file, from: 1, chain: [path], indent: ''})
  }
  for (const {name, path, line, by} of named) {
    parts.push({line: lines.length + 1, file: by, from: line})
    lines.push('', `+++ {"part": "${name}"}`)
    await addNamed({name: path, at: {line, column: 1}}, {...paper, file: by})
    lines.push('+++')
  }
  whole.value = lines.join('\n')
  putTogether(whole, parts)
  return {file: whole, others: [...files.values()]}

  async function add(text: Text): Promise<void> {
    const {source, file, from, indent} = text
    let code: string | undefined
    let isHere = false
    let open: {readonly opened: Opened; readonly at: Point; readonly lines: Line[]} | undefined
    const end = async () => {
      if (!open) return
      const {opened, at} = open
      const include = readInclude(opened, open.lines, file)
      open = undefined
      isHere = false
      const own = {...text, indent: indent + opened.indent}
      await addNamed({name: opened.path, at, include}, own)
    }
    for (const [index, line] of source.split('\n').entries()) {
      const number = index + from
      if (open) {
        const said = line.trim()
        if (/^(?:`+|:{3,})$/.test(said) && said.startsWith(open.opened.fence)) await end()
        else if (said !== '') open.lines.push({source: said, at: {line: number, column: 1}})
        continue
      }
      const opened = code === undefined ? openedBy(line) : undefined
      if (opened) {
        open = {opened, at: {line: number, column: opened.indent.length + 1}, lines: []}
        continue
      }
      const [, ticks, behind] = fence.exec(line) ?? []
      if (code === undefined) code = ticks
      else if (ticks?.startsWith(code) && behind?.trim() === '') code = undefined
      const embed = code === undefined ? embedOf(line) : undefined
      if (embed) {
        await addEmbedded(embed, line, {...text, from: number})
        isHere = false
        continue
      }
      const found = code === undefined ? include.exec(line) : null
      if (found) {
        const name = found[1] ?? found[2] ?? ''
        await addNamed({name, at: {line: number, column: line.indexOf('{') + 1}}, text)
        isHere = false
        continue
      }
      if (!isHere) parts.push({line: lines.length + 1, file, from: number})
      isHere = true
      lines.push(indent + line)
    }
    if (open) tellOpenDirective(open.opened.name, open.at, file)
    await end()
  }

  function put(pieces: readonly Piece[], indent: string): void {
    for (const {lines: own, file, from} of pieces) {
      parts.push({line: lines.length + 1, file, from})
      lines.push(...own.map(line => indent + line))
    }
  }

  /** The cells of a notebook as those of a text; what they put out `useOutputs` finds. */
  async function addNotebook(text: Text): Promise<void> {
    const notebook = readNotebook(text.source)
    if (!notebook) tellNoNotebook(text.file)
    const {language = '', cells = []} = notebook ?? {}
    for (const {type, source: own, line: from, tags} of cells) {
      if (type === 'code') {
        const tagged = tags.length > 0 ? [`#| tags: ${JSON.stringify(tags)}`] : []
        put(asCell([`\`\`\`{${language}}`, ...tagged], own.split('\n'), text.file, from), '')
      } else await add({...text, source: `${own}\n`, from})
    }
  }

  /** A cell that cannot be found leaves its line, of which it is told that it is not honoured. */
  async function addEmbedded(embed: Embed, line: string, by: Text): Promise<void> {
    const folders = [dirname(by.chain.at(-1) ?? project.paper), project.folder]
    const found = await readInside(project, embed.path, folders)
    if (found.is === 'read') {
      const file = files.get(found.path) ?? textFile(shown(found.path), found.bytes)
      const cell = embeddedCell(file, embed)
      if (cell) files.set(found.path, file)
      if (cell) return put(cell, by.indent)
    }
    put([{lines: [line], file: by.file, from: by.from}], by.indent)
  }

  /** @param by That names it. */
  async function addNamed({name, at, include}: Named, by: Text): Promise<void> {
    const {chain, indent} = by
    const folders = [dirname(chain.at(-1) ?? project.paper), project.folder]
    const found = name.startsWith('/')
      ? await readInside(project, name.slice(1), [project.root])
      : await readInside(project, name, folders)
    const isCircle = found.is === 'read' && chain.includes(found.path)
    included++
    if (found.is !== 'read' || isCircle || chain.length > deepest || included > most) {
      tellNotIncluded(name, found, {isCircle, project}, by.file, at)
      return
    }
    const file = files.get(found.path) ?? textFile(shown(found.path), found.bytes)
    files.set(found.path, file)
    const runs = excerpt(String(file), include?.wanted ?? new Map())
    if ('fault' in runs) {
      report(by.file, 'include-readable', `The file \`${name}\` has ${runs.fault}`, {
        at,
        found: name,
        note: '`lines` counts from 1, `start-line` and `end-line` from 0; words must stand in one line as they are.'
      })
    } else if (include?.language !== undefined) {
      put(asCode(include, runs, file, {by: by.file, line: at.line}), indent)
    } else {
      for (const {lines: own, from} of runs)
        await add({
          source: `${own.join('\n')}\n`,
          file,
          from,
          chain: [...chain, resolve(found.path)],
          indent
        })
    }
  }
}

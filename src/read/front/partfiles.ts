import {isMap, isScalar, parseDocument} from 'yaml'

/** A part of the paper that lies in a file of its own, as MyST has it: `abstract: abstract.md`. */
export interface PartFile {
  readonly name: string
  readonly path: string
  /** The line of the YAML that names it, from 1. */
  readonly line: number
}

/** The keys at the top that are parts; below `parts:` every key is one. */
const atTop =
  /^(?:abstract|summary|key[-_]?points|plain[-_]language[-_]summary|acknowledg|data[-_]availability)/i
const path = /^[^\s:*`$][^\n:*`$]*\.md$/

/** The parts that lie in files, and the YAML without their names. */
export function takePartFiles(yaml: string): {readonly yaml: string; readonly files: PartFile[]} {
  if (!/\.md["']?[\s,}]*$/m.test(yaml)) return {yaml, files: []}
  const {contents} = parseDocument(yaml)
  const below = isMap(contents) ? contents.get('parts', true) : undefined
  const files: PartFile[] = []
  let rest = yaml
  for (const map of [contents, below]) {
    for (const {key, value} of isMap(map) ? map.items : []) {
      const name = isScalar(key) ? String(key.value) : ''
      const isPart = map === below || atTop.test(name)
      if (!isPart || !isScalar(value) || !value.range || !path.test(String(value.value))) continue
      const [start, end] = value.range
      files.push({name, path: String(value.value), line: yaml.slice(0, start).split('\n').length})
      rest = `${rest.slice(0, start)}${' '.repeat(end - start)}${rest.slice(end)}`
    }
  }
  return {yaml: rest, files}
}

const front = /^(---[ \t]*\r?\n)([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/

/** A paper without the names of files that are parts of it among its first lines. */
export function withoutPartFiles(source: string): {
  readonly source: string
  readonly files: readonly PartFile[]
} {
  const [, fence = '', yaml = ''] = front.exec(source) ?? []
  const taken = takePartFiles(yaml)
  return {
    source: fence + taken.yaml + source.slice(fence.length + yaml.length),
    files: taken.files.map(file => ({...file, line: file.line + 1}))
  }
}

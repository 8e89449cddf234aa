import type {Point} from 'unist'
import {parseDocument} from 'yaml'
import type {Line} from './directive.ts'

/** An option and where it stands. */
export interface Option {
  readonly value: string
  readonly at: Point
}

/** The options of a directive by their names, of lines `:key: value` or of a YAML block. */
export function readOptions(lines: readonly Line[]): Map<string, Option> {
  const [first, ...others] = lines
  if (first?.source.trim() === '---') return ofYaml(others)
  return new Map(
    lines.map(({source, at}): [string, Option] => {
      const [, name = '', value = ''] = /^\s*:([\w-]+):\s*(.*?)\s*$/.exec(source) ?? []
      return [name, {value, at}]
    })
  )
}

function ofYaml(lines: readonly Line[]): Map<string, Option> {
  const source = lines.map(line => line.source).filter(line => line.trim() !== '---')
  const values: unknown = parseDocument(source.join('\n')).toJS()
  const entries = typeof values === 'object' && values !== null ? Object.entries(values) : []
  return new Map(
    entries.map(([name, value]): [string, Option] => {
      const line = lines.find(one => one.source.trimStart().startsWith(`${name}:`)) ?? lines[0]
      return [name, {value: String(value), at: line?.at ?? {line: 1, column: 1}}]
    })
  )
}

import type {RawEntry} from './split.ts'
import {readValue, skip} from './value.ts'

/** A command a file defines in its `@preamble`. */
interface Command {
  readonly arity: number
  /** What it stands for, with `#1` for its first argument. */
  readonly body: string
}

export type Commands = ReadonlyMap<string, Command>

const definition =
  /\\(?:re|provide)?(?:new)?command\*?\s*(?:\{\s*\\([A-Za-z]+)\s*\}|\\([A-Za-z]+))\s*(?:\[(\d)\])?\s*\{|\\def\s*\\([A-Za-z]+)\s*((?:#\d)*)\s*\{/g

/** The commands that the `@preamble`s of a .bib file define by `\newcommand` and its like. */
export function commandsOf(text: string, preambles: readonly RawEntry[]): Commands {
  const commands = new Map<string, Command>()
  for (const entry of preambles) {
    const {value} = readValue(text, skip(text, entry.body), entry, new Map())
    for (const found of value.matchAll(definition)) {
      const name = found[1] ?? found[2] ?? found[4] ?? ''
      const from = found.index + found[0].length
      const arity = Number(found[3] ?? (found[5]?.length ?? 0) / 2)
      commands.set(name, {arity, body: value.slice(from, closeOf(value, from))})
    }
  }
  return commands
}

// Commands of commands grow fast; no author's value needs more.
const longest = 20_000
const deepest = 8

/** A value with the file's own commands filled in. */
export function expanded(tex: string, commands: Commands, depth = 0): string {
  if (commands.size === 0 || depth > deepest || tex.length > longest || !tex.includes('\\'))
    return tex
  let text = ''
  let at = 0
  for (const {0: whole, 1: name = '', index} of tex.matchAll(/\\([A-Za-z]+)[ \t]*|\\[\s\S]/g)) {
    const command = commands.get(name)
    if (!command || index < at) continue
    text += tex.slice(at, index)
    at = index + whole.length
    const given: string[] = []
    for (let count = 0; count < command.arity; count++) {
      const end = tex[at] === '{' ? closeOf(tex, at + 1) : at + 1
      given.push(tex[at] === '{' ? tex.slice(at + 1, end) : (tex[at] ?? ''))
      at = tex[at] === '{' ? end + 1 : end
    }
    text += command.body.replace(/#(\d)/g, (_, number: string) => given[Number(number) - 1] ?? '')
    if (text.length > longest) return text.slice(0, longest)
  }
  return expanded(text + tex.slice(at), commands, at === 0 ? deepest + 1 : depth + 1)
}

function closeOf(tex: string, from: number): number {
  let depth = 0
  for (let at = from; at < tex.length; at++) {
    if (tex[at] === '\\') at++
    else if (tex[at] === '{') depth++
    else if (tex[at] === '}' && depth-- === 0) return at
  }
  return tex.length
}

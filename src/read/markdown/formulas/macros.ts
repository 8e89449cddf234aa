import {texArgument, texOption} from '../../../tex.ts'
import type {Macro} from '../../../tree.ts'

/** A definition, and where it stands in the text. */
export interface Definition {
  readonly macros: readonly Macro[]
  readonly start: number
  readonly end: number
}

type Reader = (source: string, from: number) => Omit<Definition, 'start'> | undefined

const readers: Readonly<Record<string, Reader>> = {
  newcommand,
  renewcommand: newcommand,
  providecommand: newcommand,
  DeclareRobustCommand: newcommand,
  def,
  gdef: def,
  let: same,
  DeclareMathOperator: operator,
  DeclarePairedDelimiter: paired
}

const beginning = new RegExp(
  `(?:\\\\(?:global|long)\\s*)*\\\\(${Object.keys(readers).join('|')})(?![A-Za-z])`,
  'g'
)
const named = /\*?\s*(?:\{\s*(\\(?:[A-Za-z@]+|[^A-Za-z\s]))\s*\}|(\\(?:[A-Za-z@]+|[^A-Za-z\s])))/y

/** Whether a text may define a command: most formulas do not. */
export function mayDefine(source: string): boolean {
  beginning.lastIndex = 0
  return beginning.test(source)
}

/**
 * The commands that a text of TeX defines: `\newcommand` and its like with arguments and a default, `\def` without
 * words between its arguments, `\let`, `\DeclareMathOperator`, `\DeclarePairedDelimiter`. What cannot be read is
 * left where it stands.
 */
export function definitions(source: string): Definition[] {
  const found: Definition[] = []
  let from = 0
  for (;;) {
    beginning.lastIndex = from
    const match = beginning.exec(source)
    if (!match) return found
    const read = readers[match[1] ?? '']?.(source, beginning.lastIndex)
    from = Math.max(read?.end ?? 0, match.index + match[0].length)
    if (read) found.push({...read, start: match.index})
  }
}

/** Blanks in their stead, so that places behind them stay. */
export function withoutDefinitions(source: string): string {
  return definitions(source).reduce((rest, {start, end}) => {
    const blank = rest.slice(start, end).replace(/[^\n]/g, ' ')
    return rest.slice(0, start) + blank + rest.slice(end)
  }, source)
}

function nameAt(source: string, from: number): {name: string; end: number} | undefined {
  named.lastIndex = from
  const [, inBraces, bare] = named.exec(source) ?? []
  const name = inBraces ?? bare
  return name === undefined ? undefined : {name, end: named.lastIndex}
}

function newcommand(source: string, from: number): ReturnType<Reader> {
  const command = nameAt(source, from)
  const count = command && texOption(source, command.end)
  const preset = count && texOption(source, count.end)
  const body = command && texArgument(source, (preset ?? count ?? command).end)
  const arity = count ? Number(count.value) : 0
  if (!body || !Number.isInteger(arity) || arity < 0 || arity > 9) return undefined
  return {
    macros: [
      {name: command.name, arity, body: body.value, ...(preset && {optional: preset.value})}
    ],
    end: body.end
  }
}

const parameters = /\s*((?:#\d)*)\s*(?=\{)/y

function def(source: string, from: number): ReturnType<Reader> {
  const command = nameAt(source, from)
  if (!command) return undefined
  parameters.lastIndex = command.end
  const found = parameters.exec(source)?.[1]
  const body = found === undefined ? undefined : texArgument(source, parameters.lastIndex)
  if (found === undefined || !body) return undefined
  return {
    macros: [{name: command.name, arity: found.length / 2, body: body.value}],
    end: body.end
  }
}

const target = /\s*=?\s*(\\(?:[A-Za-z@]+|[^A-Za-z\s]))/y

function same(source: string, from: number): ReturnType<Reader> {
  const command = nameAt(source, from)
  if (!command) return undefined
  target.lastIndex = command.end
  const body = target.exec(source)?.[1]
  if (body === undefined) return undefined
  return {macros: [{name: command.name, arity: 0, body, isLet: true}], end: target.lastIndex}
}

function operator(source: string, from: number): ReturnType<Reader> {
  const command = nameAt(source, from)
  const body = command && texArgument(source, command.end)
  if (!body) return undefined
  const star = source[from] === '*' ? '*' : ''
  return {
    macros: [{name: command.name, arity: 0, body: `\\operatorname${star}{${body.value}}`}],
    end: body.end
  }
}

/** `\abs{x}`, `\abs[\big]{x}` and `\abs*{x}`, which is as high as what it holds. */
function paired(source: string, from: number): ReturnType<Reader> {
  const command = nameAt(source, from)
  const left = command && texArgument(source, command.end)
  const right = left && texArgument(source, left.end)
  if (!right) return undefined
  const {name} = command
  const [open, close] = [left.value, right.value]
  return {
    macros: [
      {name, arity: 0, body: `\\@ifstar{${name}@high}{${name}@plain}`},
      {name: `${name}@high`, arity: 1, body: `\\left${open} #1 \\right${close}`},
      {name: `${name}@plain`, arity: 2, optional: '', body: `#1${open} #2 #1${close}`}
    ],
    end: right.end
  }
}

import type {Nodes} from 'mdast'
import type {Macro} from '../../tree.ts'
import {commandNeeds} from './commands.ts'
import type {Context, Macros} from './context.ts'

export function macrosOf(macros: readonly Macro[]): Macros {
  const seen = new Set<string>()
  const first: Macro[] = []
  const later: Macro[] = []
  for (const macro of macros) {
    if (seen.has(macro.name) && macro.at) later.push(macro)
    else first.push(macro)
    seen.add(macro.name)
  }
  return {first, later}
}

/** The commands that are given another meaning before a block. */
export function macrosBefore(node: Nodes, {isArgument, macros, needs}: Context): string {
  const line = node.position?.start.line
  if (isArgument || line === undefined) return ''
  const made: string[] = []
  while ((macros.later[0]?.at?.line ?? Number.POSITIVE_INFINITY) <= line) {
    const macro = macros.later.shift()
    if (macro) made.push(definitionOf(macro, needs))
  }
  return made.join('\n')
}

/** A definition that holds whether or not LaTeX or a package has the name. */
export function definitionOf(
  {name, arity, body, isLet, optional}: Macro,
  needs: Set<string>
): string {
  commandNeeds(body, needs)
  if (isLet) return `\\let${name}${body}`
  const isInner = `${name}${body}`.includes('@')
  const places = arity === 0 ? '' : `[${arity}]${optional === undefined ? '' : `[${optional}]`}`
  const definition = `\\providecommand{${name}}{}\\renewcommand{${name}}${places}{${body}}`
  return isInner ? `\\makeatletter\n${definition}\n\\makeatother` : definition
}

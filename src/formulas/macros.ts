import type {Macro} from '../tree.ts'
import type {Definition, Definitions} from './expander.ts'
import {unitMacros} from './units.ts'

/** Commands of packages that authors load, which no engine knows. */
const known: Definitions = {
  '\\ensuremath': '#1',
  '\\mathbbm': '\\mathbb{#1}',
  '\\mathds': '\\mathbb{#1}',
  '\\mbox': '\\text{#1}',
  '\\mspace': '\\mkern',
  '\\strut': '\\vphantom{(}',
  '\\symbf': '\\boldsymbol{#1}',
  '\\symup': '\\mathrm{#1}'
}

/** Tokens that may wait to be read: a formula printed has some hundred. */
const mostTokens = 10_000
const longestBody = 2000
const mostPlaceholders = 50

/** One thing that stands before what a macro stands for, and sees all that was put there. */
const weigh = '\\offprint@weigh '

/**
 * The author's macros. Each is as long as a formula may need, and none defines another, so that a few lines
 * cannot fill the memory (test/html/macros.test.ts).
 */
export function definitionsOf(macros: readonly Macro[]): Definitions {
  const definitions: Definitions = Object.assign(Object.create(null), unitMacros, known)
  definitions[weigh.trim()] = ({stack}) => {
    if (stack.length > mostTokens) throw new Error('Too many expansions')
    return ''
  }
  for (const macro of macros) {
    if (macro.isLet) definitions[macro.name] = meaningOf(macro.body, definitions)
    else define(macro, definitions)
  }
  return definitions
}

const defining = /\\(?:[egx]?def|(?:future)?let|(?:new|renew|provide)command)(?![A-Za-z@])/

/** The command by which a text of TeX makes new ones, if it does: none may be made unseen. */
export function definesIn(tex: string): string | undefined {
  return defining.exec(tex)?.[0]
}

/** Why a macro is not taken, if it is not. */
export function refusal({body, isLet = false}: Macro): string | undefined {
  const inner = isLet ? undefined : definesIn(body)
  if (inner !== undefined) return `\`${inner}\` cannot stand within a macro`
  const isLong = body.length > longestBody || (body.match(/#/g)?.length ?? 0) > mostPlaceholders
  return isLong ? 'it is too long' : undefined
}

/** What the command means by now, whatever it is made to mean later. */
function meaningOf(name: string, definitions: Definitions): Definition {
  return definitions[name] ?? {tokens: [{text: name, noexpand: true}], numArgs: 0}
}

function define(macro: Macro, definitions: Definitions): void {
  if (refusal(macro) !== undefined) return
  const {name, arity, optional} = macro
  if (arity === 0 || optional === undefined) {
    definitions[name] = expansionOf(macro)
    return
  }
  const whole = `${name}@whole`
  definitions[whole] = expansionOf(macro)
  definitions[name] = expander => {
    expander.consumeSpaces()
    if (expander.future().text !== '[') return `${whole}{${optional}}`
    expander.popToken()
    const {tokens} = expander.consumeArg([']'])
    return {tokens: [{text: '}'}, ...tokens, {text: '{'}, {text: whole}], numArgs: 0}
  }
}

/**
 * What the engine reads for a macro. It takes as many arguments as are named there, so those that the body drops
 * are named behind it.
 */
export function expansionOf({arity, body}: Macro): string {
  const all = Array.from({length: arity}, (_, index) => `#${index + 1}`)
  const drops = all.some(argument => !body.includes(argument))
  return drops ? `\\@firstoftwo{${weigh}${body}}{${all.join('')}}` : weigh + body
}

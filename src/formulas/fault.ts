import {nearest} from '../nearest.ts'
import {texSigns} from '../tex.ts'
import type {Macro} from '../tree.ts'
import {imbalance} from './balance.ts'
import {expansionOf} from './macros.ts'
import type {FormulaSource} from './source.ts'
import {nearestCommands} from './suggest.ts'

/** What is wrong with a formula. */
export interface Fault {
  readonly reason: string
  readonly found?: string
  readonly expected?: readonly string[]
  /** Where in the author's TeX; nothing where the engine does not say. */
  readonly at?: number
  /** The macro it is in, if it is not in the formula itself. */
  readonly macro?: Macro
}

const environments = [
  'align',
  'align*',
  'aligned',
  'alignat',
  'alignedat',
  'array',
  'Bmatrix',
  'bmatrix',
  'cases',
  'CD',
  'darray',
  'dcases',
  'drcases',
  'equation',
  'equation*',
  'gather',
  'gather*',
  'gathered',
  'matrix',
  'multline',
  'pmatrix',
  'rcases',
  'smallmatrix',
  'split',
  'subarray',
  'Vmatrix',
  'vmatrix'
]

/**
 * An engine's error in words.
 *
 * @param cause What it threw: temml and KaTeX have one form of message.
 * @param value The formula as the author wrote it.
 * @param source The same as the engine was given it.
 */
export function faultOf(
  cause: unknown,
  value: string,
  source: FormulaSource,
  macros: readonly Macro[],
  isKnown: (command: string) => boolean
): Fault {
  const open = imbalance(value)
  if (open) return open
  // temml 0.13.5 stumbles over a script without a letter, `x^`, and tells of its own insides.
  if (!(cause instanceof Error) || cause instanceof TypeError)
    return {reason: 'something is missing in it', ...emptyScript(value)}
  const message = cause.message.replaceAll('\u0332', '').replace(/^(?:KaTeX parse error:)?\s*/, '')
  const [, said = message, context = ''] =
    /^([\s\S]*?) at (?:position \d+|end of input): ?\n?([\s\S]*)$/.exec(message) ?? []
  const start = 'position' in cause && typeof cause.position === 'number' ? cause.position : -1
  return {
    ...placeOf(start, context, source, macros),
    ...endless(said, macros),
    ...worded(said, isKnown)
  }
}

/** The engine shows up to fifteen characters on either side: they tell which text it read. */
function placeOf(
  at: number,
  context: string,
  {tex, placeOf}: FormulaSource,
  macros: readonly Macro[]
): Pick<Fault, 'at' | 'macro'> {
  if (at < 0) return {}
  const shows = (text: string): boolean => {
    const before = (at > 15 ? '…' : '') + text.slice(Math.max(0, at - 15), at)
    return at <= text.length && context.startsWith(before + text.slice(at, at + 10))
  }
  if (shows(tex)) return {at: placeOf(at)}
  const macro = macros.find(one => shows(expansionOf(one)))
  return macro ? {macro} : {}
}

/** The macro that calls itself. */
function endless(said: string, macros: readonly Macro[]): Pick<Fault, 'macro'> {
  const macro = said.startsWith('Too many expansions')
    ? macros.find(
        ({name, body, isLet}) => !isLet && [...texSigns(body)].some(({text}) => text === name)
      )
    : undefined
  return macro ? {macro} : {}
}

function emptyScript(tex: string): Pick<Fault, 'at' | 'found' | 'reason'> | undefined {
  const script = /[\^_]\s*(?=$|[\^_}&]|\\(?:\\|end|right))/.exec(tex)
  if (!script) return undefined
  const sign = script[0].trim()
  return {at: script.index, found: sign, reason: `nothing stands behind \`${sign}\``}
}

type Worded = Pick<Fault, 'reason' | 'found' | 'expected'>

const wordings: readonly (readonly [RegExp, (...parts: string[]) => Worded])[] = [
  [
    /^Expected 'EOF', got '&'/,
    () => ({reason: '`&` stands outside a table or matrix', found: '&'})
  ],
  [
    /^Expected 'EOF', got '([^']+)'/,
    sign => ({reason: `\`${sign}\` is not expected here`, found: sign})
  ],
  [
    /^Expected '\$', got 'EOF'/,
    () => ({reason: 'a `$` within `\\text{…}` has no end', found: '$'})
  ],
  [/^Unexpected end of input/, () => ({reason: 'it ends too early, an argument is missing'})],
  [/^Too many expansions/, () => ({reason: 'it calls itself without end, or grows too long'})],
  [/^Double (super|sub)script/, kind => ({reason: `two ${kind}scripts in a row need braces`})],
  [
    /^Function "(.*)" is not trusted/,
    name => ({reason: `\`${name}\` is not allowed`, found: name})
  ],
  [
    /^No such environment: subequations/,
    () => ({reason: 'in `subequations` stand environments only'})
  ],
  [
    /^No such environment: (.*)/,
    name => ({
      reason: `there is no environment \`${name}\``,
      found: name,
      expected: nearest(name, environments, 2)
    })
  ],
  [
    /^\{(\S+)\} can be used only in display mode/,
    name => ({reason: `\`${name}\` needs a display, $$…$$`, found: name})
  ],
  [/^Invalid color: '(.*)'/, color => ({reason: `\`${color}\` is no colour`, found: color})]
]

function worded(said: string, isKnown: (command: string) => boolean): Worded {
  const command = /^(?:Unsupported function name|Undefined control sequence): (\S+)/.exec(said)?.[1]
  if (command !== undefined)
    return {
      reason: `\`${command}\` is unknown`,
      found: command,
      expected: nearestCommands(command, isKnown)
    }
  for (const [pattern, word] of wordings) {
    const found = pattern.exec(said)
    if (found) return word(...found.slice(1))
  }
  return {reason: said.replace(/\.$/, '').replace(/^./, letter => letter.toLowerCase())}
}

import type {InlineMath} from 'mdast-util-math'
import type {Article} from '../article.ts'
import {nearest} from '../nearest.ts'
import {didYouMean, report} from '../rules.ts'
import type {Formula, Macro} from '../tree.ts'
import {directionOf} from '../words.ts'
import {imbalance} from './balance.ts'
import type {Definitions} from './expander.ts'
import {type Fault, faultOf} from './fault.ts'
import {definesIn, definitionsOf, refusal} from './macros.ts'
import {placeIn} from './place.ts'
import {referencesIn} from './references.ts'
import {formulaSource} from './source.ts'

/** TeX → HTML, MathML or a tree of it. Throws what it cannot set. */
export type Engine<Made> = (
  tex: string,
  options: {
    readonly isDisplay: boolean
    /** The numbers of lines stand on the left. */
    readonly isRightToLeft: boolean
    readonly macros: Definitions
    /** What is read out instead. */
    readonly alt: string
  }
) => Made

/** Sets a formula, if it can be set; formulas written alike get the same, which must not be changed. */
export type Typesetter<Made> = (formula: Formula | InlineMath) => Made | undefined

const longest = 20_000

/**
 * A typesetter for a paper.
 *
 * Reports: `label-known`, `math-valid`, at the place in the formula or in the macro that it uses.
 */
export function typesetter<Made>(
  engine: Engine<Made>,
  {
    file,
    labels,
    macros,
    meta
  }: Pick<Article, 'file' | 'labels' | 'macros'> & {readonly meta: Pick<Article['meta'], 'lang'>}
): Typesetter<Made> {
  const isRightToLeft = directionOf(meta.lang) === 'rtl'
  const told = new Set<Macro>()
  const isRedefined = new Set(macros.map(({name}) => name)).size < macros.length
  const ofAll = definitionsOf(macros)
  const made = new Map<string, Made>()
  for (const macro of macros) {
    const reason = refusal(macro)
    if (reason !== undefined) tellMacro(macro, {reason})
  }

  return formula => {
    const {value} = formula
    const {edits, unknown} = referencesIn(value, labels)
    for (const {label, at} of unknown) tellReference(label, at, formula)
    const source = formulaSource(formula, edits)
    const isDisplay = formula.type === 'math'
    const definitions = isRedefined ? definitionsOf(valid(formula)) : ofAll
    const alt = (altOf(formula) ?? value).trim().replace(/\s+/g, ' ')
    try {
      refuse(value)
      if (value.includes('\\begin') && imbalance(value)) throw new Error('it is not balanced')
      const make = (): Made =>
        engine(source.tex, {isDisplay, isRightToLeft, macros: {...definitions}, alt})
      if (isRedefined) return make()
      const written = JSON.stringify([source.tex, isDisplay, alt])
      const set = made.get(written) ?? make()
      made.set(written, set)
      return set
    } catch (cause) {
      const isKnown = (command: string): boolean => knows(command, definitions)
      tell(faultOf(cause, value, source, macros, isKnown), formula)
      return undefined
    }
  }

  /** A macro defined twice means what it was last made to mean before the formula. */
  function valid({position}: Formula | InlineMath): readonly Macro[] {
    const line = position?.start.line ?? 0
    return macros.filter(
      ({name, at}, index) =>
        (at?.line ?? 0) <= line || macros.findIndex(other => other.name === name) === index
    )
  }

  function knows(command: string, definitions: Definitions): boolean {
    try {
      engine(command, {
        isDisplay: true,
        isRightToLeft,
        macros: {...definitions},
        alt: ''
      })
      return true
    } catch (cause) {
      return cause instanceof Error && !/Unsupported|Undefined/.test(cause.message)
    }
  }

  function tell(fault: Fault, formula: Formula | InlineMath): void {
    if (fault.macro) {
      tellMacro(fault.macro, fault)
      return
    }
    const {reason, found = formula.value.trim(), expected = []} = fault
    const place =
      fault.at === undefined ? undefined : placeIn(formula.value, fault.at, formula.position, file)
    report(file, 'math-valid', `This formula cannot be set: ${short(reason)}`, {
      at: place ?? formula,
      found,
      expected,
      note:
        didYouMean(expected) ||
        (formula.type === 'math'
          ? 'Check its braces, its commands and what stands around it.'
          : 'Check its braces and commands. A $ that is money is written \\$.')
    })
  }

  function tellReference(label: string, offset: number, {value, position}: Formula | InlineMath) {
    const expected = labels.has(label) ? [] : nearest(label, labels.keys(), 2)
    const reason = labels.has(label)
      ? `What is labelled \`${label}\` has no number to print`
      : `Nothing has the label \`${label}\``
    report(file, labels.has(label) ? 'label-numbered' : 'label-known', reason, {
      at: placeIn(value, offset, position, file) ?? position,
      found: label,
      expected,
      note: didYouMean(expected) || 'A formula is labelled behind it: $$ … $$ {#eq:x}'
    })
  }

  function tellMacro(macro: Macro, {reason, found, expected = []}: Fault): void {
    if (told.has(macro)) return
    told.add(macro)
    report(file, 'math-valid', `The macro \`${macro.name}\` cannot be set: ${short(reason)}`, {
      at: macro.at,
      found: found ?? macro.body,
      expected,
      note: didYouMean(expected) || `Formulas with \`${macro.name}\` are shown as they are written.`
    })
  }
}

function refuse(value: string): void {
  if (value.length > longest) throw new Error('it is too long')
  const command = definesIn(value)
  if (command !== undefined) throw new Error(`this use of \`${command}\` cannot be read`)
}

function altOf({data}: Formula | InlineMath): string | undefined {
  return data && 'alt' in data ? data.alt : undefined
}

function short(reason: string): string {
  return reason.length <= 52 ? reason : `${reason.slice(0, 51)}…`
}

import {finishOf} from './affix.ts'
import type {Context} from './context.ts'
import type {Element} from './element.ts'
import {isPlural} from './number.ts'
import type {Rich} from './rich.ts'

/** A label of names, compiled. */
export type LabelRule = (context: Context, variable: string, several: boolean) => Rich | undefined

export function labelRule(element: Element): LabelRule {
  const form = element.attrs['form'] ?? 'long'
  const plural = element.attrs['plural'] ?? 'contextual'
  const finish = finishOf(element)
  return ({locale}, variable, several) => {
    const many = plural === 'always' || (plural !== 'never' && several)
    const term = locale.term(variable, form, many) ?? locale.term(respelt(variable), form, many)
    return term ? finish(term, locale.lang) : undefined
  }
}

/** "sub verbo" and "sub-verbo" are one: editions of CSL differ. */
function respelt(name: string): string {
  return name.includes('-') ? name.replace(/-/g, ' ') : name.replace(/ /g, '-')
}

/** Compile `cs:label` outside names: the word over a number. */
export function compileLabel(element: Element): (context: Context) => Rich | undefined {
  const variable = element.attrs['variable'] ?? ''
  const label = labelRule(element)
  return context => {
    const {cite, item} = context
    context.called++
    const used = context.quashed?.has(variable) === true
    const text = variable === 'locator' ? cite?.locator : used ? undefined : item.text(variable)
    if (text === undefined) return undefined
    context.filled++
    context.begun = true
    const name =
      variable === 'locator' && cite ? cite.label : variable === 'page-first' ? 'page' : variable
    return label(context, name, isPlural(text, variable.startsWith('number-of-')))
  }
}

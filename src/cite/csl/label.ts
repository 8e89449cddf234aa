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

/**
 * Compile `cs:label` outside names: the word over a number. It is no variable that a group stands or falls
 * with. Styles that write the label of "page" before a locator have the label of the locator, where the work
 * has no pages.
 */
export function compileLabel(element: Element): (context: Context) => Rich | undefined {
  const variable = element.attrs['variable'] ?? ''
  const label = labelRule(element)
  return context => {
    const {cite, item} = context
    const used = context.quashed?.has(variable) === true
    const own = variable === 'locator' ? cite?.locator : used ? undefined : item.text(variable)
    const text = own ?? (variable === cite?.label ? cite.locator : undefined)
    if (text === undefined) return undefined
    context.begun = true
    const name =
      variable === 'locator' && cite ? cite.label : variable === 'page-first' ? 'page' : variable
    return label(context, name, isPlural(text, variable.startsWith('number-of-')))
  }
}

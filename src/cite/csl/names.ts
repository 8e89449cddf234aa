import {type Finish, finishOf} from './affix.ts'
import type {Context, Render} from './context.ts'
import {childOf, type Element, elementsOf, wordsOf} from './element.ts'
import {type LabelRule, labelRule} from './label.ts'
import {listOf, type NameRule, nameRule} from './namelist.ts'
import type {Name} from './person.ts'
import {joined, plain, type Rich} from './rich.ts'

/** What elements inside `cs:substitute` take from the names they stand for, and all names from the style. */
export interface NamesScope {
  /** Inheritable name options of `cs:style` and `cs:citation` or `cs:bibliography`. */
  readonly options: Readonly<Record<string, string>>
  readonly parent?: Element
}

/** Compile `cs:names`. */
export function compileNames(
  element: Element,
  scope: NamesScope,
  compile: (element: Element, scope: NamesScope) => Render
): Render {
  const own = scope.parent
  const inherits =
    own !== undefined &&
    !childOf(element, 'name') &&
    !childOf(element, 'et-al') &&
    !childOf(element, 'label')
  const source: Element =
    inherits && own ? {...own, attrs: element.attrs, children: own.children} : element
  const options = {...scope.options, ...element.attrs}
  const rule = nameRule(source, options)
  const children = elementsOf(source)
  const labelElement = childOf(source, 'label')
  const nameAt = children.findIndex(({name}) => name === 'name')
  const labelAt = children.findIndex(({name}) => name === 'label')
  const label = labelElement && labelRule(labelElement)
  const labelFirst = labelAt >= 0 && (nameAt < 0 ? false : labelAt < nameAt)
  const variables = wordsOf(element.attrs['variable'])
  const delimiter = element.attrs['delimiter'] ?? scope.options['names-delimiter'] ?? ''
  const finish = finishOf(element)
  // What is no list of names takes the look of the names it stands for, not their affixes.
  const {prefix: _prefix, suffix: _suffix, ...bare} = element.attrs
  const finishOther = finishOf({...element, attrs: bare})
  let substitutes: readonly {render: Render; finish: Finish}[] | undefined

  return context => {
    if (context.suppress !== undefined && context.names.length === 0) {
      const had = firstOf(context, variables, rule, label, labelFirst, delimiter)
      if (had || substitute(context)) {
        context.called++
        context.names.push(nothingPrinted)
        return undefined
      }
      context.called++
      return undefined
    }
    const printed = firstOf(context, variables, rule, label, labelFirst, delimiter)
    context.called++
    if (printed !== undefined) {
      context.filled++
      context.begun = true
      return finish(printed, context.locale.lang)
    }
    const instead = substitute(context)
    if (instead === undefined) {
      if (rule.form !== 'count' || !context.sorting) return undefined
      context.filled++
      return '0'
    }
    // What stands for the names counts by itself: a variable or a macro does, a word alone does not.
    return instead.rich === undefined
      ? undefined
      : instead.finish(instead.rich, context.locale.lang)
  }

  /** What stands for the names; an empty term stands for them too, and prints nothing. */
  function substitute(context: Context): {rich?: Rich; finish: Finish} | undefined {
    substitutes ??= elementsOf(childOf(element, 'substitute')).map(child => ({
      render: compile(child, {...scope, parent: source === own ? own : element}),
      finish: child.name === 'names' ? finish : finishOther
    }))
    for (const {render, finish: around} of substitutes) {
      const before = context.names.length
      const called: string[] = []
      const instead = recording(context, called, render)
      if (instead === undefined) continue
      if (instead === '') return {finish: around}
      context.quashed ??= new Set()
      for (const variable of called) context.quashed.add(variable)
      if (context.names.length === before) {
        const text = plain(instead)
        const count = context.authorSubstitute
        // A word such as "Anonymous" is nobody: it is printed again for the next work.
        const one = called.length > 0 ? 1 : 0
        context.names.push({text, each: [text], total: one, shown: one, at: () => text})
        if (count && !context.authorSubstituted && before === 0) {
          context.authorSubstituted = true
          return {rich: count.text, finish: around}
        }
      }
      return {rich: {kids: [instead], role: 'names'}, finish: around}
    }
    return undefined
  }
}

const nothingPrinted = {text: '', each: [], total: 0, shown: 0, at: () => ''}

/** Renders while the variables it prints are noted. */
function recording(context: Context, called: string[], render: Render): Rich | undefined {
  const before = context.note
  context.note = called
  const rich = render(context)
  context.note = before
  if (before) before.push(...called)
  return rich
}

/** Each variable's names with their label. */
function firstOf(
  context: Context,
  variables: readonly string[],
  rule: NameRule,
  label: LabelRule | undefined,
  labelFirst: boolean,
  delimiter: string
): Rich | undefined {
  const lists: {variable: string; names: readonly Name[]}[] = []
  for (const variable of variables) {
    const used = context.quashed?.has(variable) || context.note?.includes(variable)
    const names = used ? [] : context.item.names(variable)
    if (names.length > 0) lists.push({variable, names})
  }
  if (lists.length === 0) return undefined
  for (const {variable} of lists) context.note?.push(variable)
  const merged = merge(lists, variables, label, context)
  if (rule.form === 'count') {
    let count = 0
    for (const {names} of merged) count += listOf(names, rule, context).shown
    return count === 0 ? undefined : String(count)
  }
  const pieces: Rich[] = []
  for (const {variable, names} of merged) {
    const text = listOf(names, rule, context).rich
    if (text === undefined) continue
    const word = context.sorting ? undefined : label?.(context, variable, names.length > 1)
    if (word === undefined) pieces.push(text)
    else pieces.push({kids: labelFirst ? [word, text] : [text, word]})
  }
  const all = joined(pieces, delimiter)
  return all && {kids: [all], role: 'names'}
}

/** Editors who are the translators too, under one label (CSL 1.0.2, "Names"). */
function merge(
  lists: {variable: string; names: readonly Name[]}[],
  variables: readonly string[],
  label: LabelRule | undefined,
  {locale}: Context
): {variable: string; names: readonly Name[]}[] {
  const [first, second] = lists
  if (!label || variables.length !== 2 || !first || !second) return lists
  const pair = [first.variable, second.variable].sort().join('')
  if (pair !== 'editortranslator' || !locale.term(pair, 'long')) return lists
  if (JSON.stringify(first.names) !== JSON.stringify(second.names)) return lists
  return [{variable: pair, names: first.names}]
}

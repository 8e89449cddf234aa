import {type Compiler, compilerOf, sequence} from './compile.ts'
import type {Render} from './context.ts'
import {childOf, type Element, elementsOf} from './element.ts'
import {isDateVariable as isDate, isNameVariable as isNames} from './item.ts'
import {type Look, lookOf} from './rich.ts'

/** One key of `cs:sort`. */
export interface SortKey {
  readonly render: Render
  readonly variable?: string
  readonly descending: boolean
  readonly names: Readonly<Record<string, string>>
}

/** `cs:citation` or `cs:bibliography`, ready to run. */
export interface Section {
  readonly options: Readonly<Record<string, string>>
  readonly parts: readonly Render[]
  readonly render: Render
  readonly look?: Look
  readonly prefix: string
  readonly suffix: string
  readonly delimiter: string
  readonly sort: readonly SortKey[]
  /** The style prints the variable `year-suffix` itself. */
  readonly explicitYearSuffix: boolean
}

export interface Style {
  readonly source: Element
  readonly isNote: boolean
  readonly options: Readonly<Record<string, string>>
  readonly citation: Section
  readonly bibliography?: Section
  /** Tests of `disambiguate` in citations. */
  readonly conditions: number
  /** It asks for the numbers of entries. */
  readonly isCounted: boolean
}

const inheritable = [
  'and',
  'delimiter-precedes-et-al',
  'delimiter-precedes-last',
  'et-al-min',
  'et-al-use-first',
  'et-al-use-last',
  'et-al-subsequent-min',
  'et-al-subsequent-use-first',
  'initialize',
  'initialize-with',
  'name-as-sort-order',
  'sort-separator',
  'name-form',
  'name-delimiter',
  'names-delimiter',
  'givenname-disambiguation-rule'
]

/** Compile a style: each of its macros once for citations and once for the bibliography. */
export function compileStyle(source: Element): Style {
  const macros = new Map(
    elementsOf(source, 'macro').map(macro => [macro.attrs['name'] ?? '', macro] as const)
  )
  const names = {
    ...picked(source.attrs, inheritable),
    ...picked(source.attrs, ['demote-non-dropping-particle', 'initialize-with-hyphen'])
  }
  const citation = childOf(source, 'citation') ?? {name: 'citation', attrs: {}, children: []}
  const bibliography = childOf(source, 'bibliography')
  const printsSuffix = (element: Element | undefined): boolean =>
    element !== undefined &&
    count(element, macros, ({attrs}) => attrs['variable'] === 'year-suffix') > 0
  const section = (element: Element, area: 'citation' | 'bibliography'): Section => {
    const options = {...names, ...picked(element.attrs, inheritable)}
    const compiler = compilerOf(macros, options, source.attrs['page-range-format'], area)
    const layout = childOf(element, 'layout') ?? {name: 'layout', attrs: {}, children: []}
    const parts = compiler.children(layout)
    const look = lookOf(layout)
    return {
      options: element.attrs,
      parts,
      render: sequence(parts),
      ...(look && {look}),
      prefix: layout.attrs['prefix'] ?? '',
      suffix: layout.attrs['suffix'] ?? '',
      delimiter: layout.attrs['delimiter'] ?? '',
      sort: elementsOf(childOf(element, 'sort'), 'key').map(key => sortKey(key, compiler)),
      explicitYearSuffix:
        printsSuffix(childOf(citation, 'layout')) ||
        (area === 'bibliography' && printsSuffix(layout))
    }
  }
  return {
    source,
    isNote: source.attrs['class'] === 'note',
    options: source.attrs,
    citation: section(citation, 'citation'),
    ...(bibliography && {bibliography: section(bibliography, 'bibliography')}),
    conditions: count(citation, macros, ({attrs}) => attrs['disambiguate'] !== undefined),
    isCounted: JSON.stringify(source).includes('citation-number')
  }
}

function sortKey(key: Element, compiler: Compiler): SortKey {
  const {variable, macro, sort, ...rest} = key.attrs
  const render =
    macro === undefined ? compiler.compile(variableElement(variable ?? '')) : compiler.macro(macro)
  return {
    render,
    ...(variable !== undefined && {variable}),
    descending: sort === 'descending',
    names: rest
  }
}

/** Names are sorted by all their parts, dates by year, month and day. */
function variableElement(variable: string): Element {
  const element = (
    name: string,
    attrs: Record<string, string>,
    children: Element[] = []
  ): Element => ({
    name,
    attrs,
    children
  })
  if (isNames(variable)) {
    const name = element('name', {form: 'long', 'name-as-sort-order': 'all', 'sort-separator': ' '})
    return element('names', {variable}, [name])
  }
  if (isDate(variable)) {
    const parts = ['year', 'month', 'day'].map(part => element('date-part', {name: part}))
    return element('date', {variable}, parts)
  }
  return element('text', {variable})
}

function picked(
  attrs: Readonly<Record<string, string>>,
  names: readonly string[]
): Record<string, string> {
  const out: Record<string, string> = {}
  for (const name of names) {
    const value = attrs[name]
    if (value !== undefined) out[name] = value
  }
  return out
}

/** How many elements of a kind an element holds, in the macros it calls too. */
function count(
  element: Element,
  macros: ReadonlyMap<string, Element>,
  wanted: (element: Element) => boolean,
  known = new Map<Element, number>()
): number {
  const before = known.get(element)
  if (before !== undefined) return before
  known.set(element, 0)
  const macro =
    element.attrs['macro'] === undefined ? undefined : macros.get(element.attrs['macro'])
  let found = wanted(element) ? 1 : 0
  if (macro) found += count(macro, macros, wanted, known)
  for (const child of elementsOf(element)) found += count(child, macros, wanted, known)
  known.set(element, found)
  return found
}

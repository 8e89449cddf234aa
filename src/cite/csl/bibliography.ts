import {contextOf} from './cite.ts'
import type {AuthorSubstitute, Distinction, NamesPrinted} from './context.ts'
import type {Item} from './item.ts'
import type {Locale} from './locale.ts'
import type {Rich} from './rich.ts'
import type {Section} from './style.ts'

/** An entry of the list and what sets it apart. */
export interface Listed {
  readonly item: Item
  readonly number: number
  /** Of the list, or of a work in another script. */
  readonly locale: Locale
  readonly distinction?: Distinction | undefined
}

/** The entries of a bibliography that print anything, in their order, with names that repeat replaced as the style wants it. */
export function setEntries(
  entries: readonly Listed[],
  section: Section
): {readonly key: string; readonly rich: Rich; readonly locale: Locale}[] {
  const text = section.options['subsequent-author-substitute']
  const rule = section.options['subsequent-author-substitute-rule'] ?? 'complete-all'
  let before: NamesPrinted | undefined
  return entries.flatMap(entry => {
    const plainly = set(entry, section)
    const {item, locale} = entry
    const {key} = item
    if (plainly.empty) return []
    if (text === undefined) return {key, rich: plainly.rich, locale}
    const [names] = plainly.names
    const substitute = names && before ? substituteOf(names, before, rule, text) : undefined
    before = names
    const rich = substitute ? set(entry, section, substitute).rich : plainly.rich
    return {key, rich, locale}
  })
}

function substituteOf(
  names: NamesPrinted,
  before: NamesPrinted,
  rule: string,
  text: string
): AuthorSubstitute | undefined {
  let same = 0
  while (same < names.each.length && names.each[same] === before.each[same]) same++
  switch (rule) {
    case 'partial-each':
      return same > 0 ? {text, rule, count: same} : undefined
    case 'partial-first':
      return same > 0 ? {text, rule, count: 1} : undefined
    default:
      return names.text === before.text && names.total > 0 ? {text, rule, count: same} : undefined
  }
}

function set(
  {item, number, locale, distinction}: Listed,
  section: Section,
  authorSubstitute?: AuthorSubstitute
): {rich: Rich; names: readonly NamesPrinted[]; empty: boolean} {
  const context = contextOf(item, section, 'bibliography', locale, {
    number,
    begun: false,
    distinction,
    authorSubstitute
  })
  const {prefix, suffix, look} = section
  const align = section.options['second-field-align']
  const kids: Rich[] = []
  if (align === undefined) {
    const rich = section.render(context)
    if (rich !== undefined) kids.push(rich)
  } else {
    const pieces = section.parts.map(part => part(context)).filter(rich => rich !== undefined)
    const [first, ...rest] = pieces
    if (first !== undefined) {
      const field = prefix === '' ? [first] : [prefix, first]
      kids.push({kids: field, look: {display: 'left-margin'}})
    }
    if (suffix !== '') rest.push(suffix)
    if (pieces.length > 1) kids.push({kids: rest, look: {display: 'right-inline'}})
  }
  const empty = kids.length === 0
  if (prefix !== '' && align === undefined) kids.unshift(prefix)
  if (suffix !== '' && align === undefined) closeWith(kids, suffix)
  return {rich: {kids, ...(look && {look})}, names: context.names, empty}
}

/** The layout's suffix ends the text: inside the last block of an entry made of blocks. */
function closeWith(kids: Rich[], suffix: string): void {
  const last = kids.at(-1)
  if (last === undefined || typeof last === 'string') kids.push(suffix)
  else if (last.look?.display) kids[kids.length - 1] = {...last, kids: [...last.kids, suffix]}
  else if (last.look === undefined && last.role === undefined && last.kids.length > 0) {
    const inside = [...last.kids]
    closeWith(inside, suffix)
    kids[kids.length - 1] = {...last, kids: inside}
  } else kids.push(suffix)
}

import {type Checked, type Edit, type Remark, remarkOn, type Said} from './remark.ts'

const people = ['author', 'editor', 'translator', 'bookauthor', 'director']
const etAl = /(?:\s*,)?\s+(?:and\s+)?et\.?\s*al\b\.?/i
const etAlAtEnd = /(?:\s*,)?\s+(?:and\s+)?et\.?\s*al\.?\s*$/i

/** Names are divided by "and" and written as names are. */
export function names(entry: Checked): Remark[] {
  return people.flatMap(name => [...writtenSo(entry, name), ...inCapitals(entry, name)])
}

/** Whether the list is one that BibTeX takes apart as it was meant. */
function writtenSo(entry: Checked, name: string): Remark[] {
  const list = listOf(entry, name)
  if (!list) return []
  const {value} = list
  const remark = (says: string, note: string, edits: readonly Edit[] = []) =>
    remarkOn(entry, list, 'entry-names-divided', says, note, edits)
  const others = etAl.exec(` ${value}`)
  if (others) {
    const end = etAlAtEnd.exec(value)
    return [
      remark(
        'has "et al." among its names',
        entry.tex
          ? 'Write `and others` at the end of the list; styles know what to print for it.'
          : 'Name them all; styles shorten the list.',
        end && end.index > 0 ? [{from: end.index, to: value.length, text: ' and others'}] : []
      )
    ]
  }
  const bare = value.replace(/\{[^{}]*\}/g, braced => ' '.repeat(braced.length))
  const commas = entry.tex ? [...bare.matchAll(/،/g)] : []
  if (commas.length > 0) {
    return [
      remark(
        'has an Arabic comma within its names',
        'Write `,` between family name and given name: BibTeX knows no other.',
        commas.map(({index}) => ({from: index, to: index + 1, text: ','}))
      )
    ]
  }
  if (!(entry.tex ? isGlued(bare) : /[;؛]|\s&\s/.test(value))) return []
  return [
    remark(
      'has names that are not divided by "and"',
      entry.tex
        ? `Write \`${name} = {Doe, Jane and Roe, Richard}\`; an organization in braces of its own.`
        : 'Give each person an entry of the list of its own.'
    )
  ]
}

/** Within a name stand two commas at most, unless its parts are named: `family=Doe, given=Jane`. */
function isGlued(names: string): boolean {
  if (/[;؛]|\s\\?&\s/.test(names)) return true
  return names.split(/\sand\s/i).some(name => name.split(',').length > 3 && !name.includes('='))
}

/** "WANG, Wei" marks the family name, as is the custom in some countries; "DOE, JANE" marks nothing. */
function inCapitals(entry: Checked, name: string): Remark[] {
  const found = persons(entry.item[variables[name] ?? name]).find(
    ({family = '', given = ''}) =>
      family.length > 2 && given !== '' && isCapital(family) && /^\P{Ll}*$/u.test(given + family)
  )
  if (!found) return []
  const list = listOf(entry, name) ?? {name, value: ''}
  return [
    remarkOn(
      entry,
      list,
      'entry-names-cased',
      `has a name in capitals: \`${found.family}\``,
      'Write it with one capital. Styles set names in capitals where they want them so.'
    )
  ]
}

const variables: Readonly<Record<string, string>> = {bookauthor: 'container-author'}

interface Person {
  readonly family?: string
  readonly given?: string
  readonly suffix?: string
  readonly literal?: string
}

function persons(names: unknown): Person[] {
  return Array.isArray(names) ? names.filter(one => typeof one === 'object' && one !== null) : []
}

/** The list as written, or as one text. */
function listOf(entry: Checked, name: string): Said | undefined {
  if (entry.tex) {
    const field = entry.tex.fields.get(name)
    return field && {name, value: field.value, field}
  }
  const found = persons(entry.item[variables[name] ?? name])
  if (found.length === 0) return undefined
  const value = found
    .map(({family, given, suffix, literal}) =>
      [literal, family, given, suffix].filter(part => typeof part === 'string').join(', ')
    )
    .join(' and ')
  return {name, value}
}

function isCapital(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text)
}

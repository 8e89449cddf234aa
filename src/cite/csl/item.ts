import type {CslItem} from '../../article.ts'
import {type DateValue, dateOf} from './datevalue.ts'
import {type Name, nameOf} from './person.ts'

/** An entry of the bibliography, read on demand. */
export interface Item {
  readonly key: string
  readonly type: string
  readonly language?: string
  readonly has: (variable: string) => boolean
  readonly text: (variable: string) => string | undefined
  readonly names: (variable: string) => readonly Name[]
  readonly date: (variable: string) => DateValue | undefined
}

const dateVariables = new Set([
  'accessed',
  'available-date',
  'container',
  'event-date',
  'issued',
  'original-date',
  'submitted'
])

export function isDateVariable(variable: string): boolean {
  return dateVariables.has(variable)
}

const nameVariables = new Set(
  `author chair collection-editor compiler composer container-author contributor curator director editor
  editor-translator editorial-director executive-producer guest host illustrator interviewer narrator
  organizer original-author performer producer recipient reviewed-author script-writer series-creator
  translator`.split(/\s+/)
)

export function isNameVariable(variable: string): boolean {
  return nameVariables.has(variable)
}

export function itemOf(key: string, given: CslItem): Item {
  const data = withNote(given)
  const names = new Map<string, readonly Name[]>()
  const dates = new Map<string, DateValue | undefined>()
  const texts = new Map<string, string | undefined>()
  const item: Item = {
    key,
    type: typeOf(data),
    ...languageOf(data),
    has(variable) {
      if (isDateVariable(variable)) return item.date(variable) !== undefined
      const value = data[variable]
      if (Array.isArray(value) && isNameVariable(variable)) return item.names(variable).length > 0
      return item.text(variable) !== undefined
    },
    text(variable) {
      if (texts.has(variable)) return texts.get(variable)
      const text = textOf(data, variable)
      texts.set(variable, text)
      return text
    },
    names(variable) {
      const known = names.get(variable)
      if (known) return known
      const list = data[variable]
      const read = Array.isArray(list) ? list.flatMap(name => nameOf(name) ?? []) : []
      names.set(variable, read)
      return read
    },
    date(variable) {
      if (dates.has(variable)) return dates.get(variable)
      const date = dateOf(data[variable])
      dates.set(variable, date)
      return date
    }
  }
  return item
}

/** The entry's language; `und` where it is not told in a way that can be read. */
function languageOf(data: CslItem): {language?: string} {
  const told = data['language']
  if (typeof told !== 'string' || told.trim() === '') return {}
  const tag = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*(?![a-z])/i.exec(told.trim())?.[0]
  return {language: tag ?? 'und'}
}

/** Zotero keeps variables it has no field for as lines of the note: "reviewed-title: …", "author: Doe || J.". */
function withNote(data: CslItem): CslItem {
  const note = data['note']
  if (typeof note !== 'string' || !/^\s*(?:\{:)?[a-z-]+\s*:/i.test(note)) return data
  const more: CslItem = {...data}
  for (const line of note.replace(/\{:([^}]*)\}/g, '\n$1\n').split('\n')) {
    const found = /^\s*([A-Za-z-]+)\s*:\s*(\S.*?)\s*$/.exec(line)
    if (!found) {
      if (line.trim() === '') continue
      break
    }
    const [, label = '', value = ''] = found
    const variable = label === label.toUpperCase() ? label : label.toLowerCase()
    if (isNameVariable(variable)) {
      const [family = '', name] = value.split(/\s*\|\|\s*/)
      const person = name === undefined ? {literal: family} : {family, given: name}
      const before = data[variable] === undefined ? more[variable] : undefined
      if (data[variable] === undefined)
        more[variable] = [...(Array.isArray(before) ? before : []), person]
    } else if (isDateVariable(variable)) more[variable] = {raw: value}
    else if (variable === 'type' || more[variable] === undefined) more[variable] = value
  }
  return more
}

function typeOf(data: CslItem): string {
  return String(data.type || 'document')
}

function own(value: unknown): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value
  return typeof value === 'number' ? String(value) : undefined
}

function textOf(data: CslItem, variable: string): string | undefined {
  const value = own(data[variable])
  if (value !== undefined) return value
  switch (variable) {
    case 'page-first': {
      const page = textOf(data, 'page')
      return page === undefined ? undefined : /^\s*([^\s\-–—,&]+)/u.exec(page)?.[1]
    }
    // CSL 1.0 calls the name of a conference `event`, CSL 1.0.2 `event-title`: each style asks for one of them.
    case 'event':
      return own(data['event-title'])
    case 'event-title':
      return own(data['event'])
    case 'title-short':
      return textOf(data, 'shortTitle')
    case 'container-title-short':
      return textOf(data, 'journalAbbreviation')
    default:
      return undefined
  }
}

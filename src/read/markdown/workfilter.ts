import {nearest} from '../../nearest.ts'
import {didYouMean, type Finding} from '../../rules.ts'
import type {WorkFilter} from '../../tree.ts'
import {own} from '../bibliography/own.ts'
import {cslTypes, miscTypes} from '../bibliography/types.ts'
import {languageTag} from '../front/language.ts'

/** Tells the author of a fault in the attributes of a list. */
export type Tell = (reason: string, finding: Finding) => void

type Values = Readonly<Record<string, string>>

const traits = ['type', 'keyword', 'language'] as const
const flags = ['cited', 'section'] as const
const known = [...traits, ...traits.map(name => `not-${name}`), ...flags, 'annotated', 'lang']
const types = new Set([...Object.values(cslTypes), ...miscTypes])

/** The attributes of a list: `type="book, thesis" not-keyword=primary cited=false section=true`. */
export function workFilter(values: Values, tell: Tell): WorkFilter {
  for (const name of Object.keys(values)) {
    if (known.includes(name)) continue
    const expected = nearest(name, known)
    const remedy =
      name === 'title'
        ? 'Its heading stands within the block, in a line such as ## Sources'
        : `It knows ${known.join(', ')}.`
    tell(`A list of works knows no \`${name}\``, {
      found: name,
      expected,
      note: didYouMean(expected) || remedy
    })
  }
  const cited = flag('cited', values, tell)
  const section = flag('section', values, tell)
  return {
    traits: traits.flatMap(name =>
      [false, true].flatMap(not => {
        const wanted = values[not ? `not-${name}` : name]?.split(/[,;،؛]/) ?? []
        const given = wanted.map(value => value.trim()).filter(Boolean)
        return given.length === 0
          ? []
          : [{name, not, values: given.map(value => traitOf(name, value, tell))}]
      })
    ),
    ...(cited !== undefined && {cited}),
    ...(section !== undefined && {section})
  }
}

function flag(name: 'cited' | 'section', values: Values, tell: Tell): boolean | undefined {
  const value = values[name]
  if (value === 'true' || value === 'false') return value === 'true'
  if (value !== undefined) {
    tell(`\`${name}\` is true or false`, {
      found: value,
      expected: ['true', 'false'],
      note: `Write ${name}=true or ${name}=false.`
    })
  }
  return undefined
}

function traitOf(name: (typeof traits)[number], value: string, tell: Tell): string {
  if (name === 'language') return languageTag(value) ?? value
  return name === 'keyword' ? value : typeOf(value, tell)
}

/** A type as CSL calls it; `article` is what a .bib calls those of journals, and CSL all others. */
function typeOf(value: string, tell: Tell): string {
  const name = value.toLowerCase()
  const type = name === 'article' ? name : (own(cslTypes, name) ?? name)
  if (types.has(type)) return type
  const expected = nearest(name, new Set([...Object.keys(cslTypes), ...types]))
  tell(`There are no works of the type \`${value}\``, {
    found: value,
    expected,
    note:
      didYouMean(expected) ||
      'Types are called as in a .bib or in CSL: book, article, chapter, thesis.'
  })
  return type
}

/** Which field `annotated=true` or `annotated=note` prints below each work. */
export function annotationOf(values: Values, tell: Tell): readonly string[] | undefined {
  const value = values['annotated']
  if (value === undefined || value === 'false') return undefined
  if (value === 'true') return ['annote', 'abstract']
  if (['annote', 'abstract', 'note'].includes(value)) return [value]
  tell(`Works are not annotated with \`${value}\``, {
    found: value,
    expected: ['true', 'annote', 'abstract', 'note'],
    note: 'Write annotated=true, or the field that is printed: annote, abstract or note.'
  })
  return undefined
}

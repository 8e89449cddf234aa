import {slug} from 'github-slugger'
import type {Heading} from 'mdast'
import {toString as plainText} from 'mdast-util-to-string'
import type {Element} from 'xast'
import {x} from 'xastscript'
import type {ClosingSection} from '../../meta.ts'
import type {Context} from './context.ts'
import type {Section} from './outline.ts'

/** The `sec-type` of sections that close a paper. @see https://jats4r.niso.org */
export const closingTypes: Readonly<Record<ClosingSection, string>> = {
  acknowledgements: 'acknowledgments',
  'author-contributions': 'author-contributions',
  funding: 'funding-information',
  'competing-interests': 'COI-statement',
  ethics: 'ethics-statement',
  'data-availability': 'data-availability',
  'code-availability': 'code-availability',
  'ai-use': 'ai-use'
}

/** Titles in English that PubMed Central has a `sec-type` for. */
const knownTitles: readonly (readonly [title: RegExp, type: string])[] = [
  [/^introduction$/i, 'intro'],
  [/^(?:materials and )?methods$/i, 'methods'],
  [/^results$/i, 'results'],
  [/^discussion$/i, 'discussion'],
  [/^conclusions?$/i, 'conclusions'],
  [/^cases?$/i, 'cases']
]

/** A section with what stands in it; lists of works go to its end. */
export function sec(section: Section, context: Context): Element {
  const type = section.heading && typeOf(section.heading)
  return x('sec', {'sec-type': type, ...idOf(section, context)}, inside(section, context))
}

/** Label, title, blocks, sections and lists of works, in the order that JATS asks for. */
export function inside({heading, blocks: own, sections}: Section, context: Context): Element[] {
  const here = {...context, lists: []}
  const made = context.blocks(own, here)
  return [
    ...(heading ? titleOf(heading, context) : []),
    ...made,
    ...sections.map(section => sec(section, context)),
    ...here.lists
  ]
}

export function idOf({heading}: Section, {ids}: Context): {id?: string} {
  if (!heading) return {}
  const name = heading.data?.label ?? slug(plainText(heading).trim())
  const id = name === '' ? undefined : ids.claim('label', name)
  return id === undefined ? {} : {id}
}

/** A section without words in its heading has a title all the same. */
export function titleOf(heading: Heading, context: Context): Element[] {
  const {attributes, number} = heading.data ?? {}
  const words = context.inlines(heading.children, {...context, mayBreak: true})
  const lang = attributes?.lang
  return [
    ...(number === undefined ? [] : [x('label', number)]),
    x('title', lang === undefined ? words : [x('styled-content', {'xml:lang': lang}, words)])
  ]
}

function typeOf({data, ...heading}: Heading): string | undefined {
  if (data?.closing) return closingTypes[data.closing]
  const title = plainText(heading).trim()
  return knownTitles.find(([known]) => known.test(title))?.[1]
}

import type {InlineCode, PhrasingContent} from 'mdast'
import type {VFile} from 'vfile'
import {report} from '../../rules.ts'
import {visit} from '../../visit.ts'

/** Reads Markdown in words that have no place of their own. */
export type Words = (text: string) => PhrasingContent[]

type Reader = (node: InlineCode, words: Words) => PhrasingContent[]

/** Every role of MyST that says how words are set. To add one is a line here. */
const roles: Readonly<Record<string, Reader>> = {
  sub: script('subscript'),
  subscript: script('subscript'),
  sup: script('superscript'),
  superscript: script('superscript'),
  u: inClass('underline'),
  underline: inClass('underline'),
  smallcaps: inClass('smallcaps'),
  sc: inClass('smallcaps'),
  kbd: ({value, position}) => [
    {type: 'html', value: '<kbd>', position},
    {type: 'text', value, position},
    {type: 'html', value: '</kbd>', position}
  ],
  del: deleted,
  delete: deleted,
  strike: deleted,
  abbr: abbreviation,
  abbreviation,
  chem: formula(value => `\\ce{${value}}`),
  chemicalFormula: formula(value => `\\ce{${value}}`),
  si: formula(quantity),
  code: node => [node],
  literal: node => [node],
  term: ({value}, words) => words(named(value).text)
}

/** Words that lead to another file, which a paper does not bring along. */
const links = new Set(['doc', 'download'])

/**
 * A role and its words as they are to be set; those of one that is not known are shown as they are.
 *
 * Reports: `construct-honoured`.
 */
export function readTextRole(
  name: string,
  node: InlineCode,
  words: Words,
  file: VFile
): PhrasingContent[] {
  const known = Object.hasOwn(roles, name) ? roles[name] : undefined
  const placed: Words = text => words(text).map(word => placedAt(word, node))
  if (known) return known(node, placed)
  const becomes = links.has(name) ? 'its words lead nowhere' : 'its words are shown plainly'
  report(file, 'construct-honoured', `The role \`${name}\` is not honoured: ${becomes}`, {
    at: node,
    found: name
  })
  return placed(links.has(name) ? named(node.value).text : node.value)
}

/** Messages about what stands in a role name its place. */
function placedAt(word: PhrasingContent, {position}: InlineCode): PhrasingContent {
  visit(word, inner => {
    inner.position ??= position
    return undefined
  })
  return word
}

function script(type: 'subscript' | 'superscript'): Reader {
  return ({value, position}, words) => [{type, children: words(value), position}]
}

function inClass(name: string): Reader {
  return ({value, position}, words) => [
    {type: 'span', classes: [name], values: {}, children: words(value), position}
  ]
}

function deleted({value, position}: InlineCode, words: Words): PhrasingContent[] {
  return [{type: 'delete', children: words(value), position}]
}

function formula(tex: (value: string) => string): Reader {
  return ({value, position}) => [{type: 'inlineMath', value: tex(value), position}]
}

/** `10 <\metre\per\second>`. */
function quantity(value: string): string {
  const [, number = '', unit = value] = /^\s*([^<>]*?)\s*<([^<>]*)>\s*$/.exec(value) ?? []
  return number === '' ? `\\unit{${unit}}` : `\\qty{${number}}{${unit}}`
}

/** `HTML (Hypertext Markup Language)`. */
function abbreviation({value, position}: InlineCode): PhrasingContent[] {
  const [, short = value, title] = /^\s*(\S[^()]*?)\s*\(([^()]*)\)\s*$/.exec(value) ?? []
  const text: PhrasingContent = {type: 'text', value: short, position}
  if (title === undefined) return [text]
  return [{type: 'abbreviation', title, children: [text], position}]
}

/** `words <name>`. */
function named(value: string): {readonly text: string} {
  const [, text = value] = /^\s*([^<>]*[^<>\s])\s*<[^<>]*>\s*$/.exec(value) ?? []
  return {text}
}

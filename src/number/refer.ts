import type {Parent, PhrasingContent, Root} from 'mdast'
import {toString as plainText} from 'mdast-util-to-string'
import type {Cited, Label} from '../article.ts'
import {walkLanguages} from '../languages.ts'
import {nearest} from '../nearest.ts'
import {type Noun, type Nouns, nounsOf} from '../nouns.ts'
import type {Numbering} from '../numbering.ts'
import {didYouMean, report} from '../rules.ts'
import type {CrossReference} from '../tree.ts'
import {type Words, wordsOf} from '../words.ts'
import {opensBracket, saysWord, startsSentence, textBefore} from './before.ts'
import {type Group, groupsOf, type Member, rangesOf} from './group.ts'
import {lostLabel} from './lostlabels.ts'
import {pageWords} from './pages.ts'

type Text = NonNullable<CrossReference['texts']>[number]

/**
 * Turn `@fig:x` into "Figure 2", in the language of its passage.
 *
 * Reports: `label-known`, `label-numbered`.
 *
 * @param lang BCP 47 tag of the text.
 */
export function refer(
  flow: Root,
  lang: string,
  labels: ReadonlyMap<string, Label>,
  cited: Cited
): void {
  const order = new Map([...labels.keys()].map((name, place) => [name, place]))
  walkLanguages(flow, lang, (node, ancestors, language) => {
    if (node.type !== 'crossReference') return true
    checkTargets(node, labels, cited)
    const parent = ancestors.at(-1) as Parent | undefined
    const before = textBefore(parent, parent?.children.indexOf(node))
    const names = node.targets.map(({label}) => label)
    const first = labels.get(names[0] ?? '')
    if (node.form === 'page' && first) {
      node.page = pageWords(node, first, parent, parent?.children.indexOf(node) ?? 0)
    } else if (node.template && first)
      node.template = node.template.map(part => filled(part, first))
    else
      node.texts = textsOf(groupsOf(names, labels, order), node, before, {
        own: cited.meta.numbering?.kinds ?? {},
        lang: language,
        nouns: nounsOf(language),
        words: wordsOf(language)
      })
    return false
  })
}

/** Number and title put into their places. */
function filled(node: PhrasingContent, label: Label): PhrasingContent {
  if (node.type === 'text') {
    const value = node.value.replace(/%s|\{(name|number)\}/g, (_, what) =>
      what === 'name' ? (label.title ?? '') : (label.number ?? '')
    )
    return {...node, value}
  }
  if (!('children' in node)) return node
  return {...node, children: node.children.map(child => filled(child, label))} as PhrasingContent
}

function checkTargets(
  {targets, form, template}: CrossReference,
  labels: ReadonlyMap<string, Label>,
  cited: Cited
): void {
  const {file, keys} = cited
  for (const {label: name, at} of targets) {
    const label = labels.get(name)
    if (!label) {
      const lost = lostLabel(name, cited)
      const expected =
        lost === undefined ? [...nearest(name, labels.keys()), ...nearest(name, keys, 1)] : []
      report(file, 'label-known', `Nothing has the label \`${name}\``, {
        at,
        found: name,
        expected,
        note:
          lost ??
          (didYouMean(expected) ||
            `Label the thing meant with {#${name}} behind its caption, formula or heading.`)
      })
    } else if (!canSay(label, form, template)) {
      report(file, 'label-numbered', `What is labelled \`${name}\` has no number to print`, {
        at,
        found: name,
        note: `Say it in your own words: [words](#${name}).`
      })
    }
  }
}

/** Whether a thing has what a reference prints of it. */
function canSay(
  {number, title}: Label,
  form: CrossReference['form'],
  template: CrossReference['template']
): boolean {
  if (form === 'page') return true
  if (template) return number !== undefined || !/%s|\{number\}/.test(plainText(template))
  if (form === 'title') return title !== undefined
  return number !== undefined || (form === 'name' && title !== undefined)
}

interface Language {
  /** The author's own names of things. */
  readonly own: Numbering['kinds']
  /** BCP 47 tag. */
  readonly lang: string
  readonly nouns: Nouns
  readonly words: Words
}

/** "Figures 1–3", "Tables 1 and 2 and Figure 3". */
function textsOf(
  groups: readonly Group[],
  node: CrossReference,
  before: string,
  language: Language
): Text[] {
  return joined(
    groups.map((group, place) => groupTexts(group, node, place === 0 ? before : ' ', language)),
    language.words
  )
}

function groupTexts(
  {kind, members}: Group,
  {form, capital}: CrossReference,
  before: string,
  {own, lang, nouns, words}: Language
): Text[] {
  const [first] = members
  const isBracketed = kind === 'equation' && opensBracket(before, kind, lang)
  const inBrackets = kind === 'equation' && form !== 'digits' && !isBracketed
  const numbers = joined(
    rangesOf(members).map(range =>
      range.flatMap((member, place) => [
        ...(place > 0 ? [{text: '–'}] : []),
        form === 'title' ? titleText(member) : numberText(member, inBrackets)
      ])
    ),
    words
  )
  const isNamed = form === 'name' && kind && first?.label?.number !== undefined
  if (!isNamed || isBracketed || saysWord(before, kind, lang)) return numbers
  const prefix = own[kind]?.prefix?.[members.length > 1 ? 1 : 0]
  const word = prefix ?? nounFor(nouns.of[kind], members.length, before)
  const isSmall = prefix === undefined && nouns.small && !capital && !startsSentence(before)
  const written = isSmall ? word.toLowerCase() : begun(word, capital, before)
  return written === '' ? numbers : [{text: `${written}\u00A0`}, ...numbers]
}

/** Two Arabic things are الشكلين, where they begin a sentence الشكلان. */
function nounFor({one, two, many}: Noun, count: number, before: string): string {
  if (count === 2) return startsSentence(before) ? two.replace(/ين(?= |$)/g, 'ان') : two
  return count > 2 ? many : one
}

function begun(word: string, capital: boolean, before: string): string {
  if (!capital && !startsSentence(before)) return word
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function numberText({name, label}: Member, inBrackets: boolean): Text {
  if (!label) return {text: `${name}?`}
  const {number, title} = label
  const text = number ?? title ?? `${name}?`
  return {text: inBrackets && number !== undefined ? `(${text})` : text, label: name}
}

function titleText({name, label}: Member): Text {
  return label?.title === undefined ? {text: `${name}?`} : {text: label.title, label: name}
}

function joined(parts: readonly (readonly Text[])[], {and, comma}: Words): Text[] {
  return parts.flatMap((part, place) => [
    ...(place === 0 ? [] : [{text: place === parts.length - 1 ? and : comma}]),
    ...part
  ])
}

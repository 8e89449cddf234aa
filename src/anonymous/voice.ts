import type {Nodes} from 'mdast'
import type {Article} from '../article.ts'
import {asRead} from '../asread.ts'
import {flowsByLanguage} from '../flows.ts'
import type {Cite} from '../tree.ts'
import {entryOf} from '../words/table.ts'

/** How authors speak of what is theirs, a few words before they cite it. */
const possessives: Readonly<Record<string, string>> = {
  en: 'our|my|(?:we|i)(?: have| had)? (?:previously|earlier|already|elsewhere)',
  de: 'unsere?[rnms]?|meine?[rnms]?|(?:haben wir|wir haben) (?:bereits|früher)',
  fr: 'notre|nos|mon|ma|mes|nous avons déjà',
  es: 'nuestr[oa]s?|mis?',
  it: 'nostr[oaie]|mi[oae]|miei',
  pt: 'nossos?|nossas?|meus?|minhas?',
  ar: '(?:دراس|مقال|ورق)ت(?:نا|ي)|(?:بحث|كتاب|مقال|عمل)(?:نا|ي)|(?:أبحاث|بحوث|أعمال|دراسات|كتابات)(?:نا|ي)'
}

/** A citation of the authors' own work, and the words that say whose it is. */
export interface OwnVoice {
  readonly cite: Cite
  readonly words: string
}

/** What is said of it. */
export function remarkOn({cite, words}: OwnVoice) {
  return {
    rule: 'anonymous-voice',
    reason: `\`${words}\` says whose the work cited is`,
    at: cite,
    found: words,
    note: 'Write of it as of the work of others: “In earlier work, Doe (2020) …”.'
  } as const
}

/**
 * Where the authors cite a work as theirs: "in our earlier work (Doe, 2020)".
 *
 * @param own Keys of their works.
 */
export function ownVoices(article: Readonly<Article>, own: ReadonlySet<string>): OwnVoice[] {
  const found: OwnVoice[] = []
  for (const {flow, lang} of flowsByLanguage(article)) read(flow, '', lang)
  return found

  /** @returns What has been read of the sentence. */
  function read(node: Nodes, before: string, outer: string): string {
    if (node.type === 'cite') {
      const [said] = patternOf(outer)?.exec(before) ?? []
      if (said && node.items.some(({key}) => own.has(key))) {
        found.push({cite: node, words: said.trim()})
      }
      return `${before} `
    }
    if (!('children' in node)) return before + asRead(node)
    const lang = ('lang' in node && node.lang) || outer
    let sentence = isBlock(node) ? '' : before
    for (const child of node.children) sentence = read(child, sentence, lang)
    return sentence.replace(/^[\s\S]*[.!?؟]\s/, '')
  }
}

/** Marks of Arabic belong to its words, and so does a conjunction or preposition before them. */
function patternOf(lang: string): RegExp | undefined {
  const words = entryOf(possessives, lang)
  return words === undefined
    ? undefined
    : new RegExp(
        `(?<![\\p{L}\\p{M}])[وفبلك]?(?:${words})(?:\\s+[\\p{L}\\p{M}’'-]+){0,4}[\\s(]*$`,
        'iu'
      )
}

function isBlock({type}: Nodes): boolean {
  return ['paragraph', 'heading', 'caption', 'tableCell', 'footnoteDefinition'].includes(type)
}

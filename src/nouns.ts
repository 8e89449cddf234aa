import type {LabelKind} from './kinds.ts'
import {written as inFiles} from './words/all.ts'
import {entryOf} from './words/table.ts'

/** What one thing of a kind is called, two (Arabic, as the object of a sentence), and several. */
export interface Noun {
  readonly one: string
  readonly two: string
  readonly many: string
}

/** A language's nouns for what can be referred to. */
export interface Nouns {
  readonly of: Readonly<Record<LabelKind, Noun>>
  /** Within a sentence they begin with a small letter: "voir figure 1". */
  readonly small: boolean
}

/** What authors shorten the nouns to, or say instead, before a reference: for one thing, and for several. */
const short: Readonly<Partial<Record<LabelKind, readonly [one: string, several: string]>>> = {
  figure: ['fig, abb', 'figs, abbn'],
  table: ['tab, tbl', 'tabs, tbls'],
  equation: ['eq, eqn, gl, éq, ec', 'eqs, eqns, gln, éqs, ecs'],
  section: ['sec, sect, §, abschn, kap, kapitel, chapter', 'secs, sects, §§, chapters'],
  appendix: ['app, anh', 'apps'],
  listing: ['lst', 'lsts'],
  footnote: ['fn, n, anm, footnote, fußnote', 'fns, nn, footnotes, fußnoten'],
  theorem: ['thm, th, theorem', 'thms, theoreme'],
  lemma: ['lem', 'lems'],
  corollary: ['cor', 'cors'],
  proposition: ['prop', 'props'],
  definition: ['def, déf', 'defs, défs'],
  example: ['ex, bsp', 'exs'],
  algorithm: ['alg, algo', 'algs']
}

/** One and several, or one, two and several. */
type Written = Readonly<Record<LabelKind, string>>

const english: Written = {
  figure: 'Figure, Figures',
  table: 'Table, Tables',
  equation: 'Equation, Equations',
  section: 'Section, Sections',
  appendix: 'Appendix, Appendices',
  listing: 'Listing, Listings',
  footnote: 'note, notes',
  theorem: 'Theorem, Theorems',
  lemma: 'Lemma, Lemmas',
  corollary: 'Corollary, Corollaries',
  proposition: 'Proposition, Propositions',
  conjecture: 'Conjecture, Conjectures',
  definition: 'Definition, Definitions',
  example: 'Example, Examples',
  exercise: 'Exercise, Exercises',
  algorithm: 'Algorithm, Algorithms',
  solution: 'Solution, Solutions',
  remark: 'Remark, Remarks',
  proof: 'Proof, Proofs',
  tip: 'Tip, Tips',
  note: 'Note, Notes',
  warning: 'Warning, Warnings',
  important: 'Important, Important',
  caution: 'Caution, Cautions'
}

const written: Readonly<Record<string, Partial<Written>>> = {
  ...Object.fromEntries(Object.entries(inFiles).map(([lang, {nouns}]) => [lang, nouns])),
  en: english
}

const smallInSentences = new Set('ca cs da es fi fr it nb nl pl pt ro ru sv uk'.split(' '))

const languages: Readonly<Record<string, Nouns>> = Object.fromEntries(
  Object.entries(written).map(([lang, words]) => [
    lang,
    {
      of: Object.fromEntries(
        Object.entries({...english, ...words}).map(([kind, forms]) => [kind, noun(forms)])
      ) as Record<LabelKind, Noun>,
      small: smallInSentences.has(lang)
    }
  ])
)

function noun(forms: string): Noun {
  const [one = '', second = '', many = second] = split(forms)
  return {one, two: second, many}
}

/** The nouns of a language, English where we have none. */
export function nounsOf(lang: string): Nouns {
  return entryOf(languages, lang) ?? (languages['en'] as Nouns)
}

/**
 * What a kind is called before a reference, in the language of the passage or in English: one thing, and several.
 * Not in all our languages: the Italian plural of "Figura" is "Figure".
 */
export function formsOf(
  kind: LabelKind,
  lang: string
): {readonly one: string[]; readonly several: string[]} {
  const nouns = [nounsOf('en'), nounsOf(lang)].map(({of}) => of[kind])
  const [one = '', several = ''] = short[kind] ?? []
  return {
    one: [...nouns.map(noun => noun.one), ...split(one)],
    several: [...nouns.flatMap(({two, many}) => [two, many]), ...split(several)]
  }
}

function split(forms: string): string[] {
  return forms.split(', ').filter(Boolean)
}

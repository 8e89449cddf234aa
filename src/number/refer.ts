import type {Parent, Root} from 'mdast'
import {toString as plainText} from 'mdast-util-to-string'
import type {Cited, CrossReference, Label, LabelKind} from '../article.ts'
import {nearest} from '../nearest.ts'
import {didYouMean, report} from '../rules.ts'
import {visit} from '../visit.ts'
import {type Words, wordsOf} from '../words.ts'

type Texts = NonNullable<CrossReference['texts']>

/** Turn `@fig:x` into "Figure 2". */
export function refer(flow: Root, labels: ReadonlyMap<string, Label>, cited: Cited): void {
  const words = wordsOf(cited.meta.lang)
  visit(flow, 'crossReference', (node, index, parent) => {
    for (const {label, at} of node.targets) {
      if (labels.has(label)) continue
      const expected = [...nearest(label, labels.keys()), ...nearest(label, cited.keys, 1)]
      report(cited.file, 'label-known', `Nothing has the label \`${label}\``, {
        at,
        found: label,
        expected,
        note:
          didYouMean(expected) ||
          `Label the thing meant with {#${label}} behind its caption, formula or heading.`
      })
    }
    node.texts = textsOf(node, labels, words, wordBefore(parent, index))
  })
}

/** Runs of one kind share their word: "Figures 1 and 2", "Figure 1 and Table 2". */
function textsOf(
  node: CrossReference,
  labels: ReadonlyMap<string, Label>,
  words: Words,
  before: string
): Texts {
  const texts: {text: string; label?: string}[] = []
  const runs = runsOf(node, labels)
  for (const [place, run] of runs.entries()) {
    if (place > 0) texts.push({text: joint(place, runs.length, words)})
    if (!node.bare && run.kind && !run.titles && !endsWithWord(before, run.kind)) {
      const word = words[run.kind][run.labels.length > 1 ? 1 : 0]
      texts.push({text: `${word}\u00A0`})
    }
    for (const [index, label] of run.labels.entries()) {
      if (index > 0) texts.push({text: joint(index, run.labels.length, words)})
      const known = labels.get(label)
      const printed = run.kind === 'equation' ? `(${known?.number})` : known?.number
      texts.push(known ? {text: printed ?? '', label} : {text: `${label}?`})
    }
  }
  return texts
}

interface Run {
  readonly kind: LabelKind | undefined
  readonly titles: boolean
  readonly labels: string[]
}

function runsOf(node: CrossReference, labels: ReadonlyMap<string, Label>): Run[] {
  const runs: Run[] = []
  for (const {label} of node.targets) {
    const known = labels.get(label)
    const last = runs.at(-1)
    if (last && last.kind === known?.kind) last.labels.push(label)
    else runs.push({kind: known?.kind, titles: known?.title === true, labels: [label]})
  }
  return runs
}

function joint(index: number, length: number, words: Words): string {
  return index === length - 1 ? ` ${words.and} ` : ', '
}

/** The text just before the reference, to print "Figure @fig:x" without doubling the word. */
function wordBefore(parent: Parent | undefined, index: number | undefined): string {
  if (!parent || index === undefined) return ''
  const before = parent.children[index - 1]
  const text = before?.type === 'text' ? plainText(before).slice(-20) : ''
  if (!joining.test(text) || parent.children[index - 2]?.type !== 'crossReference') return text
  // "Figures @fig:a and @fig:b": the word in the plural is for both.
  const first = wordBefore(parent, index - 2)
  return plural.test(first) ? first : text
}

const joining = /^,?\s+(?:and|und|et|y|&)\s$|^,\s$/
const plural = /(?:s|s\.|en)[\s\u00A0]$/iu

const spellings: Readonly<Record<LabelKind, RegExp>> = {
  figure: /(?:figures?|figs?\.|abbildung(?:en)?|abb\.|figuras?|الشكل|شكل)[\s\u00A0]$/iu,
  table: /(?:tables?|tab\.|tabellen?|tableaux?|tablas?|الجدول|جدول)[\s\u00A0]$/iu,
  equation:
    /(?:equations?|eqs?\.|gleichung(?:en)?|équations?|ecuaci(?:ón|ones)|المعادلة)[\s\u00A0]$/iu,
  section: /(?:sections?|secs?\.|sects?\.|§|abschnitte?|secci(?:ón|ones)|القسم)[\s\u00A0]$/iu
}

function endsWithWord(before: string, kind: LabelKind): boolean {
  return spellings[kind].test(before)
}

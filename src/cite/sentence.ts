import type {ElementContent} from 'hast'
import {toString as plainText} from 'hast-util-to-string'
import type {Parent} from 'mdast'
import type {Node} from 'unist'
import type {CslItem, Manuscript} from '../article.ts'
import {flowsOf} from '../flows.ts'
import type {Cite} from '../tree.ts'
import {visit} from '../visit.ts'
import {callRules} from './calls.ts'
import type {Cluster} from './clusters.ts'

/** Words whose full stop ends no sentence, as those before a name in brackets or notes. */
const abbreviation =
  /(?<![\p{L}.])(?:al|bzw|ca|ch|cf|d\.\s?h|e\.g|eds?|i\.e|nos?|pp?|resp|vgl|viz|vols?|vs|z\.\s?B|\p{L})\.\s+$/iu

/** A name with a particle that begins a sentence: "De Vries (2020) says", though "as de Vries (2020) says". */
export function capitalizeStarts(
  clusters: readonly Cluster[],
  references: Manuscript['references']
): void {
  for (const {cite, parent} of clusters) {
    const particle = cite.narrative
      ? particleOf(references.get(cite.items[0]?.key ?? ''))
      : undefined
    if (particle === undefined || !beginsSentence(cite, parent)) continue
    cite.set = capitalized(cite.set ?? [], particle)
  }
}

function particleOf(item: CslItem | undefined): string | undefined {
  const names = (item?.['author'] ?? item?.['editor']) as Record<string, string>[] | undefined
  const particle = names?.[0]?.['non-dropping-particle']
  return /^\p{Ll}/u.test(particle ?? '') ? particle : undefined
}

function beginsSentence(cite: Cite, parent: Parent): boolean {
  const before = parent.children[parent.children.indexOf(cite) - 1]
  if (!before) return parent.type === 'paragraph'
  if (before.type !== 'text' || abbreviation.test(before.value)) return false
  return /[.!?…][”’»)\]]*\s+$/u.test(before.value)
}

function capitalized(
  [first, ...others]: readonly ElementContent[],
  start: string
): ElementContent[] {
  if (!first) return []
  if (first.type === 'element')
    return [{...first, children: capitalized(first.children, start)}, ...others]
  if (first.type !== 'text' || !first.value.startsWith(start)) return [first, ...others]
  return [{...first, value: start.charAt(0).toUpperCase() + first.value.slice(1)}, ...others]
}

/** "Doe et al." at the end of a sentence brings its own full stop, in emphasis too. */
export function dropDoubledStops(manuscript: Manuscript): void {
  for (const flow of flowsOf(manuscript)) {
    visit(flow, 'text', (text, index = 0, parent) => {
      const cite = /^\.(?!\.)/.test(text.value) && lastCite(parent?.children[index - 1])
      if (cite && printed(cite).endsWith('.')) text.value = text.value.slice(1)
    })
  }
}

function lastCite(node: Node | undefined): Cite | undefined {
  if (node?.type === 'cite') return node as Cite
  const isMarked = node?.type === 'emphasis' || node?.type === 'strong'
  return isMarked ? lastCite((node as Parent).children.at(-1)) : undefined
}

/** Of two spaces around a citation that the style prints nothing of one is left: MLA's "Doe’s book". */
export function closeGaps(clusters: readonly Cluster[], {references}: Manuscript): void {
  for (const {cite, parent} of clusters) {
    const at = parent.children.indexOf(cite)
    const [before, after] = [parent.children[at - 1], parent.children[at + 1]]
    if (before?.type !== 'text' || printed(cite) !== '') continue
    if (cite.items.some(({key}) => !references.has(key))) continue
    if (!after || (after.type === 'text' && /^[\s.,;:!?]/.test(after.value)))
      before.value = before.value.trimEnd()
  }
}

function printed({set = []}: Cite): string {
  return plainText({type: 'root', children: [...set]})
}

/** American stops and commas behind a citation that ends with a quotation go into it: “On Peace.” */
export function moveStopsIntoQuotes(clusters: readonly Cluster[]): void {
  for (const {cite, parent, lang} of clusters) {
    const after = parent.children[parent.children.indexOf(cite) + 1]
    if (after?.type !== 'text' || !callRules(lang, undefined).marksInQuotes) continue
    const mark = /^[.,]/.exec(after.value)?.[0]
    const set = mark && withMark(cite.set ?? [], mark)
    if (!set) continue
    cite.set = set
    after.value = after.value.slice(1)
  }
}

/** @returns Nothing where no quotation ends. */
function withMark(nodes: readonly ElementContent[], mark: string): ElementContent[] | undefined {
  const last = nodes.at(-1)
  const before = nodes.slice(0, -1)
  if (last?.type === 'element') {
    const children = withMark(last.children, mark)
    return children && [...before, {...last, children}]
  }
  const quoted = last?.type === 'text' ? /^(.*?)(’?”)$/su.exec(last.value) : null
  if (!quoted) return undefined
  const [, words = '', end = ''] = quoted
  const stop = mark === '.' && /[.!?…]$/.test(words) ? '' : mark
  return [...before, {type: 'text', value: `${words}${stop}${end}`}]
}

import type {Node, Parent, Root, Text} from 'mdast'
import type {VFile} from 'vfile'
import {report} from '../rules.ts'
import {SKIP, visit} from '../visit.ts'
import {pointsOf} from './bibliography/points.ts'

/** What may stand between a sign and its key by mistake: spaces, quotation marks, marks of direction. */
const words = /[^@＠\s[\]();,،؛"“”„‘’'‹›«»［］（）；，\p{Cf}]+/gu
const strayAt = /(?:(?<![\p{L}\p{N}_])@[^\p{L}\p{N}_@＠]+|＠[^\p{L}\p{N}_@＠]*)$/u
/** `[see@doe2020]` */
const gluedAt = /\[[\p{L}.,:]{1,12}@$/u
/** A name and a year: no word of a sentence looks so. */
const dated = /^\p{L}[\p{L}_:+-]*(?:1[5-9]|20)\d\d/u

/** A DOI alone in brackets, where a citation would have it. */
const bracketedDoi = /\[(doi:10\.\d{4,9}\/[^\s[\]]+)\]/giu

/** Where a text stands: within a citation, next to one, or elsewhere. */
type Place = 'affix' | 'beside' | 'apart'

/**
 * Look for keys of the bibliography that would print as they stand, for want of an `@` right before them:
 * `[@doe2020; roe2019]`, `[doe2020]`, `@ doe2020`; and DOIs: `[doi:10.1000/xyz]`. What may be a word of the sentence is taken for one.
 *
 * Reports: `citation-marked`.
 */
export function checkUnmarked(flow: Root, isKey: (word: string) => boolean, file: VFile): void {
  const source = String(file)
  const pointAt = pointsOf(source)
  visit(flow, (node, index = 0, parent) => {
    if (node.type === 'link' || node.type === 'linkReference') return SKIP
    if (node.type === 'text') look(node, isBesideCite(index, parent) ? 'beside' : 'apart')
    if (node.type === 'cite') {
      for (const affix of node.items.flatMap(({prefix, suffix}) => [...prefix, ...suffix]))
        if (affix.type === 'text') look(affix, 'affix')
    }
    return undefined
  })

  function look(text: Text, place: Place): void {
    let from = text.position?.start.offset
    for (const [, doi = ''] of text.value.matchAll(bracketedDoi)) {
      from = tell(doi, `\`[${doi}]\` prints as it stands`, text, from)
    }
    for (const {0: run, index} of text.value.matchAll(words)) {
      const word = run.replace(/^-|[.:!?…]+$/gu, '')
      if (!isKey(word)) continue
      const before = text.value.slice(0, index)
      const fault = strayAt.test(before)
        ? `The key \`${word}\` does not stand right behind its \`@\``
        : gluedAt.test(before)
          ? `No space before \`@${word}\``
          : !before.endsWith('@') && isMeant(text.value, word, before, place)
            ? `\`${word}\` is a bibliography key without an \`@\``
            : undefined
      if (fault !== undefined) from = tell(word, fault, text, from)
    }
  }

  function tell(
    word: string,
    fault: string,
    {position}: Text,
    from: number | undefined
  ): number | undefined {
    const at = from === undefined ? -1 : source.indexOf(word, from)
    report(file, 'citation-marked', fault, {
      at: at < 0 ? position?.start : pointAt(at),
      found: word,
      expected: [`@${word}`],
      note: `To cite it write @${word} in one piece; a word that cites nothing goes into backquotes.`
    })
    return at < 0 ? from : at + word.length
  }
}

/** A part of brackets by itself, if it cannot be a word. */
function isMeant(text: string, word: string, before: string, place: Place): boolean {
  if (dated.test(word)) return true
  const behind = text.slice(before.length + word.length)
  if (place === 'affix') return /(?:^|[,،]\s*)$/u.test(before) && /^\s*(?:[,،]|$)/u.test(behind)
  const isName = /^(?=.*\p{L})(?=.*\p{Nd}).../u.test(word)
  return (isName || place === 'beside') && isPart(before, behind)
}

/** `[x]`, `[x; …`, `…; x]` */
function isPart(before: string, behind: string): boolean {
  if (!/[[;؛]\s*$/u.test(before) || !/^\s*[;؛\]]/u.test(behind)) return false
  return /\[\s*$/.test(before) || /^[^[]*\]/.test(behind)
}

function isBesideCite(index: number, parent: Parent | undefined): boolean {
  const beside: (Node | undefined)[] = [parent?.children[index - 1], parent?.children[index + 1]]
  return beside.some(node => node?.type === 'cite')
}

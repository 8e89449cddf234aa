import type {ElementContent} from 'hast'
import type {Element} from 'xast'
import type {Cite} from '../../tree.ts'
import {type Context, withLook} from './context.ts'
import {field} from './fields.ts'
import {run} from './runs.ts'
import {plain, setText} from './set.ts'
import {citationCode} from './zotero.ts'

/** A citation as the style sets it, in a field that says which works it cites. */
export function citation(cite: Cite, context: Context): Element[] {
  const {article, inNote, isLinkless, sequences} = context
  const {before, set} = parted(cite)
  const words = wordsOf(set)
  const wrong = cite.items
    .filter(({key}) => !article.references.has(key))
    .map(({key}) => run(`${key}?`, withLook(context, {bold: true})))
  // The names in the sentence belong to the citation in the note or behind them.
  if (isLinkless || cite.authorOnly === 'beside') return [...wordsOf(before), ...words, ...wrong]
  const code = citationCode(
    cite,
    {
      id: sequences.next(' citations'),
      text: plain(set),
      note: inNote?.number ?? 0,
      isNameApart: before.length > 0
    },
    article
  )
  return [...wordsOf(before), ...(code === undefined ? words : field(code, words)), ...wrong]

  function wordsOf(nodes: readonly ElementContent[]): Element[] {
    return setText(nodes, context, slot => {
      const inline = cite.inlines?.[slot]
      return inline ? context.inlines([inline], context) : []
    })
  }
}

interface Parted {
  readonly before: readonly ElementContent[]
  readonly set: readonly ElementContent[]
}

/** "Doe (2020)": reference managers know no name in the sentence, so it is a word before the field. */
function parted({items, narrative, set = []}: Cite): Parted {
  const [first, ...others] = set
  const [, name = '', bracket = ''] =
    narrative && items.length === 1 && first?.type === 'text'
      ? (/^(.*[^\s([][\s\u00A0])([([]?)$/su.exec(first.value) ?? [])
      : []
  if (name === '') return {before: [], set}
  return {
    before: [{type: 'text', value: name}],
    set: [...(bracket === '' ? [] : [{type: 'text' as const, value: bracket}]), ...others]
  }
}

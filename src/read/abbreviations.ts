import type {PhrasingContent, Root} from 'mdast'
import {SKIP, visit} from '../visit.ts'

/**
 * Take the definitions `*[HTML]: …` off the text.
 *
 * @param given Those of the front matter, which give way to the text's own.
 * @returns Short form → what it stands for.
 */
export function takeAbbreviations(
  flows: readonly Root[],
  given: unknown
): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  if (typeof given === 'object' && given !== null && !Array.isArray(given)) {
    for (const [short, long] of Object.entries(given)) {
      if (typeof long === 'string') found.set(short, long)
    }
  }
  for (const flow of flows) {
    visit(flow, 'abbreviationDefinition', ({short, long}, index, parent) => {
      found.set(short, long)
      if (!parent || index === undefined) return undefined
      parent.children.splice(index, 1)
      return index
    })
  }
  for (const [short, long] of found) if (short === '' || long === '') found.delete(short)
  return found
}

/** Say of each short form in a text what it stands for; code and formulas hold none. */
export function abbreviate(flow: Root, abbreviations: ReadonlyMap<string, string>): void {
  if (abbreviations.size === 0) return
  const forms = [...abbreviations.keys()].sort((a, b) => b.length - a.length)
  const words = forms.map(form => form.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
  const short = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  visit(flow, (node, index, parent) => {
    if (node.type === 'abbreviation') return SKIP
    if (node.type !== 'text' || !parent || index === undefined) return undefined
    const pieces = marked(node.value)
    if (pieces.length === 1 && pieces[0]?.type === 'text') return undefined
    parent.children.splice(index, 1, ...pieces)
    return [SKIP, index + pieces.length]
  })

  function marked(text: string): PhrasingContent[] {
    const pieces: PhrasingContent[] = []
    let from = 0
    for (const {0: form, index} of text.matchAll(short)) {
      if (index > from) pieces.push({type: 'text', value: text.slice(from, index)})
      const title = abbreviations.get(form) ?? ''
      pieces.push({type: 'abbreviation', title, children: [{type: 'text', value: form}]})
      from = index + form.length
    }
    if (from < text.length) pieces.push({type: 'text', value: text.slice(from)})
    return pieces
  }
}

import type {PhrasingContent} from 'mdast'
import type {Cite, CiteItem} from '../../tree.ts'

/** How a citation prints that is not written with an `@`: one by a role or by a command. */
export type Form = Pick<Cite, 'narrative' | 'authorOnly' | 'yearOnly' | 'allNames'> & {
  readonly suppressAuthor?: true
}

/** Names in a sentence are those of one work each: "Doe (2020); Roe (2019)". */
export function citesOf(
  items: readonly CiteItem[],
  form: Form,
  position: Cite['position']
): PhrasingContent[] {
  const {suppressAuthor: _, ...kind} = form
  const one = (list: readonly CiteItem[]): Cite => ({type: 'cite', ...kind, items: list, position})
  if (!form.narrative) return [one(items)]
  return items.flatMap((item, index): PhrasingContent[] => [
    ...(index > 0 ? [{type: 'text', value: '; '} as const] : []),
    one([item])
  ])
}

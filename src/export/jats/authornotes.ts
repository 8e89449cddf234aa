import type {Element} from 'xast'
import {x} from 'xastscript'
import {matterWordsOf} from '../../matterwords.ts'
import type {Author, Meta} from '../../meta.ts'
import {wordsOf} from '../../words.ts'
import type {Context} from './context.ts'

interface AuthorNotes {
  readonly element: Element | undefined
  /** References to what is said of an author. */
  of(author: Author): Element[]
}

/** Who answers letters, who did as much as others, who has died. */
export function authorNotes({authors, lang}: Meta, {ids}: Context): AuthorNotes {
  const words = matterWordsOf(lang)
  const corresponding = authors.filter(author => author.corresponding)
  const equal = authors.filter(author => author.equal)
  const deceased = authors.filter(author => author.deceased)
  const said: {name: string; type: string; bearers: readonly Author[]; element: Element}[] = []
  if (corresponding.length > 0) {
    const {comma, correspondence} = wordsOf(lang)
    said.push({
      name: 'corresp',
      type: 'corresp',
      bearers: corresponding,
      element: x('corresp', {id: ids.claim('author-note', 'corresp')}, [
        `${correspondence}: `,
        ...corresponding.flatMap(({email, literal}, index) => [
          ...(index === 0 ? [] : [comma]),
          email === undefined ? literal : x('email', email)
        ])
      ])
    })
  }
  if (equal.length > 1) say('equal', equal, words.equal)
  if (deceased.length > 0) say('deceased', deceased, words.deceased)
  return {
    element:
      said.length === 0
        ? undefined
        : x(
            'author-notes',
            said.map(({element}) => element)
          ),
    of: author =>
      said
        .filter(({bearers}) => bearers.includes(author))
        .map(({name, type}) => x('xref', {'ref-type': type, rid: ids.of('author-note', name)}))
  }

  function say(name: string, bearers: readonly Author[], text: string): void {
    const id = ids.claim('author-note', name)
    const element = x('fn', {'fn-type': name === 'equal' ? 'con' : name, id}, [x('p', text)])
    said.push({name, type: 'fn', bearers, element})
  }
}

import type {Article} from '../article.ts'
import type {Demands} from '../profile.ts'
import {cites} from './cites.ts'
import {completeness, doiGiven} from './complete.ts'
import {dates} from './dates.ts'
import {described} from './described.ts'
import {dois, serials, urls} from './identifiers.ts'
import {journalCheck} from './journal/journal.ts'
import {leftovers} from './leftovers.ts'
import {names} from './names.ts'
import {pages} from './pages.ts'
import type {Checked, Remark} from './remark.ts'
import {resolutions} from './resolution.ts'
import {signs} from './signs.ts'
import {spelling} from './spelling.ts'
import {texCommands} from './texcommands.ts'
import {titles} from './titles.ts'
import {twins} from './twins.ts'
import {copies, uncited} from './uncited.ts'
import {unreferred} from './unreferred.ts'
import {works} from './works/works.ts'

const ofEntry = [
  spelling,
  completeness,
  doiGiven,
  dois,
  serials,
  urls,
  dates,
  pages,
  names,
  titles,
  signs,
  texCommands,
  leftovers
]

/**
 * What a copy-editor would say about a paper: its bibliography, in the order of its files, its
 * labels and its images. It is not said
 * in a build: the paper can be printed all the same.
 *
 * @param article Every entry that was read is checked: those it cites, or with `wholeLibrary` all.
 * @param demands What the journal it is for asks.
 */
export function check(article: Readonly<Article>, demands?: Demands): Remark[] {
  const entries = article.library.flatMap((entry): Checked[] => {
    const item = article.references.get(entry.key)
    const tex = item && entry.written?.()
    const {key, file} = entry
    return item ? [{key, file, at: () => entry.at(), item, ...(tex && {tex})}] : []
  })
  return [
    ...cites(article),
    ...copies(article),
    ...uncited(article),
    ...unreferred(article),
    ...entries.flatMap(entry => ofEntry.flatMap(look => look(entry))),
    ...twins(entries),
    ...works(article),
    ...described(article),
    ...resolutions(article),
    ...(demands ? journalCheck(article, demands) : [])
  ]
}

import {distance} from 'fastest-levenshtein'
import {aliases} from './aliases.ts'
import {namesIn} from './machine.ts'
import {isFile, styleName} from './name.ts'
import {shelvedNames} from './shelf.ts'

/**
 * The styles a misspelled name may have meant, best first: those in whose name or title each of its
 * words stands, or one much like it, among few others. Of several editions the latest comes first.
 *
 * @param folder The project's own styles; a misspelled file can only be one of these.
 */
export async function nearestStyles(asked: string, folder?: string): Promise<readonly string[]> {
  const wanted = styleName(asked)
  const own = folder === undefined ? [] : await namesIn([folder])
  const forms = [
    ...own.map(name => [name, [name]] as const),
    ...(isFile(asked) ? [] : await knownForms())
  ]
  const near = [...new Map(forms)]
    .map(([name, forms]) => ({
      name,
      edition: editionIn(forms),
      far: Math.min(runTogether(wanted, name), ...forms.map(form => farness(wanted, form)))
    }))
    .filter(({far}) => Number.isFinite(far))
    .sort((a, b) => a.far - b.far || distance(wanted, a.name) - distance(wanted, b.name))
  const best = near[0]?.far ?? 0
  return near
    .filter(({far}) => far <= best + 1)
    .slice(0, 3)
    .sort((a, b) => (a.edition && b.edition ? b.edition - a.edition : 0))
    .map(({name}) => name)
}

/** Each style's name and title, in the form of a name. */
async function knownForms(): Promise<(readonly [string, readonly string[]])[]> {
  const names = [...Object.keys(aliases), ...(await namesIn())]
  const titles = [...(await shelvedNames())]
  return [
    ...names.map(name => [name, [name]] as const),
    ...titles.map(([name, title]) => [name, [name, styleName(title)]] as const)
  ]
}

/** 7 of `apa-7th-edition`; 0 where none is told. */
function editionIn(forms: readonly string[]): number {
  return Number(/(\d+)(?:st|nd|rd|th)-edition/.exec(forms.join())?.[1] ?? 0)
}

/** Letters to change where the words are not told apart: `chicagoauthordate`. */
function runTogether(asked: string, name: string): number {
  const changes = distance(asked.replaceAll('-', ''), name.replaceAll('-', ''))
  return changes <= asked.length / 5 ? changes : Number.POSITIVE_INFINITY
}

/** Words that say no more than that a style is meant, as in "Harvard referencing style". */
const idle = /^(?:styles?|citations?|references?|referencing|format|csl)$/

/** Letters to change, and half of one for each word not asked for; infinite where a word is missing. */
function farness(asked: string, form: string): number {
  const words = form.split('-')
  const wanted = asked.split('-').filter((word, _, all) => !idle.test(word) || all.length === 1)
  const changes = wanted.reduce((sum, word) => sum + changesTo(word, words), 0)
  return changes + Math.max(0, words.length - wanted.length) / 2
}

/** How many letters of a word would have to change to be one of these; infinite when none is like it. */
function changesTo(word: string, words: readonly string[]): number {
  const least = Math.min(...words.map(known => distance(word, known)))
  // Two letters that changed places count as two: `huose` is near `house`.
  return least <= (word.length + 1) / 3 ? least : Number.POSITIVE_INFINITY
}

import type {Page} from '../article.ts'
import type {Prepared} from '../browser/task.ts'
import {SetupError} from '../fault.ts'

const turn = '(with {.landscape} behind its caption it gets a page of its own across)'
const moved = 'The pages that the paper tells moved each time they were told: some may be wrong.'
const ours =
  'This is a mistake of Offprint’s, and nothing was written. Please report it with the text around that place.\n' +
  'Meanwhile another page style (--style) may do, and --to html writes the web page.'

const theirs =
  'Its margins (--margin-top, --margin-bottom, --margin-inner, --margin-outer), --text-width and --text-height\n' +
  'are to leave the text within --page-width and --page-height.'

/**
 * What is to be said about a page as it was laid out.
 *
 * @param places Where its blocks are written.
 * @throws SetupError when its pages are not set right.
 */
export function warningsOf(prepared: Prepared, places: Page['places'] = []): string[] {
  const {url, brokenFaces, misfits, pagesTold, flaws} = prepared
  // The page is printed from about:blank: elsewhere it would not be the paper any more.
  if (url !== 'about:blank') throw new Error(`The page went away to ${url}`)
  const [flaw] = flaws
  if (flaw) {
    const {page, rule, text, block} = flaw
    if (rule === 'body-on-sheet')
      throw new SetupError(`The page style leaves text of page ${page} outside the paper.`, theirs)
    throw new SetupError(`${at(block)}Page ${page} is not set right (${rule}): \`${text}\``, ours)
  }
  return [
    ...(pagesTold ? [] : [moved]),
    ...brokenFaces.map(face => `The browser could not read the font ${face}.`),
    ...misfits.map(
      ({text, than, fate, mayTurn, block}) =>
        `${at(block)}${than.replace(/^./, letter => letter.toUpperCase())}, so it was ${fate}: ` +
        `\`${text}\`${mayTurn ? ` ${turn}` : ''}`
    )
  ]

  /** As terminals and editors open it. Where the browser sees other blocks than were noted, none is named. */
  function at(block = -1): string {
    const place = prepared.blocks === places.length ? places[block] : undefined
    return place ? `${place.file}:${place.line}: ` : ''
  }
}

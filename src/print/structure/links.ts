import type {JoinOf} from '../content/joins.ts'
import type {Reading} from '../content/words.ts'
import {type Entries, readDictionary} from '../dictionary.ts'
import {pdfText, readText} from '../string.ts'
import {contentsIn, type Element, elementsIn, isContent, isElement} from './element.ts'

/**
 * Tell of each link what it says or shows, else where it leads (ISO 14289-1, 7.18.5).
 *
 * @param annotations By the numbers of their objects.
 */
export function describeLinks(
  annotations: ReadonlyMap<number, Entries>,
  elements: readonly Element[],
  {partOf, wordsOf}: Reading,
  keys: ReadonlyMap<number, number>,
  joinOf: JoinOf
): void {
  const describe = (element: Element, object: number) => {
    const entries = annotations.get(object)
    if (!entries) return
    const words = contentsIn(element)
      .map(content => {
        const place = partOf(content)
        return place ? wordsOf(place.sheet, place.part) : ''
      })
      .join('')
    const says = inOneLine(words, joinOf) || shownIn(element) || addressOf(entries)
    entries.set('Contents', pdfText(says))
    entries.set('StructParent', String(keys.get(object)))
  }
  for (const element of elements)
    for (const kid of element.kids)
      if (!isElement(kid) && !isContent(kid)) describe(element, kid.object)
}

/** What pictures show. */
function shownIn(element: Element): string {
  const texts = elementsIn(element).map(({entries}) => readText(entries.get('Alt') ?? '()'))
  return texts.join(' ').trim()
}

/** As it is written, not as its lines fell. */
function inOneLine(words: string, joinOf: JoinOf): string {
  let [text = '', ...lines] = words.split('\n')
  for (const line of lines) {
    const before = text.slice(text.search(/\S*$/))
    const after = line.split(/\s/)[0] ?? ''
    const join = before === '' || after === '' ? 'nothing' : joinOf(before, after)
    text = (join === 'hyphen' ? text.slice(0, -1) : text) + (join === 'space' ? ' ' : '') + line
  }
  return text.replace(/\s+/g, ' ').trim()
}

function addressOf(entries: ReadonlyMap<string, string>): string {
  const address = readDictionary(entries.get('A') ?? '<<>>').get('URI')
  return address === undefined ? (entries.get('Dest') ?? '').replace(/^\//, '') : readText(address)
}

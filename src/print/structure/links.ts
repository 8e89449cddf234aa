import type {Reading} from '../content/words.ts'
import {type Entries, readDictionary} from '../dictionary.ts'
import {objectText, type PdfFile} from '../pdf.ts'
import {pdfText, readText} from '../string.ts'
import {contentsIn, type Element, elementsIn, isContent, isElement} from './element.ts'

/**
 * Tell of each link what it says, or where it leads if it shows no words (ISO 14289-1, 7.18.5).
 *
 * @returns The annotations by the numbers of their objects.
 */
export function describeLinks(
  file: PdfFile,
  top: Element,
  {partOf, wordsOf}: Reading,
  keys: ReadonlyMap<number, number>
): Map<number, Entries> {
  const annotations = new Map<number, Entries>()
  for (const element of elementsIn(top)) {
    for (const kid of element.kids) {
      if (isElement(kid) || isContent(kid)) continue
      const entries = readDictionary(objectText(file, kid.object))
      const words = contentsIn(element)
        .map(content => {
          const place = partOf(content)
          return place ? wordsOf(place.sheet, place.part) : ''
        })
        .join('')
      entries.set('Contents', pdfText(inOneLine(words) || addressOf(entries)))
      entries.set('StructParent', String(keys.get(kid.object)))
      annotations.set(kid.object, entries)
    }
  }
  return annotations
}

/** No space was where a line ends within an address, behind a dash, or between characters that are set without. */
function inOneLine(words: string): string {
  if (!words.includes('\n')) return words.replace(/\s+/g, ' ').trim()
  const joined = words.replaceAll('\n', '')
  if (/^\s*(?:https?:|mailto:|doi:|www\.|10\.)\S*\s*$/.test(joined)) return joined.trim()
  return words
    .replace(/(?<=[\p{Pd}/])\n/gu, '')
    .replace(/(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])\n/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function addressOf(entries: ReadonlyMap<string, string>): string {
  const address = readDictionary(entries.get('A') ?? '<<>>').get('URI')
  return address === undefined ? (entries.get('Dest') ?? '').replace(/^\//, '') : readText(address)
}

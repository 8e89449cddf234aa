import type {Heading} from '../browser/task.ts'
import {pointed, readDictionary, writeDictionary} from './dictionary.ts'
import {objectText, type PdfFile, reference} from './pdf.ts'
import {pdfText, readText, textString} from './string.ts'

/** An item of the outline. */
interface Bookmark {
  readonly number: number
  /** Its object, as written. */
  readonly text: string
  readonly depth: number
  readonly title: string
}

const titleEntry = new RegExp(String.raw`/Title\s*(${textString})`)

/**
 * Name the bookmarks by the page's headings. Chromium puts their names together from pieces of lines:
 * it loses spaces, doubles words and mixes up Arabic (143; case: test/print/bookmarks.test.ts).
 *
 * @param movedTo Where an element of the structure went, by the number that it had.
 * @returns The bookmarks by the numbers of their objects.
 */
export function nameBookmarks(
  file: PdfFile,
  outlines: number,
  headings: readonly Heading[],
  movedTo: (number: number) => number | undefined
): Map<number, string> {
  const bookmarks = inside(file, objectText(file, outlines), 1)
  const names = namesFor(bookmarks, headings)
  const objects = new Map<number, string>()
  for (const [index, {number, text}] of bookmarks.entries()) {
    const entries = readDictionary(text)
    const name = names[index]
    if (name !== undefined) entries.set('Title', pdfText(name))
    const element = movedTo(pointed(entries.get('SE')) ?? -1)
    if (element === undefined) entries.delete('SE')
    else entries.set('SE', `${element} 0 R`)
    objects.set(number, writeDictionary(entries))
  }
  return objects
}

/** The bookmarks in an item, in document order. */
function inside(file: PdfFile, parent: string, depth: number): Bookmark[] {
  const found: Bookmark[] = []
  let number = reference(parent, /\/First (\d+) 0 R/)
  while (number !== undefined) {
    const text = objectText(file, number)
    // A title may hold "/Next 1 0 R".
    const links = text.replace(titleEntry, '')
    const title = readText(titleEntry.exec(text)?.[1] ?? '()')
    found.push({number, text, depth, title}, ...inside(file, links, depth + 1))
    number = reference(links, /\/Next (\d+) 0 R/)
  }
  return found
}

/** One by one where both nest alike, else by their letters; what stays in doubt has no name. */
function namesFor(
  bookmarks: readonly Bookmark[],
  headings: readonly Heading[]
): (string | undefined)[] {
  const depths = depthsOf(headings)
  if (depths.join() === bookmarks.map(({depth}) => depth).join()) {
    return headings.map(({text}) => text)
  }
  const named = groupByLetters(headings.map(({text}) => text))
  const titled = groupByLetters(bookmarks.map(({title}) => title))
  return bookmarks.map(({title}, index) => {
    const key = lettersOf(title)
    const names = named.get(key) ?? []
    const places = titled.get(key) ?? []
    if (names.length !== places.length && new Set(names.map(({text}) => text)).size > 1) {
      return undefined
    }
    return (names[places.findIndex(place => place.index === index)] ?? names[0])?.text
  })
}

/** As Chromium nests them: under the last one that is of a higher level, whatever is left out. */
function depthsOf(headings: readonly Heading[]): number[] {
  const open: number[] = []
  return headings.map(({level}) => {
    while ((open.at(-1) ?? 0) >= level) open.pop()
    return open.push(level)
  })
}

interface Numbered {
  readonly index: number
  readonly text: string
}

function groupByLetters(texts: readonly string[]): Map<string, Numbered[]> {
  const groups = new Map<string, Numbered[]>()
  for (const [index, text] of texts.entries()) {
    const key = lettersOf(text)
    groups.set(key, [...(groups.get(key) ?? []), {index, text}])
  }
  return groups
}

/** Without order, which Chromium gets wrong, and without spaces, which it loses. */
function lettersOf(text: string): string {
  return [...text.normalize('NFKC').replace(/\s/g, '')].sort().join('')
}

import {readCharacters, streamText} from './content/unicode.ts'
import {objectText, type PdfFile, reference} from './pdf.ts'

/**
 * A font in a PDF that is none of the page's own: the machine's, which stood in for characters the
 * page's fonts lack, so that another machine may print others.
 */
export interface StrangeFont {
  /** Its PostScript name, e.g. `OpenSans-Regular`. */
  readonly name: string
  /** What is printed in it, as far as the PDF tells. */
  readonly characters: readonly string[]
}

/** Find the fonts of a PDF that belong to none of the families. */
export function strangeFonts(file: PdfFile, families: readonly string[]): StrangeFont[] {
  const own = families.map(family => plain(family).replace(/(slanted|italic|oblique|bold)+$/, ''))
  const {bytes} = file
  const strange = new Map<string, Set<string>>()
  for (let at = bytes.indexOf(mark); at !== -1; at = bytes.indexOf(mark, at + mark.length)) {
    const from = bytes.lastIndexOf(' obj\n', at)
    const font = bytes.toString('latin1', from, bytes.indexOf('endobj', at))
    const name = nameOf(file, font)
    if (name === undefined || own.some(family => plain(name).startsWith(family))) continue
    const characters = strange.get(name) ?? new Set()
    strange.set(name, characters)
    for (const character of charactersOf(file, font)) characters.add(character)
  }
  return [...strange]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, characters]) => ({name, characters: [...characters].sort()}))
}

/** Say so, once for each family. */
export function tellOf(fonts: readonly StrangeFont[]): string[] {
  const families = new Map<string, Set<string>>()
  for (const {name, characters} of fonts) {
    const family = name.replace(/-.*/, '').replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    families.set(family, new Set([...(families.get(family) ?? []), ...characters]))
  }
  return [...families].map(([family, characters]) => {
    const shown = [...characters].sort().slice(0, 8).join(' ')
    const more = characters.size > 8 ? ' …' : ''
    const list = shown === '' ? '' : `: ${shown}${more}`
    return `Characters that no face of the page has were printed in ${family}${list}`
  })
}

/** Every font that says which characters it sets; Chromium lets each do so. */
const mark = '/ToUnicode '

/** One of Type 3 has its name in its descriptor only. */
function nameOf(file: PdfFile, font: string): string | undefined {
  const descriptor = reference(font, /\/FontDescriptor (\d+) 0 R/)
  const text = descriptor === undefined ? font : font + objectText(file, descriptor)
  return /\/(?:BaseFont|FontName) \/(?:[A-Z]{6}\+)?([^\s/<>[\]()]+)/.exec(text)?.[1]
}

/** "Source Serif 4" and "SourceSerif4-Bold" begin alike. */
const plain = (name: string) => name.toLowerCase().replace(/[^\p{L}\d]/gu, '')

function charactersOf(file: PdfFile, font: string): string[] {
  const number = reference(font, /\/ToUnicode (\d+) 0 R/)
  if (number === undefined) return []
  return [...readCharacters(streamText(file, number)).values()].filter(text => text.trim() !== '')
}

import type {Element} from 'xast'
import {namespaces} from './namespaces.ts'
import {val, w} from './word.ts'
import {document} from './xmlfile.ts'

/** How far a level of lists stands in, and how far its marker hangs out, in twentieths of a point. */
export const listIndent = 567
const hanging = 397

/** Room for the numbers of headings by level, in twentieths of a point. */
const headingIndent = [454, 624, 794, 964, 1134, 1304, 1474, 1644, 1814] as const

/** How the items of a list are marked. */
export interface Marker {
  /** Word's name: `bullet`, `decimal`, `lowerLetter`, … */
  readonly format: string
  /** With `%` for the number. */
  readonly text: string
}

/** The numberings of a document: headings have the first. */
export interface Numbering {
  /** Begins a list. @returns Its id. */
  list(marker: Marker, level: number, start: number): number
  file(): string
}

/** Ids of the numberings of headings. */
export const headingNumbers = {body: 1, appendix: 2, supplement: 3} as const

export function numbering(): Numbering {
  const formats = new Map<string, Marker>()
  const lists: {readonly format: number; readonly level: number; readonly start: number}[] = []
  const first = Object.keys(headingNumbers).length + 1
  return {
    list(marker, level, start) {
      const name = `${marker.format} ${marker.text}`
      formats.set(name, marker)
      const format = [...formats.keys()].indexOf(name)
      return first + lists.push({format, level, start}) - 1
    },
    file() {
      const headings = [
        headingLevels('decimal', '%1', 'Heading'),
        headingLevels('upperLetter', '%1', 'Appendix'),
        headingLevels('decimal', 'S%1', 'Supplement')
      ]
      const abstract = [
        ...headings.map((levels, index) => abstractOf(index, levels)),
        ...[...formats.values()].map((marker, index) =>
          abstractOf(headings.length + index, levelsOf(marker))
        )
      ]
      const concrete = [
        ...headings.map((_, index) => concreteOf(index + 1, index)),
        ...lists.map(({format, level, start}, index) =>
          concreteOf(first + index, headings.length + format, [
            w('lvlOverride', {ilvl: level}, [val('startOverride', start)])
          ])
        )
      ]
      return document(w('numbering', namespaces, [...abstract, ...concrete]))
    }
  }
}

const levels = [0, 1, 2, 3, 4, 5, 6, 7, 8]

function abstractOf(id: number, children: readonly Element[]): Element {
  return w('abstractNum', {abstractNumId: id}, [val('multiLevelType', 'multilevel'), ...children])
}

function concreteOf(id: number, abstract: number, overrides: readonly Element[] = []): Element {
  return w('num', {numId: id}, [val('abstractNumId', abstract), ...overrides])
}

/** "2.1": all levels above, and the own one. */
function headingLevels(format: string, head: string, style: string): Element[] {
  return levels.map(level =>
    w('lvl', {ilvl: level}, [
      val('start', 1),
      val('numFmt', level === 0 ? format : 'decimal'),
      ...(level < (style === 'Heading' ? 6 : 3) ? [val('pStyle', `${style}${level + 1}`)] : []),
      val('suff', 'tab'),
      val('lvlText', [head, ...levels.slice(1, level + 1).map(at => `%${at + 1}`)].join('.')),
      val('lvlJc', 'left'),
      w('pPr', {}, [w('ind', {left: headingIndent[level], hanging: headingIndent[level]})])
    ])
  )
}

function levelsOf({format, text}: Marker): Element[] {
  return levels.map(level =>
    w('lvl', {ilvl: level}, [
      val('start', 1),
      val('numFmt', format),
      val('lvlText', text.replace('%', `%${level + 1}`)),
      val('lvlJc', 'left'),
      w('pPr', {}, [w('ind', {left: listIndent * (level + 1), hanging})])
    ])
  )
}

import type {VFile} from 'vfile'
import {floatPlaces, type PageWishes} from '../../meta.ts'
import {report} from '../../rules.ts'
import type {paperKeys} from './keys/paper.ts'
import type {Reader} from './reader.ts'

/**
 * What the author wants of the pages, whatever the style has.
 *
 * Reports: `front-matter-valid`.
 */
export function readPageWishes(paper: Reader<typeof paperKeys>, file: VFile): {pages?: PageWishes} {
  const lineNumbers = readLineNumbers(paper, file)
  const floats = readFloats(paper, file)
  const lineSpacing = readLineSpacing(paper, file)
  const bleed = readBleed(paper, file)
  const cropMarks = paper.flag('crop-marks')
  const pages: PageWishes = {
    ...(lineNumbers !== undefined && {lineNumbers}),
    ...(floats !== undefined && {floats}),
    ...(lineSpacing !== undefined && {lineSpacing}),
    ...(bleed !== undefined && {bleed}),
    ...(cropMarks !== undefined && {cropMarks})
  }
  return Object.keys(pages).length === 0 ? {} : {pages}
}

const numberings: Readonly<Record<string, NonNullable<PageWishes['lineNumbers']>>> = {
  true: 'continuous',
  false: 'none',
  continuous: 'continuous',
  page: 'page'
}

function readLineNumbers(
  paper: Reader<typeof paperKeys>,
  file: VFile
): PageWishes['lineNumbers'] | undefined {
  const written = paper.raw('line-numbers')
  if (written === undefined || written === null) return undefined
  const found = numberings[String(written)]
  if (found === undefined) {
    report(file, 'front-matter-valid', `Lines are not numbered by \`${written}\``, {
      at: paper.at('line-numbers'),
      found: String(written),
      expected: Object.keys(numberings),
      note: 'Write line-numbers: true, or line-numbers: page to begin anew on each page.'
    })
  }
  return found
}

function readFloats(paper: Reader<typeof paperKeys>, file: VFile): PageWishes['floats'] {
  const written = paper.text('floats')
  const found = floatPlaces.find(place => place === written)
  if (written !== undefined && found === undefined) {
    report(file, 'front-matter-valid', `Figures and tables do not stand at \`${written}\``, {
      at: paper.at('floats'),
      found: written,
      expected: floatPlaces,
      note: 'Write floats: end for a page of its own for each behind the references; or here, head, foot.'
    })
  }
  return found
}

function readBleed(paper: Reader<typeof paperKeys>, file: VFile): string | undefined {
  const written = paper.text('bleed')
  if (written === undefined || /^\d*\.?\d+(?:mm|cm|in|pt)$/.test(written)) return written
  report(file, 'front-matter-valid', `\`${written}\` is no length that a page could bleed`, {
    at: paper.at('bleed'),
    found: written,
    note: 'Write a length with its unit, mm, cm, in or pt: bleed: 3mm'
  })
  return undefined
}

/** Less cannot be read, more holds no text. */
const spacings = {least: 0.8, most: 4}

function readLineSpacing(paper: Reader<typeof paperKeys>, file: VFile): number | undefined {
  const written = paper.text('line-spacing')
  if (written === undefined) return undefined
  const value = Number(written)
  if (value >= spacings.least && value <= spacings.most) return value
  report(file, 'front-matter-valid', `Lines cannot be set \`${written}\` apart`, {
    at: paper.at('line-spacing'),
    found: written,
    note: `Write a number from ${spacings.least} to ${spacings.most}, 2 for double: line-spacing: 2`
  })
  return undefined
}

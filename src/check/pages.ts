import {type Checked, type Edit, type Remark, remarkOn, said} from './remark.ts'

// "S12" is a page of a supplement, "S. 12" one of a German work.
const word = /^\s*(?:(?:pp?|S|Bl)(?:\.\s*|\s+)|(?:pages?|Seiten?)\s+)(?=[A-Za-z]?\p{Nd})/iu
const ranges =
  /^\s*[A-Za-z]?\p{Nd}+\s*-\s*[A-Za-z]?\p{Nd}+(?:\s*,\s*[A-Za-z]?\p{Nd}+(?:\s*-\s*[A-Za-z]?\p{Nd}+)?)*\s*$/u

/** Pages are numbers alone, with the dash of a range between them. */
export function pages(entry: Checked): Remark[] {
  const pages = said(entry, ['pages'], 'page')
  if (!pages) return []
  const {value} = pages
  const remark = (says: string, note: string, edits: Edit[] = []) =>
    remarkOn(entry, pages, 'entry-pages-valid', says, note, edits)
  const before = word.exec(value)?.[0]
  const numbers = value.slice(before?.length ?? 0)
  const hyphens = entry.tex && ranges.test(numbers) ? hyphensOf(value, before?.length ?? 0) : []
  const found: Remark[] = []
  if (before !== undefined) {
    const edits = [{from: 0, to: before.length, text: ''}, ...hyphens]
    found.push(
      remark(
        `has \`${before.trim()}\` before its pages`,
        'Write the numbers alone; styles add the word where they want it.',
        edits
      )
    )
  } else if (hyphens.length > 0) {
    found.push(
      remark('has a hyphen between its pages', 'Write `--`, which is the dash of a range.', hyphens)
    )
  }
  const [, first = '', last = ''] = /^(\d+)\s*[-–—]+\s*(\d+)$/.exec(numbers.trim()) ?? []
  if (first.length === last.length && Number(last) < Number(first)) {
    found.push(
      remark(`has pages that run backwards: \`${first}–${last}\``, 'Look them up in the work.')
    )
  }
  return found
}

function hyphensOf(value: string, from: number): Edit[] {
  return [...value.matchAll(/(?<=\p{Nd})\s*-\s*(?=[A-Za-z]?\p{Nd})/gu)].flatMap(
    ({index, 0: hyphen}) =>
      index < from ? [] : {from: index, to: index + hyphen.length, text: '--'}
  )
}

import type {Trim} from '../browser/task.ts'
import {type Entries, readArray} from './dictionary.ts'

/** How long a mark is, and how far from the page at least, in points: 5 mm and 3 mm. */
const [length, gap] = [14.17, 8.5]

const none: Trim = {bleed: 0, marks: false}

/** Where a page is cut (ISO 32000-1, 14.11.2). What the browser printed reaches as far as it bleeds. */
export function trimPage(entries: Entries, {bleed, marks}: Trim = none): void {
  const box = boxIn(entries)
  if (!box || (bleed === 0 && !marks)) return
  entries.set('TrimBox', written(grown(box, -bleed)))
  entries.set('BleedBox', written(box))
  if (marks) entries.set('MediaBox', written(grown(box, Math.max(0, gap - bleed) + length)))
}

/**
 * The code of a page with marks where it is cut, which stand outside of all that it shows and are no text
 * (ISO 32000-1, 14.11.3).
 */
export function withMarks(code: string, entries: Entries, {bleed, marks}: Trim = none): string {
  const box = boxIn(entries)
  if (!box || !marks) return code
  const [left, bottom, right, top] = grown(box, -bleed)
  const near = Math.max(gap, bleed)
  const far = near + length
  const lines: string[] = []
  for (const x of [left, right])
    for (const [y, way] of [[bottom, -1] as const, [top, 1] as const])
      lines.push(`${at(x)} ${at(y + way * near)} m ${at(x)} ${at(y + way * far)} l S`)
  for (const y of [bottom, top])
    for (const [x, way] of [[left, -1] as const, [right, 1] as const])
      lines.push(`${at(x + way * near)} ${at(y)} m ${at(x + way * far)} ${at(y)} l S`)
  const drawn = `Q\n/Artifact <</Type/Page>> BDC\nq\n0 0 0 RG .25 w\n${lines.join('\n')}\nQ\nEMC\n`
  return `q\n${code}${drawn}`
}

type Box = readonly [left: number, bottom: number, right: number, top: number]

function boxIn(entries: Entries): Box | undefined {
  const [left, bottom, right, top] = readArray(entries.get('MediaBox') ?? '[]').map(Number)
  if (left === undefined || bottom === undefined || right === undefined || top === undefined)
    return undefined
  return [left, bottom, right, top]
}

const grown = ([left, bottom, right, top]: Box, by: number): Box => [
  left - by,
  bottom - by,
  right + by,
  top + by
]

const at = (value: number) => String(Number(value.toFixed(3)))
const written = (box: Box) => `[${box.map(at).join(' ')}]`

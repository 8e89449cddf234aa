import type {Page} from '../article.ts'
import type {CitedPages} from '../browser/task.ts'
import {objectText, type PdfFile, readPdf, reference} from './pdf.ts'
import type {Pressed} from './press.ts'

const rounds = 3

/**
 * Print again until the pages that the entries tell are those on which they are cited. As the bibliography
 * mostly comes last, the second printing is right; a third is the last.
 *
 * @param first Printed with no pages told.
 * @param page Says which pages it tells.
 * @param again Prints with these.
 */
export async function settlePages(
  first: Pressed,
  page: Page,
  again: (pages: CitedPages) => Promise<Pressed>
): Promise<Pressed> {
  let pressed = first
  let told: CitedPages = {}
  for (let round = 1; ; round++) {
    const found = pagesOf(readPdf(pressed.pdf), page)
    if (isSame(found, told)) return pressed
    if (round === rounds) break
    told = found
    pressed = await again(told)
  }
  const warning = `The pages that the paper tells moved in each of ${rounds} printings: some told may be wrong.`
  return {...pressed, warnings: [...pressed.warnings, warning]}
}

function isSame(some: CitedPages, others: CitedPages): boolean {
  const ids = Object.keys(some)
  return ids.length === Object.keys(others).length && ids.every(id => some[id] === others[id])
}

/** The paper tells pages: those of citations, or of what it refers to. */
export function wantsPages({citedOn, pageTargets}: Page): boolean {
  return citedOn !== undefined || pageTargets !== undefined
}

/** Where citations and what is referred to stand, by the named destinations (ISO 32000-1, 12.3.2.3). */
function pagesOf(file: PdfFile, {citedOn, pageTargets}: Page): CitedPages {
  const wanted = new Set(pageTargets)
  const catalog = objectText(file, file.root)
  const destinations = reference(catalog, /\/Dests (\d+) 0 R/)
  const tree = reference(catalog, /\/Pages (\d+) 0 R/)
  if (destinations === undefined || tree === undefined) return {}
  const numbers = new Map(leaves(file, tree).map((object, index) => [object, index + 1]))
  const pages: Record<string, number> = {}
  const named = objectText(file, destinations).matchAll(/\/([^\s[\]()<>{}/%]+) \[(\d+) 0 R/g)
  for (const [, name = '', object] of named) {
    const written = name.replace(/#([\dA-F]{2})/gi, (_, code) =>
      String.fromCharCode(Number.parseInt(code, 16))
    )
    // Ids of citations are percent-encoded themselves.
    const isCitation = citedOn !== undefined && written.startsWith('cite-')
    const id = isCitation ? written : idOf(written)
    if (!isCitation && !wanted.has(id)) continue
    const number = numbers.get(Number(object))
    if (number !== undefined) pages[id] = number
  }
  return pages
}

/** The pages of a page tree in their order, as object numbers. */
function leaves(file: PdfFile, node: number): number[] {
  const kids = /\/Kids \[([^\]]*)\]/.exec(objectText(file, node))?.[1]
  if (kids === undefined) return [node]
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => leaves(file, Number(kid)))
}

/** The id that a destination has as the percent-encoded part of an address. */
function idOf(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

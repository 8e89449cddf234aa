import type {CitedPages} from '../browser/task.ts'
import {objectText, type PdfFile, readPdf, reference} from './pdf.ts'
import type {Pressed} from './press.ts'

const rounds = 3

/**
 * Print again until the pages that the entries tell are those on which they are cited. As the bibliography
 * mostly comes last, the second printing is right; a third is the last.
 *
 * @param first Printed with no pages told.
 * @param again Prints with these.
 */
export async function settlePages(
  first: Pressed,
  again: (pages: CitedPages) => Promise<Pressed>
): Promise<Pressed> {
  let pressed = first
  let told: CitedPages = {}
  for (let round = 1; ; round++) {
    const found = citedPages(readPdf(pressed.pdf))
    if (isSame(found, told)) return pressed
    if (round === rounds) break
    told = found
    pressed = await again(told)
  }
  const warning = `The pages on which works are cited moved in each of ${rounds} printings: some told may be wrong.`
  return {...pressed, warnings: [...pressed.warnings, warning]}
}

function isSame(some: CitedPages, others: CitedPages): boolean {
  const ids = Object.keys(some)
  return ids.length === Object.keys(others).length && ids.every(id => some[id] === others[id])
}

/** Where the citations stand, by the named destinations (ISO 32000-1, 12.3.2.3). */
function citedPages(file: PdfFile): CitedPages {
  const catalog = objectText(file, file.root)
  const destinations = reference(catalog, /\/Dests (\d+) 0 R/)
  const tree = reference(catalog, /\/Pages (\d+) 0 R/)
  if (destinations === undefined || tree === undefined) return {}
  const numbers = new Map(leaves(file, tree).map((object, index) => [object, index + 1]))
  const pages: Record<string, number> = {}
  const named = objectText(file, destinations).matchAll(/\/(cite-[^\s[\]()<>{}/%]+) \[(\d+) 0 R/g)
  for (const [, name = '', object] of named) {
    const id = name.replace(/#([\dA-F]{2})/gi, (_, code) =>
      String.fromCharCode(Number.parseInt(code, 16))
    )
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

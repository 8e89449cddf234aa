import {open} from './read.ts'

/** A piece of text where it stands, in points from the left and the bottom of its page. */
export interface Piece {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly size: number
}

/** What stands on each page of a PDF. */
export async function piecesOf(pdf: Uint8Array): Promise<Piece[][]> {
  const document = await open(pdf)
  const pages: Piece[][] = []
  for (let number = 1; number <= document.numPages; number++) {
    const {items} = await (await document.getPage(number)).getTextContent()
    pages.push(
      items.flatMap(item => {
        if (!('str' in item) || item.str.trim() === '') return []
        const [, , , size = 0, left = 0, baseline = 0] = item.transform as number[]
        return [{text: item.str, left, right: left + item.width, baseline, size: Math.abs(size)}]
      })
    )
  }
  await document.destroy()
  return pages
}

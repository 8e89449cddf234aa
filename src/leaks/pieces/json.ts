import type {Piece} from '../piece.ts'

/** The texts of JSON: what is said of a work by itself. Nothing where it is none. */
export function jsonPieces(text: string, place: string): Piece[] | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  const works: Piece[] = []
  const rest = read(value, 0)
  return [...works, {place, text: rest, kind: 'field'}]

  /** @returns What belongs to no work. */
  function read(one: unknown, depth: number): string {
    if (typeof one === 'string') {
      if (!/^\s*@\w+\{/.test(one)) return one
      works.push({place, text: one, kind: 'record'})
      return ''
    }
    if (typeof one !== 'object' || one === null) return String(one ?? '')
    const inside = Object.entries(one)
      .map(([key, value]) => `${Array.isArray(one) ? '' : `${key} `}${read(value, depth + 1)}`)
      .join('\n')
    if (depth === 0 || Array.isArray(one) || !isWork(one)) return inside
    works.push({place, text: inside, kind: 'record'})
    return ''
  }
}

function isWork(one: object): boolean {
  const {title, name, author} = one as Readonly<Record<string, unknown>>
  return typeof (title ?? name) === 'string' && (title !== undefined || author !== undefined)
}

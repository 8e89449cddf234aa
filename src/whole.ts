import type {Point, Position} from 'unist'
import type {VFile} from 'vfile'

/** Lines of a text that was put together of several files. */
export interface Part {
  /** The first of these lines in the whole. */
  readonly line: number
  readonly file: VFile
  /** The line of `file` that it is. */
  readonly from: number
}

const wholes = new WeakMap<VFile, readonly Part[]>()

/**
 * Remember of which files a text was put together, so that messages about it name the file they are about.
 *
 * @param parts In the order of their lines.
 */
export function putTogether(whole: VFile, parts: readonly Part[]): void {
  wholes.set(whole, parts)
}

/** The file and the place in it that a place in a text is. */
export function placeIn(
  whole: VFile,
  place: Point | Position | undefined
): {readonly file: VFile; readonly place: Point | Position | undefined} {
  const parts = wholes.get(whole)
  const start = place && ('start' in place ? place.start : place)
  const part = start && parts?.findLast(({line}) => line <= start.line)
  if (!part || !place) return {file: whole, place}
  const own = ({line, column}: Point): Point => ({line: line - part.line + part.from, column})
  return {
    file: part.file,
    place: 'start' in place ? {start: own(place.start), end: own(place.end)} : own(place)
  }
}

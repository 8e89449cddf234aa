import type {Position} from './context.ts'

/** A cite at its place in the document. */
export interface PlacedCite {
  readonly key: string
  readonly locator?: string
  readonly label: string
}

export interface Placed {
  readonly position: Position
  readonly nearNote: boolean
  readonly firstNote?: number
}

interface Cluster {
  readonly noteIndex: number
  readonly cites: readonly PlacedCite[]
}

/**
 * How each cite stands to those before it. Cites of the text and those of notes are two lines of their own.
 *
 * @param nearDistance Notes between two cites that are "near" each other (`near-note-distance`).
 */
export function positionsOf(clusters: readonly Cluster[], nearDistance: number): Placed[][] {
  const lines = {text: new Map<string, Seen>(), notes: new Map<string, Seen>()}
  const previous: {text?: Line; notes?: Line} = {}
  return clusters.map(cluster => {
    const line = cluster.noteIndex > 0 ? 'notes' : 'text'
    const before = previous[line]
    const seen = lines[line]
    const placed = cluster.cites.map((cite, index) => {
      const known = seen.get(cite.key)
      const last = index > 0 ? cluster.cites[index - 1] : citedBefore(before, cluster)
      const position = known ? positionOf(cite, last) : 'first'
      const first = known?.first ?? cluster.noteIndex
      const nearNote = known !== undefined && cluster.noteIndex - known.last <= nearDistance
      seen.set(cite.key, {first, last: cluster.noteIndex})
      return {
        position,
        nearNote,
        ...(known && cluster.noteIndex > 0 && {firstNote: first})
      }
    })
    const now = lineWith(before, cluster)
    if (now) previous[line] = now
    return placed
  })
}

interface Seen {
  readonly first: number
  readonly last: number
}

/** What was cited last, and whether the cluster, or the note it stands in, cites nothing else. */
interface Line {
  readonly noteIndex: number
  readonly cite: PlacedCite
  readonly alone: boolean
}

function lineWith(before: Line | undefined, {noteIndex, cites}: Cluster): Line | undefined {
  const cite = cites.at(-1)
  if (!cite) return before
  const sameNote = noteIndex > 0 && before?.noteIndex === noteIndex
  const alone = cites.every(({key}) => key === cite.key)
  const together = !sameNote || (before.alone && before.cite.key === cite.key)
  return {noteIndex, cite, alone: alone && together}
}

/** A cite is "ibid" behind another in its note, and behind a note that cites nothing else. */
function citedBefore(before: Line | undefined, {noteIndex}: Cluster): PlacedCite | undefined {
  if (!before) return undefined
  if (noteIndex > 0 && noteIndex === before.noteIndex) return before.cite
  return before.alone && noteIndex - before.noteIndex <= 1 ? before.cite : undefined
}

function positionOf(cite: PlacedCite, last: PlacedCite | undefined): Position {
  if (last?.key !== cite.key) return 'subsequent'
  if (last.locator === undefined) return cite.locator === undefined ? 'ibid' : 'ibid-with-locator'
  if (cite.locator === undefined) return 'subsequent'
  return last.locator === cite.locator && last.label === cite.label ? 'ibid' : 'ibid-with-locator'
}

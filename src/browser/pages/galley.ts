import type {Paragraph} from '../lines/read.ts'
import {readLines} from '../lines/set.ts'
import {type Notes, takeNotes} from './notes.ts'

/** A text that is laid out, its notes apart, of which pages are made. */
export interface Galley {
  readonly flow: HTMLElement
  readonly notes: Notes
  /** Those whose lines are to be set. */
  readonly paragraphs: readonly Paragraph[]
}

/**
 * Prepare a text, hyphens offered, that is not laid out yet.
 *
 * @returns What lays it out.
 */
export function prepareGalley(flow: HTMLElement): () => Promise<Galley> {
  // Nobody can open them on paper.
  for (const closed of flow.querySelectorAll('details:not([open])')) closed.setAttribute('open', '')
  const notes = takeNotes(flow)
  const layOut = readLines(flow)
  return async () => ({flow, notes, paragraphs: await layOut()})
}

import {weights} from './cost.ts'
import {reached} from './floats.ts'
import type {Section} from './lengths.ts'
import {noteEnd} from './notes.ts'
import {heightOf, type Paper, type State} from './paper.ts'

/** What it costs that something goes on overleaf: the rest of a note, floats. */
export function carried(paper: Paper, {strip, note, float}: State, section: Section): number {
  const end = noteEnd(paper, strip)
  const floats = Math.max(0, reached(paper, section, strip) - float)
  const lines = note < end ? heightOf(paper.notes, note, end) / paper.sheet.line : 0
  return floats * weights.deferred + (note < end ? weights.noteSplit + lines * weights.noteLine : 0)
}

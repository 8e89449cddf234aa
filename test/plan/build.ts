import type {Break, Float, Flow, Sheet, Strip} from '../../src/browser/plan/flow.ts'

export const line = 20

const breaks: Readonly<Record<string, Break>> = {
  f: 'free',
  r: 'row',
  s: 'split',
  o: 'orphan',
  w: 'widow',
  i: 'inside',
  k: 'keep',
  C: 'column',
  P: 'page',
  L: 'left',
  R: 'right'
}

/** Strips a line high, each by the letter of the break before it; spaces mean nothing. */
export function stripsOf(letters: string, more: Readonly<Record<number, Partial<Strip>>> = {}) {
  const strips: Strip[] = []
  let y = 0
  for (const letter of letters.replaceAll(' ', '')) {
    const own = more[strips.length]
    const height = (own?.bottom ?? line) - (own?.top ?? 0)
    const edges = {top: y, bottom: y + height, openTop: y, closeBottom: y + height}
    strips.push({before: breaks[letter] ?? 'free', ...own, ...edges})
    y += height
  }
  return strips
}

/** A height in lines, for `stripsOf`. */
export const lines = (count: number): Partial<Strip> => ({top: 0, bottom: count * line})

export function flowOf(
  strips: readonly Strip[],
  notes: readonly {call: number; letters: string}[] = [],
  floats: readonly Partial<Float>[] = []
): Flow {
  const starts: number[] = []
  let letters = ''
  for (const note of notes) {
    starts.push(letters.length)
    letters += note.letters
  }
  return {
    strips,
    floats: floats.map(float => ({anchor: 0, height: 60, grow: Infinity, span: false, ...float})),
    notes: {strips: stripsOf(letters), starts, calls: notes.map(({call}) => call)}
  }
}

export const sheetOf = (count: number, more: Partial<Sheet> = {}): Sheet => ({
  height: count * line,
  acrossHeight: count * line,
  columns: 1,
  noteGap: 0,
  floatGap: 0,
  floats: 'here',
  line,
  balance: true,
  ...more
})

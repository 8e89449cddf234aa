import type {Break, Float, Flow, Sheet, Strip} from '../../src/browser/plan/flow.ts'

/** Numbers that a seed repeats (mulberry32). */
export function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export interface Sample {
  readonly flow: Flow
  readonly sheet: Sheet
}

export const lineHeight = 20

/** A flow of blocks such as papers have, and some such as no paper has. */
export function sampleOf(seed: number): Sample {
  const random = generator(seed)
  const chance = (p: number) => random() < p
  const upTo = (n: number) => Math.floor(random() * n)
  const pick = <T>(items: readonly T[]): T => items[upTo(items.length)] as T

  const columns = pick([1, 1, 2, 2, 3])
  const lines = pick([3, 8, 15, 40])
  const wild = chance(0.3)
  const strips: Strip[] = []
  const floats: Float[] = []
  const blocks = upTo(pick([5, 25, 60]))
  let y = 0
  let kept: Break | undefined
  const floatsPerBlock = pick([0, 0, 0.1, 0.3])

  const block = (
    count: number,
    height: () => number,
    breakAt: (i: number) => Break,
    more: Partial<Strip> = {}
  ) => {
    if (chance(floatsPerBlock))
      floats.push({
        anchor: strips.length,
        height: 10 + random() * lines * lineHeight * pick([0.3, 0.7, wild ? 1.3 : 0.9]),
        grow: chance(0.3) ? Infinity : 0,
        span: chance(0.3)
      })
    const gap = upTo(3) * 6
    const padding = chance(0.2) ? 5 : 0
    for (let i = 0; i < count; i++) {
      const top = i === 0 ? y + gap + padding : y
      const bottom = top + height()
      const last = i === count - 1
      strips.push({
        top,
        bottom,
        openTop: i === 0 ? top - padding : top,
        closeBottom: last ? bottom + padding : bottom,
        before: i === 0 ? (kept ?? breakAt(0)) : breakAt(i),
        ...(chance(0.2) && i > 0 ? {hyphenBefore: true} : {}),
        ...(i === 0 ? {...more, head: 0} : more)
      })
      y = last ? bottom + padding : bottom
    }
    kept = undefined
  }
  const line = () => lineHeight
  const inParagraph = (count: number, first: Break) => (i: number) =>
    i === 0 ? first : i === 1 ? 'orphan' : i === count - 1 ? 'widow' : 'split'

  for (let b = 0; b < blocks; b++) {
    const kind = random()
    const forced = chance(0.03) ? pick<Break>(['page', 'left', 'right', 'column']) : undefined
    if (forced) kept = forced
    if (kind < 0.55) {
      const count = 1 + upTo(12)
      block(count, line, inParagraph(count, 'free'))
    } else if (kind < 0.7) {
      block(
        1,
        () => 28,
        () => 'free'
      )
      kept = 'keep'
    } else if (kind < 0.8)
      block(
        2 + upTo(20),
        () => lineHeight + upTo(3) * 10,
        i => (i === 0 ? 'free' : i === 1 ? 'keep' : 'row'),
        {
          head: 25
        }
      )
    else if (kind < 0.87) block(1 + upTo(10), line, i => (i === 0 ? 'free' : 'inside'))
    else if (kind < 0.92)
      block(
        1,
        () => lines * lineHeight * random() * (wild ? 1.4 : 0.9),
        () => 'free'
      )
    else if (kind < 0.96) {
      const count = 1 + upTo(5)
      block(count, line, inParagraph(count, 'free'), {span: true})
    } else if (chance(0.5))
      block(1 + upTo(4), line, i => (i === 0 ? 'free' : 'row'), {across: true})
  }
  const notes: Strip[] = []
  const starts: number[] = []
  const calls: number[] = []
  const notesPerStrip = pick([0, 0, 0.03, 0.1, wild ? 0.6 : 0.05])
  let noteY = 0
  for (let strip = 0; strip < strips.length; strip++)
    while (chance(notesPerStrip)) {
      starts.push(notes.length)
      calls.push(strip)
      const count = 1 + upTo(pick([2, 3, 6, wild ? 60 : 8]))
      const short = count < 4
      for (let i = 0; i < count; i++) {
        const height = wild && chance(0.02) ? lines * 25 : 15
        notes.push({
          top: noteY,
          bottom: noteY + height,
          openTop: noteY,
          closeBottom: noteY + height,
          before: i === 0 ? 'free' : short ? 'inside' : inParagraph(count, 'free')(i)
        })
        noteY += height + (i === count - 1 ? 3 : 0)
      }
    }
  const flow: Flow = {
    strips,
    floats: floats.map(float => ({
      ...float,
      grow: float.grow === Infinity ? Infinity : float.height + 12
    })),
    notes: {strips: notes, starts, calls}
  }
  const sheet: Sheet = {
    height: lines * lineHeight + upTo(19),
    acrossHeight: Math.ceil(lines * 0.7) * lineHeight,
    columns,
    noteGap: 14,
    floatGap: 12,
    floats: pick(['here', 'head', 'foot']),
    line: lineHeight,
    balance: chance(0.7)
  }
  return {flow, sheet}
}

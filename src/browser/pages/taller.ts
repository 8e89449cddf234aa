import type {Strip} from '../plan/flow.ts'
import type {Shown} from '../task.ts'

/** Strips as high as they turned out to be; all below move down. */
export function raise(strips: readonly Strip[], shown: readonly Shown[]): readonly Strip[] {
  const taller = shown.filter(one => one !== 'uncast')
  if (taller.length === 0) return strips
  let down = 0
  return strips.map((strip, index) => {
    const above = down
    for (const {strip: number, by} of taller) if (number === index) down += by
    return {
      ...strip,
      top: strip.top + above,
      openTop: strip.openTop + above,
      bottom: strip.bottom + down,
      closeBottom: strip.closeBottom + down
    }
  })
}

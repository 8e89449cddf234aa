/** TeX between `$$`, before and now. */
export interface Display {
  readonly was: string
  readonly is: string
  /** On which it begins. */
  readonly line: number
}

/** What numbers or names lines, or leads elsewhere, and what may end the formula. */
const special = /\$|\\(?:tag|notag|nonumber|label|ref|eqref|begin|end|\\)|%|`|\n[ \t]*\n|^\s*$/

/** The displayed formula that a change is in, where it has the paragraph to itself. */
export function displayAround(
  {from, to, toNow}: Place,
  old: string,
  text: string
): Display | undefined {
  const begin = old.lastIndexOf('\n\n', from) + 2
  const next = old.indexOf('\n\n', to)
  const end = next < 0 ? old.length : next
  if (!old.startsWith('$$', begin) || from < begin + 2) return undefined
  const close = old.indexOf('$$', to)
  if (close < 0 || close > end || !/^\$\$[ \t]*(?:\{#[\w:-]+\})?\s*$/.test(old.slice(close, end))) {
    return undefined
  }
  const was = old.slice(begin + 2, close)
  const is = text.slice(begin + 2, close + toNow - to)
  if (special.test(was) || special.test(is)) return undefined
  return {was: was.trim(), is: is.trim(), line: old.slice(0, begin).split('\n').length}
}

/** Where a text changed. */
export interface Place {
  readonly from: number
  readonly to: number
  readonly toNow: number
}

/** Grown, so that it divides no formula; none where the paragraph has dollars that may be something else. */
export function wholeFormulas({from, to, toNow}: Place, old: string): Place | undefined {
  const begin = old.lastIndexOf('\n\n', from) + 1
  const next = old.indexOf('\n\n', to)
  const head = old.slice(begin, from)
  const tail = old.slice(to, next < 0 ? undefined : next)
  if (/\$\$|\\\$/.test(head + tail)) return undefined
  const dollars = (part: string) => part.split('$').length - 1
  const back = dollars(head) % 2 === 1 ? head.length - head.lastIndexOf('$') : 0
  const on = dollars(tail) % 2 === 1 ? tail.indexOf('$') + 1 : 0
  return {from: from - back, to: to + on, toNow: toNow + on}
}

/** Where two texts differ, from the first sign to behind the last. */
export function changed(old: string, text: string): Place {
  const most = Math.min(old.length, text.length)
  let from = 0
  while (from < most && old.charCodeAt(from) === text.charCodeAt(from)) from++
  let alike = 0
  while (
    alike < most - from &&
    old.charCodeAt(old.length - 1 - alike) === text.charCodeAt(text.length - 1 - alike)
  ) {
    alike++
  }
  return {from, to: old.length - alike, toNow: text.length - alike}
}

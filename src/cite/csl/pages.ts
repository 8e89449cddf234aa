/**
 * Page ranges as the style wants them (CSL 1.0.2, appendix V).
 *
 * @param format `expanded`, `minimal`, `minimal-two`, `chicago`, `chicago-15`, `chicago-16` or undefined:
 *   the numbers as they are given.
 * @param dash The locale's range delimiter, "–" as a rule.
 */
export function pageRanges(text: string, format: string | undefined, dash: string): string {
  const plain = text.replace(/\\-/g, '\uFFFE')
  const out = plain.replace(range, (...match) => {
    const [whole, before, first, tail, prefix, last, end] = match as string[] & Match
    if (/[-–—]{3}/.test(whole)) return whole
    // "2:33-34": the volume holds for both.
    const shared = prefix === before || (prefix === '' && /[:.]$/.test(before))
    if (shared && tail === '' && end === '') {
      return `${before}${first}${dash}${ranged(first, prefix, last, format)}`
    }
    const left = `${before}${first}${tail}`
    return `${left}${format === undefined ? dash : '-'}${prefix}${last}${end}`
  })
  return out.replace(romans, `$1${dash}$2`).replace(/\uFFFE/g, '-')
}

type Match = [string, string, string, string, string, string, string]

/** "n110-n115": what stands before each number, and behind it. */
const range =
  /([\p{L}\p{Nd}.:]*?)(\p{Nd}+)(\p{L}*)\s*[-–—]+\s*([\p{L}\p{Nd}.:]*?)(\p{Nd}+)(\p{L}*)(?![\p{L}\p{Nd}])(?![-–—]\p{Nd})/gu
const romans = /\b([ivxlcdm]+)\s*[-–—]\s*([ivxlcdm]+)\b/gi

function ranged(first: string, prefix: string, last: string, format: string | undefined): string {
  if (format === undefined || !/^\d+$/.test(first + last)) return prefix + last
  const full = last.length < first.length ? first.slice(0, first.length - last.length) + last : last
  if (full.length !== first.length || Number(full) < Number(first)) return prefix + full
  switch (format) {
    case 'expanded':
      return prefix + full
    case 'minimal':
      return short(first, full, 1)
    case 'minimal-two':
      return short(first, full, 2)
    case 'chicago':
    case 'chicago-15':
      return chicago(first, full, true)
    case 'chicago-16':
      return chicago(first, full, false)
    default:
      return prefix + last
  }
}

/** The end without the digits it shares with the start, but at least so many. */
function short(first: string, last: string, least: number): string {
  let same = 0
  while (same < last.length - least && first[same] === last[same]) same++
  return last.slice(same)
}

/** Chicago's manual: 3–10, 100–104, 107–8, 321–28, 1496–500 (15th: 1496–1500). */
function chicago(first: string, last: string, fifteenth: boolean): string {
  const number = Number(first)
  if (number < 100 || number % 100 === 0) return last
  if (number % 100 < 10) return short(first, last, 1)
  const cut = short(first, last, 2)
  if (fifteenth && first.length === 4 && cut.length === 3) return last
  return cut
}

// Of a title that stands where a name should.
const longest = 40

/** Makes a key of a name and a year. */
export type MakeKey = (name: string | undefined, year: string | undefined) => string | undefined

/**
 * Keys for the works of a file that have none: `Doe_2020`, as pandoc makes them, and `Doe_2020b` for the
 * next of that name and year.
 */
export function keyMaker(): MakeKey {
  const made = new Map<string, number>()
  return (name, year) => {
    const word = name
      ?.split(',')[0]
      ?.replace(/[^\p{L}\p{N}]+/gu, '')
      .slice(0, longest)
    if (!word) return undefined
    const key = [word, year].filter(Boolean).join('_')
    const count = made.get(key) ?? 0
    made.set(key, count + 1)
    return count === 0
      ? key
      : key + (count < 26 ? String.fromCharCode(97 + count) : `_${count + 1}`)
  }
}

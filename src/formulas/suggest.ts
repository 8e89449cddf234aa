const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ']

/**
 * The commands that differ from a misspelled one in one letter, best first: the engine is asked about each, so that
 * no list has to be kept.
 */
export function nearestCommands(
  command: string,
  isKnown: (command: string) => boolean
): readonly string[] {
  const name = command.slice(1)
  if (!/^[A-Za-z]{3,20}$/.test(name)) return []
  const near = (names: readonly string[]): string[] =>
    [...new Set(names)].map(one => `\\${one}`).filter(isKnown)
  const places = [...name, ''].map((_, index) => [name.slice(0, index), name.slice(index)] as const)
  const swapped = places.map(
    ([before, after]) => before + (after[1] ?? '') + (after[0] ?? '') + after.slice(2)
  )
  const longer = places.flatMap(([before, after]) => letters.map(letter => before + letter + after))
  const shorter = places.map(([before, after]) => before + after.slice(1))
  const other = places.flatMap(([before, after]) =>
    letters.map(letter => before + letter + after.slice(1))
  )
  for (const names of [swapped, longer, shorter, other]) {
    const found = near(names.filter(one => one !== name))
    if (found.length > 0) return found.slice(0, 3)
  }
  return []
}

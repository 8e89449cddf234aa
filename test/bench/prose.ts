/** Sentences of words of the trade, the same for the same seed. */
export interface Prose {
  pick<T>(list: readonly T[]): T
  word(): string
  /** Every third cites. */
  sentence(): string
  paragraph(): string
}

const vocabulary =
  'peace conflict state institution mechanism national international community agreement settlement ceasefire commission mandate resolution council assembly secretary operation force mission region government society reconstruction reconciliation responsibility sovereignty development humanitarian assistance evidence literature argument comparison research variable outcome condition process history reform election police justice economy donor organization network local actor legitimacy capacity'.split(
    ' '
  )
const joints =
  'the of and in to a that which for with by from as under after before between through against about within'.split(
    ' '
  )

/** @param references The works `ref1`, `ref2`, … that it cites. */
export function proseOf(seed: number, references: number): Prose {
  const random = randomFrom(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const key = (): string => `ref${1 + Math.floor(random() * references)}`
  const citation = (): string =>
    pick([`[@${key()}]`, `[@${key()}; @${key()}]`, `[see @${key()}, p. 12]`, `(@${key()} [p. 3])`])
  const sentence = (): string => {
    const length = 12 + Math.floor(random() * 14)
    const words = Array.from({length}, () => pick(random() < 0.45 ? joints : vocabulary))
    const first = words[0] ?? ''
    const cite = random() < 0.32 ? ` ${citation()}` : ''
    return `${first.charAt(0).toUpperCase()}${first.slice(1)} ${words.slice(1).join(' ')}${cite}.`
  }
  const paragraph = (): string =>
    Array.from({length: 5 + Math.floor(random() * 3)}, sentence).join(' ')
  return {pick, word: () => pick(vocabulary), sentence, paragraph}
}

/** `refs.bib` with so many works. */
export function bibliography(length: number, {pick, word}: Prose): string {
  // Some 150 families: the same name now and then, as in a real bibliography.
  const stems = 'Smit Do Ro Kha Garc Okor Tanak Silv Nova Hadda Ber Lind Mor Castel Petr'.split(' ')
  const endings = 'h e er ia o a ow en sson i'.split(' ')
  const names = stems.flatMap(stem => endings.map(ending => stem + ending))
  return Array.from({length}, (_, index) =>
    [
      `@article{ref${index + 1},`,
      `  author = {${pick(names)}, ${pick(['Ann', 'Bob', 'Carla', 'Dan'])} and ${pick(names)}, Eve},`,
      `  title = {The ${word()} of ${word()} and the {${word()}}},`,
      `  journal = {Journal of ${word()}},`,
      `  year = {${1990 + (index % 30)}},`,
      `  volume = {${1 + (index % 40)}},`,
      `  pages = {${index + 1}--${index + 20}},`,
      `  doi = {10.9999/bench.${index + 1}}`,
      '}'
    ].join('\n')
  ).join('\n\n')
}

/** `figure.svg`. */
export const figure = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 160" width="400" height="160">
${Array.from({length: 20}, (_, bar) => `<rect x="${bar * 20}" y="${(bar * 37) % 140}" width="14" height="${160 - ((bar * 37) % 140)}" fill="#567"/>`).join('\n')}
</svg>
`

/** Park and Miller's generator. */
export function randomFrom(seed: number): () => number {
  let state = seed * 7919 + 1
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}

/**
 * The entry of a table for a language: by its tag, then by the language of the tag alone.
 *
 * @param tag BCP 47: `pt-BR` finds `pt`, `nn` and `no` find `nb`.
 */
export function entryOf<T>(table: Readonly<Record<string, T>>, tag: string): T | undefined {
  const language = tag.toLowerCase().split('-')[0] ?? ''
  const name = same[language] ?? language
  return Object.hasOwn(table, name) ? table[name] : undefined
}

/** Languages that share the words of another. */
const same: Readonly<Record<string, string>> = {no: 'nb', in: 'id', iw: 'he'}

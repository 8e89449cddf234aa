import type {Article} from '../article.ts'
import type {Remark} from './remark.ts'

const mostNamed = 10

/** What the bibliography holds and the paper does not cite: one remark for each file. */
export function uncited({library, files, bibliography, meta}: Readonly<Article>): Remark[] {
  if (meta.nocite.some(({key}) => key === '*')) return []
  const printed = new Set(bibliography.map(({key}) => key))
  return files.flatMap((file): Remark[] => {
    const idle = library.filter(entry => entry.file === file && !printed.has(entry.key))
    const [first] = idle
    if (!first) return []
    const count = idle.length
    const names = idle.slice(0, mostNamed).map(({key}) => `\`${key}\``)
    const more = count > mostNamed ? ` and ${count - mostNamed} more` : ''
    return [
      {
        file,
        rule: 'entry-cited',
        reason:
          count === 1
            ? `\`${first.key}\` is not cited in the paper`
            : `${count} entries are not cited in the paper`,
        at: first.at(),
        note:
          count === 1
            ? 'Cite it, or leave it for other papers: it is not printed.'
            : `${names.join(', ')}${more}. They are not printed.`
      }
    ]
  })
}

/** A bibliography that is there twice. */
export function copies({bibliographies}: Readonly<Article>): Remark[] {
  const known = new Map<string, string>()
  return bibliographies.flatMap((file): Remark[] => {
    const text = String(file)
    const first = known.get(text)
    known.set(text, first ?? file.path)
    if (first === undefined || text.trim() === '') return []
    return [
      {
        file,
        rule: 'bibliography-unique',
        reason: 'This bibliography is a copy of another',
        note: `\`${first}\` holds the same. Delete one, or name the other in \`bibliography\`.`
      }
    ]
  })
}

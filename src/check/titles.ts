import {type Checked, type Remark, remarkOn, said} from './remark.ts'

const fields = [
  [['title'], 'title'],
  [['booktitle', 'journaltitle', 'journal'], 'container-title']
] as const

/** Titles are not shouted, and end without a stop. */
export function titles(entry: Checked): Remark[] {
  return fields.flatMap(([names, variable]) => {
    const title = said(entry, names, variable)
    if (!title) return []
    const printed = String(entry.item[variable] ?? '').replace(/<[^>]*>/g, '')
    const found: Remark[] = []
    if (isShouted(printed)) {
      found.push(
        remarkOn(
          entry,
          title,
          'entry-title-cased',
          `has a ${title.name} in capitals`,
          'Write it as in a sentence; styles set capitals where they want them.'
        )
      )
    }
    const [stop, sign] = stopOf(title.value)
    if (stop !== undefined && sign !== undefined) {
      found.push(
        remarkOn(
          entry,
          title,
          'entry-title-open',
          `has a ${title.name} that ends with \`${sign}\``,
          'Take it away; styles set the sign that follows a title.',
          [{from: stop, to: stop + 1, text: ''}]
        )
      )
    }
    return found
  })
}

/** "PLOS ONE" is a name; a title of so many capitals is not. */
function isShouted(title: string): boolean {
  const capitals = title.match(/\p{Lu}/gu)?.length ?? 0
  return capitals >= 12 && !/\p{Ll}/u.test(title) && /\s/.test(title.trim())
}

// Shorter words with a stop are rather abbreviations.
const lastWord = /(?<![\p{L}.])(?!(?:Assoc|Intern|Suppl|Trans)\b)\p{L}\p{Ll}{4,}\}*$/u

/** Where a title ends with a comma, colon or a full stop that ends no abbreviation. */
function stopOf(value: string): [number, string] | [] {
  const end = /([.,;:،؛])[}\s]*$/.exec(value)
  if (!end) return []
  const sign = end[1] ?? ''
  const before = value.slice(0, end.index)
  if (sign === '.' && !lastWord.test(before)) return []
  return [end.index, sign]
}

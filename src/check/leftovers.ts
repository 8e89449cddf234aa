import {type Checked, type Remark, remarkOn, said} from './remark.ts'

const fields = [
  [['title'], 'title'],
  [['booktitle', 'journaltitle', 'journal'], 'container-title'],
  [['series'], 'collection-title'],
  [['publisher', 'school', 'institution', 'organization', 'howpublished'], 'publisher'],
  [['address', 'location'], 'publisher-place'],
  [['note'], 'note']
] as const
const tex = /\\[A-Za-z]+|\\[&%$#_{}'"`^~]|[{}]|\$[^$\s][^$]*\$|--|``|''/

/** Nothing of TeX is left in what is printed. */
export function leftovers(entry: Checked): Remark[] {
  return fields.flatMap(([names, variable]) => {
    const printed = entry.item[variable]
    if (typeof printed !== 'string') return []
    const [left] = tex.exec(printed.replace(/<[^>]*>/g, '')) ?? []
    if (left === undefined) return []
    return [
      remarkOn(
        entry,
        said(entry, names, variable) ?? {name: variable, value: printed},
        'entry-text-plain',
        `prints TeX in its ${variable}: \`${left}\``,
        entry.tex
          ? 'Write it once: the reader turns TeX to text.'
          : 'Only a .bib is in TeX: write the sign itself, and `<i>…</i>` for italics.'
      )
    ]
  })
}

import {type Checked, type Edit, type Remark, remarkOn} from './remark.ts'

/** Fields whose text is printed. */
export const printed = [
  'title',
  'subtitle',
  'booktitle',
  'journal',
  'journaltitle',
  'series',
  'publisher',
  'address',
  'location',
  'school',
  'institution',
  'organization'
]
// What TeX reads in its own way: formulas, addresses, and signs that have their backslash.
const sign = /\\(?:url|href)\s*\{[^{}]*\}|\\[^A-Za-z]|\$[^$]*\$|([&%#_])/g

/** What TeX takes for commands stands with a backslash, so that the file serves LaTeX as well. */
export function signs(entry: Checked): Remark[] {
  return printed.flatMap(name => {
    const field = entry.tex?.fields.get(name)
    if (!field) return []
    const found = [...field.value.matchAll(sign)].flatMap(({index, 1: bare}) =>
      bare === undefined ? [] : {index, bare}
    )
    const [first] = found
    if (!first) return []
    const edits = found.map(({index}): Edit => ({from: index, to: index, text: '\\'}))
    return [
      remarkOn(
        entry,
        {name, value: field.value, field},
        'entry-signs-escaped',
        `has a bare \`${first.bare}\` in its ${name}`,
        `Write \`\\${first.bare}\`: LaTeX takes it for a command.`,
        edits
      )
    ]
  })
}

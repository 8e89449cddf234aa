import {type Checked, type Remark, remarkOn} from './remark.ts'
import {printed} from './signs.ts'

const fields = new Set([
  ...printed,
  ...['author', 'bookauthor', 'editor', 'translator', 'director', 'shorttitle', 'titleaddon'],
  ...['edition', 'eventtitle', 'howpublished', 'note', 'number', 'pages', 'type', 'volume']
])

/** A command that is not known is not printed, only what it is given. */
export function texCommands(entry: Checked): Remark[] {
  return [...(entry.tex?.fields ?? [])].flatMap(([name, field]) => {
    const [first, ...others] = fields.has(name) ? field.unknown.map(one => `\`\\${one}\``) : []
    if (first === undefined) return []
    const all = others.length > 0 ? `So are ${others.join(', ')}. ` : ''
    return [
      remarkOn(
        entry,
        {name, value: field.value, field},
        'entry-command-known',
        `has an unknown TeX command in its ${name}: ${first}`,
        `${all}Only what stands in braces behind it is printed: write the sign or the words meant.`
      )
    ]
  })
}

import {isSlip, nearest} from '../nearest.ts'
import {didYouMean} from '../rules.ts'
import {type Checked, type Remark, remarkOn} from './remark.ts'

const types = `article book booklet collection conference dataset inbook incollection inproceedings
  inreference manual mastersthesis misc online patent periodical phdthesis proceedings report software
  techreport thesis unpublished`.split(/\s+/)
const documents = new Set(['misc', 'bibnote', 'set'])
const fields =
  `author booktitle chapter edition editor institution journal journaltitle location note
  number pages publisher school series title translator urldate volume year`.split(/\s+/)
// Names of other fields that differ from these by one letter.
const others = new Set(['editora', 'editorb', 'editorc', 'notes', 'volumes', 'yeartitle'])

/** The types and fields of a .bib are spelled as BibTeX has them; what it does not know is not printed. */
export function spelling(entry: Checked): Remark[] {
  const {tex, item} = entry
  if (!tex) return []
  const found: Remark[] = []
  if (item.type === 'document' && !documents.has(tex.type)) {
    const near = nearest(tex.type, types, 2)
    found.push({
      file: entry.file,
      rule: 'entry-type-known',
      reason: `\`${entry.key}\` is of a type that is not known: \`@${tex.type}\``,
      at: entry.at(),
      found: tex.type,
      expected: near,
      note: `${didYouMean(near)} It is printed as \`@misc\`.`.trim()
    })
  }
  for (const [name, field] of tex.fields) {
    if (name.length < 4 || fields.includes(name) || others.has(name)) continue
    const meant = fields.find(known => isSlip(name, known) && !tex.fields.has(known))
    if (meant === undefined) continue
    found.push({
      ...remarkOn(
        entry,
        {name, value: field.value, field},
        'entry-field-known',
        `has a field that is not known: \`${name}\``,
        `${didYouMean([meant])} It is not printed.`
      ),
      found: name,
      expected: [meant]
    })
  }
  return found
}

import type {Article} from '../../article.ts'
import {bibtex} from '../../bibtex.ts'
import type {Names} from './names.ts'
import {texOf} from './text.ts'

/** Types of BibLaTeX → those that the styles of BibTeX know. */
const types: Readonly<Record<string, string>> = {
  report: 'techreport',
  thesis: 'phdthesis',
  inreference: 'incollection',
  letter: 'unpublished',
  periodical: 'misc'
}

const known = new Set(
  'article book booklet conference inbook incollection inproceedings manual mastersthesis misc phdthesis proceedings techreport unpublished'.split(
    ' '
  )
)

/** The works that are listed, as BibTeX and the styles of natbib take them. */
export function referencesFile({bibliography, references}: Article, keys: Names): string {
  return bibliography
    .flatMap(({key}) => {
      const item = references.get(key)
      return item ? [ofBibTex(bibtex({...item, id: keys.of(key)}))] : []
    })
    .join('\n\n')
    .concat('\n')
}

function ofBibTex(entry: string): string {
  const [, type = 'misc'] = /^@(\w+)/.exec(entry) ?? []
  const own = known.has(type) ? type : (types[type] ?? 'misc')
  const lines = entry.split('\n').map(line => beyondLatin(line))
  const isMisc = own === 'misc' && type !== 'misc'
  return lines
    .join('\n')
    .replace(/^@\w+/, `@${own}`)
    .replace(isMisc ? /^ {2}(?:publisher|journal) = /m : /^$(?!.)/, '  howpublished = ')
}

/** Letters and signs that need a command; what is a command already stays. */
function beyondLatin(line: string): string {
  if (/^ {2}(?:url|doi|eprint) =/.test(line)) {
    return line.replace(/[^\x20-\x7E]/gu, sign => encodeURIComponent(sign))
  }
  return line.replace(/[^\n\x20-\x7E]\p{M}*|[A-Za-z]\p{M}+/gu, sign => {
    const tex = texOf(sign)
    return tex === sign ? sign : `{${tex}}`
  })
}

import type {Nodes} from 'mdast'
import type {Article} from '../../article.ts'
import {sameLanguage} from '../../languages.ts'
import type {Demands} from '../../profile.ts'
import {visit} from '../../visit.ts'
import type {Remark} from '../remark.ts'
import {placeOfKey} from './places.ts'
import {remarkOf} from './remarkof.ts'

const kinds = {
  formulas: ['inlineMath', 'math'],
  citations: ['cite'],
  notes: ['footnoteReference', 'footnoteDefinition']
} as const

/** Abstracts hold nothing they may not, and are there in each language that is asked for. */
export function abstracts(article: Readonly<Article>, {rules}: Demands): Remark[] {
  const {file, meta} = article
  const matters = [meta, ...meta.translations]
  const without = rules['abstract-without']
  const wanted = rules['abstract-languages']
  const held = matters.flatMap(({abstract}) => {
    if (!abstract || !without) return []
    return without.value.flatMap((kind): Remark[] => {
      const types: readonly string[] = kinds[kind]
      let found: Nodes | undefined
      visit(abstract, node => {
        if (types.includes(node.type)) found ??= node
      })
      if (!found) return []
      const at = found.position ? found : abstract.children[0]
      const reason = `The abstract has ${kind}, and should have none`
      return [remarkOf(article, without, 'journal-abstract-fitting', reason, {at})]
    })
  })
  const missing = (wanted?.value ?? []).filter(
    lang => !matters.some(matter => matter.abstract && sameLanguage(matter.lang, lang))
  )
  const basis =
    rules['abstract-words'] ?? rules['abstract-characters'] ?? rules['abstract-paragraphs']
  return [
    ...(basis && !meta.abstract
      ? [
          remarkOf(article, basis, 'journal-abstract-fitting', 'The paper has no abstract', {
            note: 'It stands under `abstract:` among the first lines.'
          })
        ]
      : []),
    ...held,
    ...missing.flatMap(lang =>
      wanted
        ? [
            remarkOf(
              article,
              wanted,
              'journal-abstract-fitting',
              `There is no abstract in \`${lang}\``,
              {
                at: placeOfKey(file, 'translations') ?? placeOfKey(file, 'abstract'),
                expected: [lang],
                note: `It stands under \`translations:\`, with \`lang: ${lang}\`, a title and keywords.`
              }
            )
          ]
        : []
    )
  ]
}

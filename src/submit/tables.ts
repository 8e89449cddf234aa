import type {Article} from '../article.ts'
import type {ExportTools} from '../export/tools.ts'
import {nounsOf} from '../nouns.ts'
import type {Demands} from '../profile.ts'
import type {Figure} from '../tree.ts'
import {SKIP, visit} from '../visit.ts'
import {captionOf} from './figures.ts'
import type {Item} from './item.ts'

/** Each table that has a number as a document of Word of its own, called as the journal has it. */
export async function tableFiles(
  article: Article,
  {rules}: Demands,
  tools: Pick<ExportTools, 'say'>
): Promise<Item[]> {
  if (!rules['table-files']?.value) return []
  const pattern = rules['table-names']?.value ?? 'Table{n}'
  const {wordSheet} = await import('./sheet.ts')
  const items: Item[] = []
  for (const table of tablesIn(article)) {
    const number = table.number ?? ''
    const name = pattern.replace('{n}', number)
    const [made] = await wordSheet(article, [table], name, tools)
    const about = [`${nounsOf(article.meta.lang).of.table.one} ${number}`, captionOf(table)]
    if (made) items.push({...made, slot: 'table', about: about.filter(Boolean).join('. ')})
  }
  return items
}

function tablesIn({tree}: Article): Figure[] {
  const found: Figure[] = []
  visit(tree, 'figure', figure => {
    if (figure.kind === 'table' && figure.number !== undefined) found.push(figure)
    return SKIP
  })
  return found
}

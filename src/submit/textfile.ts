import type {Paragraph} from 'mdast'
import type {Article} from '../article.ts'
import type {ExportTools} from '../export/tools.ts'
import type {Demands} from '../profile.ts'
import type {Item} from './item.ts'

/** A short text that goes with the paper, as the journal takes it: plain, or a document of Word with a paragraph for each line. */
export async function textFile(
  {path, content, ...item}: Item & {readonly content: string},
  article: Article,
  {rules}: Demands,
  tools: Pick<ExportTools, 'say'>
): Promise<Item> {
  if (rules['text-files']?.value !== 'docx') return {path, content, ...item}
  const name = path.replace(/\.txt$/, '')
  const lines = content.split('\n').filter(line => line.trim() !== '')
  const {wordSheet} = await import('./sheet.ts')
  const [made] = await wordSheet(article, lines.map(paragraph), name, tools)
  return {path: `${name}.docx`, content: made?.content ?? content, ...item}
}

function paragraph(value: string): Paragraph {
  return {type: 'paragraph', children: [{type: 'text', value}]}
}

import type {Article} from '../article.ts'
import {correspondentsOf} from '../correspondents.ts'
import type {ExportTools} from '../export/tools.ts'
import type {Demands, Profile} from '../profile.ts'
import type {Item} from './item.ts'
import {textFile} from './textfile.ts'

/** What stands in square brackets is for the author to write. */
const template = `[Date]

[Name of the editor]
{journal}

Dear Editor,

we submit “{title}” to {journal}.

[What is new in it, and why it is for the readers of this journal: two or three sentences.]

The paper has not been published and is not under review elsewhere. [Mend this where it is otherwise: a preprint, a conference paper.] All authors have read it and agree to its submission. [Competing interests. Suggested reviewers.]

Yours sincerely,

{author}
{affiliation}
{email}
`

/**
 * A letter to the editor, as far as it can be written from the paper.
 *
 * @param own The author's own template, with the same fields.
 */
export async function letterItem(
  article: Article,
  demands: Demands,
  own: string | undefined,
  tools: Pick<ExportTools, 'say'>
): Promise<Item[]> {
  if (!demands.rules['cover-letter']?.value && own === undefined) return []
  const content = letter(article, demands.profile, own)
  const item = {
    path: 'cover-letter.txt',
    content,
    slot: 'cover letter',
    about: 'A letter to the editor',
    hasBlanks: /\[[^\]]+\]/.test(content)
  } as const
  return [await textFile(item, article, demands, tools)]
}

function letter({meta}: Article, {name}: Profile, own = template): string {
  const [author] = [...correspondentsOf(meta), ...meta.authors]
  const fields: Readonly<Record<string, string | undefined>> = {
    journal: name,
    title: meta.title,
    author: author?.literal,
    affiliation: meta.affiliations[author?.affiliations[0] ?? -1]?.text,
    email: author?.email
  }
  const filled = own.replace(/\{(\w+)\}/g, (written, key: string) =>
    key in fields ? (fields[key] ?? `[${key}]`) : written
  )
  return `${filled.trimEnd()}\n`
}

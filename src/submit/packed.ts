import {basename, dirname, join, resolve} from 'node:path'
import type {Article, OutputFile} from '../article.ts'
import {jats} from '../export/jats/jats.ts'
import type {Demands} from '../profile.ts'
import type {Item} from './item.ts'
import {mecaFiles} from './meca.ts'
import {zip} from './zip.ts'

/**
 * All that is handed in as one zip beside the folder, and as a MECA package where one is taken.
 *
 * @param folder Of the package.
 */
export async function packed(
  article: Article,
  items: readonly Item[],
  {profile, rules}: Demands,
  folder: string
): Promise<OutputFile[]> {
  const name = basename(resolve(folder))
  const above = dirname(folder)
  const all = {path: join(above, `${name}.zip`), content: zip(items)}
  if (!rules.meca?.value) return [all]
  const meca = zip(mecaFiles(items, await jats(article, 'article'), profile))
  return [all, {path: join(above, `${name}.meca.zip`), content: meca}]
}

import type {Article, OutputFile} from '../article.ts'
import {leaksIn} from './find.ts'
import {piecesOf} from './pieces/pieces.ts'
import {type Kind, secretsOf} from './secrets.ts'
import {shownBy} from './shown.ts'

/** Something in a finished file that tells who wrote the paper. */
export interface Found {
  readonly file: string
  /** "page 3": the first place of several. */
  readonly place: string
  readonly kind: Kind
  /** As it is written there. */
  readonly found: string
  /** In how many more places of the file it stands. */
  readonly more: number
}

/**
 * Look through finished files, to the last byte that someone can read, for what tells who wrote the paper. Names in the works that
 * the paper lists, and where it cites them, are meant to be there.
 *
 * @param full The paper, which says who wrote it.
 * @param anonymous Its copy of which the files were made.
 */
export async function findLeaks(
  files: readonly OutputFile[],
  full: Readonly<Article>,
  anonymous: Readonly<Article>
): Promise<Found[]> {
  const secrets = secretsOf(full, anonymous)
  const shown = shownBy(anonymous)
  const found = new Map<string, Found>()
  for (const {path, content} of files) {
    const bytes =
      typeof content === 'string'
        ? // Our own script tells of nobody, whatever its words are.
          new TextEncoder().encode(content.replace(anonymous.theme.script.code, () => ''))
        : content
    const name = {place: 'its name', text: path, kind: 'field'} as const
    for (const piece of [name, ...(await piecesOf({place: '', name: path, bytes, depth: 0}))]) {
      for (const {kind, found: written} of leaksIn(piece, secrets, shown)) {
        const key = `${path} ${kind} ${written.toLowerCase()}`
        const before = found.get(key)
        const first = before ?? {
          file: path,
          place: piece.place || 'text',
          kind,
          found: written,
          more: -1
        }
        found.set(key, {...first, more: first.more + 1})
      }
    }
  }
  return [...found.values()]
}

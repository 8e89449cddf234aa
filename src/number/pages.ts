import type {Parent} from 'mdast'
import {toString as plainText} from 'mdast-util-to-string'
import type {Label} from '../article.ts'
import type {CrossReference} from '../tree.ts'

/** "on page", "auf S.", "à la page", "en la p.", "في الصفحة" before a reference to a page. */
const onPage =
  /(?<![\p{L}\p{M}])(?:(?:on|auf|à la|en la|في)[\s\u00A0]+)?(?:pages?|pp?\.|Seiten?|S\.|páginas?|pág\.|الصفحة|صفحة|ص\.?)[\s\u00A0]*$/iu

/**
 * Words around the number of a page: those of the link, `[p. {page}](#x)`, or those typed before `\pageref{x}`, which
 * are taken out of the text because only print has pages.
 */
export function pageWords(
  {template, position}: CrossReference,
  {line}: Label,
  parent: Parent | undefined,
  index: number
): NonNullable<CrossReference['page']> {
  const isAbove = line !== undefined && line < (position?.start.line ?? 0)
  if (template) {
    const [before = '', behind = ''] = plainText([...template]).split('{page}')
    return {before, behind, isAbove}
  }
  const text = parent?.children[index - 1]
  if (text?.type !== 'text') return {before: '', behind: '', isAbove}
  const before = onPage.exec(text.value)?.[0] ?? ''
  text.value = text.value.slice(0, text.value.length - before.length)
  return {before, behind: '', isAbove}
}

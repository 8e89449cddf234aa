import type {Element} from '../../xml.ts'
import {aliases} from './aliases.ts'
import {parentOf, parseStyle, type StyleFault} from './check.ts'
import {machineStyle} from './machine.ts'
import {isAddress, isFile, styleName} from './name.ts'
import {type SeekOptions, type Sought, seek} from './seek.ts'
import {shelvedNames, shelvedStyle} from './shelf.ts'

/** What looking for a style came to. */
export type Found =
  | {readonly is: 'found'; readonly style: Element}
  | {readonly is: 'outside'; readonly asked: string}
  | {
      readonly is: 'broken'
      readonly asked: string
      readonly path: string
      readonly fault: StyleFault
    }
  | {readonly is: 'unknown'; readonly asked: string; readonly child?: string}

/**
 * Look for a style in the project, else in the installed package, else on this machine. A dependent style
 * is its parent, in the language of the child.
 *
 * @param asked A CSL style's name, title or address, or a `.csl` file.
 * @param children The dependent styles that lead here.
 */
export async function findStyle(
  asked: string,
  where: SeekOptions,
  children: readonly string[] = []
): Promise<Found> {
  const child = children.at(-1)
  const unknown: Found = {is: 'unknown', asked, ...(child !== undefined && {child})}
  if (children.includes(asked)) return unknown
  const sought = await inProject(asked, where)
  if (sought.is === 'outside') return {is: 'outside', asked}
  const own = sought.is === 'found' ? sought : undefined
  const style = own ? undefined : await shelved(asked)
  if (style) return {is: 'found', style}
  const file = own ?? (await machineStyle(styleName(asked)))
  return file ? opened(file) : unknown

  async function opened({path, text}: {path: string; text: string}): Promise<Found> {
    const style = parseStyle(text)
    if ('reason' in style) return {is: 'broken', asked, path, fault: style}
    const parent = parentOf(style)
    if (parent === undefined) return {is: 'found', style}
    const found = await findStyle(parent.name, where, [...children, asked])
    const locale = style.attrs['default-locale']
    if (found.is !== 'found' || locale === undefined) return found
    const attrs = {...found.style.attrs, 'default-locale': locale}
    return {is: 'found', style: {...found.style, attrs}}
  }
}

/** A file by its path; a style of `styles/` by its name, title or address. */
async function inProject(asked: string, where: SeekOptions): Promise<Sought> {
  const sought = isAddress(asked) ? undefined : await seek(asked, where)
  return sought === undefined || (sought.is === 'missing' && !isFile(asked))
    ? seek(styleName(asked), where)
    : sought
}

/** A style of the installed package, by its name, address, alias or title. */
async function shelved(asked: string): Promise<Element | undefined> {
  const name = styleName(asked)
  const exact = await shelvedStyle(aliases[name] ?? name)
  if (exact) return exact
  for (const [style, title] of await shelvedNames()) {
    if (styleName(title) === name) return shelvedStyle(style)
  }
  return undefined
}

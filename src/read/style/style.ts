import type {Point} from 'unist'
import type {VFile} from 'vfile'
import type {CslStyle} from '../../article.ts'
import {nearest} from '../../nearest.ts'
import {didYouMean, report} from '../../rules.ts'
import type {Element} from '../xml.ts'
import {aliases} from './aliases.ts'
import {parentOf, parseStyle} from './check.ts'
import {readLocales} from './locales.ts'
import {seek} from './seek.ts'
import {shelvedNames, shelvedStyle} from './shelf.ts'

/** Where a style may be, and whom to tell when it is not. */
export interface StyleOptions {
  /** The paper. */
  readonly file: VFile
  /** The project's folder. */
  readonly root: string
  /** The paper's folder. */
  readonly folder: string
  /** BCP 47 tag of the paper. */
  readonly language: string
  /** Where the paper names the style. */
  readonly at?: Point
  /** Whether the command line named the style: then it may lie outside the project. */
  readonly trusted: boolean
}

/**
 * Read the citation style and the locales it may ask for.
 *
 * Reports: `citation-style-known`, `file-inside-project`.
 *
 * @param name A CSL style's name, title or address, or a `.csl` file; by default `apa`.
 */
export async function readStyle(
  name: string | undefined,
  options: StyleOptions
): Promise<CslStyle | undefined> {
  const asked = name?.trim() || 'apa'
  const style = await find(asked, options, [])
  if (!style) return undefined
  const own = style.attrs['default-locale']
  const locales = await readLocales([options.language, ...(own ? [own] : [])])
  return {name: asked, isNoteStyle: style.attrs['class'] === 'note', style, locales}
}

async function find(
  asked: string,
  options: StyleOptions,
  children: readonly string[]
): Promise<Element | undefined> {
  const {file, at} = options
  const address = /^https?:\/\//i.test(asked)
  const sought = address ? undefined : await seek(asked, options)
  if (sought?.is === 'outside') {
    report(file, 'file-inside-project', `\`${asked}\` is outside the project`, {
      at,
      found: asked,
      note: 'Copy the style into the project’s `styles/` and name it there'
    })
    return undefined
  }
  if (sought?.is === 'found') {
    const style = parseStyle(sought.text)
    if ('reason' in style) {
      report(file, 'citation-style-known', `The citation style \`${asked}\` cannot be read`, {
        at,
        found: asked,
        note: `${sought.path}${style.line ? `:${style.line}` : ''}: ${style.reason}. Take it anew from https://www.zotero.org/styles, or mend it.`
      })
      return undefined
    }
    const parent = parentOf(style)
    if (parent === undefined || children.includes(parent)) return style
    const found = await find(parent, options, [...children, parent])
    const locale = style.attrs['default-locale']
    return found && locale ? {...found, attrs: {...found.attrs, 'default-locale': locale}} : found
  }
  return (await shelved(asked)) ?? unknown(asked, options)
}

/** A style of the installed package, by its name, address, alias or title. */
async function shelved(asked: string): Promise<Element | undefined> {
  const name = slug(asked)
  const exact = await shelvedStyle(aliases[name] ?? name)
  if (exact) return exact
  for (const [style, title] of await shelvedNames()) {
    if (slug(title) === name) return shelvedStyle(style)
  }
  return undefined
}

async function unknown(asked: string, {file, at}: StyleOptions): Promise<undefined> {
  const names = await shelvedNames()
  const expected = nearest(slug(asked), [...names.keys(), ...Object.keys(aliases)])
  report(file, 'citation-style-known', `There is no citation style \`${asked}\``, {
    at,
    found: asked,
    expected,
    note: [
      didYouMean(expected),
      'A style of https://www.zotero.org/styles can be saved into the project’s `styles/`.'
    ]
      .filter(Boolean)
      .join(' ')
  })
  return undefined
}

function slug(asked: string): string {
  return asked
    .replace(/^https?:\/\/.*\/(?=[^/]+\/?$)/i, '')
    .replace(/[?#].*$|\/$/g, '')
    .replace(/^.*[\\/]/, '')
    .replace(/\.csl$/i, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}

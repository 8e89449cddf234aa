import {join} from 'node:path'
import type {Point} from 'unist'
import type {VFile} from 'vfile'
import type {CslStyle} from '../../article.ts'
import {SetupError} from '../../fault.ts'
import {didYouMean, type Finding, type RuleId, report} from '../../rules.ts'
import {type Found, findStyle} from './find.ts'
import {localesOf, readLocales} from './locales.ts'
import {isAddress, isFile, styleName} from './name.ts'
import {nearestStyles} from './suggest.ts'

/** Where a style may be, and whom to tell when it is not. */
export interface StyleOptions {
  /** The paper. */
  readonly file: VFile
  /** The project's folder. */
  readonly root: string
  /** The paper's folder. */
  readonly folder: string
  /** BCP 47 tag of the paper, where it says one. */
  readonly language: string | undefined
  /** BCP 47 tags of the passages that cite in other languages. */
  readonly passages?: readonly string[]
  /** Where the paper names the style. */
  readonly at?: Point
  /** Whether the command line named the style: then it may lie outside the project. */
  readonly trusted: boolean
  readonly onLook?: ((path: string) => void) | undefined
}

/**
 * Read the citation style and the locales it may ask for.
 *
 * Reports: `citation-style-known`, `file-inside-project`.
 *
 * @param name A CSL style's name, title or address, or a `.csl` file; by default `apa`.
 * @throws SetupError when the command line names a style that cannot be read.
 */
export async function readStyle(
  name: string | undefined,
  options: StyleOptions
): Promise<CslStyle | undefined> {
  const asked = name?.trim() || 'apa'
  const found = await findStyle(asked, options)
  if (found.is !== 'found') return fail(found, options)
  const {style} = found
  const own = style.attrs['default-locale']
  const wanted = options.language ?? own ?? 'en-US'
  const locales = await readLocales([wanted, ...(own ? [own] : []), ...(options.passages ?? [])])
  return {
    name: asked,
    isNoteStyle: style.attrs['class'] === 'note',
    style,
    language: localesOf(wanted).find(tag => locales[tag]) ?? 'en-US',
    locales
  }
}

/**
 * Read more locales: which works are cited is known after the style.
 *
 * @param tags BCP 47 tags.
 */
export async function withLocales(style: CslStyle, tags: readonly string[]): Promise<CslStyle> {
  if (tags.length === 0) return style
  return {...style, locales: {...style.locales, ...(await readLocales(tags))}}
}

async function fail(
  missed: Exclude<Found, {is: 'found'}>,
  {file, at, root, trusted}: StyleOptions
): Promise<undefined> {
  const {asked} = missed
  switch (missed.is) {
    case 'outside':
      return tell('file-inside-project', `\`${asked}\` is outside the project`, {
        note: 'Copy the style into the project’s `styles/` and name it there'
      })
    case 'broken': {
      const {path, fault} = missed
      const place = `${path}${fault.line ? `:${fault.line}` : ''}`
      const remedy = fault.remedy ?? 'Take it anew from https://www.zotero.org/styles, or mend it.'
      return tell('citation-style-known', `The citation style \`${asked}\` cannot be read`, {
        note: `${place}: ${fault.reason}. ${remedy}`
      })
    }
    case 'unknown': {
      const expected = await nearestStyles(asked, join(root, 'styles'))
      const reason =
        missed.child === undefined
          ? `There is no citation style \`${asked}\``
          : `The citation style \`${missed.child}\` follows \`${asked}\`, which is not there`
      return tell('citation-style-known', reason, {
        expected,
        note: [didYouMean(expected), remedyOf(asked)].filter(Boolean).join(' ')
      })
    }
  }

  function tell(rule: RuleId, reason: string, finding: Finding & {note: string}): undefined {
    if (trusted) throw new SetupError(reason, finding.note)
    report(file, rule, reason, {at, found: asked, ...finding})
  }
}

function remedyOf(asked: string): string {
  if (isAddress(asked)) {
    return `A build asks nothing of the network; save the style first: offprint styles add ${asked}`
  }
  if (isFile(asked)) return 'Name the file from where the paper is, or put it into `styles/`.'
  return `If it is a journal’s, fetch it: offprint styles add ${styleName(asked)}`
}

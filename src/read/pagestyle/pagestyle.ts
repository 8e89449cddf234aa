import {readdir} from 'node:fs/promises'
import {join} from 'node:path'
import type {Point} from 'unist'
import type {VFile} from 'vfile'
import {SetupError} from '../../fault.ts'
import {nearest} from '../../nearest.ts'
import {packageFolder} from '../../package.ts'
import {didYouMean, type RuleId, report} from '../../rules.ts'
import type {Project} from '../project.ts'
import {shelvedNames} from '../style/shelf.ts'
import {embed} from './embed.ts'
import {takeImports} from './imports.ts'
import {type Place, type Sheet, seekSheet} from './seek.ts'

/** What every style begins with, unless it imports another. */
const first = 'article'

/** Where the page style was named, and whom to tell when it is not there. */
export interface PageStyleOptions {
  /** The paper. */
  readonly file: VFile
  readonly project: Project
  /** Where the paper names the style. */
  readonly at?: Point
  /** Whether the command line named the style: then it may lie outside the project. */
  readonly trusted: boolean
}

/**
 * Read a page style and those it imports; in the order of the cascade.
 *
 * Reports: `page-style-known`, `file-inside-project`.
 *
 * @param name One of those in `styles/`, of the project or of Offprint, or a `.css` file; by default `article`.
 * @throws SetupError when the command line names a style that cannot be read.
 */
export async function readPageStyle(
  name: string | undefined,
  {file, project, at, trusted}: PageStyleOptions
): Promise<string> {
  const seen = new Set<string>()
  return await chain(name?.trim() || first, {project, folder: project.folder, trusted})

  async function chain(asked: string, place: Place): Promise<string> {
    const found = await seekSheet(asked, place, seen)
    if (found.is === 'seen') return ''
    if (found.is === 'found') return await joined(found)
    await tell(asked, found.is)
    return asked === first ? '' : await chain(first, place)
  }

  async function joined(sheet: Sheet): Promise<string> {
    const {names, css} = takeImports(sheet.css)
    const place = {project, folder: sheet.folder, trusted: false}
    const parents: string[] = []
    for (const parent of names.length > 0 ? names : [first])
      parents.push(await chain(parent, place))
    const own = await embed(css, place, tell)
    return [...parents, own].join('\n')
  }

  async function tell(asked: string, is: 'outside' | 'missing' | 'address'): Promise<void> {
    const [rule, reason, note, expected] = await wordsFor(asked, is)
    if (trusted) throw new SetupError(reason, note)
    report(file, rule, reason, {at, found: asked, note, ...(expected && {expected})})
  }

  async function wordsFor(
    asked: string,
    is: 'outside' | 'missing' | 'address'
  ): Promise<[rule: RuleId, reason: string, note: string, expected?: string[]]> {
    if (is === 'outside') {
      const note = 'Copy it into the project’s `styles/` and name it there.'
      return ['file-inside-project', `\`${asked}\` is outside the project`, note]
    }
    if (is === 'address') {
      const note = 'A build asks nothing of the network. Save it in the project and name the file.'
      return ['page-style-known', `The page style asks the network for \`${asked}\``, note]
    }
    if (/\.(?!css$)\w+$/i.test(asked)) {
      const note = 'Name it from where the style is.'
      return ['page-style-known', `The page style shows \`${asked}\`, which is not there`, note]
    }
    const known = await pageStyleNames(project)
    const expected = nearest(asked.replace(/\.css$/i, ''), known)
    const isCitationStyle = expected.length === 0 && (await shelvedNames()).has(asked)
    const help = isCitationStyle
      ? `It is a citation style: csl: ${asked}`
      : didYouMean(expected) || `Page styles: ${known.join(', ')}.`
    return ['page-style-known', `There is no page style \`${asked}\``, help, expected]
  }
}

/** The names of the project's own page styles and of those that come with Offprint. */
async function pageStyleNames({root}: Project): Promise<string[]> {
  const folders = [join(root, 'styles'), join(packageFolder, 'styles')]
  const files = await Promise.all(folders.map(folder => readdir(folder).catch(() => [])))
  return [...new Set(files.flat().filter(name => name.endsWith('.css')))].map(name =>
    name.slice(0, -'.css'.length)
  )
}

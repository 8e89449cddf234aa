import {basename, extname} from 'node:path'
import type {Article} from '../article.ts'
import {type BuildOptions, type Built, build} from '../build.ts'
import {compose, composeBoth} from '../compose.ts'
import {SetupError} from '../fault.ts'
import {defaultFolder, type Format, outputsOf, type Wanted} from '../outputs.ts'
import {mergedArticles} from './articles.ts'
import {builtLetter} from './letter.ts'
import {versionsOf} from './versions.ts'

export interface DiffOptions extends BuildOptions {
  /** A letter to the reviewers that is built with the pages and lines of the new version; it is begun where it is not there. */
  readonly response?: string
}

/** Formats that can show what changed. */
const formats: readonly Format[] = ['html', 'pdf', 'docx']

/**
 * Build a paper that shows what changed since an earlier version.
 *
 * @param names The earlier version, and the later one, each a file or a revision of git; the later one is by default
 * `manuscript/paper.md`.
 * @throws SetupError when the machine or the options are at fault, or there is no such version.
 */
export async function diff(names: readonly string[], options: DiffOptions = {}): Promise<Built> {
  const {before, after, paper, remove} = await versionsOf(names)
  try {
    const {response, to, outDir = defaultFolder(paper), out, anonymous = false, ...others} = options
    const outputs = outputsIn(paper, {outDir, anonymous, ...(to && {to}), ...(out && {out})})
    let later: Article | undefined
    const shown = {...others, anonymous, out: outputs.map(({path}) => path)}
    const built = await build(after, shown, {
      alone: async (path, reading, onStage) => {
        const earlier = await compose(before, reading, () => {})
        later = await compose(path, reading, onStage)
        return mergedArticles(earlier, later)
      },
      both: async (path, reading, hiding, onStage) => {
        const earlier = await composeBoth(before, reading, hiding, () => {})
        const now = await composeBoth(path, reading, hiding, onStage)
        later = now.anonymous
        return {
          full: now.full,
          anonymous: mergedArticles(earlier.anonymous, now.anonymous),
          named: new Set([...earlier.named, ...now.named])
        }
      }
    })
    if (response === undefined || !later || built.written.length === 0) return built
    const letter = await builtLetter(response, later, {
      ...others,
      to: outputs.map(({format}) => format),
      outDir
    })
    return {
      ...built,
      ok: built.ok && letter.ok,
      files: [...built.files, ...letter.files],
      written: [...built.written, ...letter.written],
      warnings: [...built.warnings, ...letter.warnings]
    }
  } finally {
    remove()
  }
}

/** `paper.diff.pdf` beside `paper.pdf`. */
function outputsIn(paper: string, wanted: Wanted): ReturnType<typeof outputsOf> {
  const stem = basename(paper, extname(paper))
  const {out = [], to = out.length > 0 ? [] : ['html', 'pdf']} = wanted
  const outputs = outputsOf(`${stem}.diff.md`, {...wanted, to})
  const other = outputs.find(({format}) => !formats.includes(format))
  if (!other) return outputs
  throw new SetupError(
    `\`${other.format}\` cannot show what changed`,
    'offprint diff writes html, pdf and docx. For a clean copy of the new version: offprint build.'
  )
}

import {basename, extname} from 'node:path'
import type {Article} from '../article.ts'
import {type BuildOptions, type Built, build} from '../build.ts'
import {compose} from '../compose.ts'
import {SetupError} from '../fault.ts'
import {defaultFolder, type Format, outputsOf} from '../outputs.ts'
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
    const {response, to, outDir = defaultFolder(paper), out, ...others} = options
    const outputs = outputsIn(paper, outDir, out, to)
    let later: Article | undefined
    const built = await build(
      after,
      {...others, out: outputs.map(({path}) => path)},
      async (path, reading, onStage) => {
        const earlier = await compose(before, reading, () => {})
        later = await compose(path, reading, onStage)
        return mergedArticles(earlier, later)
      }
    )
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
function outputsIn(
  paper: string,
  folder: string,
  out: readonly string[] = [],
  to: readonly Format[] = out.length > 0 ? [] : ['html', 'pdf']
): ReturnType<typeof outputsOf> {
  const stem = basename(paper, extname(paper))
  const outputs = outputsOf(`${stem}.diff.md`, {out, to, outDir: folder})
  const other = outputs.find(({format}) => !formats.includes(format))
  if (!other) return outputs
  throw new SetupError(
    `\`${other.format}\` cannot show what changed`,
    'offprint diff writes html, pdf and docx. For a clean copy of the new version: offprint build.'
  )
}

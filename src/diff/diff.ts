import {basename, extname} from 'node:path'
import {type BuildOptions, type Built, build} from '../build.ts'
import {compose} from '../compose.ts'
import {SetupError} from '../fault.ts'
import {defaultFolder, type Format, outputsOf} from '../outputs.ts'
import {mergedArticles} from './articles.ts'
import {versionsOf} from './versions.ts'

/** Formats that can show what changed. */
const formats: readonly Format[] = ['html', 'pdf', 'docx']

/**
 * Build a paper that shows what changed since an earlier version.
 *
 * @param names The earlier version, and the later one, each a file or a revision of git; the later one is by default
 * `manuscript/paper.md`.
 * @throws SetupError when the machine or the options are at fault, or there is no such version.
 */
export async function diff(names: readonly string[], options: BuildOptions = {}): Promise<Built> {
  const {before, after, paper, remove} = await versionsOf(names)
  try {
    const {to, outDir = defaultFolder(paper), out, ...others} = options
    return await build(
      after,
      {...others, out: outputsIn(paper, outDir, out, to)},
      async (path, reading, onStage) =>
        mergedArticles(
          await compose(before, reading, () => {}),
          await compose(path, reading, onStage)
        )
    )
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
): string[] {
  const stem = basename(paper, extname(paper))
  const outputs = outputsOf(`${stem}.diff.md`, {out, to, outDir: folder})
  const other = outputs.find(({format}) => !formats.includes(format))
  if (other) {
    throw new SetupError(
      `\`${other.format}\` cannot show what changed`,
      'offprint diff writes html, pdf and docx. For a clean copy of the new version: offprint build.'
    )
  }
  return outputs.map(({path}) => path)
}

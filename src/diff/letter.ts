import {existsSync} from 'node:fs'
import type {Article} from '../article.ts'
import {type BuildOptions, type Built, build} from '../build.ts'
import {compose} from '../compose.ts'
import {html} from '../html/html.ts'
import {startPress} from '../print/print.ts'
import {write} from '../write.ts'
import {filledIn, letterTemplate, type Print} from './response.ts'

/**
 * A letter to the reviewers, with the pages and lines of the new version; where there is none, one to go on with.
 *
 * @param path Its Markdown.
 */
export async function builtLetter(
  path: string,
  paper: Article,
  options: BuildOptions
): Promise<Built> {
  if (!existsSync(path)) {
    await write([{path, content: letterTemplate(paper)}], options.signal)
    return {ok: true, files: [], written: [path], unmet: [], warnings: []}
  }
  const print = await printOf(paper, options)
  // Styles that were named are those of the paper.
  const {bibliography: _, csl: __, style: ___, ...others} = options
  return build(path, others, {
    alone: async (letter, reading, onStage) =>
      filledIn(await compose(letter, reading, onStage), print)
  })
}

/** The new version as `offprint build` prints it. */
async function printOf(paper: Article, options: BuildOptions): Promise<Print> {
  const press = startPress(options)
  try {
    const {labels} = paper
    const asked = [...new Set([...labels.values()].map(({id}) => id))]
    const {standing} = await press.print(await html(paper), {asked})
    return {labels, standing}
  } finally {
    await press.close()
  }
}

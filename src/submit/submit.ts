import {join} from 'node:path'
import type {VFile} from 'vfile'
import type {Article} from '../article.ts'
import {check} from '../check/check.ts'
import {compose, composeBoth, type Stage} from '../compose.ts'
import type {ExportTools} from '../export/tools.ts'
import {drawingPage} from '../html/drawing.ts'
import {html} from '../html/html.ts'
import {withImages} from '../identify/image.ts'
import {demandsOf} from '../journals/demands.ts'
import {tellLeaks} from '../leaks/tell.ts'
import {defaultFolder} from '../outputs.ts'
import {type Press, type PressOptions, startPress} from '../print/print.ts'
import type {Demands, SubmissionStage} from '../profile.ts'
import {say} from '../proofread.ts'
import type {ReadOptions} from '../read/read.ts'
import {write} from '../write.ts'
import type {Finished} from '../writefolder.ts'
import {copiesOf, hidingFor} from './copies.ts'
import {documentOf, formatFor} from './documents.ts'
import {figureFiles, isMadeHere} from './figures.ts'
import {formSheet} from './form.ts'
import {highlightsItem} from './highlights.ts'
import type {Item, Slot} from './item.ts'
import {laidOut} from './layout.ts'
import {letterItem} from './letter.ts'
import {manifest} from './manifest.ts'
import {named} from './names.ts'
import {openTasks} from './opentasks.ts'
import {ownFiles} from './own.ts'
import {packed} from './packed.ts'
import {pageCount} from './pagecount.ts'
import {tableFiles} from './tables.ts'

export interface SubmitOptions extends ReadOptions, PressOptions {
  /** A name, or a file. */
  readonly journal: string
  /** By default as the journal has it. */
  readonly stage?: SubmissionStage
  /** The folder of the package; by default in `build/` of the project. */
  readonly outDir?: string
  /** Images that lie on the network are fetched: a paper cannot allow it itself. */
  readonly allowRemoteImages?: boolean
  /** Warnings count as errors. */
  readonly strict?: boolean
  /** Make the package of a paper that has errors. */
  readonly keepGoing?: boolean
  /** Told each stage as it begins. */
  readonly onStage?: (stage: Stage) => void
}

export interface Submitted {
  /** No errors; with `strict`, no warnings either. */
  readonly ok: boolean
  /** The paper and its bibliography files, each with its messages. */
  readonly files: readonly VFile[]
  /** Paths of what was written: the sheets, the files, the zips; empty when nothing was. */
  readonly written: readonly string[]
  /** What is handed in, in the order of the slots. */
  readonly items: readonly Pick<Item, 'path' | 'slot' | 'about'>[]
  /** What is to be said about the machine. */
  readonly warnings: readonly string[]
}

/**
 * Make what a journal wants to be handed in: check the paper for it, set it as it is wanted, and write a folder and a zip with a
 * sheet that says which file goes where. All or nothing.
 *
 * @param path The paper, by default `manuscript/paper.md`.
 * @throws SetupError when the machine or the options are at fault, never for the paper.
 */
export async function submit(
  path = 'manuscript/paper.md',
  {
    journal,
    stage,
    outDir,
    strict = false,
    keepGoing = false,
    onStage = () => {},
    ...options
  }: SubmitOptions
): Promise<Submitted> {
  const demands = await demandsOf(journal, stage, path)
  const hiding = hidingFor(demands)
  const format = formatFor(demands)
  let running = format === 'pdf' ? startPress(options) : undefined
  const press = (): Press => {
    running ??= startPress(options)
    return running
  }
  try {
    const reading = withImages({...styleFor(demands), ...options})
    const both = hiding && (await composeBoth(path, reading, hiding, onStage))
    const paper = both?.full ?? (await compose(path, reading, onStage))
    const article = laidOut(paper, demands)
    const anonymous = both && laidOut(both.anonymous, demands)
    const shown = anonymous ?? article
    onStage('html')
    const page = await html(article)
    for (const remark of check(article, demands)) {
      if (!isMadeHere(remark, demands)) say(remark)
    }
    const {files} = article
    const isOk = () =>
      !files.some(file => file.messages.some(({fatal}) => fatal === true || strict))
    const refused = (): Submitted => ({ok: false, files, written: [], items: [], warnings: []})
    if (!isOk() && !keepGoing) return refused()
    onStage(running ? 'print' : 'export')
    const warnings: string[] = []
    const tools: ExportTools = {
      say,
      warn: sentence => warnings.push(sentence),
      pdfOf: svg => press().draw(drawingPage(svg, article))
    }
    // The page of the paper itself is there.
    const pageOf = async (one: Article) => (one === article ? page : html(one))
    const documents = []
    for (const copy of copiesOf(article, anonymous, demands)) {
      documents.push(await documentOf(copy, {format, pageOf, press, tools}))
    }
    const pages = documents.at(-1)?.pages
    for (const remark of pageCount(article, demands, pages)) say(remark)
    if (!isOk() && !keepGoing) return refused()
    const own = await ownFiles(path)
    const items = named(
      [
        ...(await letterItem(article, demands, own.letter, tools)),
        ...documents.flatMap(document => document.items),
        ...(await highlightsItem(shown, demands, tools)),
        ...(format === 'markdown'
          ? []
          : await figureFiles(shown, demands, tools.pdfOf, own.original)),
        ...(await tableFiles(shown, demands, tools)),
        ...own.supplementary
      ],
      demands
    )
    const folder = outDir ?? join(defaultFolder(path), `${demands.profile.id}-${demands.stage}`)
    const outputs: Finished[] = [
      {path: 'MANIFEST.md', content: manifest(items, demands, openTasks(items, format, demands))},
      {path: 'form.txt', content: formSheet(article, demands, pages)},
      ...items
    ].map(({path: name, content}) => ({path: join(folder, name), content, folder}))
    const zips = await packed(article, items, demands, folder)
    if (both) {
      const seen = items.filter(({slot}) => !authorsOwn.has(slot))
      await tellLeaks(seen, both)
      if (!isOk() && !keepGoing) return refused()
    }
    onStage('write')
    await write([...outputs, ...zips], options.signal)
    return {
      ok: isOk(),
      files,
      written: [...outputs, ...zips].map(file => file.path),
      items: items.map(({path, slot, about}) => ({path, slot, about})),
      warnings
    }
  } finally {
    await running?.close()
  }
}

/** What reviewers are not shown. */
const authorsOwn: ReadonlySet<Slot> = new Set([
  'cover letter',
  'title page',
  'part of the title page'
])

/** Where the journal has one citation style and no other, the package is set in it. */
function styleFor({rules}: Demands): {csl?: string} {
  const [only, ...others] = rules['reference-style']?.value ?? []
  return only !== undefined && others.length === 0 ? {csl: only} : {}
}

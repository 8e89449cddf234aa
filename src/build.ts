import {basename, dirname, join, relative} from 'node:path'
import type {VFile} from 'vfile'
import {ownVoices, remarkOn} from './anonymous/voice.ts'
import type {Article, OutputFile, Page} from './article.ts'
import {type Both, compose, composeBoth, type Stage} from './compose.ts'
import {checkDeposit} from './deposit.ts'
import {type JatsVersion, jatsVersionCalled} from './export/jats/version.ts'
import type {ExportTools} from './export/tools.ts'
import {drawingPage} from './html/drawing.ts'
import {html} from './html/html.ts'
import {withImages} from './identify/image.ts'
import {tellLeaks} from './leaks/tell.ts'
import {type Format, isFolder, type Output, outputsOf} from './outputs.ts'
import {sourcesOf} from './print/attachments.ts'
import {type PressOptions, type Printed, startPress} from './print/print.ts'
import {standardsOf} from './print/standard/standards.ts'
import type {ReadOptions} from './read/read.ts'
import {report} from './rules.ts'
import {write} from './write.ts'
import type {Finished} from './writefolder.ts'

/** What an exporter is told beside the article. */
interface Beside extends ExportTools {
  readonly page: Page
  readonly jats?: JatsVersion
}

/** @param name Of the output, without its ending: its other files are called by it. */
type Exporter = (
  article: Readonly<Article>,
  name: string,
  beside: Beside
) => Promise<readonly OutputFile[]>

/** Each is loaded when it is asked for. */
const exporters: Readonly<Record<Exclude<Format, 'html' | 'pdf'>, () => Promise<Exporter>>> = {
  jats: async () => (await import('./export/jats/jats.ts')).jats,
  epub: async () => (await import('./export/epub/epub.ts')).epub,
  crossref: async () => (await import('./export/crossref/crossref.ts')).crossref,
  docx: async () => (await import('./export/docx/docx.ts')).docx,
  text: async () => (await import('./export/text/text.ts')).text,
  cff: async () => (await import('./export/cff/cff.ts')).cff,
  latex: async () => (await import('./export/latex/latex.ts')).latex
}

export interface BuildOptions extends ReadOptions, PressOptions {
  /** Output files; their endings say their formats. */
  readonly out?: readonly string[]
  /** Formats written beside those of `out`; by default HTML and PDF, with `out` none. */
  readonly to?: readonly Format[]
  /** Folder for `to`; by default `build/` of the project. */
  readonly outDir?: string
  /**
   * Standards that the PDF is to meet: `a-2u`, `a-3u`, `ua-1`, or `none`. One that it does not meet is an error. By default
   * those that the paper names; if it names none, it says of PDF/A-2u and PDF/UA-1 what it does meet.
   */
  readonly pdfStandard?: readonly string[]
  /** Version of JATS: `1.3`, the default, or `1.4`. */
  readonly jats?: string
  /** For reviewers who may not know the authors: nothing that is written tells of them but the works that they cite as others'. */
  readonly anonymous?: boolean
  /** Images that lie on the network are fetched: a paper cannot allow it itself. */
  readonly allowRemoteImages?: boolean
  /** Warnings count as errors. */
  readonly strict?: boolean
  /** Write a paper that has errors, marked where it is wrong. */
  readonly keepGoing?: boolean
  /** Told each stage as it begins. */
  readonly onStage?: (stage: Stage) => void
}

export interface Built {
  /** No errors; with `strict`, no warnings either. */
  readonly ok: boolean
  /** The paper and its bibliography files, each with its messages. */
  readonly files: readonly VFile[]
  /** Paths of the outputs, in the order asked for; empty when nothing was written. */
  readonly written: readonly string[]
  /** Pages of the PDF. */
  readonly pages?: number
  /** Why the PDF does not meet a standard that was asked for, a sentence each: then it is not `ok`. */
  readonly unmet: readonly string[]
  /** What is to be said about the machine, e.g. a browser without its sandbox. */
  readonly warnings: readonly string[]
}

/** What makes the article of a paper, and that article and the one without its authors. */
export interface Composing {
  readonly alone: typeof compose
  readonly both: typeof composeBoth
}

/**
 * Build a paper: Markdown in, the page, the PDF and files for journals out, all or nothing.
 *
 * @param path The paper, by default `manuscript/paper.md`.
 * @param composing Makes the article, where it is not that of the paper alone.
 * @throws SetupError when the machine or the options are at fault, never for the paper.
 */
export async function build(
  path = 'manuscript/paper.md',
  options: BuildOptions = {},
  composing: Partial<Composing> = {}
): Promise<Built> {
  const outputs = outputsOf(path, options)
  const {onStage = () => {}, keepGoing = false, strict = false, signal} = options
  const version = options.jats === undefined ? undefined : jatsVersionCalled(options.jats)
  const asked = options.pdfStandard && standardsOf(options.pdfStandard)
  let press = outputs.some(({format}) => format === 'pdf') ? startPress(options) : undefined
  try {
    const {alone, both: hiding} = {alone: compose, both: composeBoth, ...composing}
    const both = options.anonymous ? await hidden(path, options, onStage, hiding) : undefined
    const article = both?.anonymous ?? (await alone(path, withImages(options), onStage))
    onStage('html')
    const page = await html(article)
    if (outputs.some(({format}) => format === 'crossref')) checkDeposit(article)
    const {files} = article
    const isOk = () =>
      !files.some(file => file.messages.some(({fatal}) => fatal === true || strict))
    const refused = (): Built => ({ok: false, files, written: [], unmet: [], warnings: []})
    if (!isOk() && !keepGoing) return refused()
    const warnings: string[] = []
    if (outputs.some(({format}) => format in exporters)) onStage('export')
    const beside: Beside = {
      page,
      ...(version && {jats: version}),
      say: ({file, rule, reason, ...finding}) => report(file, rule, reason, finding),
      warn: sentence => warnings.push(sentence),
      pdfOf: svg => {
        press ??= startPress(options)
        return press.draw(drawingPage(svg, article))
      }
    }
    const exported = await Promise.all(outputs.map(output => exportedTo(output, article, beside)))
    if (!isOk() && !keepGoing) return refused()
    const standards = asked ?? article.meta.pdfStandards
    const prints = outputs.some(({format}) => format === 'pdf')
    if (prints) onStage('print')
    const printed = prints
      ? await press?.print(page, {
          ...(standards && {standards}),
          ...(standards?.includes('a-3u') && !both && {attachments: sourcesOf(files)})
        })
      : undefined
    const unmet = (standards && printed?.unmet) ?? []
    warnings.push(...(printed?.warnings ?? []))
    const isMet = unmet.length === 0
    if (!isMet && !keepGoing) return {...refused(), unmet, warnings}
    const made = outputs.map(output => pageIn(output, page, printed))
    const finished = [...made, ...exported].flat()
    if (both) {
      await tellLeaks(finished.map(asSent), both)
      if (!isOk() && !keepGoing) return refused()
    }
    onStage('write')
    await write(finished, signal)
    return {
      ok: isOk() && isMet,
      files,
      written: outputs.map(output => output.path),
      unmet,
      warnings,
      ...(printed && {pages: printed.pages})
    }
  } finally {
    await press?.close()
  }
}

async function hidden(
  path: string,
  options: BuildOptions,
  onStage: (stage: Stage) => void,
  make: Composing['both']
): Promise<Both> {
  const both = await make(path, withImages(options), {selfCitations: 'third-person'}, onStage)
  const {full, named} = both
  for (const voice of ownVoices(full, named)) {
    const {rule, reason, ...finding} = remarkOn(voice)
    report(full.file, rule, reason, finding)
  }
  return both
}

/** Where a file lies is not sent along. */
function asSent({path, folder, content}: Finished): OutputFile {
  return {path: folder === undefined ? basename(path) : relative(folder, path), content}
}

function pageIn({path, format}: Output, page: Page, printed: Printed | undefined): Finished[] {
  if (format === 'html') return [{path, content: page.html}]
  return format === 'pdf' && printed ? [{path, content: printed.pdf}] : []
}

/** What an exporter makes, in its place: a file and what lies beside it, or all in a folder. */
async function exportedTo(output: Output, article: Article, beside: Beside): Promise<Finished[]> {
  const {path, format, name} = output
  if (format === 'html' || format === 'pdf') return []
  const make = await exporters[format]()
  const made = await make(article, name, beside)
  if (isFolder(output)) {
    return made.map(file => ({...file, path: join(path, file.path), folder: path}))
  }
  const [first, ...others] = made
  return [
    ...(first ? [{...first, path}] : []),
    ...others.map(file => ({...file, path: join(dirname(path), file.path)}))
  ]
}

export {exporters}

import {basename, dirname, join, resolve} from 'node:path'
import type {VFile} from 'vfile'
import type {Article, OutputFile} from '../article.ts'
import type {MainFile} from '../asks.ts'
import {check} from '../check/check.ts'
import {compose, type Stage} from '../compose.ts'
import {html} from '../html/html.ts'
import {withImages} from '../identify/image.ts'
import {demandsOf} from '../journals/demands.ts'
import {defaultFolder} from '../outputs.ts'
import {paragraphsOf} from '../paragraphs.ts'
import {type PressOptions, startPress} from '../print/print.ts'
import type {Demands, SubmissionStage} from '../profile.ts'
import {say} from '../proofread.ts'
import type {ReadOptions} from '../read/read.ts'
import {write} from '../write.ts'
import {copiesOf, refuseAnonymous} from './copies.ts'
import {documentOf, formatFor} from './documents.ts'
import {figureFiles} from './figures.ts'
import {formSheet} from './form.ts'
import type {Item} from './item.ts'
import {laidOut} from './layout.ts'
import {coverLetter} from './letter.ts'
import {manifest} from './manifest.ts'
import {mecaFiles} from './meca.ts'
import {named} from './names.ts'
import {ownFiles} from './own.ts'
import {zip} from './zip.ts'

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
  refuseAnonymous(demands)
  const format = formatFor(demands)
  const press = format === 'pdf' ? startPress(options) : undefined
  try {
    const paper = await compose(path, withImages({...styleFor(demands), ...options}), onStage)
    const article = laidOut(paper, demands)
    onStage('html')
    const page = await html(article)
    for (const remark of check(article, demands)) say(remark)
    const {files} = article
    const ok = !files.some(file => file.messages.some(({fatal}) => fatal === true || strict))
    if (!ok && !keepGoing) return {ok, files, written: [], items: [], warnings: []}
    const copies = copiesOf(article, demands)
    onStage(press ? 'print' : 'export')
    const documents = []
    // That of the paper itself is there.
    const pageOf = async (one: Article) => (one === article ? page : html(one))
    for (const copy of copies) {
      documents.push(await documentOf(copy, {format, pageOf, ...(press && {press})}))
    }
    const own = await ownFiles(path)
    const items = named(
      [
        ...letterItem(article, demands, own.letter),
        ...documents.flatMap(document => document.items),
        ...highlightsItem(article, demands),
        ...(format === 'markdown' ? [] : await figureFiles(article, demands)),
        ...own.supplementary
      ],
      demands
    )
    const folder = outDir ?? join(defaultFolder(path), `${demands.profile.id}-${demands.stage}`)
    const pages = documents.at(-1)?.pages
    const outputs: OutputFile[] = [
      {path: 'MANIFEST.md', content: manifest(items, demands, openTasks(items, format, demands))},
      {path: 'form.txt', content: formSheet(article, demands, pages)},
      ...items
    ].map(file => ({...file, path: join(folder, file.path)}))
    const zips = await zipsOf(article, items, demands, folder)
    onStage('write')
    await write([...outputs, ...zips], options.signal)
    return {
      ok,
      files,
      written: [...outputs, ...zips].map(file => file.path),
      items: items.map(({path, slot, about}) => ({path, slot, about})),
      warnings: documents.flatMap(({warnings}) => warnings)
    }
  } finally {
    await press?.close()
  }
}

/** Where the journal has one citation style and no other, the package is set in it. */
function styleFor({rules}: Demands): {csl?: string} {
  const [only, ...others] = rules['reference-style']?.value ?? []
  return only !== undefined && others.length === 0 ? {csl: only} : {}
}

function letterItem(article: Article, {profile, rules}: Demands, own: string | undefined): Item[] {
  if (!rules['cover-letter']?.value && own === undefined) return []
  const content = coverLetter(article, profile, own)
  return [
    {path: 'cover-letter.txt', content, slot: 'cover letter', about: 'A letter to the editor'}
  ]
}

function highlightsItem({meta: {keyPoints}}: Article, {rules}: Demands): Item[] {
  if (!rules['highlights-file']?.value || !keyPoints) return []
  const lines = paragraphsOf(keyPoints).map(line => `• ${line}\n`)
  return [
    {path: 'highlights.txt', content: lines.join(''), slot: 'highlights', about: 'Highlights'}
  ]
}

function openTasks(items: readonly Item[], format: MainFile, {rules}: Demands): string[] {
  const blanks = items.filter(
    ({path, content}) => path.endsWith('.txt') && /\[[^\]]+\]/.test(String(content))
  )
  const formats = rules['figure-formats']?.value
  return [
    ...(format === 'markdown'
      ? ['Let `bibliography:` among the first lines of the paper name the file that lies here.']
      : []),
    ...blanks.map(({path}) => `Write what stands in square brackets in \`${path}\`.`),
    ...items
      .filter(
        ({slot, path}) => slot === 'figure' && formats && !formats.some(one => endsLike(path, one))
      )
      .map(
        ({path}) =>
          `\`${path}\` is wanted as ${formats?.map(one => one.toUpperCase()).join(' or ')}.`
      )
  ]
}

function endsLike(path: string, format: string): boolean {
  return path.endsWith(`.${format}`) || path.endsWith({jpeg: '.jpg', tiff: '.tif'}[format] ?? '/')
}

/** All that is handed in as one zip, and where it is taken as a package that other journals read. */
async function zipsOf(
  article: Article,
  items: readonly Item[],
  {profile, rules}: Demands,
  folder: string
): Promise<OutputFile[]> {
  const name = basename(resolve(folder))
  const above = dirname(folder)
  const all = {path: join(above, `${name}.zip`), content: zip(items)}
  if (!rules.meca?.value) return [all]
  const {jats} = await import('../export/jats/jats.ts')
  const meca = zip(mecaFiles(items, await jats(article, 'article'), profile))
  return [all, {path: join(above, `${name}.meca.zip`), content: meca}]
}

import {extname} from 'node:path'
import type {Article, Page} from '../article.ts'
import type {MainFile} from '../asks.ts'
import {exporters} from '../build.ts'
import type {ExportTools} from '../export/tools.ts'
import {SetupError} from '../fault.ts'
import {sourcesOf} from '../print/attachments.ts'
import type {Press} from '../print/print.ts'
import {type Demands, demandsAt} from '../profile.ts'
import type {Copy} from './copies.ts'
import type {Item} from './item.ts'

/** What a document is made with. */
export interface Workshop {
  readonly format: MainFile
  readonly pageOf: (article: Article) => Promise<Page>
  /** Starts the browser where it does not run yet. */
  readonly press: () => Press
  readonly tools: ExportTools
}

/**
 * The first of the formats that the journal takes that Offprint can write.
 *
 * @throws SetupError where it can write none.
 */
export function formatFor(demands: Demands): MainFile {
  const format = writable(demands)
  if (format) return format
  const {profile, stage, rules} = demands
  const other = profile.stages.find(one => writable(demandsAt(profile, one)))
  throw new SetupError(
    `${profile.name} takes ${rules['main-file']?.value.join(' or ')} at the stage \`${stage}\`; Offprint cannot write that yet`,
    other ? `It can for the stage \`${other}\`.` : 'Hand in what `offprint build` makes.'
  )
}

function writable({rules}: Demands): MainFile | undefined {
  return (rules['main-file']?.value ?? ['pdf']).find(canWrite)
}

function canWrite(format: MainFile): boolean {
  return (
    format === 'pdf' ||
    format === 'html' ||
    format === 'markdown' ||
    Object.hasOwn(exporters, format)
  )
}

/** The files of a document, the first the one that is handed in, and how many pages it has in print. */
export async function documentOf(
  {is, article}: Copy,
  {format, pageOf, press, tools}: Workshop
): Promise<{readonly items: readonly Item[]; readonly pages?: number}> {
  const name = is === 'manuscript' ? 'manuscript' : 'title-page'
  const about = is === 'manuscript' ? 'The paper' : 'Title, authors and statements'
  if (format === 'markdown') return {items: sources(article, about)}
  const page = await pageOf(article)
  if (format === 'html') {
    return {items: [{path: `${name}.html`, content: page.html, slot: is, about}]}
  }
  if (format === 'pdf') {
    const {pdf, pages, warnings} = await press().print(page)
    for (const warning of warnings) tools.warn(warning)
    return {items: [{path: `${name}.pdf`, content: pdf, slot: is, about}], pages}
  }
  const make = await exporters[format as keyof typeof exporters]()
  const files = await make(article, name, {page, ...tools})
  // The parts of both documents may have the same names.
  const folder = is === 'title page' && files.length > 1 ? `${name}/` : ''
  const items = files.map((file, index): Item => {
    const path = folder + file.path
    if (index === 0) return {...file, path, slot: is, about}
    return {...file, path, slot: `part of the ${is}`, about: `Belongs to ${files[0]?.path}`}
  })
  return {items}
}

/** The texts and images that the paper is made of. */
function sources({files, assets}: Article, about: string): Item[] {
  const texts = sourcesOf(files).map(({name, content}, index): Item => {
    if (index === 0) return {path: name, content, slot: 'manuscript', about}
    return {path: name, content, slot: 'part of the manuscript', about: 'Belongs to the text'}
  })
  const images = [...assets].flatMap(([path, {bytes}]): Item[] => {
    if (extname(path) === '' || /^[a-z]+:|^\/|\.\./i.test(path)) return []
    return [{path, content: bytes, slot: 'part of the manuscript', about: 'An image of the text'}]
  })
  return [...texts, ...images]
}

import {readFile} from 'node:fs/promises'
import type {Image, Root} from 'mdast'
import {VFile} from 'vfile'
import type {Manuscript} from '../article.ts'
import {SetupError} from '../fault.ts'
import {flowsByLanguage, flowsOf} from '../flows.ts'
import {walkLanguages} from '../languages.ts'
import type {Reuse} from '../reuse.ts'
import {visit} from '../visit.ts'
import {languageAgainst} from '../writing.ts'
import {abbreviate, takeAbbreviations} from './abbreviations.ts'
import {lookBeside} from './beside.ts'
import {bibliographyAgain} from './bibliography/again.ts'
import {listInline} from './bibliography/inline.ts'
import {useOutputs} from './cells/outputs.ts'
import {colourCode} from './code.ts'
import {readDataTables} from './datatables/datatables.ts'
import {dialectOf} from './dialect.ts'
import {openNext} from './following.ts'
import {closePaper} from './front/closing.ts'
import {type Front, readFront} from './front/front.ts'
import {frontMacros} from './front/macros.ts'
import {withParts} from './front/textparts.ts'
import {checkGlyphs} from './glyphs.ts'
import {type FetchImage, readImages} from './images/images.ts'
import {putInPlace} from './includes.ts'
import {checkClashes, checkUnmarkedLabels, collectLabels} from './labels.ts'
import {checkLeftBraces} from './leftbraces.ts'
import {checkLeftCommands} from './leftcommands.ts'
import {checkLeftMarks} from './leftmarks.ts'
import {checkLeftTags} from './lefttags.ts'
import {openLock} from './lock.ts'
import {joinLines} from './markdown/eastasian.ts'
import {readLocators} from './markdown/locator.ts'
import {parse} from './markdown/parse.ts'
import {takeParts} from './markdown/parts.ts'
import {smarten} from './markdown/smart.ts'
import {takeNocites} from './markdown/texcites.ts'
import {checkNotes} from './notes.ts'
import {readPageStyle} from './pagestyle/pagestyle.ts'
import {openProject, type Project, shown} from './project.ts'
import {splitReferences} from './references.ts'
import {openRegistry} from './registry.ts'
import {openScriptFaces} from './scriptfaces.ts'
import {readShortcodes} from './shortcodes.ts'
import {openBibliographies} from './sources.ts'
import {readLocatorTerms} from './style/locatorterms.ts'
import {readStyle, withLocales} from './style/style.ts'
import {textFile} from './text.ts'
import {readTheme} from './theme.ts'
import {checkUnmarked} from './unmarked.ts'
import {fillVariables} from './variables.ts'

export interface ReadOptions {
  /** Files that go on where the paper ends, in this order. */
  readonly following?: readonly string[]
  /** CSL style by name or file, instead of the front matter's. */
  readonly csl?: string
  /** Page style by name or file, instead of the front matter's. */
  readonly style?: string
  /** Bibliography files, instead of the front matter's. */
  readonly bibliography?: readonly string[]
  /** Asks the network for an image; without it none is shown that lies there. */
  readonly fetchImage?: FetchImage
  /** Read also the entries that the paper does not cite. */
  readonly wholeLibrary?: boolean
  /** Told each path that is looked for, whether there is a file or not. */
  readonly onLook?: (path: string) => void
  /** What an earlier reading of the paper left. */
  readonly reuse?: Reuse
}

/**
 * Files → Manuscript: all that the paper needs from the disk is read here, and only what lies in its
 * project.
 *
 * Reports: every rule about files, front matter and labels.
 *
 * @param path The Markdown file.
 * @throws SetupError when there is no such file.
 */
export async function read(path: string, options: ReadOptions = {}): Promise<Manuscript> {
  const {onLook} = options
  const project: Project = {...(await openProject(path)), onLook}
  onLook?.(project.paper)
  const beside = await lookBeside(project)
  const paper = textFile(shown(project.paper), await readFile(project.paper))
  if (beside.isTemplate) paper.value = ''
  const next = await Promise.all((options.following ?? []).map(one => openNext(one, project)))
  const following = next.length > 0 ? next : beside.following
  const {file, others} = await putInPlace(paper, following, project, beside.yaml)
  const dialect = dialectOf(String(paper), project.paper, beside.dialect)
  const tree = parse(String(file), file, dialect, options.reuse)
  const textParts = takeParts(tree)
  const matter = readFront(tree, file, dialect)
  await useOutputs(tree, project, file, matter.yaml.values['execute'])
  const dataFiles = await readDataTables(tree, project, file)
  const front = withParts(matter, textParts, tree)
  const nocite = [...front.meta.nocite, ...takeNocites(tree)]
  for (const flow of flowsOf({meta: front.meta, tree})) {
    readShortcodes(flow, front.yaml.values, file)
    if (dialect === 'manubot') fillVariables(flow, front.yaml.values, file)
    checkLeftBraces(flow, file)
    checkLeftMarks(flow, file)
    checkLeftCommands(flow, file)
    checkLeftTags(flow, file)
  }
  smarten(tree, String(file), front.meta.lang)
  closePaper(tree, front.closing, front.meta, file)
  const flows = flowsOf({meta: front.meta, tree})
  const abbreviations = takeAbbreviations(flows, front.yaml.values['abbreviations'])
  const abstracts = [front.meta, ...front.meta.translations].flatMap(({abstract}) => abstract ?? [])
  const {titleWords} = front.meta
  const labels = collectLabels([...(titleWords ? [titleWords] : []), ...abstracts, tree], file)
  checkNotes(tree, file)
  const scriptFaces = openScriptFaces(project)
  checkGlyphs(flowsByLanguage({meta: front.meta, tree}), scriptFaces, file)
  const cslPlace = front.yaml.placeOf('csl')?.start
  const pageStylePlace = front.yaml.placeOf('style')?.start
  const [bibliographies, lock, registry, assets, style, pageStyle] = await Promise.all([
    openBibliographies(front, project, file, options.bibliography),
    openLock(project),
    openRegistry(project),
    readImages(flows.flatMap(imagesOf), project, file, options.fetchImage),
    readStyle(options.csl ?? front.csl, {
      file,
      root: project.root,
      folder: options.csl === undefined ? project.folder : process.cwd(),
      language: front.language,
      passages: citingLanguages({meta: front.meta, tree}),
      onLook,
      ...(cslPlace && options.csl === undefined && {at: cslPlace}),
      trusted: options.csl !== undefined
    }),
    readPageStyle(options.style ?? front.style, {
      file,
      project,
      ...(pageStylePlace && options.style === undefined && {at: pageStylePlace}),
      trusted: options.style !== undefined
    })
  ])
  const named = citekeyAliases(front.yaml.values)
  for (const flow of flows) giveKeys(flow, named)
  const locatorTerms = await readLocatorTerms([
    ...Object.keys(style?.locales ?? {}),
    ...front.meta.translations.map(({lang}) => lang)
  ])
  const cited = citedKeys(flows, labels, nocite)
  const {bibliography, searched} = await bibliographyAgain(
    bibliographies,
    lock,
    {wanted: options.wholeLibrary || cited.has('*') ? 'all' : cited, cited},
    listInline(front.yaml, file),
    options.reuse
  )
  for (const flow of flows) giveKeys(flow, bibliography.aliases)
  const works = JSON.stringify([...bibliography.items.values()])
  const theme = readTheme(pageStyle, front.meta.formulas === 'katex', String(file), works)
  const known = new Set(bibliography.keys)
  const isKey = (key: string): boolean => known.has(key)
  checkClashes(tree, isKey, key => bibliography.items.has(key), file)
  for (const flow of flows) {
    splitReferences(flow, labels, isKey, file)
    checkUnmarked(flow, isKey, file)
    checkUnmarkedLabels(flow, labels, file)
    readLocators(flow, locatorTerms)
    abbreviate(flow, abbreviations)
    joinLines(flow)
  }
  await colourCode(flows, file)
  return {
    file,
    files: [file, ...others, ...searched, ...dataFiles],
    bibliographies: searched,
    meta: {
      ...front.meta,
      nocite: nocite.map(({key, at}) => ({key: bibliography.aliases.get(key) ?? key, at}))
    },
    tree,
    references: bibliography.items,
    keys: [...bibliography.keys, ...lock.works.map(({key}) => key)],
    library: bibliography.library,
    ...(registry && {registry}),
    lacksBibliography:
      options.bibliography === undefined && bibliographies.length < front.bibliography.length,
    macros: [...frontMacros(front.yaml, file), ...flows.flatMap(flow => flow.data?.macros ?? [])],
    style: await withLocales(
      style ?? (await fallbackStyle(front, project)),
      languagesAgainst(bibliography.items, front.meta.lang)
    ),
    assets,
    theme: await scriptFaces.addTo(await theme, `${file}${works}`, front.meta.lang)
  }
}

/** The languages of the works that run against the paper. */
function languagesAgainst(works: Manuscript['references'], paper: string): string[] {
  const languages = [...works.values()].flatMap(work => languageAgainst(work, paper) ?? [])
  return [...new Set(languages)]
}

/** The languages of all passages that cite. */
function citingLanguages(paper: Pick<Manuscript, 'meta' | 'tree'>): string[] {
  const languages = new Set<string>()
  for (const {flow, lang: language} of flowsByLanguage(paper)) {
    walkLanguages(flow, language, (node, _, lang) => {
      if (node.type === 'cite') languages.add(lang)
      return true
    })
  }
  return [...languages]
}

/** The images of a text, those in raw HTML among them. */
function imagesOf(tree: Root): Image[] {
  const images: Image[] = []
  visit(tree, node => {
    if (node.type === 'image') images.push(node)
    if (node.type !== 'html') return
    for (const [tag] of node.value.matchAll(/<img\b[^>]*>/gi)) {
      const url = attribute(tag, 'src')
      const alt = attribute(tag, 'alt')
      const data = {isDecoration: alt === ''}
      if (url !== undefined) images.push({type: 'image', url, alt, data, position: node.position})
    }
  })
  return images
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag)
  return found?.[1] ?? found?.[2] ?? found?.[3]
}

function citedKeys(
  flows: readonly Root[],
  labels: ReadonlySet<string>,
  nocite: Manuscript['meta']['nocite']
): ReadonlySet<string> {
  const keys = new Set(nocite.map(({key}) => key))
  for (const flow of flows) {
    visit(flow, 'cite', cite => {
      for (const {key} of cite.items) if (!labels.has(key)) keys.add(key)
    })
  }
  return keys
}

/** Manubot's `citekey-aliases: {tag: "doi:10.1000/xyz"}`, of itself or for pandoc. */
function citekeyAliases({pandoc, ...values}: Front['yaml']['values']): Map<string, string> {
  const names = new Map<string, string>()
  for (const said of [pandoc, values]) {
    const aliases = (said as {'citekey-aliases'?: unknown} | null | undefined)?.['citekey-aliases']
    for (const [name, key] of Object.entries(aliases ?? {})) names.set(name, String(key))
  }
  return names
}

/** Where an entry is cited by another name it gets its key. */
function giveKeys(flow: Root, aliases: ReadonlyMap<string, string>): void {
  if (aliases.size === 0) return
  visit(flow, 'cite', cite => {
    cite.items = cite.items.map(item => ({...item, key: aliases.get(item.key) ?? item.key}))
  })
}

/** After a style that cannot be read the paper is still shown, set in the default style. */
async function fallbackStyle(front: Front, project: Project): Promise<Manuscript['style']> {
  const style = await readStyle(undefined, {
    file: new VFile(),
    root: project.root,
    folder: project.folder,
    language: front.language,
    trusted: true
  })
  if (!style) throw new SetupError('The default citation style is missing', 'Run npm ci again.')
  return style
}

import type {BlockContent, Heading, Root, RootContent} from 'mdast'
import {toString as plainText} from 'mdast-util-to-string'
import type {Position} from 'unist'
import type {VFile} from 'vfile'
import {topDepth} from '../../headings.ts'
import {matterWordsOf} from '../../matterwords.ts'
import {type ClosingSection, closingSections, type Meta} from '../../meta.ts'
import {report} from '../../rules.ts'
import {visit} from '../../visit.ts'
import {wordsOf} from '../../words.ts'
import {closingSection} from './closingnames.ts'
import {contributionsText, fundingText} from './derived.ts'
import {type paperKeys, partKeys} from './keys/paper.ts'
import type {ProseReader} from './prose.ts'
import type {Reader} from './reader.ts'

/** A section that the front matter gives, such as `data-availability:`. */
export interface Given {
  readonly kind: ClosingSection
  readonly text: Root
  readonly at: Position | undefined
}

/** The sections of the front matter, at its top or under MyST's `parts:`. */
export function readClosing(
  paper: Reader<typeof paperKeys>,
  prose: ProseReader,
  lang: string
): Given[] {
  const parts = paper.map('parts')
  const kinds = Object.keys(partKeys) as (keyof typeof partKeys)[]
  return kinds.flatMap(kind => {
    const reader: Reader<typeof partKeys> = parts?.has(kind) && !paper.has(kind) ? parts : paper
    const text = prose.text(reader, kind, lang)
    return text ? [{kind, text, at: reader.at(kind)}] : []
  })
}

/**
 * Give the text the sections that close it: those in the text are marked where they stand, those of the front matter
 * are set before the references, and funding and contributions that neither has are put in words.
 *
 * Reports: `front-matter-agrees`.
 */
export function closePaper(tree: Root, given: readonly Given[], meta: Meta, file: VFile): void {
  const written = markSections(tree, meta.lang)
  for (const {kind, at} of given) {
    const heading = written.get(kind)
    if (!heading) continue
    const line = heading.position?.start.line
    report(file, 'front-matter-agrees', `The text has a section \`${plainText(heading)}\` too`, {
      at,
      note: `That of the text, on line ${line}, is printed. Keep one of the two.`
    })
  }
  const depth = Math.min(6, topDepth(tree)) as Heading['depth']
  const sections = closingSections
    .filter(kind => !written.has(kind))
    .flatMap((kind): RootContent[] => {
      const own = given.find(section => section.kind === kind)?.text.children
      const made = own ? undefined : madeText(kind, meta)
      const blocks = own ?? (made === undefined ? [] : [paragraph(made)])
      return blocks.length === 0 ? [] : [headingOf(kind, depth, meta.lang, !own), ...blocks]
    })
  if (sections.length > 0) tree.children.splice(endOfText(tree, meta), 0, ...sections)
}

/** The sections of the text that close it. */
function markSections(tree: Root, lang: string): Map<ClosingSection, Heading> {
  const found = new Map<ClosingSection, Heading>()
  visit(tree, 'heading', heading => {
    const kind = closingSection(plainText(heading), lang)
    if (kind === undefined) return
    heading.data = {...heading.data, closing: kind}
    if (!found.has(kind)) found.set(kind, heading)
  })
  return found
}

function madeText(kind: ClosingSection, meta: Meta): string | undefined {
  if (kind === 'funding') return fundingText(meta)
  return kind === 'author-contributions' ? contributionsText(meta) : undefined
}

function headingOf(
  closing: ClosingSection,
  depth: Heading['depth'],
  lang: string,
  derived: boolean
): Heading {
  const value = matterWordsOf(lang).parts[closing]
  return {
    type: 'heading',
    depth,
    data: {unnumbered: true, closing, ...(derived && {derived})},
    children: [{type: 'text', value}]
  }
}

function paragraph(value: string): BlockContent {
  return {type: 'paragraph', children: [{type: 'text', value}]}
}

/** Before the references, the lists of works that close the paper, or the appendices. */
export function endOfText({children}: Root, {lang, referenceTitle}: Meta): number {
  const names = [wordsOf(lang).references, referenceTitle, 'References', 'Bibliography']
  const heads = new Set(names.map(name => name?.toLowerCase()))
  const references = children.findIndex(
    node =>
      node.type === 'heading' &&
      (node.data?.part !== undefined || heads.has(plainText(node).trim().toLowerCase()))
  )
  if (references >= 0) return references
  let end = children.length
  while (end > 0 && closes(children, end - 1)) end--
  return end
}

function closes(children: readonly RootContent[], index: number): boolean {
  const node = children[index]
  const next = children[index + 1]
  if (node?.type === 'heading') return next?.type === 'workList'
  return node?.type === 'workList' || node?.type === 'footnoteDefinition'
}

import type {Heading, Root} from 'mdast'
import {toString as plainText} from 'mdast-util-to-string'
import type {Manuscript} from '../article.ts'
import {topDepth} from '../headings.ts'
import type {WorkList} from '../tree.ts'
import {visit} from '../visit.ts'
import {wordsOf} from '../words.ts'
import {isPrinted} from './emptylists.ts'
import {isListed} from './listed.ts'
import {sectionsOf} from './sections.ts'
import type {Work} from './works.ts'

/** A list of works and the keys it asks for. */
export interface AskedWorks {
  readonly list: WorkList
  readonly keys: readonly string[]
}

/**
 * The lists of a paper: those the author gave a place, else one under an empty heading "References", else
 * one that closes the paper or each section.
 *
 * @param works All works cited or to be listed, those cited first.
 */
export function listWorks(works: readonly Work[], manuscript: Manuscript): AskedWorks[] {
  const {tree, meta, references} = manuscript
  const placed = listsIn(tree)
  const isDivided = placed.some(({filter}) => !filter.section)
  const isPlaced = isDivided || placeUnderHeading(manuscript) || placed.length > 0
  if (!isPlaced && works.length > 0) {
    if (meta.bibliographyBySection) closeSections(works, manuscript)
    else tree.children.push({...made(manuscript), closing: true})
  }
  const sections = sectionsOf(tree)
  return tree.children.flatMap(block =>
    listsIn({type: 'root', children: [block]}).map(list => ({
      list,
      keys: works
        .filter(work =>
          isListed(work, references.get(work.key), list.filter, sections.get(block) ?? 0)
        )
        .map(({key}) => key)
    }))
  )
}

function listsIn(tree: Root): WorkList[] {
  const lists: WorkList[] = []
  visit(tree, 'workList', list => {
    lists.push(list)
  })
  return lists
}

function made({meta, tree}: Manuscript, section = false): WorkList {
  const depth = Math.min(6, topDepth(tree) + (section ? 1 : 0)) as Heading['depth']
  const title = meta.referenceTitle ?? wordsOf(meta.lang).references
  return {
    type: 'workList',
    filter: {traits: [], ...(section && {section})},
    children: [
      {type: 'heading', depth, data: {unnumbered: true}, children: [{type: 'text', value: title}]}
    ]
  }
}

/** A heading of that name with nothing before the next heading takes up the list. */
function placeUnderHeading({tree, meta}: Manuscript): boolean {
  const {references} = wordsOf(meta.lang)
  const names = new Set(
    [meta.referenceTitle ?? references, references, 'References', 'Bibliography'].map(fold)
  )
  const index = tree.children.findIndex(
    node => node.type === 'heading' && names.has(fold(plainText(node)))
  )
  const heading = tree.children[index]
  const next = tree.children.slice(index + 1).find(isPrinted)
  if (heading?.type !== 'heading' || (next && next.type !== 'heading')) return false
  const list: WorkList = {
    type: 'workList',
    filter: {traits: []},
    children: [{...heading, data: {...heading.data, unnumbered: true}}],
    position: heading.position
  }
  tree.children.splice(index, 1, list)
  return true
}

function fold(title: string): string {
  return title.trim().toLowerCase()
}

function closeSections(works: readonly Work[], manuscript: Manuscript): void {
  const {tree} = manuscript
  const sections = sectionsOf(tree)
  const citing = new Set(works.flatMap(work => [...work.sections]))
  tree.children = tree.children.flatMap((block, index) => {
    const section = sections.get(block) ?? 0
    const next = tree.children[index + 1]
    const isLast = next === undefined || sections.get(next) !== section
    return isLast && citing.has(section) ? [block, made(manuscript, true)] : [block]
  })
}

import type {Element, ElementContent, Root} from 'hast'
import {visit} from '../visit.ts'

/** Sections that have a role of their own. @see https://www.w3.org/TR/dpub-aria-1.1/ */
export const partRoles = [
  'doc-introduction',
  'doc-conclusion',
  'doc-acknowledgments',
  'doc-appendix'
] as const
export type PartRole = (typeof partRoles)[number]

const names: Readonly<Record<'doc-introduction' | 'doc-conclusion', RegExp>> = {
  'doc-introduction': /^(?:introduction|einleitung|introducción|(?:ال)?مقدمة)$/iu,
  'doc-conclusion':
    /^(?:conclusions?|fazit|schluss|schlussfolgerung(?:en)?|conclusión|conclusiones|(?:ال)?خاتمة)$/iu
}

/** The role that a section's title says. */
export function titleRole(title: string): PartRole | undefined {
  const text = title.trim()
  if (names['doc-introduction'].test(text)) return 'doc-introduction'
  return names['doc-conclusion'].test(text) ? 'doc-conclusion' : undefined
}

/**
 * Sections whose headings name a role (`data-part`) get an element of their own with it. The appendices go on with
 * each heading of their level.
 */
export function setParts(body: Root): void {
  body.children = partsOf(body.children as ElementContent[])
}

function partsOf(blocks: readonly ElementContent[]): ElementContent[] {
  const set: ElementContent[] = []
  let appendices: number | undefined
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as ElementContent
    const level = levelOf(block)
    const own = roleOf(block)
    if (level > 0 && (own !== undefined || level < (appendices ?? 0))) appendices = undefined
    if (own === 'doc-appendix') appendices = level
    const role = own ?? (level > 0 && level === appendices ? 'doc-appendix' : undefined)
    if (role === undefined || block.type !== 'element') {
      set.push(block)
      continue
    }
    let end = at + 1
    while (end < blocks.length && !ends(blocks[end] as ElementContent, level)) end++
    // The line between two sections belongs to neither.
    if (blocks[end - 1]?.type === 'text') end--
    const inside = partsOf(blocks.slice(at + 1, end))
    const label = block.properties['id']
    set.push({
      type: 'element',
      tagName: 'section',
      properties: {role, ...(typeof label === 'string' && {ariaLabelledBy: [label]})},
      children: [block, ...inside]
    })
    at = end - 1
  }
  return set
}

/** What stands behind a section and not in it: a heading no deeper, a list of works, the notes. */
function ends(block: ElementContent, level: number): boolean {
  if (block.type !== 'element') return false
  const isHeading = levelOf(block) > 0 && levelOf(block) <= level
  const {role, dataFootnotes} = block.properties
  return isHeading || role === 'doc-bibliography' || dataFootnotes !== undefined
}

function levelOf(block: ElementContent): number {
  return block.type === 'element' ? Number(/^h([1-6])$/.exec(block.tagName)?.[1] ?? 0) : 0
}

function roleOf(block: ElementContent): PartRole | undefined {
  if (block.type !== 'element') return undefined
  const part = block.properties['dataPart']
  delete block.properties['dataPart']
  return partRoles.find(role => role === part)
}

/**
 * Notes, their calls and the ways back, by their roles.
 *
 * @param isBody The notes stand below the text, not below an abstract, and are a landmark.
 */
export function setNoteRoles(tree: Root, isBody: boolean): void {
  visit(tree, 'element', ({properties}: Element) => {
    if (properties['dataFootnoteRef'] !== undefined) properties['role'] = 'doc-noteref'
    if (properties['dataFootnoteBackref'] !== undefined) properties['role'] = 'doc-backlink'
    if (properties['dataFootnotes'] === undefined || !isBody) return
    properties['role'] = 'doc-endnotes'
    properties['ariaLabelledBy'] = ['footnote-label']
  })
}

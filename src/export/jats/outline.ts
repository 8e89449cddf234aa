import type {Heading, Root, RootContent} from 'mdast'
import type {WorkList} from '../../tree.ts'

/** What stands under a heading, with the sections in it. */
export interface Section {
  /** Nothing stands over what comes before the first heading. */
  readonly heading?: Heading
  readonly blocks: RootContent[]
  readonly sections: Section[]
}

/** A text as JATS has it: sections in sections, instead of headings in a row. */
export function outline(children: readonly RootContent[]): Section {
  const root: Section = {blocks: [], sections: []}
  const open: Section[] = [root]
  for (const node of unboxed(children)) {
    if (node.type === 'heading') {
      while (open.length > 1 && (open.at(-1)?.heading?.depth ?? 0) >= node.depth) open.pop()
      const section: Section = {heading: node, blocks: [], sections: []}
      open.at(-1)?.sections.push(section)
      open.push(section)
    } else {
      open.at(-1)?.blocks.push(node)
    }
  }
  return root
}

/** Headings in a div divide the text as others do. */
function unboxed(nodes: readonly RootContent[]): RootContent[] {
  return nodes.flatMap((node): RootContent[] =>
    node.type === 'div' && hasHeading(node.children) ? unboxed(node.children) : [node]
  )
}

function hasHeading(nodes: readonly RootContent[]): boolean {
  return nodes.some(
    node => node.type === 'heading' || (node.type === 'div' && hasHeading(node.children))
  )
}

/** The bibliography closes the paper where its heading, if it has one, is as high as those of the sections. */
export function closes({closing, children: [first]}: WorkList, top: number): boolean {
  return closing === true || (first?.type === 'heading' && first.depth <= top)
}

/** The text, and the lists of works that close it. */
export function parted(tree: Root, top: number): {text: RootContent[]; lists: WorkList[]} {
  const lists = tree.children.filter(node => node.type === 'workList' && closes(node, top))
  return {
    text: tree.children.filter(node => !lists.includes(node)),
    lists: lists.filter(node => node.type === 'workList')
  }
}

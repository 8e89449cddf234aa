import type {RootContent} from 'mdast'
import type {ClosingSection} from '../meta.ts'

/** Whether a node belongs to a section that closes the paper, told node by node. */
export function sectionReader(): (node: RootContent) => ClosingSection | undefined {
  let open: ClosingSection | undefined
  let depth = 0
  return node => {
    if (node.type === 'heading') {
      const {closing} = node.data ?? {}
      if (closing ?? node.depth <= depth) {
        open = closing
        depth = closing ? node.depth : 0
      }
    }
    const isBehind = node.type === 'workList' || node.type === 'footnoteDefinition'
    return isBehind ? undefined : open
  }
}

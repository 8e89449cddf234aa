import type {PhrasingContent} from 'mdast'
import type {CompileContext, Extension as FromMarkdown} from 'mdast-util-from-markdown'

declare module 'mdast' {
  interface ImageData {
    /** What stands between the brackets, with its emphasis, mathematics and citations. */
    caption?: PhrasingContent[]
  }
  interface ImageReferenceData {
    caption?: PhrasingContent[]
  }
}

/**
 * Keeps the content of an image's brackets as nodes: mdast-util-from-markdown 2.0 keeps its plain
 * text only, and a figure's caption is more than that (case: figure-caption-rich).
 */
export const imageLabelFromMarkdown: FromMarkdown = {
  exit: {
    label(this: CompileContext) {
      const content = this.stack.at(-1)
      const text = this.resume()
      const node = this.stack.at(-1)
      this.data.inReference = true
      if (content === undefined || !('children' in content)) return
      const children = content.children as PhrasingContent[]
      if (node?.type === 'link') node.children = children
      else if (node?.type === 'image' || node?.type === 'imageReference') {
        node.alt = text
        node.data = {caption: children}
      }
    }
  }
}

import type {PhrasingContent, RootContent} from 'mdast'

/** What the reader makes of its syntax and takes out again: none of it is left in an article. */
interface OfReader {
  type:
    | 'abbreviationDefinition'
    | 'attributes'
    | 'blockBreak'
    | 'citeKey'
    | 'description'
    | 'directive'
    | 'drawnTable'
    | 'labelMark'
    | 'nocite'
    | 'shortcode'
    | 'texCite'
    | 'texKeys'
    | 'texOption'
}

/** What stands in a line of an article. */
export type Word = Exclude<PhrasingContent, OfReader>

/** All else that stands in one. */
export type Block = Exclude<RootContent, PhrasingContent | OfReader>

const words: Readonly<Record<Word['type'], true>> = {
  abbreviation: true,
  break: true,
  cite: true,
  crossReference: true,
  delete: true,
  emphasis: true,
  footnoteReference: true,
  html: true,
  image: true,
  imageReference: true,
  inlineCode: true,
  inlineMath: true,
  link: true,
  linkReference: true,
  raw: true,
  span: true,
  strong: true,
  subscript: true,
  superscript: true,
  text: true
}

export function isWord(node: {type: string}): node is Word {
  return Object.hasOwn(words, node.type)
}

/** A text as its blocks; words that stand among them are gathered, in order. */
export function gathered(nodes: readonly (RootContent | PhrasingContent)[]): (Block | Word[])[] {
  const made: (Block | Word[])[] = []
  for (const node of nodes) {
    const last = made.at(-1)
    if (!isWord(node)) made.push(node as Block)
    else if (Array.isArray(last)) last.push(node)
    else made.push([node])
  }
  return made
}

/** A kind of node that nobody has thought of does not compile. */
export function unknown(node: never): never {
  throw new Error(`No exporter has a place for this node: ${JSON.stringify(node).slice(0, 100)}`)
}

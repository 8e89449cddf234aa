import type {Nodes, Parent, PhrasingContent} from 'mdast'

/** How a language sets the call of a note, or a superior numeral, beside marks of punctuation. */
export interface CallRules {
  /** "peace.¹", not "peace¹." as in French. */
  readonly afterMarks: boolean
  /** “peace.” and not “peace”. */
  readonly marksInQuotes: boolean
}

/**
 * The rules of a language.
 *
 * @param lang BCP 47 tag.
 * @param afterMarks What the paper wants whatever its language.
 */
export function callRules(lang: string, afterMarks: boolean | undefined): CallRules {
  return {
    afterMarks: afterMarks ?? !/^fr\b/i.test(lang),
    marksInQuotes: /^en(?:-us)?$/i.test(lang)
  }
}

/** Marks that close what stands before them; a quotation mark that a word follows opens one. */
const closing = /^(?:[.,;:!?…،؛؟。，、；：！？．」』）》〉”»)\]]|[“‘’'"«](?![\p{L}\p{N}]))+/u

/** What a call does not stay in: "*peace* ¹" and not "*peace ¹*". */
const inlines: ReadonlySet<string> = new Set(['emphasis', 'strong', 'delete', 'link'])

/**
 * Put a call where it belongs: close to the word before it, behind the marks that follow, outside of
 * emphasis and links that end with it.
 *
 * @param ancestors What it stands in, outermost first.
 */
export function settleCall(
  call: PhrasingContent,
  ancestors: readonly Nodes[],
  rules: CallRules
): void {
  closeUp(call, ancestors.at(-1) as Parent)
  for (let level = ancestors.length - 1; level >= 0; level--) {
    const parent = ancestors[level] as Parent
    const index = parent.children.indexOf(call)
    const marks = takeMarks(call, parent, rules)
    if (marks !== '') parent.children.splice(index, 0, {type: 'text', value: marks})
    const outer = ancestors[level - 1] as Parent | undefined
    if (!outer || !inlines.has(parent.type) || parent.children.at(-1) !== call) return
    parent.children.pop()
    outer.children.splice(outer.children.indexOf(parent as PhrasingContent) + 1, 0, call)
  }
}

/** Take away the space before a call. */
export function closeUp(call: PhrasingContent, parent: Parent): void {
  const index = parent.children.indexOf(call)
  const before = parent.children[index - 1]
  if (before?.type !== 'text') return
  before.value = before.value.trimEnd()
  if (before.value === '') parent.children.splice(index - 1, 1)
}

/**
 * Take away the marks behind a call.
 *
 * @returns The marks that go before the call.
 */
export function takeMarks(call: PhrasingContent, parent: Parent, rules: CallRules): string {
  const index = parent.children.indexOf(call)
  const before = parent.children[index - 1]
  const after = parent.children[index + 1]
  const text = before?.type === 'text' ? before.value : ''
  if (!rules.afterMarks || after?.type !== 'text') return ''
  // "(¹)": nothing stands in the brackets but the call.
  if (/[([]$/.test(text)) return ''
  const marks = closing.exec(after.value)?.[0] ?? ''
  after.value = after.value.slice(marks.length)
  if (after.value === '') parent.children.splice(index + 1, 1)
  if (before?.type !== 'text' || !rules.marksInQuotes || !/^[.,]/.test(marks)) return marks
  const quoted = quote(before.value)
  if (quoted === undefined) return marks
  const [words, end] = quoted
  if (/[.!?…]$/.test(words)) return marks.startsWith('.') ? marks.slice(1) : marks
  before.value = `${words}${marks[0]}${end}`
  return marks.slice(1)
}

/** A text that ends a quotation, and the marks that end it; ’ may be an apostrophe. */
function quote(text: string): [words: string, end: string] | undefined {
  const end = /[”’]+$/.exec(text)?.[0]
  if (end === undefined || (!end.includes('”') && !/(?:^|[^\p{L}\p{N}])‘/u.test(text))) {
    return undefined
  }
  return [text.slice(0, -end.length), end]
}

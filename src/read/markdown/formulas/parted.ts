import type {Paragraph, PhrasingContent, RootContent} from 'mdast'
import type {InlineMath} from 'mdast-util-math'
import type {Formula} from '../../../tree.ts'
import {formulaData} from './lines.ts'

/** Environments of LaTeX and amsmath that are a display of their own. */
export const displays: ReadonlySet<string> = new Set(
  [
    'align',
    'alignat',
    'displaymath',
    'eqnarray',
    'equation',
    'flalign',
    'gather',
    'multline'
  ].flatMap(name => [name, `${name}*`])
)

/**
 * A displayed formula in the midst of a paragraph, `text $$x$$ {#eq:x} text`, stands on a line of its own: the
 * paragraph is parted around it. A stop behind it belongs to it.
 */
export function partDisplays(paragraph: Paragraph): RootContent[] {
  if (!paragraph.children.some(isDisplay)) return [paragraph]
  const out: RootContent[] = []
  let words: PhrasingContent[] = []
  const children = withoutBrackets(paragraph.children)
  for (let child = children.shift(); child; child = children.shift()) {
    if (isDisplay(child)) {
      close()
      out.push(formulaOf(child, children))
    } else words.push(child)
  }
  close()
  return out

  function close(): void {
    trim(words)
    const [first, last] = [words[0], words.at(-1)]
    const position =
      first?.position && last?.position
        ? {start: first.position.start, end: last.position.end}
        : paragraph.position
    if (words.length > 0) out.push({type: 'paragraph', children: words, position})
    words = []
  }
}

/** JOSS's `[$$x$$]{label="eq:x"}`: the brackets only hold formula and label together. */
function withoutBrackets(children: readonly PhrasingContent[]): PhrasingContent[] {
  const out = [...children]
  for (const [index, formula] of children.entries()) {
    const [before, behind, list] = [out[index - 1], out[index + 1], out[index + 2]]
    if (!isDisplay(formula) || before?.type !== 'text' || behind?.type !== 'text') continue
    if (!before.value.endsWith('[') || behind.value !== ']' || list?.type !== 'attributes') continue
    out[index - 1] = {...before, value: before.value.slice(0, -1)}
    out[index + 1] = {...behind, value: ''}
  }
  return out
}

const begins = /^\\begin\{([a-z]+\*?)\}/

/** A paragraph that begins an environment and does not end it is shown as the formula it should be. */
export function openDisplay(
  {children, position}: Paragraph,
  source: string
): Formula[] | undefined {
  const [first] = children
  const name = first?.type === 'text' && begins.exec(first.value)?.[1]
  if (!name || !(displays.has(name) || name === 'subequations')) return undefined
  const value = source.slice(position?.start.offset, position?.end.offset)
  return [{type: 'math', value, position}]
}

type Display = InlineMath & {data: {display: NonNullable<InlineMath['data']>['display']}}

function isDisplay(node: PhrasingContent): node is Display {
  return node.type === 'inlineMath' && node.data?.display !== undefined
}

/** Takes up the attributes or the `\label{…}`, and the stop behind it. */
function formulaOf({value, data, position}: Display, behind: PhrasingContent[]): Formula {
  const [gap, next] = behind
  const isGap = gap?.type === 'text' && gap.value.trim() === ''
  const mark = isGap ? next : gap
  const stop = gap?.type === 'text' ? /^\s*[.,;:،؛]\s*$/.exec(gap.value)?.[0].trim() : undefined
  if (mark?.type === 'attributes' || mark?.type === 'labelMark') {
    behind.splice(0, isGap ? 2 : 1)
    const said = mark.type === 'attributes' ? mark.value : `(${mark.label})`
    return {type: 'math', value, data: formulaData(value, said, false), position}
  }
  if (stop !== undefined && behind.length === 1) {
    behind.shift()
    return {type: 'math', value: `${value}\\text{${stop}}`, data: data.display, position}
  }
  return {type: 'math', value, data: data.display, position}
}

/** Neither ends of lines nor spaces beside a formula. */
function trim(words: PhrasingContent[]): void {
  const [first, last] = [words[0], words.at(-1)]
  if (first?.type === 'text') first.value = first.value.trimStart()
  if (last?.type === 'text') last.value = last.value.trimEnd()
  if (first?.type === 'break' || (first?.type === 'text' && first.value === '')) words.shift()
  const end = words.at(-1)
  if (end?.type === 'break' || (end?.type === 'text' && end.value === '')) words.pop()
}

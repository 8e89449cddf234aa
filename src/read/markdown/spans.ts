import type {PhrasingContent} from 'mdast'
import type {Position} from 'unist'
import type {Span} from '../../tree.ts'
import {type Attributes, parseAttributes} from './attributes.ts'
import {isMark, type Piece} from './pieces.ts'
import {raw, rawFormat} from './raw.ts'

/**
 * Give attributes to what stands right before them: brackets become a span, `[text]{.class}`, links and code
 * keep theirs. Code for one format, `` `x`{=latex} ``, is raw. Behind anything else
 * the braces are text.
 *
 * @param settle Makes nodes of what stands in a span.
 * @see pandoc MANUAL, extensions `bracketed_spans`, `link_attributes`, `inline_code_attributes`
 */
export function takeSpans(
  pieces: readonly Piece[],
  settle: (inside: Piece[]) => PhrasingContent[]
): Piece[] {
  const out: Piece[] = []
  const open: number[] = []
  let bracket: number | undefined
  for (const piece of pieces) {
    if (piece.type === 'attributes') {
      if (bracket !== undefined) {
        const [open, ...inside] = out.splice(bracket)
        out.push(span(open?.position, piece, settle(inside.slice(0, -1))))
      } else {
        out.push(...owned(out.pop(), piece))
      }
      bracket = undefined
      continue
    }
    bracket = isMark(piece, ']') ? open.pop() : undefined
    if (isMark(piece, '[')) open.push(out.length)
    out.push(piece)
  }
  return out
}

function span(
  begin: Position | undefined,
  {value, position}: Attributes,
  children: PhrasingContent[]
): Span {
  const place = begin && position && {position: {start: begin.start, end: position.end}}
  return {type: 'span', ...parseAttributes(value), children, ...place}
}

function owned(before: Piece | undefined, attributes: Attributes): Piece[] {
  switch (before?.type) {
    case 'link':
    case 'linkReference':
    case 'inlineCode': {
      const format = rawFormat(attributes.value)
      if (before.type === 'inlineCode' && format !== undefined) return [raw(format, before)]
      before.data = {...before.data, attributes: parseAttributes(attributes.value)}
      return [before]
    }
    default: {
      const {value, position} = attributes
      return [...(before ? [before] : []), {type: 'text', value, position}]
    }
  }
}

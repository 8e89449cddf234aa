import {fromHtml} from 'hast-util-from-html'
import {type Handle, toMdast} from 'hast-util-to-mdast'
import type {PhrasingContent, Root, RootContent} from 'mdast'
import type {Script, Span} from '../tree.ts'

const script =
  (type: Script['type']): Handle =>
  (state, element) =>
    ({type, children: state.all(element) as PhrasingContent[]}) as never

const spanOf =
  (name: string): Handle =>
  (state, element) =>
    ({
      type: 'span',
      classes: [name],
      values: {},
      children: state.all(element) as PhrasingContent[]
    }) satisfies Span as never

/** What CommonMark has no node for. */
const handlers = {
  sup: script('superscript'),
  sub: script('subscript'),
  u: spanOf('underline'),
  mark: spanOf('mark')
}

/** HTML as nodes; what no node stands for is left out, and its words stay. */
export function nodesOf(html: string): RootContent[] {
  const {children} = toMdast(fromHtml(html, {fragment: true}), {handlers}) as Root
  return children
}

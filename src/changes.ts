import type {Change, Span} from './tree.ts'

/** Whether a node came or went by itself; what it stands in may have, too. */
export function changeOf(node: object): Change | undefined {
  const {data} = node as {data?: {change?: Change}}
  return data?.change
}

/** The same node, as one that came or went. */
export function changed<Changed extends object>(node: Changed, change: Change): Changed {
  const {data} = node as {data?: object}
  return {...node, data: {...data, change}}
}

/** Words that came or went. */
export function changedWords(children: Span['children'], change: Change): Span {
  return {type: 'span', classes: [], values: {}, children, data: {change}}
}

import type {PhrasingContent, Text} from 'mdast'
import {toString as plainText} from 'mdast-util-to-string'

/** A suffix cut to what a locator is made of. */
export interface Token {
  readonly kind: 'space' | 'mark' | 'word' | 'node'
  /** As it reads. */
  readonly text: string
  readonly node: PhrasingContent
}

/** Colons stay within words: "2:33" is one place. */
const cuts = /[\s\u00A0]+|(?!:)\p{P}|(?:(?!\p{P})[^\s\u00A0]|:)+/gu

/** Words, single marks of punctuation and white space; emphasis and the like are one token each. */
export function tokensOf(suffix: readonly PhrasingContent[]): Token[] {
  return suffix.flatMap((node): Token[] => {
    if (node.type !== 'text') return [{kind: 'node', text: plainText(node), node}]
    return (node.value.match(cuts) ?? []).map(text => ({kind: kindOf(text), text, node}))
  })
}

function kindOf(text: string): Token['kind'] {
  if (/^[\s\u00A0]/.test(text)) return 'space'
  return /^(?!:)\p{P}$/u.test(text) ? 'mark' : 'word'
}

/** Tokens as nodes again. */
export function nodesOf(tokens: readonly Token[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  const texts: string[][] = []
  let from: PhrasingContent | undefined
  for (const {kind, text, node} of tokens) {
    if (kind !== 'node' && from === node) {
      texts.at(-1)?.push(text)
      continue
    }
    from = node
    nodes.push(node)
    texts.push([text])
  }
  return nodes.map((node, index) =>
    node.type === 'text' ? ({...node, value: texts[index]?.join('') ?? ''} satisfies Text) : node
  )
}

/** With single spaces, and none at the ends. */
export function spaced(tokens: readonly Token[]): Token[] {
  const first = tokens.findIndex(({kind}) => kind !== 'space')
  const last = tokens.findLastIndex(({kind}) => kind !== 'space')
  return tokens
    .slice(Math.max(first, 0), last + 1)
    .map(token => (token.kind === 'space' ? {...token, text: ' '} : token))
}

/** Tokens as they read, white space as one space. */
export function reading(tokens: readonly Token[]): string {
  return tokens.map(({kind, text}) => (kind === 'space' ? ' ' : text)).join('')
}

export function isMarkToken(token: Token | undefined, mark: string): boolean {
  return token?.kind === 'mark' && token.text === mark
}

import type {Element, ElementContent} from 'hast'
import type {Code} from 'mdast'
import type {Handlers, State} from 'mdast-util-to-hast'
import {element} from './element.ts'
import {propertiesOf} from './properties.ts'

/** How a block of code becomes HTML: its words in classes, its lines with numbers that are not copied. */
export const codeHandlers: Handlers = {
  code(_: State, node: Code): Element {
    const {attributes, firstLine, words} = node.data ?? {}
    const {className, ...properties} = propertiesOf(attributes)
    const classes = [
      ...(Array.isArray(className) ? className : []),
      ...(firstLine === undefined ? [] : ['numbered'])
    ]
    const text = words ?? [{type: 'text' as const, value: node.value === '' ? '' : node.value}]
    const lines = firstLine === undefined ? [...text, '\n'] : numbered(text, firstLine)
    const language = node.lang ? {className: [`language-${node.lang}`]} : {}
    return element('pre', {...(classes.length > 0 && {className: classes}), ...properties}, [
      element('code', language, lines)
    ])
  }
}

/** Each line in an element of its own, which says its number; words that run over lines are divided. */
function numbered(words: readonly ElementContent[], first: number): Element[] {
  const lines = linesOf(words)
  return lines.map((line, index) =>
    element('span', {className: ['line'], dataLine: String(first + index)}, [...line, '\n'])
  )
}

function linesOf(nodes: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]]
  for (const node of nodes) {
    const parts =
      node.type === 'element'
        ? linesOf(node.children).map(children => ({...node, children}))
        : node.type === 'text'
          ? node.value.split('\n').map(value => ({...node, value}))
          : [node]
    for (const [index, part] of parts.entries()) {
      if (index > 0) lines.push([])
      if (part.type !== 'text' || part.value !== '') lines.at(-1)?.push(part)
    }
  }
  return lines
}

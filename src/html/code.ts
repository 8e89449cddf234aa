import type {Element, ElementContent} from 'hast'
import type {Code} from 'mdast'
import type {Handlers, State} from 'mdast-util-to-hast'
import type {Change} from '../tree.ts'
import {changedText} from './changes.ts'
import {element} from './element.ts'
import {propertiesOf} from './properties.ts'

/** How a block of code becomes HTML: its words in classes, its lines with numbers that are not copied, some set off. */
export const codeHandlers: Handlers = {
  code(_: State, node: Code): Element {
    const {attributes, emphasized = [], firstLine, words: coloured} = node.data ?? {}
    const {className, ...properties} = propertiesOf(attributes)
    const classes = [
      ...(Array.isArray(className) ? className : []),
      ...(firstLine === undefined ? [] : ['numbered'])
    ]
    const text = coloured ?? [{type: 'text' as const, value: node.value === '' ? '' : node.value}]
    const isPlain = firstLine === undefined && emphasized.length === 0
    const changed = node.data?.lines?.flatMap(changedLine)
    const lines = changed ?? (isPlain ? [...text, '\n'] : eachLine(text, firstLine, emphasized))
    const language = node.lang ? {className: [`language-${node.lang}`]} : {}
    return element('pre', {...(classes.length > 0 && {className: classes}), ...properties}, [
      element('code', language, lines)
    ])
  }
}

function changedLine({text, change}: {text: string; change?: Change}): (Element | string)[] {
  return change ? [changedText(text, change), '\n'] : [`${text}\n`]
}

/** Each line in an element of its own, which says its number; words that run over lines are divided. */
function eachLine(
  words: readonly ElementContent[],
  first: number | undefined,
  emphasized: readonly number[]
): Element[] {
  return linesOf(words).map((line, index) => {
    const className = emphasized.includes(index + 1) ? ['line', 'emphasized'] : ['line']
    const number = first === undefined ? {} : {dataLine: String(first + index)}
    return element('span', {className, ...number}, [...line, '\n'])
  })
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

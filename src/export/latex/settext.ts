import type {ElementContent, Element as HastElement} from 'hast'
import type {Context} from './context.ts'
import {directed} from './direction.ts'
import {linkTo} from './links.ts'

const commands: Readonly<Record<string, string>> = {
  b: 'textbf',
  strong: 'textbf',
  i: 'emph',
  em: 'emph',
  sup: 'textsuperscript',
  sub: 'textsubscript'
}

const commandsOfStyles: readonly (readonly [style: RegExp, command: string])[] = [
  [/font-variant:\s*small-caps/, 'textsc'],
  [/font-style:\s*normal/, 'textup'],
  [/text-decoration:\s*underline/, 'underline']
]

/** What the citation style set. */
export function setText(nodes: readonly ElementContent[], context: Context): string {
  return nodes
    .map(node => {
      if (node.type === 'text') return directed(node.value, context)
      if (node.type !== 'element') return ''
      const words = setText(node.children, context)
      const {href} = node.properties
      if (typeof href === 'string') return linkTo(href, words, context)
      const command = commandOf(node)
      return command === undefined ? words : `\\${command}{${words}}`
    })
    .join('')
}

function commandOf({tagName, properties}: HastElement): string | undefined {
  const style = String(properties['style'] ?? '')
  return commands[tagName] ?? commandsOfStyles.find(([pattern]) => pattern.test(style))?.[1]
}

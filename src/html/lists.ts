import type {Element, ElementContent, Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {h} from 'hastscript'
import type {Meta} from '../meta.ts'
import {visit} from '../visit.ts'
import {wordsOf} from '../words.ts'
import {element} from './element.ts'
import {entry, linkless} from './entry.ts'

/**
 * The lists of figures and of tables that the author asks for: links to those that have a number and a caption.
 *
 * @param body The paper's text; what has no id gets one, to be led to.
 */
export function lists(body: Root, {lists = [], lang}: Meta): Element[] {
  return lists.flatMap(({of, title = wordsOf(lang)[`${of}s`]}) => {
    const items = entriesOf(body, of)
    if (items.length === 0) return []
    const id = `${of}s-title`
    return [
      h('nav', {class: 'contents-list', ariaLabelledBy: id}, [
        h('p', {class: 'contents-title', id}, title),
        element(
          'ol',
          {},
          items.map(item => element('li', {}, [item]))
        )
      ])
    ]
  })
}

function entriesOf(body: Root, kind: 'figure' | 'table'): Element[] {
  const found: Element[] = []
  visit(body, 'element', ({tagName, properties, children}) => {
    const classes = properties['className']
    if (tagName !== 'figure' || !Array.isArray(classes) || !classes.includes(kind)) return
    const [label, ...caption] = captionOf(children)
    if (classes.includes('part') || !isLabel(label)) return
    const number = textOf(label).split('\u00A0').at(-1) ?? ''
    // No heading and no label has a colon there.
    properties['id'] ??= `${kind}:${number}`
    const name = element('span', {className: ['number']}, [number])
    found.push(entry(String(properties['id']), [name, ...caption.flatMap(linkless)]))
  })
  return found
}

function captionOf(children: readonly ElementContent[]): readonly ElementContent[] {
  for (const child of children)
    if (child.type === 'element' && child.tagName === 'figcaption') return child.children
  return []
}

function isLabel(node: ElementContent | undefined): node is Element {
  const classes = node?.type === 'element' ? node.properties['className'] : []
  return Array.isArray(classes) && classes.includes('label')
}

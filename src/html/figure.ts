import type {Element, ElementContent} from 'hast'
import type {State} from 'mdast-util-to-hast'
import {refId} from '../refid.ts'
import type {Caption, Figure, Row} from '../tree.ts'
import {directionOf} from '../words.ts'
import {markedAs} from './changes.ts'
import {element} from './element.ts'

/**
 * A figure, table or listing with its caption, or a part of one.
 *
 * @param noun What it is called.
 */
export function figure(state: State, node: Figure, noun: string): Element {
  const {kind, label, part, align, landscape, wide, lang} = node
  const name = nameOf(node, noun)
  const className = [
    kind,
    ...(part === undefined ? [] : ['part']),
    ...(align ? [`at-${align}`] : []),
    ...(landscape ? ['landscape'] : []),
    ...(wide ? ['wide'] : [])
  ]
  const children = node.children.flatMap((child): ElementContent[] => {
    if (child.type === 'caption') return [markedAs(child, caption(state, child, name))]
    if (child.type === 'paragraph' && kind === 'figure') {
      const style = styleOf(node)
      const art = {className: ['art'], ...(style !== '' && {style})}
      return [markedAs(child, element('div', art, state.all(child)))]
    }
    const one = state.one(child, node)
    return (one === undefined ? [] : Array.isArray(one) ? one : [one]) as ElementContent[]
  })
  const properties = {
    className,
    ...(label !== undefined && {id: refId(label)}),
    ...(lang !== undefined && {lang, dir: directionOf(lang)})
  }
  return element('figure', properties, children)
}

/** "Figure 2"; of a part "(a)". */
function nameOf({number, part}: Figure, noun: string): string | undefined {
  if (part !== undefined) return `(${part})`
  return number === undefined ? undefined : `${noun}\u00A0${number}`
}

function caption(state: State, node: Caption, name: string | undefined): Element {
  const label = name === undefined ? [] : [element('span', {className: ['label']}, [name]), ' ']
  return element('figcaption', {}, [...label, ...state.all(node)])
}

/** `width: 80%; height: 5cm`, or ''. */
export function styleOf({width, height}: Pick<Figure, 'width' | 'height'>): string {
  const sizes = [
    ...(width === undefined ? [] : [`width: ${width}`]),
    ...(height === undefined ? [] : [`height: ${height}`])
  ]
  return sizes.join('; ')
}

/** Blocks side by side, and the room that is left empty between them. */
export function row(state: State, {widths, children}: Row): Element {
  const cells = [...children]
  const line = widths ?? cells.map(() => undefined)
  return element(
    'div',
    {className: ['row']},
    line.flatMap(width => {
      const cell = width !== undefined && width < 0 ? undefined : cells.shift()
      if (!cell && (width === undefined || width > 0)) return []
      const style = width === undefined ? {} : {style: `width: ${Math.abs(width)}%`}
      const content = cell ? state.all({type: 'root', children: [cell]}) : []
      return [element('div', {className: ['cell'], ...style}, content)]
    })
  )
}

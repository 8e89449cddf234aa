import type {Element, ElementContent} from 'hast'
import type {Image, InlineCode, Link, LinkReference, List} from 'mdast'
import type {Handlers, State} from 'mdast-util-to-hast'
import {defaultHandlers} from 'remark-rehype'
import type {VFile} from 'vfile'
import {report} from '../rules.ts'
import type {Abbreviation, AttributeList, Raw, Script, Span} from '../tree.ts'
import {breakable} from './address.ts'
import {element} from './element.ts'
import {styleOf} from './figure.ts'
import {propertiesOf} from './properties.ts'

/** Elements that say what a class says. @see pandoc MANUAL, extension `bracketed_spans` */
const elements: Readonly<Record<string, string>> = {
  underline: 'u',
  ul: 'u',
  mark: 'mark',
  kbd: 'kbd',
  dfn: 'dfn'
}

/** What is shown where the address itself is to be read. */
const address = /^(?:https?:\/\/|www\.|doi\.org\/)\S+$/

/** Macros of formulas are taken up where the paper is read. */
const definesMacros =
  /^(?:\s*(?:\\(?:(?:re)?newcommand|providecommand|def|Declare\w+)\b.*|%.*))+\s*$/

/**
 * Say that a page of HTML has no place for it.
 *
 * Reports: `construct-honoured`.
 */
export function tellRaw(node: Raw, file: VFile): void {
  const {format, value} = node
  if (/^(?:la)?tex$/.test(format) && definesMacros.test(value)) return
  report(file, 'construct-honoured', `Raw \`${format}\` is not honoured: it is left out here`, {
    at: node,
    found: value.split('\n', 1)[0] ?? '',
    note: 'It is for outputs of that format. For the web page and the PDF say it in Markdown, or as {=html} too.'
  })
}

/** How words with attributes and superior and inferior letters become HTML. */
export const textHandlers: Handlers = {
  span(state: State, node: Span): Element {
    const name = node.classes.find(one => Object.hasOwn(elements, one))
    const classes = node.classes.filter(one => one !== name)
    const tagName = (name !== undefined && elements[name]) || 'span'
    return element(tagName, propertiesOf({...node, classes}), state.all(node))
  },

  /** Its items count by letters or Roman numerals where the author has them so. */
  list(state: State, node: List): Element {
    const made = defaultHandlers.list(state, node)
    const {style, delimiter} = node.data?.marker ?? {}
    if (style === undefined) return made
    const name = `${style === 'example' ? 'decimal' : style}-${delimiter}`
    return {...made, properties: {...made.properties, className: ['counted', name]}}
  },

  abbreviation(state: State, node: Abbreviation): Element {
    return element('abbr', {title: node.title}, state.all(node))
  },

  superscript(state: State, node: Script): Element {
    return element('sup', {}, state.all(node))
  },

  subscript(state: State, node: Script): Element {
    return element('sub', {}, state.all(node))
  },

  link(state: State, node: Link): Element {
    const link = withAttributes(defaultHandlers.link(state, node), node.data?.attributes)
    const [only, ...more] = node.children
    const isAddress = only?.type === 'text' && more.length === 0 && address.test(only.value)
    if (!isAddress) return link
    return element('a', {...link.properties, dir: 'ltr'}, breakable(only.value))
  },

  linkReference(state: State, node: LinkReference): ElementContent | ElementContent[] {
    const made = defaultHandlers.linkReference(state, node)
    return Array.isArray(made) ? made : withAttributes(made, node.data?.attributes)
  },

  inlineCode(state: State, node: InlineCode): Element {
    return withAttributes(defaultHandlers.inlineCode(state, node), node.data?.attributes)
  },

  /** An image in a line, as large as the author has it. */
  image(state: State, node: Image): Element {
    const style = styleOf(node.data ?? {})
    const image = withAttributes(defaultHandlers.image(state, node), node.data?.attributes)
    if (style !== '') image.properties['style'] = style
    return image
  }
}

function withAttributes<Made extends ElementContent>(
  made: Made,
  attributes: AttributeList | undefined
): Made {
  if (made.type === 'element') Object.assign(made.properties, propertiesOf(attributes))
  return made
}

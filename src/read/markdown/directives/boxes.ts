import type {BlockContent, DefinitionContent, PhrasingContent} from 'mdast'
import type {Callout, Caption, Div} from '../../../tree.ts'
import type {Directive, Reader} from './directive.ts'

/**
 * A note, a warning and their like; the argument is its title.
 *
 * @param kind What it looks like.
 * @param called What it is called, where that is not its kind.
 */
export function box(kind: Callout['kind'], called?: Callout['called']): Reader {
  return (directive, told) => {
    const made = callout(directive, kind, told.words(), told)
    return [{...made, ...(called && {called})}]
  }
}

/** A box that is called what its author calls it; its class may tell of which kind it is. */
export const titledBox: Reader = (directive, told) => {
  const classes = told.classes()
  const kind = Object.keys(looks).find(one => classes.includes(one))
  const made = callout(directive, looks[kind ?? ''] ?? 'note', told.words(), {
    label: told.label,
    classes: () => classes
  })
  const called = calls.find(one => one === kind)
  return [{...made, ...(called && {called}), isBare: true}]
}

const calls = ['hint', 'attention', 'danger', 'error', 'seealso'] as const

/** What a box looks like by its class. */
const looks: Readonly<Record<string, Callout['kind']>> = {
  tip: 'tip',
  hint: 'tip',
  important: 'important',
  caution: 'caution',
  attention: 'caution',
  warning: 'warning',
  danger: 'warning',
  error: 'warning',
  seealso: 'note'
}

function callout(
  {children, position}: Directive,
  kind: Callout['kind'],
  title: PhrasingContent[],
  told: {label(): string | undefined; classes(): string[]}
): Callout {
  const id = told.label()
  return {
    type: 'callout',
    kind,
    ...(id !== undefined && {id}),
    classes: told.classes().filter(name => name !== 'dropdown'),
    values: {},
    children: [...captionOf(title), ...children],
    position
  }
}

function captionOf(title: PhrasingContent[]): Caption[] {
  return title.length > 0 ? [{type: 'caption', children: title}] : []
}

/** What stands beside the text elsewhere, or behind a tab, stands in it here, below its title. */
export function inText(becomes: string, note?: string): Reader {
  return (directive, told) => {
    told.notHonoured(`The directive \`${directive.name}\``, becomes, note)
    // How many columns a grid has.
    const title = /^[\d ]*$/.test(directive.argument.source) ? [] : told.words()
    return [plain(directive, title, told.label(), [directive.name, ...told.classes()])]
  }
}

/** Blocks that belong together, in a class of their own. */
export const together: Reader = (directive, told) => [
  plain(directive, told.words(), told.label(), told.classes())
]

/** A note beside the text. */
export const inMargin: Reader = (directive, told) => [
  plain(directive, told.words(), told.label(), ['margin', ...told.classes()])
]

export const quotation: Reader = (directive, told) => {
  const id = told.label()
  const classes = [...(directive.name === 'blockquote' ? [] : [directive.name]), ...told.classes()]
  const {children, position} = directive
  const quoted: BlockContent = {type: 'blockquote', children, position}
  if (id === undefined && classes.length === 0) return [quoted]
  return [div([quoted], id, classes, position)]
}

function plain(
  {children, position}: Directive,
  title: PhrasingContent[],
  id: string | undefined,
  classes: readonly string[]
): Div {
  const head: BlockContent[] =
    title.length > 0
      ? [{type: 'paragraph', children: [{type: 'strong', children: title}], position}]
      : []
  return div([...head, ...children], id, classes, position)
}

function div(
  children: (BlockContent | DefinitionContent)[],
  id: string | undefined,
  classes: readonly string[],
  position: Directive['position']
): Div {
  return {
    type: 'div',
    ...(id !== undefined && {id}),
    classes: [...new Set(classes)],
    values: {},
    closed: true,
    children,
    position
  }
}

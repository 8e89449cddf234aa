import GithubSlugger from 'github-slugger'
import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {FootnoteReference, Heading, ListItem, Nodes, Parents, Table} from 'mdast'
import type {InlineMath} from 'mdast-util-math'
import type {Handlers, State} from 'mdast-util-to-hast'
import {toString as plainText} from 'mdast-util-to-string'
import {defaultHandlers} from 'remark-rehype'
import type {Article} from '../article.ts'
import {changeOf} from '../changes.ts'
import {topDepth} from '../headings.ts'
import {refId} from '../refid.ts'
import type {
  Callout,
  CrossReference,
  Div,
  Figure,
  Formula,
  FormulaLine,
  Raw,
  Statement,
  WorkList
} from '../tree.ts'
import {directionOf, wordsOf} from '../words.ts'
import {anchorText} from './anchor.ts'
import type {Called} from './called.ts'
import {callout} from './callout.ts'
import {citations, entryId} from './citation.ts'
import {codeHandlers} from './code.ts'
import {element} from './element.ts'
import {figure, row} from './figure.ts'
import type {FormulaPlaces} from './formulas.ts'
import {propertiesOf} from './properties.ts'
import {referenceElement} from './reference.ts'
import {type PartRole, titleRole} from './roles.ts'
import {statementElement} from './statement.ts'
import {table} from './table.ts'
import {tellRaw, textHandlers} from './text.ts'
import {lineBlock} from './verse.ts'

/**
 * How each node that CommonMark has not becomes HTML.
 *
 * @param lists Takes up the lists of works, in their order.
 */
export function handlers(
  article: Article,
  called: Called,
  formulas: FormulaPlaces,
  lists: WorkList[]
): Handlers {
  const slugger = new GithubSlugger()
  for (const {key} of article.bibliography) slugger.occurrences[entryId(key)] = 0
  const top = topDepth(article.tree)
  const cite = citations(article)

  return {
    heading(state: State, node: Heading): Element {
      const label = node.data?.label
      const level = Math.min(6, node.depth - top + 2)
      const number = node.data?.number
      const {id: _, ...properties} = propertiesOf(node.data?.attributes)
      const isGone = changeOf(node) === 'deletion'
      const id = isGone
        ? undefined
        : label === undefined
          ? slugger.slug(anchorText(node).trim())
          : refId(label)
      const role = roleOf(node)
      return element(
        `h${level}`,
        {...(id !== undefined && {id}), ...(role && {dataPart: role}), ...properties},
        [
          ...(number === undefined ? [] : [h('span', {class: 'number'}, number), ' ']),
          ...state.all(node)
        ]
      )
    },

    cite,

    crossReference(state: State, node: CrossReference): Element {
      return referenceElement(state, node, article.labels, wordsOf(article.meta.lang))
    },

    statement(state: State, node: Statement): Element {
      return statementElement(state, node, called.noun(node.kind, node))
    },

    /** Two calls side by side would read as one number. */
    footnoteReference(state: State, node: FootnoteReference, parent: Parents | undefined) {
      const call = defaultHandlers.footnoteReference(state, node)
      const siblings: readonly Nodes[] = parent?.children ?? []
      return siblings[siblings.indexOf(node) - 1]?.type === 'footnoteReference'
        ? [h('sup', directionOf(article.meta.lang) === 'rtl' ? '،' : ','), call]
        : call
    },

    div(state: State, div: Div): Element {
      const children = state.all({type: 'root', children: div.children})
      return element('div', propertiesOf(div), state.wrap(children, true))
    },

    ...textHandlers,
    ...codeHandlers,
    lineBlock,

    pageBreak(): Element {
      return element('div', {className: ['page-break']}, [])
    },

    callout(state: State, node: Callout): Element {
      const own = node.number === undefined ? node.called : undefined
      const noun = own === undefined ? called.noun(node.kind, node) : called.words(node)[own]
      return callout(state, node, noun)
    },

    raw(_: State, node: Raw): undefined {
      tellRaw(node, article.file)
    },

    /** Its entries are put in when the text has been made safe. */
    workList(state: State, node: WorkList): Element {
      const children = state.all({type: 'root', children: node.children})
      return h('section', {dataWorkList: lists.push(node) - 1}, state.wrap(children, true))
    },

    figure: (state: State, node: Figure) => figure(state, node, called.noun(node.kind, node)),

    row,

    math(_: State, node: Formula): Element {
      const [line] = node.data?.lines ?? []
      const whole = line?.end === undefined ? line : undefined
      const id = whole?.label === undefined ? undefined : refId(whole.label)
      const group = node.data?.isFirst ? node.data.group?.label : undefined
      const isApart = node.data?.lines?.some(one => one?.end !== undefined)
      const classes = isApart ? ['equation', 'by-line'] : ['equation']
      const noun = called.noun('equation', node)
      const number = whole?.number
      const isSaid = number !== undefined && !/[\\$]/.test(number)
      const ariaLabel = isSaid ? `${noun}\u00A0${number}` : noun
      const named = {role: 'group', ariaLabel, ...(id !== undefined && {id})}
      return h('div', {class: classes, ...named}, [
        ...(group === undefined ? [] : [h('span', {id: refId(group)})]),
        h('span', {dataFormula: formulas.keep(node)}),
        ...(whole?.number !== undefined
          ? [h('span', {class: 'equation-number'}, [numberOf(whole)])]
          : [])
      ])
    },

    /** In a box that can be scrolled where the screen is narrower. */
    table(state: State, node: Table, parent: Parents | undefined): Element {
      const {number, part = ''} = parent?.type === 'figure' ? parent : {}
      const noun = called.noun('table', node)
      const ariaLabel =
        number === undefined ? nameByRow(node, noun) : `${noun}\u00A0${number}${part}`
      return h('div', {class: 'table-box', role: 'group', ariaLabel}, [
        table(state, node, article.meta.lang)
      ])
    },

    listItem(state: State, node: ListItem, parent: Parents | undefined): Element {
      const item = defaultHandlers.listItem(state, node, parent)
      return typeof node.checked === 'boolean' ? checked(item, node.checked) : item
    },

    inlineMath(_: State, node: InlineMath): Element {
      return h('span', {dataFormula: formulas.keep(node)})
    }
  }

  /** A tag may hold a formula: `\\tag{$\\ast$}`. */
  function numberOf({number = '', isBareTag = false}: FormulaLine): Element | string {
    const printed = isBareTag ? number : `(${number})`
    if (!/[\\$]/.test(number)) return printed
    const value = `\\text{${printed}}`
    return h('span', {dataFormula: formulas.keep({type: 'inlineMath', value})})
  }
}

/** Tables without a number are told apart by their first rows. */
function nameByRow({children: [row]}: Table, noun: string): string {
  const words = (row?.children ?? [])
    .map(cell => plainText(cell).replace(/\s+/g, ' ').trim())
    .filter(text => text !== '')
  return words.length === 0 ? noun : `${noun}: ${words.join(', ')}`
}

function roleOf(heading: Heading): PartRole | undefined {
  const {data} = heading
  if (data?.part === 'appendix') return 'doc-appendix'
  return data?.closing === 'acknowledgements'
    ? 'doc-acknowledgments'
    : titleRole(plainText(heading))
}

/** An item of a task list: a paper has no forms, so the box is a sign. */
function checked(item: Element, isDone: boolean): Element {
  return {...item, children: item.children.map(replaced)}

  function replaced(node: ElementContent, index: number, all: ElementContent[]): ElementContent {
    if (node.type === 'element' && node.tagName === 'input') {
      return h('span', {class: 'checkbox'}, isDone ? '☑' : '☐')
    }
    if (node.type === 'element' && node.tagName === 'p') {
      return {...node, children: node.children.map(replaced)}
    }
    const before = all[index - 1]
    const isGap = before?.type === 'element' && before.tagName === 'input'
    return isGap ? {type: 'text', value: ''} : node
  }
}

import {nearest} from '../../../nearest.ts'
import {didYouMean} from '../../../rules.ts'
import {box, inMargin, inText, quotation, titledBox, together} from './boxes.ts'
import {codeBlock, codeCell, drawing} from './code.ts'
import type {Reader} from './directive.ts'
import {figure, image} from './figures.ts'
import {bibliography, contents, formula, leftOut, rawBlock, statement} from './others.ts'
import {csvTable, listTable, table} from './tables.ts'

interface Known {
  /** What stands in it: Markdown, or text that is not. */
  readonly body: 'blocks' | 'text'
  readonly read: Reader
}

const blocks = (read: Reader): Known => ({body: 'blocks', read})
const text = (read: Reader): Known => ({body: 'text', read})

const beside = 'it stands in the text, not beside it'
const shown = 'what is in it is shown'
const absent = 'it is left out here'

/** Every directive of MyST that is known, and what becomes of it. To add one is a line here. */
const directives: Readonly<Record<string, Known>> = {
  figure: blocks(figure),
  image: blocks(image),
  table: blocks(table),
  'list-table': blocks(listTable),
  'csv-table': text(csvTable),
  math: text(formula),
  code: text(codeBlock),
  'code-block': text(codeBlock),
  sourcecode: text(codeBlock),
  literalinclude: text(codeBlock),
  'code-cell': text(codeCell),
  mermaid: text(drawing),
  note: blocks(box('note')),
  seealso: blocks(box('note', 'seealso')),
  tip: blocks(box('tip')),
  hint: blocks(box('tip', 'hint')),
  important: blocks(box('important')),
  caution: blocks(box('caution')),
  attention: blocks(box('caution', 'attention')),
  warning: blocks(box('warning')),
  danger: blocks(box('warning', 'danger')),
  error: blocks(box('warning', 'error')),
  admonition: blocks(titledBox),
  dropdown: blocks(titledBox),
  epigraph: blocks(quotation),
  blockquote: blocks(quotation),
  'pull-quote': blocks(quotation),
  'prf:theorem': blocks(statement),
  'prf:lemma': blocks(statement),
  'prf:corollary': blocks(statement),
  'prf:proposition': blocks(statement),
  'prf:conjecture': blocks(statement),
  'prf:definition': blocks(statement),
  'prf:example': blocks(statement),
  'prf:algorithm': blocks(statement),
  'prf:remark': blocks(statement),
  'prf:proof': blocks(statement),
  exercise: blocks(statement),
  solution: blocks(statement),
  bibliography: text(bibliography),
  glossary: blocks(contents),
  div: blocks(together),
  raw: text(rawBlock),
  margin: blocks(inMargin),
  sidebar: blocks(inText(beside)),
  aside: blocks(inMargin),
  topic: blocks(inText(beside)),
  'tab-set': blocks(inText(shown)),
  'tab-item': blocks(inText(shown)),
  grid: blocks(inText(shown)),
  'grid-item': blocks(inText(shown)),
  card: blocks(inText(shown)),
  toctree: text(leftOut(absent)),
  tableofcontents: text(leftOut(absent)),
  contents: text(leftOut(absent)),
  toc: text(leftOut(absent)),
  iframe: text(leftOut(absent)),
  embed: text(leftOut(absent))
}

const unknown = blocks((directive, told) => {
  const meant = nearest(directive.name, Object.keys(directives), 1, 0.34)
  return inText(shown, didYouMean(meant))(directive, told)
})

/** Nothing for what is no directive that is known. */
export function bodyOf(name: string): Known['body'] | undefined {
  return known(name)?.body
}

/** What reads a directive of this name; the words of an unknown one are shown. */
export function readerOf(name: string): Reader {
  return (known(name) ?? unknown).read
}

function known(name: string): Known | undefined {
  const plain = name.replace(/^proof:/, 'prf:')
  return Object.hasOwn(directives, plain) ? directives[plain] : undefined
}

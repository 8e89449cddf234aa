import type {PhrasingContent} from 'mdast'
import {statementKind} from '../../../kinds.ts'
import type {Caption, Statement} from '../../../tree.ts'
import {formulaData} from '../formulas/lines.ts'
import {raw} from '../raw.ts'
import type {Line, Reader} from './directive.ts'

/** A displayed formula. */
export const formula: Reader = ({argument, position}, told) => {
  const value = [argument.source, told.text].filter(Boolean).join('\n')
  const label = told.label()
  told.classes()
  const data = formulaData(value, label === undefined ? '' : `(${label})`, false)
  return [{type: 'math', value, data, position}]
}

/** A theorem and its like: `prf:theorem`, `proof:lemma`, `exercise`. */
export const statement: Reader = ({name, argument, children, position}, told) => {
  const kind = statementKind(name.replace(/^.*:/, '')) ?? 'remark'
  const label = told.label()
  const unnumbered =
    told.take('nonumber') !== undefined || told.take('enumerated', 'enumerate') === 'false'
  const title = kind === 'solution' ? solved(argument) : told.words()
  told.classes()
  const made: Statement = {
    type: 'statement',
    kind,
    ...(label !== undefined && {label}),
    ...(unnumbered && {unnumbered}),
    children: [
      ...(title.length > 0 ? [{type: 'caption', children: title} satisfies Caption] : []),
      ...children
    ],
    position
  }
  return [made]
}

/** A solution names the exercise that it solves. */
function solved({source, at}: Line): PhrasingContent[] {
  if (source === '') return []
  const place = {start: at, end: {...at, column: at.column + source.length}}
  const targets = [{label: source, at: place}]
  return [
    {type: 'crossReference', targets, form: 'name', prefix: [], capital: false, position: place}
  ]
}

/** The list of works; that of one paper has all it cites, whatever Jupyter Book is told to filter. */
export const bibliography: Reader = ({position}, told) => {
  told.take('filter')
  return [{type: 'workList', filter: {traits: []}, children: [], position}]
}

/** What only one format understands. */
export const rawBlock: Reader = ({argument, position}, told) => [
  raw(argument.source.replace(/^(?:tex|pdf)$/, 'latex'), {type: 'raw', value: told.text, position})
]

/** Terms and their descriptions. */
export const contents: Reader = ({children}) => children

/** Leaves out what has no place in a paper. */
export function leftOut(why: string): Reader {
  return ({name}, told) => {
    told.notHonoured(`The directive \`${name}\``, why)
    return []
  }
}

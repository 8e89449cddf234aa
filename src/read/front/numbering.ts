import {kindNames, kinds, type LabelKind} from '../../kinds.ts'
import type {KindNumbering, Numbering} from '../../numbering.ts'
import {plain} from './keys/key.ts'
import type {paperKeys} from './keys/paper.ts'
import {isMap, type Reader} from './reader.ts'

/**
 * How things are named and counted, in the words of pandoc-crossref (`figPrefix`, `figureTitle`, `chapters`), Quarto
 * (`crossref: {fig-prefix, fig-title, chapters}`, `number-depth`) and MyST (`numbering: {figure: {template, enumerator,
 * start}, headings}`).
 */
export function readNumbering(paper: Reader<typeof paperKeys>): {
  numbering?: Numbering
  isNumbered: boolean
} {
  const own = folded(paper.raw('numbering'))
  const said = {...crossrefKeys(paper), ...folded(paper.raw('crossref'))}
  const each = kindNames.flatMap((kind): [LabelKind, KindNumbering][] => {
    const found = kindNumbering(kind, said, folded(own[kind]))
    return Object.keys(found).length > 0 ? [[kind, found]] : []
  })
  const bySection = said['chapters'] === true || paper.flag('chapters') === true
  const depth = depthOf(paper, own)
  const isNumbered =
    paper.flag('number-sections') === true ||
    paper.raw('numbering') === true ||
    own['headings'] === true ||
    own['heading-1'] === true
  const isPlain = each.length === 0 && !bySection && depth === undefined
  return {
    isNumbered,
    ...(!isPlain && {
      numbering: {
        ...(bySection && {bySection}),
        ...(depth !== undefined && {depth}),
        kinds: Object.fromEntries(each)
      }
    })
  }
}

type Said = Readonly<Record<string, unknown>>

function folded(value: unknown): Said {
  if (!isMap(value)) return {}
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [plain(name), one]))
}

const crossref = [
  'figPrefix',
  'tblPrefix',
  'eqnPrefix',
  'secPrefix',
  'lstPrefix',
  'figureTitle',
  'tableTitle',
  'listingTitle'
] as const

function crossrefKeys(paper: Reader<typeof paperKeys>): Said {
  return Object.fromEntries(crossref.map(name => [plain(name), paper.raw(name)]))
}

function kindNumbering(kind: LabelKind, said: Said, own: Said): KindNumbering {
  const names: readonly string[] = kinds[kind].prefixes
  const first = (words: readonly string[]) => words.map(word => said[word]).find(isGiven)
  const title = first([`${kind}title`, ...names.map(name => `${name}-title`)])
  const prefix =
    first(names.flatMap(name => [`${name}prefix`, `${name}-prefix`])) ?? nameIn(own['template'])
  const {enumerator, start} = own
  const [one = '', several = one] = (Array.isArray(prefix) ? prefix : [prefix]).map(text)
  return {
    ...(isGiven(title) && {title: text(title)}),
    ...(isGiven(prefix) && {prefix: [one, several] as const}),
    ...(typeof enumerator === 'string' && enumerator.includes('%s') && {enumerator}),
    ...(typeof start === 'number' && {start})
  }
}

/** MyST's `Fig. %s`. */
function nameIn(template: unknown): string | undefined {
  return typeof template === 'string' ? /^(.*\S)\s*%s/.exec(template)?.[1] : undefined
}

function isGiven(value: unknown): boolean {
  return typeof value === 'string' || (Array.isArray(value) && value.length > 0)
}

function text(value: unknown): string {
  return String(value ?? '').trim()
}

/** MyST has a switch for each level. */
function depthOf(paper: Reader<typeof paperKeys>, own: Said): number | undefined {
  const written = Number(paper.text('number-depth'))
  if (Number.isInteger(written) && written >= 0 && paper.has('number-depth')) return written
  const off = [1, 2, 3, 4, 5, 6].find(level => own[`heading-${level}`] === false)
  return off === undefined ? undefined : off - 1
}

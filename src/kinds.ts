/** How the things of one kind are counted and set. Their words stand in `nouns.ts`. */
export interface Kind {
  /** How their labels begin, before `:` (pandoc-crossref) or `-` (Quarto); the first is the usual one. */
  readonly prefixes: readonly string[]
  /** Which of them have a number: all, or those with a label. */
  readonly counted: 'all' | 'labelled' | 'none'
  /** A theorem and its like: its words in italics (`plain`), upright, or with a sign at the end (`proof`). */
  readonly statement?: 'plain' | 'upright' | 'proof'
}

/**
 * Every kind of thing that can be referred to. To add one: a line here, its words in `nouns.ts`, and where its
 * nodes are made.
 */
export const kinds = {
  figure: {prefixes: ['fig'], counted: 'all'},
  table: {prefixes: ['tbl', 'tab'], counted: 'all'},
  equation: {prefixes: ['eq', 'eqn'], counted: 'labelled'},
  section: {prefixes: ['sec'], counted: 'all'},
  appendix: {prefixes: ['apx', 'app'], counted: 'all'},
  listing: {prefixes: ['lst'], counted: 'all'},
  footnote: {prefixes: ['fn'], counted: 'all'},
  theorem: {prefixes: ['thm'], counted: 'all', statement: 'plain'},
  lemma: {prefixes: ['lem'], counted: 'all', statement: 'plain'},
  corollary: {prefixes: ['cor'], counted: 'all', statement: 'plain'},
  proposition: {prefixes: ['prp', 'prop'], counted: 'all', statement: 'plain'},
  conjecture: {prefixes: ['cnj'], counted: 'all', statement: 'plain'},
  definition: {prefixes: ['def'], counted: 'all', statement: 'upright'},
  example: {prefixes: ['exm'], counted: 'all', statement: 'upright'},
  exercise: {prefixes: ['exr'], counted: 'all', statement: 'upright'},
  algorithm: {prefixes: ['alg'], counted: 'all', statement: 'upright'},
  solution: {prefixes: ['sol'], counted: 'labelled', statement: 'upright'},
  remark: {prefixes: ['rem'], counted: 'labelled', statement: 'upright'},
  proof: {prefixes: ['prf'], counted: 'none', statement: 'proof'},
  tip: {prefixes: ['tip'], counted: 'labelled'},
  note: {prefixes: ['nte'], counted: 'labelled'},
  warning: {prefixes: ['wrn'], counted: 'labelled'},
  important: {prefixes: ['imp'], counted: 'labelled'},
  caution: {prefixes: ['cau'], counted: 'labelled'}
} as const satisfies Record<string, Kind>

export type LabelKind = keyof typeof kinds

export const kindNames = Object.keys(kinds) as LabelKind[]

const byPrefix = new Map<string, LabelKind>(
  kindNames.flatMap(kind => kinds[kind].prefixes.map(prefix => [prefix, kind] as const))
)

/** The kind that a label begins with: `fig:map`, `Fig-map` → `figure`. */
export function kindOfLabel(label: string): LabelKind | undefined {
  const prefix = /^(\p{L}+)[:-]./u.exec(label)?.[1]
  return prefix === undefined ? undefined : byPrefix.get(prefix.toLowerCase())
}

/** The kind of theorem a block is, by its class: `.theorem`. */
export function statementKind(name: string): LabelKind | undefined {
  return kindNames.find(kind => kind === name && isStatement(kind))
}

export function isStatement(kind: LabelKind): boolean {
  return 'statement' in kinds[kind]
}

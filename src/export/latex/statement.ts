import {kinds} from '../../kinds.ts'
import {nounsOf} from '../../nouns.ts'
import type {Statement} from '../../tree.ts'
import type {Context} from './context.ts'
import {blocksInLanguage} from './direction.ts'
import {labelOf} from './links.ts'
import {texOf} from './text.ts'

/** A theorem and its like. Package: amsthm. */
export function statement(node: Statement, context: Context): string {
  const {kind, label, lang, number, children} = node
  const title = children.find(child => child.type === 'caption')
  const others = children.filter(child => child.type !== 'caption')
  const isProof = kind === 'proof'
  const isCounted = number !== undefined && !isProof
  const name = isProof ? 'proof' : isCounted ? kind : `${kind}*`
  context.needs.add('amsthm')
  if (!isProof) context.needs.add(`statement ${name}`)
  return blocksInLanguage(lang, context, inner => {
    const words = title
      ? inner.inlines(title.children, {...inner, isArgument: true, isTitle: true})
      : ''
    const noun = isProof && words !== '' ? `${nameOf(kind, context)} (${words})` : words
    const before = isCounted ? inner.counters.to(kind, number, false) : ''
    const option = noun === '' ? '' : `[{${noun}}]`
    const place = isCounted ? labelOf(label, inner) : ''
    const body = inner.blocks(others, {...inner, isNested: true})
    const opens = option === '' && body.startsWith('[') ? '{}' : ''
    return `${before === '' ? '' : `${before}\n`}\\begin{${name}}${option}${place}\n${opens}${body}\n\\end{${name}}`
  })
}

/** The word for a kind of statement. */
export function nameOf(
  kind: Statement['kind'],
  {article: {meta}}: Pick<Context, 'article'>
): string {
  return texOf(meta.numbering?.kinds[kind]?.title ?? nounsOf(meta.lang).of[kind].one)
}

/** The theorems that the text has, as amsthm wants them. */
export function statementDefinitions(context: Pick<Context, 'article' | 'needs'>): string[] {
  const names = [...context.needs]
    .filter(need => need.startsWith('statement '))
    .map(need => need.slice('statement '.length))
    .sort()
  return ['plain', 'upright'].flatMap(style => {
    const own = names.filter(name => {
      const kind = kinds[name.replace('*', '') as Statement['kind']]
      return 'statement' in kind && kind.statement === style
    })
    if (own.length === 0) return []
    return [
      `\\theoremstyle{${style === 'plain' ? 'plain' : 'definition'}}`,
      ...own.map(name => {
        const noun = nameOf(name.replace('*', '') as Statement['kind'], context)
        return name.endsWith('*')
          ? `\\newtheorem*{${name}}{${noun}}`
          : `\\newtheorem{${name}}{${noun}}`
      })
    ]
  })
}

import type {ElementContent} from 'hast'
import type {CslItem} from '../../article.ts'
import type {Entry, WorkList} from '../../tree.ts'
import {directionOf} from '../../words.ts'
import {languageAgainst, writingOf} from '../../writing.ts'
import type {Context} from './context.ts'
import {blocksInLanguage, directed, inLanguage} from './direction.ts'
import {anchor} from './links.ts'
import {setText} from './settext.ts'
import {texOf} from './text.ts'

/** A list of works: BibTeX makes the one that a paper has; several, and works that run both ways, are written out as they are set. */
export function workList(node: WorkList, context: Context): string {
  const {children, entries = []} = node
  const [first, ...others] = children
  const title = first?.type === 'heading' ? first : undefined
  const before = context.blocks(title ? others : children, context)
  if (entries.length === 0)
    return [title ? context.blocks([title], context) : '', before].filter(Boolean).join('\n\n')
  if (context.ownLists) return writtenOut(node, context)
  const words = title ? context.inlines(title.children, {...context, isArgument: true}) : ''
  const place = title?.data?.label === undefined ? '' : anchor(title.data.label, context)
  return [
    title ? `\\renewcommand{\\refname}{${words}}` : '\\renewcommand{\\bibsection}{}',
    ...(before === '' ? [] : [`\\renewcommand{\\bibpreamble}{${before}\\par}`]),
    ...(place === '' ? [] : [place]),
    `\\bibliographystyle{${context.isNumeric ? 'unsrtnat' : 'plainnat'}}`,
    ...asMostRun(entries, context)
  ].join('\n')
}

/** A list whose works mostly run against the paper is set as they run. */
function asMostRun(entries: readonly Entry[], context: Context): string[] {
  const list = '\\bibliography{references}'
  const {references} = context.article
  const items = entries.flatMap(({key}) => references.get(key) ?? [])
  const left = items.filter(item => writingOf(item).dir === 'ltr').length
  if (directionOf(context.lang) !== 'rtl' || left * 2 < items.length) return [list]
  return [
    '\\section*{\\refname}',
    '\\renewcommand{\\bibsection}{}',
    blocksInLanguage('en', context, () => list)
  ]
}

/** Entries under their own heading; natbib finds them by their keys as it does those of BibTeX. */
function writtenOut(node: WorkList, context: Context): string {
  const {annotation = [], children, entries = [], lang} = node
  context.needs.add('own lists')
  const made = entries.map(entry => {
    const item = context.article.references.get(entry.key)
    const field = annotation.find(name => typeof item?.[name] === 'string')
    const note =
      field === undefined
        ? ''
        : `\\par ${texOf(String(item?.[field]).replace(/<\/?[a-z][^>]*>/gi, ''))}`
    const against = item && languageAgainst(item, lang ?? context.lang)
    const words = inLanguage(against, context, inner =>
      setText(textOf(entry.children), inner).trim()
    )
    if (context.listed.has(entry.key)) return `\\item[] ${words}${note}`
    context.listed.add(entry.key)
    const label = context.isNumeric ? '' : `[{${shortOf(entry, item, context)}}]`
    return `\\bibitem${label}{${context.keys.of(entry.key)}} ${words}${note}`
  })
  return [
    context.blocks(children, context),
    blocksInLanguage(
      lang,
      context,
      () =>
        `\\begin{thebibliography}{${entries.length}}\n${made.join('\n')}\n\\end{thebibliography}`
    )
  ]
    .filter(part => part !== '')
    .join('\n\n')
}

/** Without the number that a style sets before it. */
function textOf(children: readonly ElementContent[]): readonly ElementContent[] {
  return children.filter(
    child =>
      child.type !== 'element' ||
      !(child.properties['className'] as string[] | undefined)?.includes('csl-left-margin')
  )
}

/** "Doe and Roe(2020)", as natbib wants to know a work. */
function shortOf({key}: Entry, item: CslItem | undefined, context: Context): string {
  const people =
    ['author', 'editor', 'translator'].map(name => item?.[name]).find(Array.isArray) ?? []
  const names = people.map(
    ({family, literal, given}: Record<string, string>) => family ?? literal ?? given ?? ''
  )
  const [first = String(item?.['title'] ?? key), second] = names
  const short =
    names.length > 2 ? `${first} et al.` : second === undefined ? first : `${first} and ${second}`
  const issued = item?.['issued'] as
    | {'date-parts'?: readonly (readonly (number | string)[])[]}
    | undefined
  return `${directed(short, context)}(${texOf(String(issued?.['date-parts']?.[0]?.[0] ?? ''))})`
}

import type {Nodes, RootContent} from 'mdast'
import type {Article} from '../article.ts'
import {creditName} from '../credit.ts'
import {matterWordsOf} from '../matterwords.ts'
import type {Author, ClosingSection, TitleMatter} from '../meta.ts'
import {countWords, paragraphsOf} from '../paragraphs.ts'
import type {Demands} from '../profile.ts'
import {inAscii} from './texsigns.ts'

/** What a portal's form asks for, ready to copy: a heading with its count, and the text below it. */
export function formSheet(article: Article, demands: Demands, pages: number | undefined): string {
  const {meta} = article
  const asTex = demands.rules['form-text']?.value === 'tex'
  const write = (text: string): string => (asTex ? inAscii(text) : text)
  const formula: Formula = asTex ? tex => `$${tex}$` : undefined
  const fields = [
    field('Title', meta.title),
    ...(meta.runningTitle === meta.title ? [] : [field('Running title', meta.runningTitle)]),
    ...matterFields(meta, '', formula),
    // A form in ASCII has no place for other languages.
    ...(asTex ? [] : meta.translations).flatMap(matter => [
      ...(matter.title === undefined ? [] : [field(`Title (${matter.lang})`, matter.title)]),
      ...matterFields(matter, ` (${matter.lang})`, formula)
    ]),
    ['Authors', asTex ? names(meta.authors) : people(article)],
    ...fundingField(article),
    ...statementFields(article),
    ['Counts', counts(article, pages)]
  ] as const
  const odd = asTex
    ? [
        ...new Set(
          fields
            .map(([, text]) => write(text))
            .join('')
            .match(/[^\p{ASCII}]/gu)
        )
      ]
    : []
  const warning =
    odd.length === 0 ? '' : `Not in ASCII, and to be put otherwise: ${odd.join(' ')}\n\n`
  return `${warning}${fields.map(([head, text]) => `== ${head}\n\n${write(text)}\n`).join('\n')}`
}

type Formula = ((tex: string) => string) | undefined
type Field = readonly [head: string, text: string]

function field(name: string, text: string): Field {
  return [`${name}: ${[...text].length} characters`, text]
}

function matterFields({abstract, keywords}: TitleMatter, lang: string, formula: Formula): Field[] {
  const paragraphs = abstract ? paragraphsOf(abstract, formula) : []
  const text = paragraphs.join(' ')
  return [
    ...(text === ''
      ? []
      : [
          [
            `Abstract${lang}: ${countWords(text)} words, ${[...text].length} characters`,
            paragraphs.join('\n\n')
          ] as const
        ]),
    ...(keywords.length === 0
      ? []
      : [[`Keywords${lang}: ${keywords.length}`, keywords.join('; ')] as const])
  ]
}

function names(authors: readonly Author[]): string {
  return authors.map(({literal}) => literal).join(', ')
}

/** A line each: name, e-mail, ORCID, where they work, what they did. */
function people({meta}: Article): string {
  return meta.authors
    .map(author => {
      const places = author.affiliations.flatMap(at => meta.affiliations[at]?.text ?? [])
      const roles = author.roles.map(({credit, written, degree}) => {
        const name = credit ? creditName(credit, meta.lang) : written
        return degree ? `${name} (${degree})` : name
      })
      return [
        author.literal,
        ...(author.corresponding ? ['corresponding author'] : []),
        author.email,
        author.orcid && `https://orcid.org/${author.orcid}`,
        ...places,
        roles.length > 0 ? `roles: ${roles.join(', ')}` : undefined
      ]
        .filter(Boolean)
        .join(' | ')
    })
    .join('\n')
}

function fundingField({meta: {funding}}: Article): Field[] {
  const awards = (funding?.awards ?? []).map(
    ({funders, number, title, recipients, investigators = []}) =>
      [
        ...funders.map(({name, id}) => (id === undefined ? name : `${name} (${id})`)),
        number,
        title,
        [...new Set([...recipients, ...investigators])].join(', ')
      ]
        .filter(Boolean)
        .join(' | ')
  )
  return awards.length === 0 ? [] : [['Funding', awards.join('\n')]]
}

/** The statements that close the paper, in its words. */
function statementFields({meta, tree}: Article): Field[] {
  const found = new Map<ClosingSection, RootContent[]>()
  let open: RootContent[] | undefined
  let depth = 0
  for (const node of tree.children) {
    if (node.type === 'heading' && (open === undefined || node.depth <= depth)) {
      const kind = node.data?.closing
      depth = node.depth
      open = kind && []
      if (kind && open) found.set(kind, open)
    } else if (node.type === 'workList') open = undefined
    else open?.push(node)
  }
  const parts = matterWordsOf(meta.lang).parts
  return [...found].map(([kind, children]) => [
    parts[kind],
    paragraphsOf({type: 'root', children}).join('\n\n')
  ])
}

function counts({tree, bibliography}: Article, pages: number | undefined): string {
  const tally = {figure: 0, table: 0}
  const count = (node: Nodes): void => {
    if (node.type === 'figure' && node.kind !== 'listing') tally[node.kind]++
    else if ('children' in node) for (const child of node.children) count(child)
  }
  count(tree)
  return [
    ...(pages === undefined ? [] : [many(pages, 'page')]),
    many(tally.figure, 'figure'),
    many(tally.table, 'table'),
    many(bibliography.length, 'reference')
  ].join(', ')
}

function many(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

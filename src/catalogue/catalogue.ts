import {join} from 'node:path'
import {aliases} from '../read/style/aliases.ts'
import {namesIn} from '../read/style/machine.ts'
import {styleName} from '../read/style/name.ts'
import {shelvedCategories, shelvedNames} from '../read/style/shelf.ts'

/** A style an author may choose. */
export interface Listed {
  readonly name: string
  /** What else it may be called. */
  readonly aliases: readonly string[]
  /** '' where it would have to be read for it. */
  readonly title: string
  /** `author-date`, `numeric`, `note` …; '' where it would have to be read for it. */
  readonly format: string
  /** Its disciplines, e.g. `political science`. */
  readonly fields: readonly string[]
  /** BCP 47 tag of the language it is set in where the paper says none. */
  readonly language?: string
  /** The project's `styles/`, the installed package, or a folder of this machine. */
  readonly from: 'project' | 'offprint' | 'machine'
}

/** Style → what authors call it. */
const calledBy = new Map<string, string[]>()
for (const [alias, name] of Object.entries(aliases)) {
  calledBy.set(name, [...(calledBy.get(name) ?? []), alias])
}

/** All styles that a paper of this project may name, each once, where it would be found. */
export async function listStyles(root: string): Promise<readonly Listed[]> {
  const [own, shelved, categories, machine] = await Promise.all([
    namesIn([join(root, 'styles')]),
    shelvedNames(),
    shelvedCategories(),
    namesIn()
  ])
  const unread = (from: Listed['from']) => (name: string) =>
    [name, {name, aliases: [], title: '', format: '', fields: [], from}] as const
  const packed = [...shelved].map(([name, title]) => {
    const category = categories.get(name) ?? {format: '', fields: []}
    const aliases = calledBy.get(name) ?? []
    return [name, {name, aliases, title, ...category, from: 'offprint'}] as const
  })
  const all = [...machine.map(unread('machine')), ...packed, ...own.map(unread('project'))]
  return [...new Map<string, Listed>(all).values()]
}

/** What many journals, teachers and publishers ask for. */
const wellKnown = [
  'apa',
  'chicago-author-date',
  'chicago-fullnote-bibliography',
  'modern-language-association',
  'harvard-cite-them-right',
  'ieee',
  'vancouver',
  'nature',
  'american-medical-association',
  'american-chemical-society',
  'american-sociological-association',
  'american-political-science-association',
  'modern-humanities-research-association',
  'oscola',
  'elsevier-harvard',
  'springer-basic-author-date'
]

export function wellKnownStyles(styles: readonly Listed[]): readonly Listed[] {
  const byName = new Map(styles.map(style => [style.name, style]))
  return wellKnown.flatMap(name => byName.get(name) ?? [])
}

/**
 * The styles each of these words is in, or begins a word of: in the name, the title, what authors call it,
 * then in the disciplines, the format and the language. Best first.
 */
export function search(styles: readonly Listed[], asked: string): readonly Listed[] {
  const wanted = wordsIn(asked)
  const meant = aliases[styleName(asked)] ?? styleName(asked)
  return styles
    .map(style => ({style, rank: style.name === meant ? 0 : rank(style, wanted)}))
    .filter(({rank}) => Number.isFinite(rank))
    .sort((a, b) => a.rank - b.rank || (a.style.name < b.style.name ? -1 : 1))
    .map(({style}) => style)
}

/** The fewer words a style has beside those asked for, the nearer it is; whole words are nearer than beginnings. */
function rank(
  {name, aliases, title, format, fields, language}: Listed,
  wanted: readonly string[]
): number {
  const called = [...aliases, name, title].flatMap(wordsIn)
  const length = wordsIn(name).length
  if (wanted.every(word => called.includes(word))) return length
  if (stands(wanted, called)) return length + 1
  const about = [format, ...fields, language ? (languages.of(language) ?? '') : '']
  return stands(wanted, [...called, ...about.flatMap(wordsIn)])
    ? 100 + length
    : Number.POSITIVE_INFINITY
}

const languages = new Intl.DisplayNames('en', {type: 'language'})

function stands(wanted: readonly string[], words: readonly string[]): boolean {
  return wanted.every(word => words.some(known => known.startsWith(word)))
}

function wordsIn(text: string): readonly string[] {
  return styleName(text.replaceAll('/', ' ')).split('-').filter(Boolean)
}

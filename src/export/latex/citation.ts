import type {PhrasingContent} from 'mdast'
import type {Cite, CiteItem} from '../../tree.ts'
import {directionOf} from '../../words.ts'
import {writingOf} from '../../writing.ts'
import type {Context} from './context.ts'
import {directed, leftToRight} from './direction.ts'
import {locatorTerm} from './terms.ts'
import {texOf} from './text.ts'

/** A citation by its keys, in the commands of natbib; its style sets it anew. @see https://ctan.org/pkg/natbib */
export function citation(cite: Cite, context: Context): string {
  const known = cite.items.filter(({key}) => context.article.references.has(key))
  const wrong = cite.items.filter(item => !known.includes(item)).map(({key}) => texOf(`${key}?`))
  const isLeft = known.every(({key}) => {
    const item = context.article.references.get(key)
    return item && writingOf(item).dir === 'ltr'
  })
  const set = isLeft
    ? leftToRight(cited(cite, known, inLatin(context)), context)
    : cited(cite, known, context)
  return [set, ...wrong].filter(part => part !== '').join(' ')
}

function cited(cite: Cite, items: readonly CiteItem[], context: Context): string {
  const [first, ...others] = items
  if (!first) return ''
  const star = cite.allNames ? '*' : ''
  if (cite.authorOnly)
    return items.map(item => command(`citeauthor${star}`, item, context)).join('; ')
  if (cite.yearOnly) return items.map(item => command('citeyear', item, context)).join('; ')
  const isOnly = others.length === 0
  if (cite.narrative) {
    if (isOnly || items.every(isBare)) return command(`citet${star}`, first, context, items)
    const rest = others.map(item => inCluster(item, star, context))
    const opens = `${command(`citeauthor${star}`, {...first, suffix: [], prefix: [], locator: []}, context)} `
    return `${opens}\\citetext{${[command('citeyear', first, context), ...rest].join('; ')}}`
  }
  // In a note of its own a citation has no brackets.
  const isNote = context.inCitationNote
  const outer = isNote ? 'citealp' : 'citep'
  if (isOnly && !first.suppressAuthor) return command(`${outer}${star}`, first, context)
  if (isOnly && !isNote && isBare({...first, suppressAuthor: false}))
    return command('citeyearpar', first, context)
  const last = items.at(-1)
  const middle = items.slice(0, -1)
  const isPlain =
    items.every(item => !item.suppressAuthor) &&
    others.every(({prefix}) => prefix.length === 0) &&
    middle.every(item => after(item, context) === '')
  if (isPlain && last) {
    return command(`${outer}${star}`, {...last, prefix: first.prefix}, context, items)
  }
  const all = items.map(item => inCluster(item, star, context)).join('; ')
  return isNote ? all : `\\citetext{${all}}`
}

/** What stands in a citation of Latin works, in a paper that runs from right to left. */
function inLatin(context: Context): Context {
  return directionOf(context.lang) === 'rtl' ? {...context, lang: 'en'} : context
}

function inCluster(item: CiteItem, star: string, context: Context): string {
  if (!item.suppressAuthor) return command(`citealp${star}`, item, context)
  const before = words(item.prefix, context).trim()
  const behind = after(item, context)
  const year = `\\citeyear{${context.keys.of(item.key)}}`
  return `${before === '' ? '' : `${before} `}${year}${behind === '' ? '' : `, ${behind}`}`
}

/** A command with what stands before and behind its keys; years and names take neither. */
function command(
  name: string,
  item: CiteItem,
  context: Context,
  items: readonly CiteItem[] = [item]
): string {
  const keys = items.map(({key}) => context.keys.of(key)).join(',')
  const before = words(item.prefix, context).trim()
  const behind = after(item, context)
  if (/^citeauthor|^citeyear$/.test(name)) {
    const tail = behind === '' ? '' : name === 'citeyear' ? `, ${behind}` : ` ${behind}`
    return `${before === '' ? '' : `${before} `}\\${name}{${keys}}${tail}`
  }
  const options =
    before !== '' ? `[{${before}}][{${behind}}]` : behind !== '' ? `[{${behind}}]` : ''
  return `\\${name}${options}{${keys}}`
}

function isBare({prefix, suffix, locator = [], suppressAuthor}: CiteItem): boolean {
  return prefix.length + suffix.length + locator.length === 0 && !suppressAuthor
}

/** The place in the work, and what is said behind it. */
function after({label, locator, suffix}: CiteItem, context: Context): string {
  const place = locator
    ? words(locator, context)
        .trim()
        .replace(/(?<=\d)-(?=\d)/g, '--')
    : ''
  const located = place === '' ? '' : `${termOf(label, place, context)}${place}`
  const rest = words(suffix, context).trim()
  if (located === '' || rest === '') return `${located}${rest.replace(/^,\s*/, '')}`
  return /^[\p{P}]/u.test(rest) ? `${located}${rest}` : `${located} ${rest}`
}

function words(nodes: readonly PhrasingContent[], context: Context): string {
  return context.inlines(nodes, {...context, isArgument: true})
}

/** "p." or "pp.", as the locale of the style has it. */
function termOf(label: string | undefined, place: string, context: Context): string {
  const term = locatorTerm(context.article.style, label ?? 'page', isPlural(place))
  return term === '' ? '' : `${directed(term, context)}~`
}

function isPlural(place: string): boolean {
  return /[\p{N}\p{L}]\s*(?:[-–—,;&]|--|\band\b)\s*[\p{N}\p{L}]/u.test(place)
}

import type {ElementContent} from 'hast'
import type {Element} from 'xast'
import {flowsOf} from '../../flows.ts'
import type {Entry, WorkList} from '../../tree.ts'
import {visit} from '../../visit.ts'
import {directionOf} from '../../words.ts'
import {writingOf} from '../../writing.ts'
import {type Context, inLanguage} from './context.ts'
import {fieldEnd, fieldStart} from './fields.ts'
import {paragraph} from './paragraph.ts'
import {run, runs} from './runs.ts'
import {setText} from './set.ts'
import {tracked} from './tracked.ts'
import {w} from './word.ts'
import {bibliographyCode} from './zotero.ts'

/** How far the lines of an entry hang in, in twentieths of a point. */
const hanging = 480

/** A list of works, a paragraph each; the paper's own is a field that reference managers go on with. */
export function referenceList(node: WorkList, outer: Context): Element[] {
  const {annotation = [], children, entries = [], lang} = node
  const context = inLanguage(outer, lang)
  const isField = annotation.length === 0 && isOfCitations(entries, context)
  const made = entries.flatMap((entry, index) => [
    ...trackedEntry(entry, context, [
      ...(isField && index === 0 ? fieldStart(bibliographyCode) : []),
      ...entryWords(entry, context),
      ...(isField && index === entries.length - 1 ? [fieldEnd()] : [])
    ]),
    ...annotationOf(entry, annotation, context)
  ])
  return [...context.blocks(children, context), ...made]
}

/** Zotero makes the list anew of what the text cites: one that has more, or less, is no field. */
function isOfCitations(entries: readonly Entry[], {article, sequences}: Context): boolean {
  const cited = new Set<string>()
  for (const flow of flowsOf(article)) {
    visit(flow, 'cite', ({items}) => {
      for (const {key} of items) cited.add(key)
    })
  }
  return (
    entries.length === article.bibliography.length &&
    entries.every(({key}) => cited.has(key)) &&
    sequences.next(' bibliographies') === 1
  )
}

function trackedEntry(entry: Entry, context: Context, words: readonly Element[]): Element[] {
  const made = [reference(entry, context, words)]
  return entry.change ? tracked(made, entry.change, context) : made
}

function reference({key, children}: Entry, context: Context, words: readonly Element[]): Element {
  const {article, bookmarks} = context
  const isHanging = article.hangingIndent || marginOf(children) !== undefined
  return paragraph(
    bookmarks.around(`ref-${key}`, 'place', words),
    {...against(key, context), style: 'Bibliography'},
    isHanging ? [w('ind', {left: hanging, hanging})] : []
  )
}

/** A style with numbers sets them in a column of their own. */
function entryWords({key, children}: Entry, outer: Context): Element[] {
  const context = against(key, outer)
  const margin = marginOf(children)
  if (margin?.type !== 'element') return setText(children, context)
  const others = children.filter(child => child !== margin)
  return [...setText(margin.children, context), run('\t', context), ...setText(others, context)]
}

/** A work that is written against the paper has a paragraph that runs so. */
function against(key: string, context: Context): Context {
  const item = context.article.references.get(key)
  if (!item) return context
  const {dir, lang} = writingOf(item)
  const fits = lang !== undefined && directionOf(lang) === dir
  return {...context, dir, ...(fits && {lang})}
}

function annotationOf({key}: Entry, names: readonly string[], context: Context): Element[] {
  const item = context.article.references.get(key)
  const name = names.find(one => typeof item?.[one] === 'string')
  if (name === undefined) return []
  const inside = {...context, style: 'Annotation', indent: hanging}
  // Tags that a bibliography may hold are no words.
  return String(item?.[name])
    .split(/\n\s*\n/)
    .map(one => paragraph(runs(one.replace(/<\/?[a-z][^>]*>/gi, '').trim(), inside), inside))
}

function marginOf(children: readonly ElementContent[]): ElementContent | undefined {
  return children.find(child => {
    const names = child.type === 'element' ? child.properties['className'] : undefined
    return Array.isArray(names) && names.includes('csl-left-margin')
  })
}

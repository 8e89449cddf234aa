import {slug} from 'github-slugger'
import type {Heading} from 'mdast'
import {toString as plainText} from 'mdast-util-to-string'
import type {Element} from 'xast'
import {type Context, inLanguage} from './context.ts'
import {headingNumbers} from './numbering.ts'
import {paragraph} from './paragraph.ts'
import {run} from './runs.ts'
import {val, w} from './word.ts'

/** A heading; Word counts it where it comes to the same number. */
export function heading(node: Heading, outer: Context): Element {
  const {attributes, label = slug(plainText(node).trim()), number} = node.data ?? {}
  const context = inLanguage(outer, attributes?.lang)
  const level = Math.max(1, Math.min(6, node.depth - context.topDepth + 1))
  const own = {...context, style: `Heading${level}`, indent: 0}
  const words = context.inlines(node.children, own)
  const isGone = context.change === 'deletion'
  const name = label === '' || isGone ? undefined : label
  if (number === undefined) {
    return paragraph(context.bookmarks.around(name, 'place', words), own, unnumbered(context))
  }
  const counted = isGone ? undefined : context.headings.next(number)
  if (counted) {
    const {list, level: place} = counted
    const isOfStyle = place === level - 1 && (list === 'body' || level <= 3)
    const style = list === 'body' || !isOfStyle ? own.style : `${names[list]}${level}`
    const properties = isOfStyle ? [] : [numbered(headingNumbers[list], place)]
    return paragraph(
      context.bookmarks.around(name, 'paragraph', words),
      {...own, style},
      properties
    )
  }
  const typed = context.bookmarks.around(name, 'number', [run(number, own, 'ltr')])
  return paragraph([...typed, run(' ', own), ...words], own, unnumbered(context))
}

const names = {appendix: 'Appendix', supplement: 'Supplement'} as const

/** The styles of headings have numbers where the paper has. */
function unnumbered({article}: Context): Element[] {
  return article.meta.numberSections ? [numbered(0)] : []
}

export function numbered(list: number, level = 0): Element {
  return w('numPr', {}, [val('ilvl', level), val('numId', list)])
}

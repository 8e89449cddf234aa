import {slug} from 'github-slugger'
import type {Heading, RootContent} from 'mdast'
import {toString as plainText} from 'mdast-util-to-string'
import type {Element} from 'xast'
import {nounsOf} from '../../nouns.ts'
import type {Caption, Figure} from '../../tree.ts'
import {SKIP, visit} from '../../visit.ts'
import {wordsOf} from '../../words.ts'
import {type Context, inText} from './context.ts'
import {fieldEnd, fieldStart} from './fields.ts'
import {toPlace} from './links.ts'
import {paragraph} from './paragraph.ts'
import {run, runs} from './runs.ts'

/** The contents and the lists that the author asks for; Word puts in the pages when it is asked to. */
export function contents(context: Context): Element[] {
  const {meta, tree} = context.article
  const {contents: asked, contentsDepth = 3, contentsTitle, lists = []} = meta
  const own = inText({...context, isLinkless: true}, tree)
  const title = contentsTitle ?? wordsOf(meta.lang).contents
  return [
    ...(asked
      ? listOf(title, `TOC \\o "1-${contentsDepth}" \\h \\z \\u`, headings(own, contentsDepth), own)
      : []),
    ...lists.flatMap(({of, title: named = wordsOf(meta.lang)[`${of}s`]}) => {
      const word = nounsOf('en').of[of].one
      return listOf(named, `TOC \\h \\z \\c "${word}"`, captions(own, of), own)
    })
  ]
}

function listOf(
  title: string,
  code: string,
  entries: readonly Entry[],
  context: Context
): Element[] {
  if (entries.length === 0) return []
  const over = {...context, style: 'TOCHeading'}
  return [
    paragraph(runs(title, over), over),
    ...entries.map(({label, style, words}, index) =>
      paragraph(
        [
          ...(index === 0 ? fieldStart(code, true) : []),
          ...(label === undefined ? words : [toPlace(label, words)]),
          ...(index === entries.length - 1 ? [fieldEnd()] : [])
        ],
        {...context, style}
      )
    )
  ]
}

interface Entry {
  readonly label: string | undefined
  readonly style: string
  readonly words: readonly Element[]
}

function headings(context: Context, depth: number): Entry[] {
  return headingsIn(context.article.tree.children).flatMap(node => {
    const level = node.depth - context.topDepth + 1
    if (level > depth) return []
    const {label = slug(plainText(node).trim()), number} = node.data ?? {}
    const style = `TOC${level}`
    const own = {...context, style}
    const words = [
      ...(number === undefined ? [] : [run(`${number} `, own, 'ltr')]),
      ...context.inlines(node.children, own)
    ]
    return [{label: label === '' ? undefined : label, style, words}]
  })
}

/** Headings in quotations and boxes are not the paper's own. */
function headingsIn(nodes: readonly RootContent[]): Heading[] {
  return nodes.flatMap(node => {
    if (node.type === 'heading') return [node]
    return node.type === 'div' || node.type === 'workList' ? headingsIn(node.children) : []
  })
}

function captions(context: Context, kind: 'figure' | 'table'): Entry[] {
  const found: Figure[] = []
  visit(context.article.tree, 'figure', node => {
    if (node.kind === kind && node.number !== undefined && node.part === undefined) found.push(node)
    return SKIP
  })
  return found.flatMap(({children, label, number}) => {
    const caption = children.find((child): child is Caption => child.type === 'caption')
    if (!caption) return []
    const own = {...context, style: 'TableofFigures'}
    const words = [...runs(`${number} `, own), ...context.inlines(caption.children, own)]
    return [{label, style: own.style, words}]
  })
}

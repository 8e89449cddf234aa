import type {Nodes, RootContent} from 'mdast'
import type {Article} from '../article.ts'
import type {Hiding} from '../compose.ts'
import type {Meta} from '../meta.ts'
import {type Demands, hidesAuthors} from '../profile.ts'

/** A paper as one document of the package shows it. */
export interface Copy {
  readonly is: 'manuscript' | 'title page'
  readonly article: Article
}

/** How the journal wants the authors hidden from reviewers; nothing where these may know them, or are done. */
export function hidingFor(demands: Demands): Hiding | undefined {
  if (!hidesAuthors(demands)) return undefined
  const {rules} = demands
  const without = rules['anonymous-without']?.value
  return {
    selfCitations: rules['self-citations']?.value ?? 'third-person',
    ...(without && {without})
  }
}

/**
 * The documents that the package has of a paper.
 *
 * @param anonymous What reviewers get of it who may not know the authors: then all that is said of them stands on a title page.
 */
export function copiesOf(
  article: Article,
  anonymous: Article | undefined,
  {rules}: Demands
): readonly Copy[] {
  const inText = rules['figures-in-text']?.value ?? true
  const shown = anonymous ?? article
  const manuscript: Copy = {is: 'manuscript', article: inText ? shown : captionsOnly(shown)}
  if (!anonymous && !rules['title-page']?.value) return [manuscript]
  return [{is: 'title page', article: titlePage(article)}, manuscript]
}

/** Title, authors and the statements that close the paper. */
function titlePage(article: Article): Article {
  const {tree, meta} = article
  const {abstract: _, keyPoints: __, plainSummary: ___, ...own} = meta
  const translations = meta.translations.map(
    ({lang, title, titleWords, subtitle, subtitleWords}) => ({
      lang,
      keywords: [],
      ...(title !== undefined && {title}),
      ...(titleWords && {titleWords}),
      ...(subtitle !== undefined && {subtitle}),
      ...(subtitleWords && {subtitleWords})
    })
  )
  const head: Meta = {...own, keywords: [], translations, contents: false}
  return {
    ...article,
    meta: head,
    tree: {...tree, children: closing(tree.children)},
    bibliography: []
  }
}

function closing(nodes: readonly RootContent[]): RootContent[] {
  let depth = 0
  return nodes.filter(node => {
    if (node.type === 'heading') {
      if (node.data?.closing) depth = node.depth
      else if (node.depth <= depth) depth = 0
    }
    return depth > 0 && node.type !== 'workList'
  })
}

/** Of figures the text has only the captions: they are files of their own. */
function captionsOnly(article: Article): Article {
  return {...article, tree: bare(article.tree, false)}
}

function bare<Node extends Nodes>(node: Node, isInFigure: boolean): Node {
  if (!('children' in node)) return node
  const isFigure = isInFigure || (node.type === 'figure' && node.kind === 'figure')
  const kept = (node.children as Nodes[])
    .filter(child => !isFigure || child.type !== 'image')
    .map(child => bare(child, isFigure))
    .filter(child => !isFigure || !isEmptied(child))
  return {...node, children: kept}
}

function isEmptied(node: Nodes): boolean {
  return (node.type === 'paragraph' || node.type === 'row') && node.children.length === 0
}

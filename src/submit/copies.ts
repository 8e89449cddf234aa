import type {Nodes, RootContent} from 'mdast'
import type {Article} from '../article.ts'
import {SetupError} from '../fault.ts'
import type {Meta} from '../meta.ts'
import type {Demands} from '../profile.ts'

/** A paper as one document of the package shows it. */
export interface Copy {
  readonly is: 'manuscript' | 'title page'
  readonly article: Article
}

/** @throws SetupError where the manuscript must be without names: `copiesOf` cannot take them out yet. */
export function refuseAnonymous({profile, stage, rules}: Demands): void {
  if (rules.review?.value !== 'double-anonymous' || stage === 'accepted') return
  throw new SetupError(
    `${profile.name}: reviewers may not know the authors, and Offprint cannot hide them yet`,
    'Make the anonymous file by hand, or name another stage: --stage accepted.'
  )
}

/**
 * The documents that the package has of a paper. What reviewers may not know is to be taken out here, between the paper and its
 * files, so that both copies are numbered alike.
 */
export function copiesOf(article: Article, {rules}: Demands): readonly Copy[] {
  const inText = rules['figures-in-text']?.value ?? true
  const manuscript: Copy = {is: 'manuscript', article: inText ? article : captionsOnly(article)}
  if (!rules['title-page']?.value) return [manuscript]
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

import type {PhrasingContent, Root} from 'mdast'
import {isStatement, kindOfLabel, type LabelKind, statementKind} from '../../kinds.ts'
import type {Caption, Div, Statement} from '../../tree.ts'
import {visit} from '../../visit.ts'
import {parseInline} from './parser.ts'

/**
 * Make theorems and their like of blocks: Quarto's `::: {#thm-x}`, pandoc-amsthm's `::: {.theorem #thm:x title="…"}`.
 * The title may also be the heading they begin with.
 */
export function makeStatements(tree: Root): void {
  visit(tree, 'div', (div, index, parent) => {
    const kind = kindOf(div)
    if (!kind || !parent || index === undefined) return
    parent.children[index] = statement(div, kind)
  })
}

function kindOf({id, classes}: Div): LabelKind | undefined {
  const named = classes.map(statementKind).find(kind => kind !== undefined)
  const labelled = id === undefined ? undefined : kindOfLabel(id)
  return named ?? (labelled && isStatement(labelled) ? labelled : undefined)
}

function statement(
  {id, classes, lang, values, children, position}: Div,
  kind: LabelKind
): Statement {
  const [first, ...others] = children
  const written = values['title'] ?? values['name']
  const title: PhrasingContent[] =
    written !== undefined ? parseInline(written) : first?.type === 'heading' ? first.children : []
  const caption: Caption[] = title.length > 0 ? [{type: 'caption', children: title}] : []
  return {
    type: 'statement',
    kind,
    ...(id !== undefined && {label: id}),
    ...(lang !== undefined && {lang}),
    ...(classes.includes('unnumbered') && {unnumbered: true}),
    children: [
      ...caption,
      ...(written === undefined && first?.type === 'heading' ? others : children)
    ],
    position
  }
}

import type {Root, Text} from 'mdast'
import type {Point} from 'unist'
import type {VFile} from 'vfile'
import type {Article} from '../article.ts'
import {flowsOf} from '../flows.ts'
import {nearest} from '../nearest.ts'
import type {Printed} from '../print/print.ts'
import {didYouMean, report} from '../rules.ts'
import {visit} from '../visit.ts'

/** The new version as it was printed. */
export interface Print {
  readonly labels: Article['labels']
  /** By the ids of the labels. */
  readonly standing: Printed['standing']
}

/** `{{line:rev-1}}`, `{{page:fig:map}}` */
const place = /\{\{\s*(line|page)\s*:\s*([^\s{}]+)\s*\}\}/g

/**
 * Put the pages and lines of the new version into a letter: `{{page:x}}` and `{{line:x}}` are those on which stands what has the
 * label x.
 *
 * Reports: `response-label-known`, `response-line-known`.
 */
export function filledIn(letter: Article, print: Print): Article {
  for (const flow of flowsOf(letter)) fill(flow, letter.file, print)
  return letter
}

function fill(flow: Root, file: VFile, print: Print): void {
  visit(flow, 'text', node => {
    let from = node.position?.start.offset ?? 0
    node.value = node.value.replace(place, (written, what: 'line' | 'page', label: string) => {
      const offset = String(file).indexOf(written, from)
      from = offset < 0 ? from : offset + written.length
      return (
        printedPlace(what, label, print) ?? tell(written, what, label, pointOf(offset, node, file))
      )
    })
  })

  function tell(
    written: string,
    what: 'line' | 'page',
    label: string,
    at: Point | undefined
  ): string {
    const found = print.labels.get(label)
    const isThere = found && print.standing[found.id] !== undefined
    if (isThere && what === 'line') {
      report(
        file,
        'response-line-known',
        `The lines of the new version have no numbers: \`${written}\``,
        {
          ...(at && {at}),
          found: written,
          note: 'Write `line-numbers: true` among the first lines of the paper, or name the page: {{page:…}}.'
        }
      )
    } else {
      report(file, 'response-label-known', `The new version has no label \`${label}\``, {
        ...(at && {at}),
        found: label,
        note: [
          didYouMean(nearest(label, print.labels.keys())),
          'Any label will do; words are given one so: [words]{#rev-1}.'
        ]
          .filter(Boolean)
          .join(' ')
      })
    }
    return written
  }
}

function printedPlace(what: 'line' | 'page', label: string, {labels, standing}: Print) {
  const found = labels.get(label)
  const stands = found && standing[found.id]
  return what === 'page' ? stands?.page : stands?.line?.toString()
}

function pointOf(offset: number, node: Text, file: VFile): Point | undefined {
  if (offset < 0) return node.position?.start
  const before = String(file).slice(0, offset).split('\n')
  return {line: before.length, column: (before.at(-1)?.length ?? 0) + 1, offset}
}

/** What a new letter begins with. */
export function letterTemplate({meta}: Article): string {
  return `---
title: Response to the reviewers
lang: ${meta.lang}
---

${meta.title}

Dear Editor,

we thank the reviewers for their reading. We answer each remark below it; pages and lines are those of the new version.

<!--
Give the words that you changed a label in the paper: [the new words]{#rev-1}. Here {{page:rev-1}} and {{line:rev-1}}, or
any other label of the paper, become the page and the line on which they are printed now.
-->

# Reviewer 1

> [The first remark.]

[Your answer.]
`
}

import {slug} from 'github-slugger'
import type {Nodes} from 'mdast'
import {toString as plainText} from 'mdast-util-to-string'
import type {Cited, Label} from '../article.ts'
import {asRead} from '../asread.ts'
import {flowsOf} from '../flows.ts'
import {nearest} from '../nearest.ts'
import {refId} from '../refid.ts'
import {didYouMean, report} from '../rules.ts'
import {visit} from '../visit.ts'

/** What the page itself has. */
const ofPage = ['top', 'title', 'abstract-title', 'contents-title', 'footnote-label', 'references']

/**
 * Tell links within the paper that lead to nothing: `[words](#x)`, and `[words](#)`, which somebody meant to fill in.
 *
 * Reports: `link-known`.
 */
export function checkLinks(cited: Cited, labels: ReadonlyMap<string, Label>): void {
  const links: {readonly url: string; readonly at: Nodes}[] = []
  const ids = new Set([...ofPage, ...cited.references.keys()].map(refId))
  for (const label of labels.keys()) ids.add(refId(label))
  for (const flow of flowsOf(cited)) {
    visit(flow, node => {
      for (const id of idsOf(node)) ids.add(id)
      if (node.type === 'link' && /^(?:#|$)/.test(node.url)) links.push({url: node.url, at: node})
    })
  }
  for (const {url, at} of links) {
    const name = url === '' ? '' : decoded(url.slice(1))
    if (name !== '' && isKnown(name, ids)) continue
    const expected = name === '' ? [] : nearest(name, labels.keys(), 2)
    report(
      cited.file,
      'link-known',
      name === '' ? 'This link leads nowhere' : `Nothing has the label \`${name}\` of this link`,
      {
        at,
        found: url,
        expected: expected.map(one => `#${one}`),
        note:
          didYouMean(expected.map(one => `#${one}`)) ||
          'Behind the words stands an address, or # and the label of something in the paper.'
      }
    )
  }
}

/** Of two headings that read alike the second is `results-1`; an entry is `ref-` and its key. */
function isKnown(name: string, ids: ReadonlySet<string>): boolean {
  return [name, refId(name), name.replace(/-\d+$/, ''), name.replace(/^ref-/, '')].some(one =>
    ids.has(one)
  )
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** The anchors that a node brings along. */
export function idsOf(node: Nodes): string[] {
  if (node.type === 'html') {
    const named = node.value.matchAll(/\s(?:id|name)\s*=\s*["']?([^"'\s>]+)/gi)
    return [...named].map(([, id = '']) => id)
  }
  const attributes =
    node.data && 'attributes' in node.data
      ? (node.data.attributes as {readonly id?: string} | undefined)
      : undefined
  const own = 'id' in node ? node.id : undefined
  return [
    ...(node.type === 'heading'
      ? [plainText(node), asRead(node)].map(one => slug(one.trim()))
      : []),
    ...[own, attributes?.id].flatMap(id => (id === undefined ? [] : [refId(id)]))
  ]
}

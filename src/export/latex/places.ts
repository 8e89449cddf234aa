import {slug} from 'github-slugger'
import {toString as plainText} from 'mdast-util-to-string'
import type {Article} from '../../article.ts'
import {flowsOf} from '../../flows.ts'
import {visit} from '../../visit.ts'

/** The names of all things that links may lead to. */
export function placesIn(article: Article): Set<string> {
  const places = new Set<string>(article.labels.keys())
  for (const flow of flowsOf(article)) {
    visit(flow, node => {
      if ('id' in node && typeof node.id === 'string') places.add(node.id)
      if (node.type === 'heading') places.add(node.data?.label ?? slug(plainText(node).trim()))
    })
  }
  return places
}

/** The names that something refers to. */
export function referredIn(article: Article): Set<string> {
  const referred = new Set<string>()
  for (const flow of flowsOf(article)) {
    visit(flow, node => {
      if (node.type === 'crossReference') for (const {label} of node.targets) referred.add(label)
      if ((node.type === 'link' || node.type === 'definition') && node.url.startsWith('#'))
        referred.add(node.url.slice(1))
    })
  }
  return referred
}

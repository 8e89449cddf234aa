import type {Article} from '../article.ts'
import {addressesIn} from './addresses.ts'
import {sectionReader} from './closing.ts'
import {type IsOwn, ownPlaces} from './places.ts'

/** The addresses of an article's authors; what its statements on data and code name are such, too. */
export function ownPlacesOf({meta, tree}: Pick<Article, 'meta' | 'tree'>): IsOwn {
  const sectionOf = sectionReader()
  const stated = tree.children.filter(node =>
    ['data-availability', 'code-availability'].includes(sectionOf(node) ?? '')
  )
  return ownPlaces(meta, stated.flatMap(addressesIn))
}

import type {Element, Root} from 'hast'
import type {Handlers} from 'mdast-util-to-hast'
import type {Point} from 'unist'
import type {VFile} from 'vfile'
import type {Place} from '../article.ts'
import {placedClass, placedTags} from '../placed.ts'
import {placeIn} from '../whole.ts'

const tags = new Set<string>(placedTags)

/** Our elements keep the place of the node that they are made of, as remark-rehype's own do. */
export function keepingPlaces(handlers: Handlers): Handlers {
  return Object.fromEntries(
    Object.entries(handlers).map(([type, handler]) => [
      type,
      (state, node, parent) => {
        const made = handler(state, node, parent)
        if (made && 'tagName' in made && node.position) made.position ??= node.position
        return made
      }
    ])
  )
}

/** Where the blocks of a page are written, in their order; what we set ourselves is written nowhere. */
export function placesOf(page: Root, whole: VFile): (Place | undefined)[] {
  const places: (Place | undefined)[] = []
  walk(page, undefined)
  return places

  function walk(parent: Root | Element, around: Point | undefined): void {
    for (const child of parent.children) {
      if (child.type !== 'element') continue
      const start = child.position?.start ?? around
      if (isPlaced(child)) places.push(placeOf(start))
      walk(child, start)
    }
  }

  function placeOf(start: Point | undefined): Place | undefined {
    const {file, place} = placeIn(whole, start)
    return place && 'line' in place ? {file: file.path, line: place.line} : undefined
  }
}

function isPlaced({tagName, properties}: Element): boolean {
  return tags.has(tagName) || [properties['className']].flat().includes(placedClass)
}

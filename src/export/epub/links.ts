import type {Element, ElementContent} from 'hast'
import {visit} from '../../visit.ts'

interface File {
  readonly path: string
  readonly children: readonly ElementContent[]
}

/** What leads to another file of the book names it; what leads to none is no link. */
export function link(files: readonly File[]): void {
  const homes = new Map<string, string>()
  each(files, ({properties}, path) => {
    if (typeof properties['id'] === 'string') homes.set(properties['id'], path)
  })
  each(files, ({properties}, path) => {
    const {ariaDescribedBy, href} = properties
    // A description in another file is not found there.
    if (ariaDescribedBy !== undefined && homes.get(String(ariaDescribedBy)) !== path) {
      delete properties['ariaDescribedBy']
    }
    if (typeof href !== 'string' || /^(?:https?|mailto|doi|ftp):/i.test(href)) return
    const home = href.startsWith('#') ? homes.get(decoded(href.slice(1))) : undefined
    if (home === undefined) delete properties['href']
    else if (home !== path) properties['href'] = home + href
  })
}

function each(files: readonly File[], visitor: (element: Element, path: string) => void): void {
  for (const {children, path} of files) {
    visit({type: 'root', children: [...children]}, 'element', (element: Element) => {
      visitor(element, path)
    })
  }
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

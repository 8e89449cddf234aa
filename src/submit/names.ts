import {extname} from 'node:path'
import type {Demands} from '../profile.ts'
import type {Item} from './item.ts'

/** The files under names that the journal takes, no two alike. */
export function named(items: readonly Item[], {rules}: Demands): Item[] {
  const allowed = rules['file-name-characters']?.value
  const odd = allowed === undefined ? undefined : new RegExp(`[^/${allowed}]+`, 'g')
  const taken = new Set<string>()
  return items.map(item => {
    const path = odd
      ? item.path.normalize('NFD').replace(/\p{M}/gu, '').replace(odd, '-')
      : item.path
    const ending = extname(path)
    let own = path
    for (let count = 2; taken.has(own.toLowerCase()); count++) {
      own = `${path.slice(0, path.length - ending.length)}-${count}${ending}`
    }
    taken.add(own.toLowerCase())
    return {...item, path: own}
  })
}

import {writeDictionary} from '../dictionary.ts'
import {type Content, type Element, isContent, isElement, type Kid} from './element.ts'
import {roles} from './types.ts'

/** The structure tree as objects, and where its elements went. */
export interface SavedTree {
  readonly objects: ReadonlyMap<number, string>
  readonly numberOf: ReadonlyMap<Element, number>
}

/**
 * Write the tree with its index of parents (ISO 32000-1, 14.7.4.4) and of identifiers.
 *
 * @param root The number of its root; all else takes what `take` gives.
 * @param keys What pages, forms and annotations are called in the index, by the numbers of their objects.
 */
export function saveTree(
  root: number,
  top: Element,
  keys: ReadonlyMap<number, number>,
  take: () => number
): SavedTree {
  const objects = new Map<number, string>()
  const numberOf = new Map<Element, number>()
  const parents = new Map<number, string | string[]>()
  const identified: (readonly [string, number])[] = []
  const used = new Set<string>()

  function put(element: Element, parent: number): number {
    const number = take()
    numberOf.set(element, number)
    const {type, kids, entries} = element
    const page = kids.find(isOnPage)?.page
    let text = `<</S/${type}/P ${parent} 0 R`
    if (page !== undefined) text += `/Pg ${page} 0 R`
    if (kids.length > 0) text += `/K[${kids.map(kid => putKid(kid, number, page)).join(' ')}]`
    for (const [name, value] of entries)
      text += `/${name}${/^[[(</]/.test(value) ? '' : ' '}${value}`
    objects.set(number, `${text}>>`)
    const id = entries.get('ID')
    if (id !== undefined) identified.push([id, number])
    if (Object.hasOwn(roles, type)) used.add(type)
    return number
  }

  function putKid(kid: Kid, number: number, pg: number | undefined): string {
    if (isElement(kid)) return `${put(kid, number)} 0 R`
    const page: [string, string][] = kid.page === pg ? [] : [['Pg', `${kid.page} 0 R`]]
    if (!isContent(kid)) {
      setParent(kid.object, `${number} 0 R`)
      const object: [string, string] = ['Obj', `${kid.object} 0 R`]
      return writeDictionary([['Type', '/OBJR'], object, ...page])
    }
    setParent(kid.form ?? kid.page, `${number} 0 R`, kid.mcid)
    if (page.length === 0 && kid.form === undefined) return String(kid.mcid)
    const form: [string, string][] = kid.form === undefined ? [] : [['Stm', `${kid.form} 0 R`]]
    return writeDictionary([['Type', '/MCR'], ...page, ...form, ['MCID', String(kid.mcid)]])
  }

  function setParent(object: number, parent: string, mcid?: number): void {
    const key = keys.get(object)
    if (key === undefined) throw new Error(`Object ${object} is not known to the structure`)
    if (mcid === undefined) {
      parents.set(key, parent)
      return
    }
    const list = parents.get(key)
    if (Array.isArray(list)) list[mcid] = parent
    else {
      const first: string[] = []
      first[mcid] = parent
      parents.set(key, first)
    }
  }

  const first = put(top, root)
  const sorted = [...parents].sort(([one], [other]) => one - other)
  const nums = sorted.map(([key, value]) => {
    if (typeof value === 'string') return `${key} ${value}`
    const number = take()
    objects.set(number, `[${Array.from(value, parent => parent ?? 'null').join(' ')}]`)
    return `${key} ${number} 0 R`
  })
  const index = take()
  objects.set(index, `<</Nums[${nums.join(' ')}]>>`)
  const rootEntries: [string, string][] = [
    ['Type', '/StructTreeRoot'],
    ['K', `${first} 0 R`],
    ['ParentTree', `${index} 0 R`],
    ['ParentTreeNextKey', String((sorted.at(-1)?.[0] ?? -1) + 1)]
  ]
  if (identified.length > 0) {
    const names = take()
    const listed = identified.sort(([one], [other]) => (one < other ? -1 : 1))
    objects.set(
      names,
      `<</Names[${listed.map(([id, number]) => `${id} ${number} 0 R`).join(' ')}]>>`
    )
    rootEntries.push(['IDTree', `${names} 0 R`])
  }
  const map = [...used].map(type => [type, `/${roles[type]}`] as const)
  if (map.length > 0) rootEntries.push(['RoleMap', writeDictionary(map)])
  objects.set(root, writeDictionary(rootEntries))
  return {objects, numberOf}
}

const isOnPage = (kid: Kid): kid is Content =>
  !isElement(kid) && isContent(kid) && kid.form === undefined

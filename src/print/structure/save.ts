import {writeDictionary} from '../dictionary.ts'
import {type Content, type Element, isContent, isElement, type Kid} from './element.ts'
import {roles} from './types.ts'

/**
 * Write the tree with its index of parents (ISO 32000-1, 14.7.4.4) and of identifiers.
 *
 * @param root The number of its root; all else takes what `take` gives.
 * @param keys What pages, forms and annotations are called in the index, by the numbers of their objects.
 * @param objects Where its objects go.
 */
export function saveTree(
  root: number,
  top: Element,
  keys: ReadonlyMap<number, number>,
  take: () => number,
  objects: Map<number, string | Buffer>
): void {
  const parents: (number | number[])[] = []
  const identified: (readonly [string, number])[] = []
  const used = new Set<string>()

  function put(element: Element, parent: number): number {
    const number = take()
    element.number = number
    const {type, kids, entries} = element
    const page = kids.find(isOnPage)?.page
    let text = `<</S/${type}/P ${parent} 0 R`
    if (page !== undefined) text += `/Pg ${page} 0 R`
    if (kids.length > 0) {
      let places = ''
      for (const kid of kids) places += `${places === '' ? '' : ' '}${putKid(kid, number, page)}`
      text += `/K[${places}]`
    }
    objects.set(number, entries.size === 0 ? `${text}>>` : text + writeDictionary(entries).slice(2))
    const id = entries.get('ID')
    if (id !== undefined) identified.push([id, number])
    if (Object.hasOwn(roles, type)) used.add(type)
    return number
  }

  function putKid(kid: Kid, number: number, pg: number | undefined): string {
    if (isElement(kid)) return `${put(kid, number)} 0 R`
    const page = kid.page === pg ? '' : `/Pg ${kid.page} 0 R`
    if (!isContent(kid)) {
      setParent(kid.object, number)
      return `<</Type/OBJR/Obj ${kid.object} 0 R${page}>>`
    }
    const {mcid, form} = kid
    setParent(form ?? kid.page, number, mcid)
    if (page === '' && form === undefined) return String(mcid)
    return `<</Type/MCR${page}${form === undefined ? '' : `/Stm ${form} 0 R`}/MCID ${mcid}>>`
  }

  function setParent(object: number, parent: number, mcid?: number): void {
    const key = keys.get(object)
    if (key === undefined) throw new Error(`Object ${object} is not known to the structure`)
    const known = parents[key]
    const list = Array.isArray(known) ? known : []
    if (mcid !== undefined) list[mcid] = parent
    parents[key] = mcid === undefined ? parent : list
  }

  const first = put(top, root)
  const nums: string[] = []
  parents.forEach((value, key) => {
    const number = typeof value === 'number' ? value : take()
    nums.push(`${key} ${number} 0 R`)
    if (typeof value === 'number') return
    const listed = Array.from(value, parent => (parent === undefined ? 'null' : `${parent} 0 R`))
    objects.set(number, `[${listed.join(' ')}]`)
  })
  const index = take()
  objects.set(index, `<</Nums[${nums.join(' ')}]>>`)
  const rootEntries: [string, string][] = [
    ['Type', '/StructTreeRoot'],
    ['K', `${first} 0 R`],
    ['ParentTree', `${index} 0 R`],
    ['ParentTreeNextKey', String(parents.length)]
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
}

const isOnPage = (kid: Kid): kid is Content =>
  !isElement(kid) && isContent(kid) && kid.form === undefined

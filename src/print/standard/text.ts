import {readText} from '../string.ts'
import {type Element, elementsIn, isElement} from '../structure/element.ts'
import {insets, roles, standardTypes} from '../structure/types.ts'
import {type Draft, type Flaw, on, pageOf} from './draft.ts'

/** The paper has a title, which readers show instead of the file's name. */
export function titleIsThere({title}: Draft): Flaw[] {
  return title.trim() === '' ? [{says: 'it has no title'}] : []
}

const tag = /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/

/** The language is said, and by a tag that RFC 3066 knows. */
export function languagesAreKnown({lang, elements}: Draft): Flaw[] {
  if (lang === '') return [{says: 'it does not say its language'}]
  const tags = new Set(elements.map(({entries}) => entries.get('Lang')))
  const said = [...tags].map(one => readText(one ?? '(en)'))
  const wrong = [lang, ...said].find(one => !tag.test(one))
  return wrong === undefined ? [] : [{says: `\`${wrong}\` is no language`}]
}

/** What is no text is told in words. */
export function picturesAreTold(draft: Draft): Flaw[] {
  return draft.elements.flatMap(element => {
    if (!insets.has(element.type) || hasWords(element)) return []
    const what = element.type === 'Figure' ? 'a figure' : 'a formula'
    return [{says: `${what} has no alternative text`, ...on(pageOf(draft, element))}]
  })
}

function hasWords({entries}: Element): boolean {
  return !/^(?:\(\s*\)|<(?:FEFF)?>)?$/.test(entries.get('Alt') ?? '')
}

/** All elements are of types that readers know. */
export function typesAreKnown(draft: Draft): Flaw[] {
  return draft.elements.flatMap(element => {
    if (standardTypes.has(roles[element.type] ?? element.type)) return []
    return [{says: `\`${element.type}\` is no type of element`, ...on(pageOf(draft, element))}]
  })
}

/** Rows of a table are of one length, cells over several columns and rows counted. */
export function tablesAreRegular(draft: Draft): Flaw[] {
  return draft.elements.flatMap(element => {
    if (element.type !== 'Table') return []
    const rows = elementsIn(element).filter(({type}) => type === 'TR')
    const hanging: number[] = []
    const lengths = rows.map(({kids}) => {
      let length = 0
      const cells = kids.filter(isElement)
      const held = hanging.reduce((sum, left) => sum + (left > 0 ? 1 : 0), 0)
      for (let column = 0; column < hanging.length; column++)
        hanging[column] = (hanging[column] ?? 0) - 1
      for (const cell of cells) {
        const span = spanOf(cell, 'ColSpan')
        length += span
        const below = spanOf(cell, 'RowSpan') - 1
        if (below > 0) for (let one = 0; one < span; one++) hanging.push(below)
      }
      return length + held
    })
    if (new Set(lengths).size <= 1) return []
    return [{says: 'rows of a table are of different lengths', ...on(pageOf(draft, element))}]
  })
}

function spanOf({entries}: Element, name: string): number {
  const written = new RegExp(`/${name} (\\d+)`).exec(entries.get('A') ?? '')?.[1]
  return written === undefined ? 1 : Number(written)
}

const longest = 32_767

/** No words are longer than every reader can hold. */
export function wordsAreShort(draft: Draft): Flaw[] {
  return draft.elements.flatMap(element => {
    const words = element.entries.get('Alt')
    if (words === undefined || readText(words).length * 2 <= longest) return []
    return [{says: 'an alternative text is too long', ...on(pageOf(draft, element))}]
  })
}

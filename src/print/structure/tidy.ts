import {type Element, elementOf, isContent, isElement, type Kid} from './element.ts'
import {mendList} from './lists.ts'
import {readMark} from './marks.ts'
import {mendTable} from './tables.ts'
import {cells, groups, inlines, insets, isHeading} from './types.ts'

/**
 * Chromium wraps each text and each box in an element that says nothing (`NonStruct`). Leave these out, and
 * give what stands in them the elements that ISO 32000-1, 14.8.4 asks for.
 */
export function tidy(element: Element): void {
  readMark(element)
  if (holdsLink(element)) element.type = 'Link'
  // One that leads to nothing is none.
  else if (element.type === 'Link') element.type = 'Span'
  if (isWrapper(element)) element.type = isBlocky(element) ? 'Div' : 'Span'
  if (isFrame(element)) element.type = 'Div'
  const isLeaf = insets.has(element.type) && element.entries.has('Alt')
  element.kids = kidsOf(element, !isLeaf && groups.has(element.type))
  if (isLeaf) element.kids = element.kids.flatMap(allContents)
  mendList(element)
  mendTable(element)
}

/** What stands in an element once wrappers are gone. */
function kidsOf(element: Element, inGroup: boolean): Kid[] {
  const kids: Kid[] = []
  for (const kid of element.kids) {
    if (isElement(kid)) addElement(kid, inGroup, kids)
    else kids.push(kid)
  }
  return inGroup ? inParagraphs(kids) : kids
}

function addElement(kid: Element, inGroup: boolean, kids: Kid[]): void {
  readMark(kid)
  if (isWrapper(kid) && !kid.entries.has('Lang') && !holdsLink(kid)) {
    const isLoose = !inGroup || !isBlocky(kid)
    if (isLoose || !holdsHeading(kid)) {
      const inner = kidsOf(kid, !isLoose)
      for (const one of inGroup && isLoose ? inParagraphs(inner) : inner) kids.push(one)
      return
    }
    kid.type = 'Sect'
  }
  tidy(kid)
  if (kid.kids.length > 0 || cells.has(kid.type)) kids.push(kid)
}

const isWrapper = ({type, entries}: Element) =>
  type === 'NonStruct' || (type === 'Div' && entries.size === 0)

const holdsLink = ({kids}: Element) => kids.some(kid => !isElement(kid) && !isContent(kid))

function holdsHeading({kids}: Element): boolean {
  return kids.some(kid => isElement(kid) && isHeading(kid.type))
}

/** A box that holds blocks, and no line of text. */
function isBlocky({kids}: Element): boolean {
  return kids.some(kid => {
    if (!isElement(kid)) return false
    readMark(kid)
    if (isWrapper(kid)) return isBlocky(kid)
    return isFrame(kid) || !(inlines.has(kid.type) || insets.has(kid.type))
  })
}

/** A figure around a table, a picture with its caption and the like: what it shows is said there. */
function isFrame(element: Element): boolean {
  return element.type === 'Figure' && !element.entries.has('Alt') && holdsMore(element)
}

function holdsMore({kids}: Element): boolean {
  return kids.some(kid => {
    if (!isElement(kid)) return false
    readMark(kid)
    return isWrapper(kid) ? holdsMore(kid) : true
  })
}

function allContents(kid: Kid): Kid[] {
  return isElement(kid) ? kid.kids.flatMap(allContents) : [kid]
}

/** Text that stands in no paragraph gets one; a picture or a formula alone needs none. */
function inParagraphs(kids: readonly Kid[]): Kid[] {
  const settled: Kid[] = []
  let run: Kid[] = []
  const close = () => {
    const isText = run.some(kid => !isElement(kid) || !insets.has(kid.type))
    if (isText) settled.push(elementOf('P', run))
    else settled.push(...run)
    run = []
  }
  for (const kid of kids) {
    if (!isElement(kid) || inlines.has(kid.type) || insets.has(kid.type)) run.push(kid)
    else {
      close()
      settled.push(kid)
    }
  }
  close()
  return settled
}

import type {Context} from './context.ts'
import {type Element, elementsOf, wordsOf} from './element.ts'
import {isNumeric} from './number.ts'

type Test = (context: Context) => boolean

/** One branch of `cs:choose`: when it holds, and what it holds. */
export interface Branch {
  readonly test: Test
  readonly element: Element
}

export function branchesOf(choose: Element): Branch[] {
  return elementsOf(choose).map(element => ({
    element,
    test: element.name === 'else' ? () => true : testOf(element)
  }))
}

function testOf({attrs}: Element): Test {
  const match = attrs['match'] ?? 'all'
  const tests = Object.entries(attrs).flatMap(([name, value]) => {
    if (name === 'match') return []
    const each = wordsOf(value).map(word => oneTest(name, word))
    // No work is of two types: styles that ask for all of several mean any.
    return name === 'type' && match === 'all' ? [anyOf(each)] : each
  })
  if (match === 'any') return anyOf(tests)
  if (match === 'none') return context => !tests.some(test => test(context))
  return context => tests.every(test => test(context))
}

function anyOf(tests: readonly Test[]): Test {
  return context => tests.some(test => test(context))
}

function oneTest(name: string, word: string): Test {
  switch (name) {
    case 'type':
      return ({item}) => item.type === word
    case 'variable':
      return context => isThere(word, context)
    case 'is-numeric':
      return context => isNumeric(textOf(word, context))
    case 'is-uncertain-date':
      return ({item}) => item.date(word)?.circa === true
    case 'locator':
      return ({cite}) => cite?.locator !== undefined && cite.label === word.replace(/ /g, '-')
    case 'position':
      return context => isAt(word, context)
    case 'disambiguate':
      return context => {
        context.conditions++
        return word === 'true' && context.conditions <= (context.distinction?.conditions ?? 0)
      }
    default:
      return () => false
  }
}

function isThere(variable: string, {item, cite, number, distinction, area}: Context): boolean {
  switch (variable) {
    case 'locator':
      return cite?.locator !== undefined
    case 'citation-number':
      return number !== undefined
    case 'first-reference-note-number':
      return area === 'citation' && cite?.firstNote !== undefined
    case 'year-suffix':
      return distinction?.yearSuffix !== undefined
    default:
      return item.has(variable)
  }
}

function textOf(variable: string, {item, cite, number}: Context): string | undefined {
  if (variable === 'locator') return cite?.locator
  if (variable === 'citation-number') return number === undefined ? undefined : String(number)
  return item.text(variable)
}

/** "ibid" holds for "ibid-with-locator" too, and both are "subsequent" (CSL 1.0.2, "Choose"). */
function isAt(wanted: string, {cite, area}: Context): boolean {
  if (area === 'bibliography' || !cite) return false
  const {position, nearNote} = cite
  switch (wanted) {
    case 'first':
      return position === 'first'
    case 'subsequent':
      return position !== 'first'
    case 'ibid':
      return position === 'ibid' || position === 'ibid-with-locator'
    case 'ibid-with-locator':
      return position === 'ibid-with-locator'
    case 'near-note':
      return nearNote
    default:
      return false
  }
}

import type {Element} from './element.ts'
import {type Look, lookOf, mapText, type Rich} from './rich.ts'
import {cased} from './textcase.ts'

/** What an element's attributes do to the text it prints, compiled. */
export type Finish = (rich: Rich, lang: string) => Rich

/** Text case, `strip-periods`, look and affixes, in this order. */
export function finishOf(element: Element, {quotes = true} = {}): Finish {
  const {attrs} = element
  const textCase = attrs['text-case']
  const strip = attrs['strip-periods'] === 'true'
  const look = lookOf(element, {quotes})
  const prefix = attrs['prefix'] ?? ''
  const suffix = attrs['suffix'] ?? ''
  return (rich, lang) => {
    let out = rich
    if (strip) out = mapText(out, text => text.replace(/\./g, ''))
    if (textCase !== undefined && textCase !== 'none') out = cased(out, textCase, lang)
    return affixed(look ? {kids: [out], look} : out, prefix, suffix)
  }
}

function affixed(rich: Rich, prefix: string, suffix: string): Rich {
  if (prefix === '' && suffix === '') return rich
  const kids: Rich[] = [rich]
  if (prefix !== '') kids.unshift(prefix)
  if (suffix !== '') kids.push(suffix)
  // `display` makes a block: its affixes stand inside.
  if (typeof rich !== 'string' && rich.look?.display) {
    const {display, ...look} = rich.look
    kids[prefix === '' ? 0 : 1] = {...rich, look}
    return {kids, look: {display} as Look}
  }
  return {kids}
}

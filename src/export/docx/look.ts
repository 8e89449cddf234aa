import type {Element} from 'xast'
import {ordered, val, w} from './word.ts'

/** How letters look. */
export interface Look {
  /** Id of a character style. */
  readonly style?: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly smallCaps?: boolean
  readonly strike?: boolean
  readonly underline?: boolean
  readonly mark?: boolean
  readonly script?: 'superscript' | 'subscript'
}

const order =
  `rStyle rFonts b bCs i iCs caps smallCaps strike color sz szCs highlight u shd vertAlign rtl cs lang`.split(
    ' '
  )

/** Run properties: those of other scripts have names of their own. */
export function runProperties(
  look: Look,
  {isRightToLeft = false, lang}: {isRightToLeft?: boolean; lang?: string | undefined} = {}
): Element[] {
  return ordered('w:rPr', order, [
    ...(look.style === undefined ? [] : [val('rStyle', look.style)]),
    ...toggle('b', look.bold),
    ...toggle('bCs', look.bold),
    ...toggle('i', look.italic),
    ...toggle('iCs', look.italic),
    ...toggle('smallCaps', look.smallCaps),
    ...toggle('strike', look.strike),
    ...(look.underline ? [val('u', 'single')] : []),
    ...(look.mark ? [val('highlight', 'yellow')] : []),
    ...(look.script === undefined ? [] : [val('vertAlign', look.script)]),
    ...(isRightToLeft ? [w('rtl')] : []),
    ...(lang === undefined ? [] : [w('lang', {[isRightToLeft ? 'bidi' : kindOf(lang)]: lang})])
  ])
}

function toggle(name: string, isOn: boolean | undefined): Element[] {
  return isOn === undefined ? [] : [isOn ? w(name) : val(name, '0')]
}

/** Languages of East Asia have an attribute of their own. */
export function kindOf(lang: string): 'val' | 'eastAsia' {
  return /^(?:zh|ja|ko)\b/i.test(lang) ? 'eastAsia' : 'val'
}

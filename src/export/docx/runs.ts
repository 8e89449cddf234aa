import type {Element} from 'xast'
import {x} from 'xastscript'
import {directionOf} from '../../words.ts'
import {rightToLeftLetters} from '../../writing.ts'
import type {Context} from './context.ts'
import {runProperties} from './look.ts'
import {type Child, w} from './word.ts'

type Direction = 'ltr' | 'rtl'

interface Segment {
  readonly text: string
  readonly dir: Direction
}

/**
 * Words as runs, each of one direction: Word sets a run by what it says of itself.
 *
 * @param isApart In citations and entries marks keep the order of what runs against its surroundings.
 */
export function runs(text: string, context: Context, isApart = false): Element[] {
  const parts = segments(text, context.dir)
  return parts.map(({text: own, dir}, index) => {
    const needsMark = isApart && index > 0 && !/^[\p{L}]/u.test(own)
    const mark = needsMark ? (dir === 'ltr' ? '\u200E' : '\u200F') : ''
    return run(mark + own, context, dir)
  })
}

/** Words in one run. */
export function run(text: string, context: Context, dir: Direction = context.dir): Element {
  return w('r', {}, [...properties(context, dir), ...characters(text)])
}

export function properties(context: Context, dir: Direction = context.dir): Element[] {
  const isRightToLeft = dir === 'rtl'
  const {lang} = context
  const isOther = lang !== context.article.meta.lang
  const fits = directionOf(lang) === dir
  return runProperties(context.look, {isRightToLeft, lang: isOther && fits ? lang : undefined})
}

/** Line ends and tabs are elements; Word has no other signs of control. */
export function characters(text: string, name = 'w:t'): Child[] {
  return text.split(/([\n\t])/).flatMap((part): Child[] => {
    if (part === '') return []
    if (part === '\t') return [w('tab')]
    if (part === '\n') return [w('br')]
    return [x(name, {'xml:space': 'preserve'}, part)]
  })
}

const strong = new RegExp(
  `([${rightToLeftLetters}]\\p{M}*)|((?![${rightToLeftLetters}])\\p{L}(?:[/:._~#?=&%+@-]*\\d+)*|[+−±-]\\d[\\d.,]*[%‰°]?|\\d+(?:-\\d+)+)`,
  'gu'
)

/** What is neither stands with the words around it, else with the paragraph. */
function segments(text: string, base: Direction): Segment[] {
  const made: {text: string; dir: Direction}[] = []
  let from = 0
  let before: Direction = base
  for (const {0: found, 1: right, index} of text.matchAll(strong)) {
    const dir = right === undefined ? 'ltr' : 'rtl'
    add(text.slice(from, index), before === dir ? dir : base)
    add(found, dir)
    before = dir
    from = index + found.length
  }
  add(text.slice(from), base)
  return made

  function add(part: string, dir: Direction): void {
    const last = made.at(-1)
    if (part === '') return
    if (last?.dir === dir) last.text += part
    else made.push({text: part, dir})
  }
}

import {isCast} from '../lines/castoff.ts'
import type {Break, Strip} from '../plan/flow.ts'
import {isInline} from './inline.ts'
import type {Line} from './linebox.ts'
import {linesOf, linesOfRuns, type TextLine} from './lines.ts'

/** Where a strip begins in the document. */
export interface Place {
  /** The outermost element that begins here; for a later line the block that holds it. */
  readonly element: Element
  /** How far below the block's upper edge the line begins; without it the strip begins with the element. */
  readonly line?: number
  /** The node with which text begins that stands beside blocks. */
  readonly run?: Node
  /** Of a line: size of its letters in px, 0 where it holds no words. */
  readonly textSize?: number
}

/** What a walk through a flow finds; a strip and its place have the same number. */
export interface Measured {
  readonly strips: readonly Strip[]
  readonly places: readonly Place[]
  /** Floats met on the way, with the strip each is written before. */
  readonly floats: readonly Floating[]
}

/** A float and the strip it is written before. */
export interface Floating {
  readonly element: Element
  readonly anchor: number
}

interface Open {
  readonly element: Element
  readonly whole: boolean
  begun: boolean
  /** It begins with a float: its upper edge is that of the float. */
  floats: boolean
}

type Writable<T> = {-readonly [K in keyof T]: T[K]}

/**
 * Walk through a flow that is laid out and note what no page may divide. Reads alone: the page is laid out once.
 *
 * @param isFloat What is to be passed over, because it may stand elsewhere.
 */
export function measure(root: Element, isFloat: (element: Element) => boolean): Measured {
  const strips: Writable<Strip>[] = []
  const places: Place[] = []
  const floats: Floating[] = []
  const origin = root.getBoundingClientRect().top
  const open: Open[] = []
  let forced: Break | undefined
  let kept = false
  let span = false
  let across = false
  visitChildren(root)
  return {strips, places, floats}

  function visit(element: Element): void {
    const style = getComputedStyle(element)
    const {display, position} = style
    if (display === 'none' || position === 'absolute' || position === 'fixed') return
    if (isFloat(element)) {
      floats.push({element, anchor: strips.length})
      for (const each of open) each.floats ||= !each.begun
      return
    }
    noteBreak(style.breakBefore)
    const begins = strips.length
    const outer = {span, across}
    span ||= style.columnSpan === 'all'
    across ||= style.getPropertyValue('page') === 'across'
    const wasAcross = begins > 0 && strips[begins - 1]?.across === true
    if (across !== wasAcross && begins > 0) forced ??= 'page'
    open.push({element, whole: style.breakInside.startsWith('avoid'), begun: false, floats: false})
    if (display === 'table') visitTable(element)
    else if (!isBlock(display) || element.matches('math,img,svg')) emit(boxOf(element), 'free')
    else visitBlock(element, style)
    open.pop()
    const last = strips.at(-1)
    // What ends with a float ends there only if the float stays.
    if (last && strips.length > begins && floats.at(-1)?.anchor !== strips.length) {
      last.closeBottom = Math.max(last.closeBottom, element.getBoundingClientRect().bottom - origin)
    }
    ;({span, across} = outer)
    noteBreak(style.breakAfter)
  }

  function visitBlock(element: Element, style: CSSStyleDeclaration): void {
    if (!isCast(element) && holdsBlocks(element)) {
      visitChildren(element)
      return
    }
    const lines = linesOf(element, style)
    const box = boxOf(element)
    if (lines.length > 0) emitLines(element, lines)
    // A rule, a box of a colour: nothing stands in it, yet it takes room.
    else if (box.bottom > box.top) emit(box, 'free')
  }

  function visitChildren(element: Element): void {
    let run: Node[] = []
    const flush = (): void => {
      if (run.some(isSeen)) emitRun(element, run)
      run = []
    }
    for (const child of element.childNodes) {
      if (child instanceof Element && !isInline(child)) {
        flush()
        visit(child)
      } else if (child instanceof Element || child instanceof Text) run.push(child)
    }
    flush()
  }

  function emitRun(element: Element, run: readonly Node[]): void {
    emitLines(element, linesOfRuns(run, getComputedStyle(element)), run[0])
  }

  function emitLines(block: Element, lines: readonly TextLine[], run?: Node): void {
    const edge = block.getBoundingClientRect().top
    for (const [index, line] of lines.entries()) {
      const place =
        index === 0
          ? run && !isOpening()
            ? {element: block, run}
            : {element: outermost(block)}
          : {element: block, line: line.top - edge, ...(run && {run})}
      emit(line, betweenLines(index, lines.length), {...place, textSize: line.textSize})
    }
  }

  function visitTable(table: Element): void {
    if (!(table instanceof HTMLTableElement)) {
      emit(boxOf(table), 'free')
      return
    }
    const {tHead} = table
    const body = [...table.rows].filter(row => row.parentElement !== tHead)
    const top = table.getBoundingClientRect().top
    const first = body[0]
    const head = tHead && first ? first.getBoundingClientRect().top - top : 0
    let covered = 0
    for (const [index, row] of (first ? body : [...table.rows]).entries()) {
      const {bottom, top: rowTop} = row.getBoundingClientRect()
      const isFirst = index === 0
      const before: Break = isFirst
        ? 'free'
        : covered > 0
          ? 'inside'
          : index === 1 || index === body.length - 1
            ? 'orphan'
            : 'row'
      emit(
        {top: isFirst ? top : rowTop, bottom},
        before,
        {element: isFirst ? outermost(table) : row},
        isFirst ? 0 : head
      )
      covered = Math.max(covered - 1, ...[...row.cells].map(({rowSpan}) => rowSpan - 1), 0)
    }
  }

  function emit({top, bottom}: Line, between: Break, place?: Place, head = 0): void {
    const opening = open.find(({begun, floats}) => !begun && !floats)
    const inside = open.some(({whole, begun}) => whole && begun)
    strips.push({
      top: top - origin,
      bottom: bottom - origin,
      openTop:
        (opening ? Math.min(top, opening.element.getBoundingClientRect().top) : top) - origin,
      closeBottom: bottom - origin,
      before: forced ?? (kept ? 'keep' : inside ? within(between) : between),
      ...(head > 0 && {head}),
      ...(span && {span}),
      ...(across && {across})
    })
    places.push(place ?? {element: opening?.element ?? outermost(root)})
    for (const each of open) each.begun = true
    forced = undefined
    kept = false
  }

  function outermost(element: Element): Element {
    return open.find(({begun}) => !begun)?.element ?? element
  }

  function isOpening(): boolean {
    return open.some(({begun}) => !begun)
  }

  function noteBreak(value: string): void {
    if (value === 'auto') return
    if (value.startsWith('avoid')) kept = true
    else forced = sideOf(value) ?? forcedBy[value] ?? 'page'
  }
}

/** In a book bound at the right the pages with odd numbers lie at the left. */
function sideOf(value: string): Break | undefined {
  if (value !== 'left' && value !== 'right') return undefined
  const isMirrored = document.documentElement.dir === 'rtl'
  return isMirrored ? (value === 'left' ? 'right' : 'left') : value
}

const forcedBy: Readonly<Record<string, Break>> = {
  column: 'column',
  verso: 'left',
  recto: 'right'
}

function betweenLines(index: number, count: number): Break {
  if (index === 0) return 'free'
  if (index === 1) return 'orphan'
  return index === count - 1 ? 'widow' : 'split'
}

/** Of what is to stay together and cannot, no line stands alone either. */
function within(between: Break): Break {
  return between === 'orphan' || between === 'widow' ? 'keep' : 'inside'
}

function boxOf(element: Element): Line {
  return element.getBoundingClientRect()
}

function isBlock(display: string): boolean {
  return display === 'block' || display === 'list-item' || display === 'flow-root'
}

function holdsBlocks(element: Element): boolean {
  for (const child of element.children) {
    if (!isInline(child) || (getComputedStyle(child).display === 'inline' && holdsBlocks(child))) {
      return true
    }
  }
  return false
}

function isSeen(node: Node): boolean {
  if (node instanceof Text) return /\S/.test(node.data)
  return node instanceof Element && node.getClientRects().length > 0
}

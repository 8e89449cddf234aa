import type {List} from 'mdast'
import type {CompileContext, Extension as FromMarkdown, Token} from 'mdast-util-from-markdown'
import {markdownLineEnding, markdownSpace} from 'micromark-util-character'
import type {
  Code,
  Construct,
  Effects,
  Event,
  Extension,
  State,
  TokenizeContext
} from 'micromark-util-types'
import {type Marker, markerOf} from './listmarker.ts'

declare module 'mdast' {
  interface ListData {
    /** How its items are counted, where that is not `1.` */
    marker?: Pick<Marker, 'style' | 'delimiter'>
  }
  interface ListItemData {
    /** The name of an example: `(@good)`. */
    example?: string
  }
}
declare module 'micromark-util-types' {
  interface TokenTypeMap {
    fancyMarker: 'fancyMarker'
  }
}

const longest = 40

/**
 * Lists counted by letters, Roman numerals and examples: `a.`, `(iv)`, `#.`, `(@)`, `(@good)`.
 *
 * @see pandoc MANUAL, extensions `fancy_lists`, `startnum`, `example_lists`
 */
const fancyList: Construct = {
  name: 'fancyList',
  tokenize: begin,
  continuation: {tokenize: goOn},
  exit(effects) {
    effects.exit('listOrdered')
  }
}

function begin(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const {events, interrupt, sliceSerialize} = this
  const state = (this.containerState ?? {}) as Record<string, unknown>
  const isFirst = state['style'] === undefined
  let size = 0
  let marker: Marker | undefined
  let length = 0
  let hasSpace = false
  return start

  function start(code: Code): State | undefined {
    if (isFirst) effects.enter('listOrdered', {_container: true})
    effects.enter('listItemPrefix')
    effects.enter('fancyMarker')
    return inside(code)
  }

  function inside(code: Code): State | undefined {
    if (code !== null && !markdownSpace(code) && !markdownLineEnding(code)) {
      if (++size > longest) return nok(code)
      effects.consume(code)
      return inside
    }
    if (size === 0) return nok(code)
    const token = effects.exit('fancyMarker')
    length = size
    marker = markerOf(sliceSerialize(token), state['style'] as Marker['style'] | undefined)
    if (!marker || (!isFirst && marker.delimiter !== state['delimiter'])) return nok(code)
    if (isFirst && interrupt && !(isStart(marker) && isInList(events))) return nok(code)
    effects.enter('listItemPrefixWhitespace')
    return space(code)
  }

  function space(code: Code): State | undefined {
    if (!markdownSpace(code)) return nok(code)
    // A capital letter with a full stop is an initial, unless two spaces follow.
    const isInitial =
      marker?.style.startsWith('upper') && marker.delimiter === 'period' && length === 2
    size++
    effects.consume(code)
    if (!isInitial || hasSpace) return end
    hasSpace = true
    return space
  }

  function end(code: Code): State | undefined {
    effects.exit('listItemPrefixWhitespace')
    effects.exit('listItemPrefix')
    Object.assign(state, {size, style: marker?.style, delimiter: marker?.delimiter})
    return ok(code)
  }
}

/** `(@doe2020)` at the head of a line is a citation, `p. 3` a page. */
function isStart({style, value}: Marker): boolean {
  return value === 1 && style !== 'example'
}

/** Within an item of a list another begins, with its first sign, without an empty line before it, as in pandoc. */
function isInList(events: readonly Event[]): boolean {
  let open = 0
  for (const [what, {type}] of events)
    if (type === 'listOrdered' || type === 'listUnordered') open += what === 'enter' ? 1 : -1
  // One is the list that begins.
  return open > 1
}

/** A line goes on with an item if it is indented as far as its first, or blank; a marker begins the next. */
function goOn(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const state = this.containerState ?? {}
  const size = Number((state as Record<string, unknown>)['size'])
  let indent = 0
  state._closeFlow = undefined
  return start

  function start(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) return ok(code)
    effects.enter('listItemIndent')
    return space(code)
  }

  function space(code: Code): State | undefined {
    if (markdownSpace(code) && indent < size) {
      effects.consume(code)
      indent++
      return space
    }
    effects.exit('listItemIndent')
    if (code === null || markdownLineEnding(code)) return ok(code)
    // What follows an item may stand in as far as the widest tab, though its marker is longer.
    if (indent >= Math.min(size, 4)) return ok(code)
    // What stands in the item before ends here.
    state._closeFlow = true
    return effects.attempt({tokenize: begin}, ok, nok)(code)
  }
}

/** Syntax: fancy lists, where micromark's own do not begin. */
export const fancyListSyntax: Extension = {
  document: Object.fromEntries(
    [...'(#@abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'].map(char => [
      char.codePointAt(0),
      fancyList
    ])
  )
}

/** Tree: a `list` with its marker. */
export const fancyListFromMarkdown: FromMarkdown = {
  enter: {
    fancyMarker(this: CompileContext, token: Token) {
      const list = this.stack.findLast((node): node is List => node.type === 'list')
      const item = this.stack.at(-1)
      const written = this.sliceSerialize(token)
      const marker = markerOf(written, list?.data?.marker?.style)
      if (!list || !marker) return
      if (!list.data?.marker) {
        const {style, delimiter} = marker
        list.data = {...list.data, marker: {style, delimiter}}
        list.start = marker.value
        this.data.expectingFirstListItemValue = undefined
      }
      if (item?.type === 'listItem' && marker.example !== undefined)
        item.data = {...item.data, example: marker.example}
    }
  }
}

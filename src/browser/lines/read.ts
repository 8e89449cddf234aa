import {isBox, isInlineStyle} from '../pages/inline.ts'
import type {Room as Measure, Piece} from './break.ts'
import type {Voice} from './gauge.ts'
import type {Box, Part, Width} from './trial.ts'

/** Where a line may end: behind this offset of the text. */
export interface Chance {
  readonly node: Text
  readonly offset: number
  readonly isHyphen: boolean
}

/** What its lines have. */
export interface Room extends Measure {
  /** Of each, in px. */
  readonly lineHeight: number
}

/** What its pieces are made of, before anything is measured. */
export interface Paragraph {
  readonly block: HTMLElement
  /** What it is as wide as: itself, or where it is held back one that is shown. */
  readonly model: HTMLElement
  /** Nothing where it is not set to both margins. To be asked when the page is laid out, as the boxes are. */
  readonly roomIn: (width: number) => Room | undefined
  /** What is to be measured where it stands. */
  readonly boxes: readonly InPlace[]
  readonly texts: readonly Text[]
  /** What its lines are made of. */
  readonly parts: ReadonlySet<Part>
  readonly spaceWidth: () => number
  /** The places between its pieces. */
  readonly chances: readonly Chance[]
  readonly piecesOf: () => Piece[]
}

/** What stands in a line as one, and how wide it is once that is read. */
export interface InPlace {
  readonly element: Element
  readonly width: Width
}

/** A piece before anything is measured. */
interface Unmeasured {
  readonly parts: Width[]
  space?: Width
  hyphen?: Width
}

/** What is set otherwise than in lines of words, or may change after lines are broken. */
const others = 'br,.page-number,ruby,p,div,ul,ol,dl,table,figure,pre,blockquote'

/** Scripts that end lines within words. */
const unspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]/

/** What makes letters wider; Chromium has no shorthand for figures of the old style. */
const longhands = [
  'fontSize',
  'fontFamily',
  'fontWeight',
  'fontStyle',
  'fontVariantNumeric',
  'fontVariantCaps',
  'letterSpacing'
] as const

/** What a line may end behind. */
const breaks = /[ \t\n]+|\u00ad|(?<=\p{L})-(?=\p{L})|[–—](?=\p{L}|\d)/gu

/** Reads the paragraphs that are set to both margins. Asks for styles alone: nothing need be laid out. */
export function paragraphReader(): {
  read(block: HTMLElement): Paragraph | undefined
  readonly voices: ReadonlyMap<string, Voice>
  readonly formulas: ReadonlyMap<string, Box>
} {
  const voices = new Map<string, Voice>()
  const formulas = new Map<string, Box>()
  return {read, voices, formulas}

  function read(block: HTMLElement): Paragraph | undefined {
    if (block.querySelector(others) || unspaced.test(block.textContent ?? '')) return undefined
    const style = getComputedStyle(block)
    if (!isJustified(style)) return undefined
    const own = voiceOf(block, style, '')
    let piece: Unmeasured = {parts: []}
    const pieces = [piece]
    const chances: Chance[] = []
    const texts: Text[] = []
    const boxes: InPlace[] = []
    const used = new Set<Part>([own])
    if (!visit(block, own) || chances.length === 0) return undefined
    if (piece.parts.length === 0) pieces.pop()
    const ownSpace = ask(own, ' ')
    return {
      block,
      texts,
      boxes,
      parts: used,
      chances,
      model: block,
      roomIn: width =>
        width > 0 && isJustified(style)
          ? {
              width: width - edgesOf(style),
              indent: Number.parseFloat(style.textIndent),
              space: ownSpace.px,
              lineHeight: Number.parseFloat(style.lineHeight)
            }
          : undefined,
      spaceWidth: () => ownSpace.px,
      piecesOf: () =>
        pieces.map(({parts, space, hyphen}) => {
          let width = 0
          for (const {px} of parts) width += px
          return {width, space: space?.px ?? 0, hyphen: hyphen?.px ?? 0}
        })
    }

    function visit(parent: Element, voice: Voice): boolean {
      for (const node of parent.childNodes) {
        if (node instanceof Text) cut(node, voice)
        else if (node instanceof Element) {
          if (node.localName === 'wbr') {
            endBefore(node.nextSibling)
            continue
          }
          const inner = innerVoice(node, voice)
          if (inner === undefined) return false
          if (inner === 'hidden') texts.push(...brokenIn(node))
          else if (inner === 'box') {
            const formula = node.localName === 'math' ? formulaOf(node, voice) : undefined
            if (formula) used.add(formula)
            const width = formula?.width ?? {px: 0}
            if (!formula) boxes.push({element: node, width})
            piece.parts.push(width)
            texts.push(...brokenIn(node))
          } else {
            used.add(inner)
            if (inner.edges > 0) piece.parts.push({px: inner.edges})
            if (!visit(node, inner)) return false
          }
        }
      }
      return true
    }

    function cut(node: Text, voice: Voice): void {
      texts.push(node)
      const {data} = node
      let start = 0
      for (const {0: sign, index} of data.matchAll(breaks)) {
        const offset = index + sign.length
        const isHyphen = sign === '\u00ad'
        const isSpace = sign.trim() === ''
        add(data.slice(start, isHyphen || isSpace ? index : offset), voice)
        start = offset
        // A space at the beginning, or behind another, is none.
        if (piece.parts.length === 0) continue
        if (isHyphen) piece.hyphen = ask(voice, '-')
        if (isSpace) piece.space = ask(voice, ' ')
        chances.push({node, offset, isHyphen})
        piece = {parts: []}
        pieces.push(piece)
      }
      add(data.slice(start), voice)
    }

    /** Behind a `<wbr>`: an end before it would be followed by an empty line where a page ends there. */
    function endBefore(node: Node | null): void {
      if (!(node instanceof Text) || piece.parts.length === 0) return
      chances.push({node, offset: 0, isHyphen: false})
      piece = {parts: []}
      pieces.push(piece)
    }

    function add(text: string, voice: Voice): void {
      if (text !== '') piece.parts.push(ask(voice, text))
    }
  }

  /** Nothing where a line cannot be told from its elements. */
  function innerVoice(element: Element, outer: Voice): Voice | 'box' | 'hidden' | undefined {
    const key = `${outer.key}>${element.localName}.${element.getAttribute('class') ?? ''}:${element.getAttribute('lang') ?? ''}`
    const known = voices.get(key)
    if (known) return known
    const style = getComputedStyle(element)
    if (isBox(element, style) || style.whiteSpace === 'nowrap') return 'box'
    if (style.display === 'none') return 'hidden'
    if (!isInlineStyle(style) || style.position === 'absolute' || style.float !== 'none')
      return undefined
    return voiceOf(element, style, key)
  }

  /** Many stand in a paper more than once. */
  function formulaOf(element: Element, {key}: Voice): Box {
    const looks = `${key} ${element.outerHTML}`
    const known = formulas.get(looks)
    if (known) return known
    const formula: Box = {element, width: {px: 0}, isPlain: false}
    formulas.set(looks, formula)
    return formula
  }

  function voiceOf(element: Element, style: CSSStyleDeclaration, path: string): Voice {
    const key = path || longhands.map(name => style[name]).join()
    const known = voices.get(key)
    if (known) return known
    const edges = path ? edgesOf(style) : 0
    const voice: Voice = {key, element, edges, widths: new Map(), isPlain: false}
    voices.set(key, voice)
    return voice
  }
}

function isJustified({textAlign, whiteSpace}: CSSStyleDeclaration): boolean {
  return textAlign === 'justify' && whiteSpace === 'normal'
}

/** Texts of a box that would keep the ends of their lines, once those of the paragraph do. */
function brokenIn(box: Element): Text[] {
  if (!box.textContent?.includes('\n')) return []
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) {
    const text = walker.currentNode as Text
    const {parentElement} = text
    if (!text.data.includes('\n') || !parentElement) continue
    if (getComputedStyle(parentElement).whiteSpace === 'normal') texts.push(text)
  }
  return texts
}

function ask({widths}: Voice, text: string): Width {
  const known = widths.get(text)
  if (known) return known
  const width = {px: 0}
  widths.set(text, width)
  return width
}

function edgesOf(style: CSSStyleDeclaration): number {
  return [
    style.paddingLeft,
    style.paddingRight,
    style.borderLeftWidth,
    style.borderRightWidth
  ].reduce((sum, edge) => sum + Number.parseFloat(edge), 0)
}

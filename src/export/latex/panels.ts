import type {BlockContent} from 'mdast'
import type {Figure} from '../../tree.ts'
import {captionOf} from './caption.ts'
import type {Context} from './context.ts'
import {labelOf} from './links.ts'
import {shownIn} from './shown.ts'

/** The parts of a figure, (a), (b), in their rows. */
export function panels(node: Figure, context: Context): string | undefined {
  const content = node.children.filter(child => child.type !== 'caption')
  if (!content.some(hasParts)) return undefined
  context.needs.add('subcaption')
  return content.map(child => shown(child, context)).join('\n\n\\medskip\n')
}

function hasParts(child: BlockContent): boolean {
  return child.type === 'figure' || (child.type === 'row' && child.children.some(hasParts))
}

function shown(child: BlockContent, context: Context): string {
  if (child.type === 'figure') return panel(child, share(child.width, 0.98), context)
  if (child.type !== 'row') return context.blocks([child], context)
  const gap = 0.02
  const even = 1 / child.children.length - gap
  const widths = child.widths ?? child.children.map(() => even * 100)
  const places = widths.values()
  return child.children
    .map(part => {
      let before = ''
      let width = places.next().value ?? even * 100
      // A negative width is left empty.
      while (width < 0) {
        before += `\\hspace*{${fraction(-width / 100)}\\linewidth}`
        width = places.next().value ?? even * 100
      }
      const own = Math.min(width / 100, 1) - (child.widths ? gap : 0)
      if (part.type === 'figure') return before + panel(part, own, context)
      return `${before}\\begin{minipage}[t]{${fraction(own)}\\linewidth}\n\\centering\n${shown(part, context)}\n\\end{minipage}`
    })
    .join('\\hfill\n')
}

function panel(part: Figure, width: number, context: Context): string {
  const name = part.kind === 'table' ? 'subtable' : 'subfigure'
  const content = part.children.filter(child => child.type !== 'caption')
  const caption = captionOf(part, context)
  const below = part.part === undefined ? caption.replace(/^\\caption\*?/, '\\caption*') : caption
  const label = labelOf(part.label, context)
  const letter = part.part
  const counted =
    letter === undefined || /^[a-z]$/.test(letter)
      ? ''
      : `\\renewcommand{\\thesub${part.kind === 'table' ? 'table' : 'figure'}}{${letter}}\n`
  const inside = shownIn({}, content, context)
  const parts = part.kind === 'table' ? [below + label, inside] : [inside, below + label]
  return `\\begin{${name}}[t]{${fraction(width)}\\linewidth}\n\\centering\n${counted}${parts.filter(Boolean).join('\n')}\n\\end{${name}}`
}

/** A percentage of the line as a share of it. */
function share(width: string | undefined, otherwise: number): number {
  const percent = /^([\d.]+)%$/.exec(width ?? '')?.[1]
  return percent === undefined ? otherwise : Number(percent) / 100
}

function fraction(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}

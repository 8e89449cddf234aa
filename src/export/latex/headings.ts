import {slug} from 'github-slugger'
import type {Heading} from 'mdast'
import {toString as plainText} from 'mdast-util-to-string'
import {directionOf} from '../../words.ts'
import {plainOf} from './caption.ts'
import {type Context, notesBehind} from './context.ts'
import {inLanguage} from './direction.ts'
import {anchor, labelOf} from './links.ts'

const commands = ['section', 'subsection', 'subsubsection', 'paragraph', 'subparagraph'] as const

/**
 * A heading; its number is that of the paper.
 *
 * @param top Depth of the highest headings.
 */
export function heading(node: Heading, context: Context, top: number): string {
  const {attributes, label, number, part} = node.data ?? {}
  const level = Math.min(node.depth - top, commands.length - 1)
  const command = commands[level] ?? 'section'
  const name = label ?? slug(plainText(node).trim())
  return notesBehind(context, inner => {
    const words = inLanguage(attributes?.lang, {...inner, isArgument: true, isTitle: true}, own =>
      own.inlines(node.children, own)
    ).trim()
    const short = /\\footnotemark|\\\\/.test(words) ? `[{${plainOf(words)}}]` : ''
    for (const deeper of commands.slice(level + 1)) context.counters.reset(deeper)
    if (number === undefined) {
      const listed = `\\addcontentsline{toc}{${command}}{${plainOf(words)}}`
      return `\\${command}*{${words}}${listed}${name === '' ? '' : anchor(name, context)}`
    }
    const begins = part === 'appendix' && level === 0 ? '\\appendix\n' : ''
    const before = counted(command, number, level, context, begins !== '')
    return `${begins}${before}\\${command}${short}{${words}}${name === '' ? '' : labelOf(name, context)}`
  })
}

/** "2.1" is the first in section 2, "A.1" the first in appendix A: LaTeX counts so by itself. */
function counted(
  command: string,
  number: string,
  level: number,
  {appendix, counters, lang}: Context,
  begins: boolean
): string {
  if (level === 0) {
    if (begins) {
      counters.reset('section')
      appendix.begun = true
    }
    // In Arabic LaTeX has letters of its own.
    const isLettered = appendix.begun && directionOf(lang) === 'ltr'
    const letter = isLettered ? /^[A-Z]$/.exec(number)?.[0] : undefined
    const value = letter === undefined ? number : String(letter.charCodeAt(0) - 64)
    appendix.top = number
    return line(counters.to('section', value, false))
  }
  const last = /^(.*)\.(\d+)$/.exec(number)
  return line(counters.to(command, last?.[2] ?? number, false))
}

function line(text: string): string {
  return text === '' ? '' : `${text}\n`
}

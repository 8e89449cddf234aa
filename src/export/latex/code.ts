import type {Code} from 'mdast'
import {directionOf} from '../../words.ts'
import type {Context} from './context.ts'
import {blocksInLanguage} from './direction.ts'
import {tellMissing} from './inlines.ts'
import {anchor} from './links.ts'
import {texOf} from './text.ts'

const beyondAscii = /[^\n\t\x20-\x7E]/

/** Lines of code, as they are where that can be. Package: fvextra, for lines that are too long. */
export function code(node: Code, context: Context): string {
  tellMissing(node, context)
  const {attributes, firstLine} = node.data ?? {}
  const place = anchor(attributes?.id, context)
  const value = node.value.replaceAll('\t', '    ')
  if (context.isArgument) return place + asWords(value)
  context.needs.add('fvextra')
  const isPlain = !beyondAscii.test(value) && !value.includes('\\end{Verbatim}')
  const options = [
    ...(firstLine === undefined ? [] : ['numbers=left', `firstnumber=${firstLine}`]),
    ...(isPlain ? [] : ['commandchars=\\\\\\{\\}'])
  ]
  const shown = isPlain ? value : value.split('\n').map(withCommands).join('\n')
  const option = options.length === 0 ? '' : `[${options.join(',')}]`
  const lines = `\\begin{Verbatim}${option}\n${shown}\n\\end{Verbatim}`
  const isRight = directionOf(context.lang) === 'rtl'
  return place + (isRight ? blocksInLanguage('en', context, () => lines) : lines)
}

/** Verbatim but for its braces, its backslashes and the signs that need a command. */
function withCommands(line: string): string {
  return line.replace(/[\\{}]|[^\x20-\x7E]+/gu, sign =>
    sign === '\\' ? '\\textbackslash{}' : /^[{}]$/.test(sign) ? `\\${sign}` : texOf(sign)
  )
}

/** In the argument of a command nothing is verbatim. */
function asWords(value: string): string {
  const lines = value.split('\n').map(line => {
    const indent = /^ */.exec(line)?.[0].length ?? 0
    const words = texOf(line.slice(indent)).replace(/ {2,}/g, spaces => '\\ '.repeat(spaces.length))
    return `${'~'.repeat(indent)}${words || '~'}`
  })
  return `{\\ttfamily\\raggedright ${lines.join('\\\\{}\n')}\\par}`
}

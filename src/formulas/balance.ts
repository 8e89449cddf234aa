import {texArgument, texSigns} from '../tex.ts'

/** What is opened and not closed in a formula, or the other way round. */
export interface Imbalance {
  readonly at: number
  readonly found: string
  readonly reason: string
}

interface Open {
  readonly at: number
  /** `{`, `\left` or the environment's name. */
  readonly kind: string
  readonly name?: string
}

/** The first thing of a formula that has no partner. */
export function imbalance(tex: string): Imbalance | undefined {
  const open: Open[] = []
  let argumentEnd = 0
  for (const {text, at} of texSigns(tex)) {
    if (at < argumentEnd) continue
    const name =
      text === '\\begin' || text === '\\end' ? texArgument(tex, at + text.length) : undefined
    if (name) argumentEnd = name.end
    if (text === '{' || text === '\\left') open.push({at, kind: text})
    else if (text === '\\begin' && name) open.push({at, kind: text, name: name.value})
    else if (text === '}' || text === '\\right' || (text === '\\end' && name)) {
      const last = open.pop()
      const fault = mismatch(last, text, name?.value ?? '', at)
      if (fault) return fault
    }
  }
  const last = open.at(-1)
  return last && unclosed(last)
}

const partners: Readonly<Record<string, string>> = {
  '}': '{',
  '\\right': '\\left',
  '\\end': '\\begin'
}

function mismatch(
  last: Open | undefined,
  text: string,
  name: string,
  at: number
): Imbalance | undefined {
  const said = text === '\\end' ? `\\end{${name}}` : text
  if (!last) return {at, found: said, reason: `\`${said}\` closes nothing`}
  if (last.kind !== partners[text]) return unclosed(last)
  if (text !== '\\end' || last.name === name) return undefined
  return {at, found: said, reason: `\`${said}\` closes \`\\begin{${last.name}}\``}
}

function unclosed({at, kind, name}: Open): Imbalance {
  if (kind === '\\begin')
    return {at, found: `\\begin{${name}}`, reason: `\`\\begin{${name}}\` has no \`\\end{${name}}\``}
  const reason = kind === '{' ? 'a brace `{` is not closed' : '`\\left` has no `\\right`'
  return {at, found: kind, reason}
}

import {plainFormula} from '../../scripted.ts'
import type {Formula} from '../../tree.ts'

/** `$…$`: what reads without TeX stands as it is, x², and all else as its TeX. */
export function inlineFormula(tex: string): string {
  const line = tex.trim().replace(/\s+/g, ' ')
  const read = plainFormula(line)
  return /[\\^_{}$&#%~]/.test(read) ? `$${line}$` : read
}

/** `$$…$$`: its TeX, with its numbers at the end of its lines. */
export function displayFormula({data, value}: Formula): string {
  let text = value
  for (const line of [...(data?.lines ?? [])].reverse()) {
    if (line?.number === undefined) continue
    const end = line.end ?? text.trimEnd().length
    const printed = line.isBareTag ? line.number : `(${line.number})`
    text = `${text.slice(0, end).trimEnd()}    ${printed}${text.slice(end)}`
  }
  const bare = text.replace(/[ \t]*\\(?:label|tag\*?)\s*\{[^{}]*\}/g, '')
  return bare
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .join('\n')
}

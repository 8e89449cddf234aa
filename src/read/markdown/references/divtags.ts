import {kindOfLabel} from '../../../kinds.ts'

const open = /^<div\s+id=(?:"([^"\s]+)"|'([^'\s]+)'|([^\s"'>]+))([^>]*)>[ \t]*$/
const close = /^<\/div>[ \t]*$/
const fence = /^ {0,3}(`{3,}|~{3,})/

/**
 * pandoc-crossref's `<div id="fig:x">`, line by line until its `</div>`, is the fenced div of that label: here it
 * gets its colons, of the same length so that all else keeps its place. Other tags stay.
 */
export function fenceDivTags(source: string): string {
  if (!/^<div\s/m.test(source)) return source
  const divs: {readonly line: number; readonly isOurs: boolean}[] = []
  const lines = source.split('\n')
  let code: string | undefined
  for (const [index, line] of lines.entries()) {
    const ticks = fence.exec(line)?.[1]
    if (ticks !== undefined)
      code = code === undefined ? ticks : ticks.startsWith(code) ? undefined : code
    if (code !== undefined) continue
    if (close.test(line)) {
      const begin = divs.pop()
      if (!begin?.isOurs) continue
      lines[begin.line] = asFence(lines[begin.line] as string)
      lines[index] = ':::'.padEnd(line.length)
    } else if (/^<div\b[^>]*>[ \t\r]*$/.test(line)) {
      divs.push({line: index, isOurs: kindOfLabel(idOf(line) ?? '') !== undefined})
    }
  }
  return lines.join('\n')
}

function idOf(line: string): string | undefined {
  const found = open.exec(line)
  return found?.[1] ?? found?.[2] ?? found?.[3]
}

function asFence(line: string): string {
  return `::: {#${idOf(line)}${open.exec(line)?.[4] ?? ''}}`.padEnd(line.length)
}

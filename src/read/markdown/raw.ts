import type {Html, Literal} from 'mdast'
import type {Raw} from '../../tree.ts'

/** What is meant for one format, `` `x`{=latex} ``; raw HTML is the html of Markdown. */
export function raw(format: string, {value, position}: Literal): Raw | Html {
  return /^html[45]?$/.test(format)
    ? {type: 'html', value, position}
    : {type: 'raw', format, value, position}
}

/** `{=latex}` → `latex`. */
export function rawFormat(attributes: string): string | undefined {
  return /^\{=([\w-]+)\}$/.exec(attributes)?.[1]
}

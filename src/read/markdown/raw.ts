import type {Html, Literal, Paragraph} from 'mdast'
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

/** What stands alone in its paragraph and is for other formats: the page has no empty paragraph in its place. */
export function aloneRaw({children}: Paragraph): Raw[] | undefined {
  const isAlone = children.every(
    child => child.type === 'raw' || (child.type === 'text' && child.value.trim() === '')
  )
  const others = isAlone ? children.filter((child): child is Raw => child.type === 'raw') : []
  return others.length > 0 ? others : undefined
}

import type {CslItem} from '../../article.ts'

const printed = /title|^(?:note|genre|publisher|event|abstract|annote)$/

/**
 * The markup of CSL for the Markdown that pandoc allows in the YAML of references: `*i*`, `**b**`, `^sup^`,
 * `~sub~`, `[Name]{.nocase}`, `[Name]{.smallcaps}`.
 */
export function withMarkdown(item: CslItem): CslItem {
  for (const [variable, value] of Object.entries(item)) {
    if (typeof value === 'string' && printed.test(variable)) item[variable] = marked(value)
  }
  return item
}

function marked(text: string): string {
  if (!/[*_^~\]]/.test(text)) return text
  return text
    .replace(/\*\*(?!\s)([^*]{1,500})(?<!\s)\*\*/g, '<b>$1</b>')
    .replace(/\*(?!\s)([^*]{1,500})(?<!\s)\*/g, '<i>$1</i>')
    .replace(/(?<![\p{L}\p{N}_])_(?!\s)([^_]{1,500})(?<!\s)_(?![\p{L}\p{N}_])/gu, '<i>$1</i>')
    .replace(/\^([^\s^]{1,100})\^/g, '<sup>$1</sup>')
    .replace(/(?<!~)~([^\s~]{1,100})~(?!~)/g, '<sub>$1</sub>')
    .replace(/\[([^[\]]{1,500})\]\{\.nocase\}/g, '<span class="nocase">$1</span>')
    .replace(
      /\[([^[\]]{1,500})\]\{\.smallcaps\}/g,
      '<span style="font-variant:small-caps;">$1</span>'
    )
}

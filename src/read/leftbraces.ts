import type {Root, Text} from 'mdast'
import type {VFile} from 'vfile'
import {kindOfLabel} from '../kinds.ts'
import {report} from '../rules.ts'
import {visit} from '../visit.ts'
import {isAsWritten} from './leftmarks.ts'
import {bracesRemedy} from './markdown/fences.ts'

/** `{#fig:map}`, `{#fig:map alt=…}`, and a label without its sign, `{fig:map}`. */
const braces = /\{(#?)(\p{L}[\p{L}\p{N}]*[:-] ?[^\s{}]*)(?:\s[^{}]*)?\}/gu
/** `{.smallcaps}`, `{#two words}`, `{width=50 %}`, and `[words]{smallcaps}`. */
const others =
  /(?<!\{)\{(?:[.#]\p{L}[^{}\n]*|(?:width|height|lang|alt|title|fig-alt)=[^{}\n]*)\}|(?<=\])\{(?:smallcaps|underline|mark|unnumbered)\}/gu
/** `![A](my map.svg)` */
const spacedImage = /!\[[^\]]{0,500}\]\(([^()<>]{0,200}\.\p{L}{3,4})\)/u
/** What stands before the braces is a command of LaTeX. */
const command = /\\\p{L}{1,40}$/u

/**
 * Tell of braces with a label, and of images, that would print as they stand.
 *
 * Reports: `attributes-read`, `image-read`.
 */
export function checkLeftBraces(flow: Root, file: VFile): void {
  const source = String(file)
  visit(flow, 'text', node => {
    const name = spacedImage.exec(node.value)?.[1]
    if (name !== undefined && /\S[ \t]+\S/.test(name)) {
      tellImage(node, name, file)
      return
    }
    for (const {0: all, 1: sign = '', 2: label = '', index} of node.value.matchAll(braces)) {
      if (kindOfLabel(label) === undefined) continue
      if (command.test(node.value.slice(Math.max(0, index - 41), index))) continue
      report(file, 'attributes-read', `These braces are printed as they stand: \`${all}\``, {
        at: node,
        found: all,
        note: remedyFor(all, sign, label)
      })
    }
    for (const {0: all, index} of node.value.matchAll(others)) {
      if (/^\{#?\p{L}[\p{L}\p{N}]*[:-]/u.test(all) && kindOfLabel(all.replace(/[{}#]/g, '')))
        continue
      if (command.test(node.value.slice(Math.max(0, index - 41), index))) continue
      if (/^:{2,}/.test(node.value) || !isAsWritten(all, node, source)) continue
      if (!isAsWritten(`]${all}`, node, source) && node.value[index - 1] === ']') continue
      report(file, 'attributes-read', `These braces are printed as they stand: \`${all}\``, {
        at: node,
        found: all,
        note: otherRemedy(all, node.value.slice(0, index))
      })
    }
  })
}

function otherRemedy(all: string, before: string): string {
  if (/^\{\p{L}[\p{L}\d]*\}$/u.test(all))
    return `A class begins with a full stop: {.${all.slice(1, -1)}}`
  if (/^\{#\S+\s+[^.=\s]+\}$/u.test(all)) return 'A label has no spaces: {#two-words}'
  if (/\]\s+$/.test(before)) return 'They stand right behind the brackets, without a space.'
  if (/^\{[.#][^\s=“”,]+\}$/u.test(all))
    return 'They stand right behind brackets, an image, code, a formula or a heading.'
  return bracesRemedy(all)
}

function remedyFor(all: string, sign: string, label: string): string {
  if (label.includes(' ')) return `A label has no spaces: {#${label.replace(' ', '')}}`
  if (sign === '' && !label.includes('=')) return `A label begins with #: {#${label}}`
  if (/=[^"'\s}]+\s+[^\s=}]+(?:\s|\}|$)/u.test(all) || /[“”„]/u.test(all)) {
    return 'A value with spaces stands between straight quotation marks: alt="A map of it".'
  }
  return 'They stand behind an image, a formula, a heading, or a caption that begins with a colon: `: Words. {#tbl:x}`.'
}

function tellImage(node: Text, name: string, file: VFile): void {
  report(file, 'image-read', `This is not read as an image, for its name has spaces: \`${name}\``, {
    at: node,
    found: name,
    note: `Write the name between < and >: (<${name}>), or call the file otherwise.`
  })
}

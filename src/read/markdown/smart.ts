import type {Parents, PhrasingContent, Root, Text} from 'mdast'
import {walkLanguages} from '../../languages.ts'
import {SKIP, visit} from '../../visit.ts'
import {escapedPlaces} from './marks.ts'
import {type Smartener, smartener} from './smartener.ts'

/** The language of what is not in that of the text. */
type Languages = ReadonlyMap<object, string>

/**
 * Set the marks of a typewriter as a printer would: quotes by language, `--` and `---` as dashes, `...` as
 * an ellipsis, and spaces that do not break. Code, formulas and addresses are no text and stay, as does what is
 * escaped (`\"`).
 */
export function smarten(tree: Root, source: string, lang: string): void {
  const languages = new Map<object, string>()
  walkLanguages(tree, lang, (node, _, own) => {
    if (own !== lang && (node.type === 'text' || node.type === 'cite')) languages.set(node, own)
    return true
  })
  visit(tree, node => {
    if (!('children' in node) || !isLine(node)) return undefined
    smartenLine(node.children as PhrasingContent[], smartener(lang), source, languages)
    return SKIP
  })
}

/** Goes along a line, through the words before and behind the keys of a citation too. */
function smartenLine(
  children: readonly PhrasingContent[],
  smart: Smartener,
  source: string,
  languages: Languages
): void {
  for (const [index, node] of children.entries()) {
    if (node.type === 'text') {
      smart.speak(languages.get(node))
      const text = withoutEscaped(node, source)
      node.value = withEscaped(smart.set(text, index + 1 < children.length))
    } else if (node.type === 'cite') {
      for (const {prefix, suffix} of node.items) {
        const inside = new Map([...prefix, ...suffix].map(one => [one, languages.get(node) ?? '']))
        smart.pass(node.narrative ? 'a' : '(')
        smartenLine(prefix, smart, source, languages.has(node) ? inside : languages)
        smart.pass('a')
        smartenLine(suffix, smart, source, languages.has(node) ? inside : languages)
      }
      smart.pass('a')
    } else if (node.type === 'link' && isAddress(node.url, node.children)) {
      smart.pass('a')
    } else if ('children' in node) {
      smartenLine(node.children, smart, source, languages)
    } else {
      smart.pass(node.type === 'break' ? ' ' : 'a')
    }
  }
}

/** What holds a run of text from its beginning to its end. */
const lines = new Set(['paragraph', 'heading', 'tableCell', 'caption', 'definitionTerm', 'line'])

/** A description of one paragraph holds its words. */
function isLine(node: Parents): boolean {
  if (node.type !== 'definitionDescription') return lines.has(node.type)
  return node.children.some(({type}) => type === 'text' || type === 'emphasis' || type === 'cite')
}

function isAddress(url: string, children: readonly object[]): boolean {
  const [only] = children as readonly Partial<Text>[]
  return children.length === 1 && only?.value !== undefined && url.endsWith(only.value)
}

/** What Unicode keeps free for programs stands in the place of an escaped mark. */
const typewriter = '"\'.-'
const firstFree = 0xfdd0

function withoutEscaped(node: Text, source: string): string {
  const {position, value} = node
  if (!/\\["'.-]/.test(source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0))) {
    return value
  }
  const chars = [...value.split('')]
  for (const index of escapedPlaces(node, source)) {
    const which = typewriter.indexOf(value.charAt(index))
    if (which >= 0) chars[index] = String.fromCharCode(firstFree + which)
  }
  return chars.join('')
}

function withEscaped(text: string): string {
  return text.replace(/[\uFDD0-\uFDD3]/g, free => typewriter.charAt(free.charCodeAt(0) - firstFree))
}

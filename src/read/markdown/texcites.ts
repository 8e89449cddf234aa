import type {Paragraph, Parent, PhrasingContent, Root} from 'mdast'
import type {Node} from 'unist'
import type {VFile} from 'vfile'
import {nearest} from '../../nearest.ts'
import {didYouMean, report} from '../../rules.ts'
import type {CiteItem} from '../../tree.ts'
import {visit} from '../../visit.ts'
import {withoutKeys} from './cluster.ts'
import {citesOf, type Form} from './forms.ts'
import {pointAt} from './pieces.ts'
import type {TexCite, TexKeys, TexOption} from './texcite.ts'

/** `\nocite{doe}`: works to be listed without being cited. */
interface NoCite extends Node {
  type: 'nocite'
  readonly items: readonly CiteItem[]
}

declare module 'mdast' {
  interface PhrasingContentMap {
    nocite: NoCite
  }
  interface RootContentMap {
    nocite: NoCite
  }
}

const brackets: Form = {narrative: false}
const sentence: Form = {narrative: true}
const noAuthor: Form = {narrative: false, suppressAuthor: true}
const year: Form = {narrative: false, yearOnly: true, suppressAuthor: true}

/** The commands of natbib and biblatex, and how each prints; a command of notes is as the style has it. */
const commands: Readonly<Record<string, Form>> = {
  cite: brackets,
  'cite*': noAuthor,
  citep: brackets,
  'citep*': {...brackets, allNames: true},
  parencite: brackets,
  'parencite*': noAuthor,
  autocite: brackets,
  'autocite*': noAuthor,
  smartcite: brackets,
  footcite: brackets,
  supercite: brackets,
  citet: sentence,
  'citet*': {...sentence, allNames: true},
  textcite: sentence,
  citeauthor: {...sentence, authorOnly: 'alone'},
  'citeauthor*': {...sentence, authorOnly: 'alone', allNames: true},
  citeyear: year,
  citeyearpar: noAuthor
}
const several = new Set([
  'cites',
  'parencites',
  'autocites',
  'smartcites',
  'footcites',
  'textcites'
])

/**
 * Makes clusters of LaTeX's commands: `\citep[see][p. 3]{doe,roe}`.
 *
 * Reports: `citation-command-known`.
 */
export function readTexCites(tree: Root, source: string, file: VFile): void {
  visit(tree, node => {
    if (!('children' in node)) return
    const parent = node as Parent
    if (!parent.children.some(({type}) => type === 'texCite')) return
    const out: PhrasingContent[] = []
    for (const child of parent.children as PhrasingContent[]) {
      if (child.type === 'texCite') out.push(...tied(out.splice(-1)), ...read(child))
      else out.push(child)
    }
    parent.children = out
  })

  function read(node: TexCite): PhrasingContent[] {
    const name = node.name.charAt(0).toLowerCase() + node.name.slice(1)
    const {position} = node
    if (name === 'nocite') return [{type: 'nocite', items: worksOf(node, false), position}]
    const form = commands[several.has(name) ? name.slice(0, -1) : name]
    if (form) return citesOf(worksOf(node, form.suppressAuthor === true), form, position)
    tell(node)
    const value = source.slice(position?.start.offset, position?.end.offset)
    return [{type: 'text', value, position}]
  }

  /** The options before keys belong to them: one is said behind the last, of two the first before the first. */
  function worksOf(node: TexCite, suppressAuthor: boolean): CiteItem[] {
    const items: CiteItem[] = []
    let options: TexOption[] = []
    for (const child of node.children) {
      if (child.type === 'texOption') {
        options.push(child)
        continue
      }
      if (child.type !== 'texKeys') continue
      const [before, behind] = options.length > 1 ? options : [undefined, ...options]
      const keys = keysIn(child)
      items.push(
        ...keys.map(
          (key, index): CiteItem => ({
            ...key,
            prefix: index === 0 ? wordsOf(before) : [],
            suffix: index === keys.length - 1 ? wordsOf(behind) : [],
            suppressAuthor
          })
        )
      )
      options = []
    }
    return items
  }

  function keysIn({value, position}: TexKeys): Pick<CiteItem, 'key' | 'at'>[] {
    const keys = value.split(',').map(key => key.trim())
    let end = position?.start
    return keys.filter(Boolean).map(key => {
      const start = end && pointAt(source.indexOf(key, end.offset), end, source)
      end = start && pointAt((start.offset ?? 0) + key.length, start, source)
      return {key, at: start && end && {start, end}}
    })
  }

  function tell({name, position}: TexCite): void {
    const expected = nearest(name, Object.keys(commands)).map(one => `\\${one}`)
    const others = 'Write [@key] or @key, or a command such as \\citep{key} or \\citet{key}.'
    report(file, 'citation-command-known', `\`\\${name}\` is no command of citation known here`, {
      at: position,
      found: `\\${name}`,
      expected,
      note: [didYouMean(expected), others].filter(Boolean).join(' ')
    })
  }
}

/** `Doe~\cite{doe}`: the tie is a space at which no line ends. */
function tied(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.map(node =>
    node.type === 'text' ? {...node, value: node.value.replace(/~$/, '\u00A0')} : node
  )
}

function wordsOf(option: TexOption | undefined): PhrasingContent[] {
  return (option?.children ?? [])
    .map(withoutKeys)
    .map(node =>
      node.type === 'text' ? {...node, value: node.value.replaceAll('~', '\u00A0')} : node
    )
}

/** Takes the keys of `\nocite{doe}` out of the text, and paragraphs that hold nothing else. */
export function takeNocites(tree: Root): CiteItem[] {
  const taken: CiteItem[] = []
  visit(tree, node => {
    if (!('children' in node)) return
    const parent = node as Parent
    parent.children = parent.children.filter(child => {
      if (child.type === 'nocite') taken.push(...child.items)
      if (child.type !== 'paragraph' || !isNocite(child)) return child.type !== 'nocite'
      for (const part of child.children) if (part.type === 'nocite') taken.push(...part.items)
      return false
    })
  })
  return taken
}

function isNocite({children}: Paragraph): boolean {
  return (
    children.some(({type}) => type === 'nocite') &&
    children.every(
      child => child.type === 'nocite' || (child.type === 'text' && !child.value.trim())
    )
  )
}

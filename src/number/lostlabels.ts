import type {Nodes} from 'mdast'
import type {Cited} from '../article.ts'
import {flowsOf} from '../flows.ts'
import {visit} from '../visit.ts'
import {placeIn} from '../whole.ts'
import {idsOf} from './links.ts'

/** What to do about a label that is written somewhere and names nothing that is counted. */
export function lostLabel(name: string, cited: Cited): string | undefined {
  if (cited.keys.includes(name))
    return `It is the key of a work, which is cited by @${name} or [@${name}].`
  const source = String(cited.file)
  if (!['#', '\\label{', '\n(', 'label: ', '="'].some(sign => source.includes(sign + name)))
    return undefined
  let found: string | undefined
  for (const flow of flowsOf(cited)) {
    visit(flow, node => {
      found ??= reasonOf(node, name, cited)
    })
  }
  return found
}

function reasonOf(node: Nodes, name: string, {file}: Cited): string | undefined {
  const line = (): string => {
    const {file: own, place} = placeIn(file, node.position)
    const start = place && 'start' in place ? place.start : place
    return `${own === file ? '' : `${own.path}, `}line ${start?.line}`
  }
  if (
    node.type === 'math' &&
    (node.value.includes(`{#${name}`) || node.value.includes(`label: ${name}`))
  )
    return `It stands in the formula (${line()}), and belongs behind its last $$, or in a line :label: ${name} before it.`
  if (node.type === 'text' && node.value.includes(`{#${name}`))
    return `Its braces are not read (${line()}): they end with }, right behind what they label.`
  if (node.type === 'text' && node.value.startsWith(`(${name})`))
    return `A label before a block ends with an equals sign (${line()}): (${name})=, on a line of its own.`
  if (node.type === 'image' && node.data?.attributes?.id === name)
    return `The image that has it (${line()}) stands in the text. Give it lines of its own: then it is a figure.`
  if (node.type === 'raw' && node.value.includes(`\\label{${name}}`))
    return `It stands in LaTeX that is left out (${line()}). Say that in Markdown, with {#${name}}.`
  if (node.type === 'html' && idsOf(node).includes(name))
    return `HTML is not counted (${line()}). Say it in Markdown, or link to it: [words](#${name}).`
  return undefined
}

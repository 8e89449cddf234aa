import {toString as printed} from 'hast-util-to-string'
import type {Nodes} from 'mdast'
import {toString as plainText} from 'mdast-util-to-string'
import {plainFormula, scripted} from './script.ts'

/** A title or heading as it reads, with its citations as the style sets them. */
export function titleOf(node: Nodes): string {
  if (node.type === 'cite') return printed({type: 'root', children: [...(node.set ?? [])]})
  if (node.type === 'crossReference') return (node.texts ?? []).map(({text}) => text).join('')
  if (node.type === 'inlineMath') return plainFormula(node.value)
  if (node.type === 'superscript' || node.type === 'subscript')
    return scripted(node.children.map(titleOf).join(''), node.type)
  if (node.type === 'break') return ' '
  if (node.type === 'html') return ''
  if ('children' in node) return node.children.map(titleOf).join('')
  return plainText(node)
}

import {toString as printed} from 'hast-util-to-string'
import type {Nodes} from 'mdast'
import {toString as plainText} from 'mdast-util-to-string'
import {plainFormula, scripted} from './scripted.ts'

/** Words as they read where no markup can stand, with their citations as the style sets them. */
export function asRead(node: Nodes): string {
  if (node.type === 'cite') return printed({type: 'root', children: [...(node.set ?? [])]})
  if (node.type === 'crossReference') return (node.texts ?? []).map(({text}) => text).join('')
  if (node.type === 'inlineMath') return plainFormula(node.value)
  if (node.type === 'superscript' || node.type === 'subscript')
    return scripted(node.children.map(asRead).join(''), node.type)
  if (node.type === 'break') return ' '
  if (node.type === 'html') return ''
  if ('children' in node) return node.children.map(asRead).join('')
  return plainText(node)
}

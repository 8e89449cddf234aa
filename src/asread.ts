import {toString as printed} from 'hast-util-to-string'
import type {Nodes} from 'mdast'
import {toString as plainText} from 'mdast-util-to-string'
import {plainFormula, scripted} from './scripted.ts'

/**
 * Words as they read where no markup can stand, with their citations as the style sets them.
 *
 * @param formula TeX in the line → text; by default numbers above and below the line stand there as Unicode has them.
 */
export function asRead(node: Nodes, formula: (tex: string) => string = plainFormula): string {
  const all = (nodes: readonly Nodes[]): string => nodes.map(one => asRead(one, formula)).join('')
  if (node.type === 'cite') return printed({type: 'root', children: [...(node.set ?? [])]})
  if (node.type === 'crossReference') return (node.texts ?? []).map(({text}) => text).join('')
  if (node.type === 'inlineMath') return formula(node.value)
  if (node.type === 'superscript' || node.type === 'subscript')
    return scripted(all(node.children), node.type)
  if (node.type === 'break') return ' '
  if (node.type === 'html') return ''
  if ('children' in node) return all(node.children)
  return plainText(node)
}

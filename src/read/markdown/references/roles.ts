import type {InlineCode, PhrasingContent} from 'mdast'
import {referenceTo} from './links.ts'

/** MyST's roles of reference. */
export const referenceRoles = ['ref', 'numref', 'eq', 'prf:ref', 'proof:ref']

/**
 * `` {ref}`x` ``, `` {ref}`words <x>` ``, `` {numref}`Fig. %s <x>` ``, `` {eq}`x` `` as a reference, or as a link where
 * its words say no number.
 */
export function readReferenceRole(role: string, {value, position}: InlineCode): PhrasingContent {
  const [, words, named] = /^\s*([\s\S]*\S)\s*<([^<>]+)>\s*$/.exec(value) ?? []
  const labels = (named ?? value).split(',').map(label => label.trim())
  const text: PhrasingContent[] = words === undefined ? [] : [{type: 'text', value: words}]
  if (words !== undefined && !/%s|\{(?:name|number)\}/.test(words)) {
    return {type: 'link', url: `#${labels[0]}`, children: text, position}
  }
  const reference = referenceTo(labels, position, text)
  return role === 'eq' ? {...reference, form: 'number'} : reference
}

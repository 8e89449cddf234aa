import type {ElementContent} from 'hast'
import {toXast} from 'hast-util-to-xast'
import {h} from 'hastscript'
import {toXml} from 'xast-util-to-xml'
import type {Meta} from '../../meta.ts'
import {directionOf} from '../../words.ts'

/** A file of the book. */
export function document(meta: Meta, title: string, children: readonly ElementContent[]): string {
  const tree = h(
    'html',
    {
      xmlns: 'http://www.w3.org/1999/xhtml',
      'xmlns:epub': 'http://www.idpf.org/2007/ops',
      lang: meta.lang,
      'xml:lang': meta.lang,
      dir: directionOf(meta.lang)
    },
    [
      h('head', [
        h('title', title),
        h('link', {rel: 'stylesheet', type: 'text/css', href: 'style.css'})
      ]),
      h('body', [...children])
    ]
  )
  const xml = toXml(toXast(tree), {closeEmptyElements: true})
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n${legal(xml)}\n`
}

/** Without the characters that no XML can hold. */
function legal(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, '')
}

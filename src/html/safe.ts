import type {Element, Root} from 'hast'
import {sanitize as clean, defaultSchema, type Schema} from 'hast-util-sanitize'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {report} from '../rules.ts'

const own = ['lang', 'dir', 'id', 'className', 'title', 'role', 'ariaLabel', 'ariaHidden']

/** What a scholarly text may hold. No script, no style sheet, no frame, no form, no event, no `javascript:`. */
const schema: Schema = {
  ...defaultSchema,
  clobber: [],
  clobberPrefix: '',
  tagNames: [
    ...(defaultSchema.tagNames ?? []).filter(name => name !== 'input'),
    'abbr',
    'article',
    'aside',
    'bdi',
    'bdo',
    'caption',
    'cite',
    'col',
    'colgroup',
    'dfn',
    'figcaption',
    'figure',
    'header',
    'mark',
    'section',
    'small',
    'time',
    'u',
    'wbr'
  ],
  attributes: {
    ...defaultSchema.attributes,
    '*': [
      ...own,
      ['style', /^width: \d+(\.\d+)?(%|mm|cm|in|pt|px|em)$/],
      'dataFormula',
      'dataCiteKeys',
      'dataFootnotes'
    ],
    a: ['href', 'rel', 'ariaDescribedBy', 'dataFootnoteRef', 'dataFootnoteBackref', ...own],
    img: ['src', 'alt', 'width', 'height', ...own],
    td: ['colSpan', 'rowSpan', 'align', ...own],
    th: ['colSpan', 'rowSpan', 'align', 'scope', ...own],
    ol: ['start', 'reversed', 'type', ...own],
    li: ['value', ...own],
    col: ['span'],
    colgroup: ['span'],
    time: ['dateTime', ...own],
    section: own,
    h2: own,
    code: own,
    ul: own
  },
  protocols: {
    ...defaultSchema.protocols,
    href: ['http', 'https', 'mailto', 'doi', 'tel'],
    src: ['http', 'https', 'data']
  },
  strip: ['script', 'style', 'template', 'iframe', 'object', 'embed', 'noscript', 'title'],
  required: {}
}

const refused = new Set([
  'script',
  'style',
  'iframe',
  'object',
  'embed',
  'link',
  'meta',
  'base',
  'form',
  'input',
  'button',
  'frame',
  'svg',
  'math',
  'template'
])

/**
 * Keep what a paper may hold and say what was taken out.
 *
 * Reports: `html-safe`.
 */
export function sanitize(tree: Root, file: VFile): Root {
  visit(tree, 'element', (element: Element) => {
    const event = Object.keys(element.properties).find(name => /^on[A-Z]/.test(name))
    if (!refused.has(element.tagName) && event === undefined) return
    const what = event === undefined ? `<${element.tagName}>` : `${event.toLowerCase()}="…"`
    report(file, 'html-safe', `\`${what}\` is left out: a paper may not hold it`, {
      at: element,
      found: what,
      note: 'Scripts, styles, frames and forms do not survive print. Say it in Markdown.'
    })
  })
  return clean(tree, schema) as Root
}

import type {Element, Root} from 'hast'
import {defaultSchema, type Options as Schema} from 'rehype-sanitize'
import type {VFile} from 'vfile'
import {report} from '../rules.ts'
import {visit} from '../visit.ts'
import {partRoles} from './roles.ts'

const own = [
  'lang',
  'dir',
  'translate',
  'id',
  'className',
  'title',
  'role',
  'ariaLabel',
  'ariaHidden'
]

const size = String.raw`\d+(?:\.\d+)?(?:%|mm|cm|in|pt|pc|px|em|ch)`
const sizes = new RegExp(`^(?:width: ${size}|height: ${size}|width: ${size}; height: ${size})$`)

/** What a scholarly text may hold. No script, no style sheet, no frame, no form, no event, no `javascript:`. */
export const schema: Schema = {
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
      ['style', sizes],
      'dataFormula',
      'dataWorkList',
      ['dataPart', ...partRoles],
      'dataCiteKeys',
      'dataFootnotes',
      'dataLine'
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
  'template',
  'noscript',
  'audio',
  'video',
  'canvas',
  'marquee'
])

/**
 * A rehype plugin that says what the schema will take out.
 *
 * Reports: `html-safe`.
 */
export function reportUnsafe(file: VFile): (tree: Root) => void {
  return tree => {
    visit(tree, 'element', (element: Element) => {
      const {found, note} = offence(element) ?? {}
      if (found === undefined) return
      report(file, 'html-safe', `\`${short(found)}\` is left out: a paper may not hold it`, {
        at: element,
        found,
        note: note ?? 'Scripts, styles, frames and forms do not survive print. Say it in Markdown.'
      })
    })
  }
}

function offence({tagName, properties}: Element): {found: string; note?: string} | undefined {
  if (refused.has(tagName)) return {found: `<${tagName}>`}
  const event = Object.keys(properties).find(name => /^on[A-Z]/.test(name))
  if (event !== undefined) return {found: `${event.toLowerCase()}="…"`}
  const style = properties['style']
  if (typeof style === 'string' && !sizes.test(style)) return {found: `style="${style}"`}
  const target = tagName === 'a' ? properties['href'] : undefined
  const scheme = typeof target === 'string' ? schemeOf(target) : undefined
  if (scheme === undefined || (schema.protocols?.['href'] ?? []).includes(scheme)) return undefined
  return {
    found: String(target),
    note: `A link may lead to a web page (https:), an address (mailto:) or a DOI, not to \`${scheme}:\`.`
  }
}

/** As hast-util-sanitize 5.0.2 tells it: what stands before the first colon of a path. */
function schemeOf(target: string): string | undefined {
  return /^([^:/?#]*):/.exec(target)?.[1]
}

function short(found: string): string {
  return found.length <= 40 ? found : `${found.slice(0, 39)}…`
}

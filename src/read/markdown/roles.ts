import type {InlineCode, PhrasingContent, Text} from 'mdast'
import type {VFile} from 'vfile'
import {report} from '../../rules.ts'
import type {CiteItem} from '../../tree.ts'
import {citesOf, type Form} from './forms.ts'
import {readReferenceRole, referenceRoles} from './references/roles.ts'
import {readTextRole, type Words} from './textroles.ts'

/** How each role prints; `ps` and `ts` name all authors. */
const forms: Readonly<Record<string, Form>> = {
  cite: {narrative: false},
  'cite:p': {narrative: false},
  'cite:ps': {narrative: false, allNames: true},
  'cite:t': {narrative: true},
  'cite:ts': {narrative: true, allNames: true},
  'cite:author': {narrative: true, authorOnly: 'alone'},
  'cite:year': {narrative: false, yearOnly: true, suppressAuthor: true},
  'cite:yearpar': {narrative: false, suppressAuthor: true}
}

/** `{cite:p}`, or Sphinx's `:cite:p:`. */
const role = /(?:\{(\p{L}[\w:.+-]*)\}|(?<![\p{L}\p{N}_:]):((?:foot)?cite(?::\w+)*):)$/u
const work = /^\s*(?:\{([^{}]*)\}\s*)?([^\s{},;]+)\s*(?:\{([^{}]*)\})?\s*$/

/**
 * MyST's roles, and Sphinx's that cite: `{cite:p}`, `:cite:p:` and their like before keys in backquotes, `see` and `p. 3` in braces around a key;
 * references; and those that say how words are set.
 *
 * Reports: `citation-role-known`, `construct-honoured`.
 *
 * @param words Reads Markdown in the words of a role.
 */
export function readRoles(
  children: readonly PhrasingContent[],
  source: string,
  file: VFile,
  words: Words
): PhrasingContent[] {
  const out: PhrasingContent[] = []
  for (const node of children) {
    const before = out.at(-1)
    const name = node.type === 'inlineCode' && before?.type === 'text' && roleOf(before, source)
    if (node.type !== 'inlineCode' || before?.type !== 'text' || !name) {
      out.push(node)
      continue
    }
    if (referenceRoles.includes(name)) {
      out.splice(-1, 1, ...withoutRole(before, name))
      out.push(readReferenceRole(name, node))
      continue
    }
    if (!/^(?:foot)?cite(?::|$)/.test(name)) {
      out.splice(-1, 1, ...withoutRole(before, name))
      out.push(...readTextRole(name, node, words, file))
      continue
    }
    const form = forms[name]
    const items = form && itemsOf(node, form)
    if (form && items) {
      out.splice(-1, 1, ...withoutRole(before, name))
      out.push(...citesOf(items, form, node.position))
      continue
    }
    tell(name, node, file)
    out.push(node)
  }
  return out
}

function roleOf({value, position}: Text, source: string): string | undefined {
  const [written, mysts, sphinxs] = role.exec(value) ?? []
  const name = mysts ?? sphinxs
  const end = position?.end.offset ?? 0
  return name !== undefined && source.slice(0, end).endsWith(`\\${written}`) ? undefined : name
}

function withoutRole(text: Text, name: string): Text[] {
  const value = text.value.slice(0, -name.length - 2)
  return value === '' ? [] : [{...text, value}]
}

/** The works between commas or semicolons, or nothing where one is not a key. */
function itemsOf(node: InlineCode, form: Form): CiteItem[] | undefined {
  const parts = node.value.match(/(?:\{[^{}]*\}|[^,;])+/g) ?? []
  const items = parts.map((part): CiteItem | undefined => {
    const [, prefix = '', key, suffix = ''] = work.exec(part) ?? []
    if (key === undefined) return undefined
    return {
      key,
      at: node.position,
      prefix: text(prefix),
      suffix: text(suffix),
      suppressAuthor: form.suppressAuthor === true
    }
  })
  return items.length > 0 && items.every(item => item !== undefined) ? items : undefined
}

function text(value: string): PhrasingContent[] {
  return value === '' ? [] : [{type: 'text', value}]
}

function tell(name: string, node: InlineCode, file: VFile): void {
  const isKnown = name in forms
  report(
    file,
    'citation-role-known',
    isKnown ? `\`${node.value}\` is no list of keys` : `There is no citation role \`${name}\``,
    {
      at: node,
      found: isKnown ? node.value : name,
      ...(!isKnown && {expected: Object.keys(forms)}),
      note: isKnown
        ? 'Write keys with commas between them; words around a key go in braces: {see}doe{p. 3}.'
        : `Roles are ${Object.keys(forms).join(', ')}.`
    }
  )
}

import type {Element, Root as HastRoot} from 'hast'
import {toString as printed} from 'hast-util-to-string'
import {h} from 'hastscript'
import type {Root} from 'mdast'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize from 'rehype-sanitize'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'
import type {Article} from '../article.ts'
import {nounsOf} from '../nouns.ts'
import type {WorkList} from '../tree.ts'
import {SKIP, visit} from '../visit.ts'
import {wordsOf} from '../words.ts'
import {fillWorkLists} from './bibliography.ts'
import {calledIn} from './called.ts'
import {markingChanges, partChanges} from './changes.ts'
import {type FormulaSetter, fillFormulas, formulaPlaces} from './formulas.ts'
import {handlers} from './handlers.ts'
import {fillImages} from './image.ts'
import {keepingPlaces} from './places.ts'
import {closeRaw} from './raw.ts'
import {setNoteRoles, setParts} from './roles.ts'
import {reportUnsafe, schema} from './safe.ts'

/**
 * One text of the paper as hast: remark-rehype's rules, our nodes, raw HTML made safe, formulas and
 * images put in last because they are ours.
 *
 * @param typeset Sets its formulas, where the paper has some.
 * @param prefix Keeps the footnotes of an abstract apart from those of the body.
 */
export function flowToHast(
  flow: Root,
  article: Article,
  typeset: FormulaSetter | undefined,
  prefix = ''
): HastRoot {
  const words = wordsOf(article.meta.lang)
  const formulas = formulaPlaces()
  const lists: WorkList[] = []
  const own = handlers(article, calledIn(flow, article), formulas, lists)
  closeRaw(flow, article.file)
  const safe = unified()
    .use(remarkRehype, {
      allowDangerousHtml: true,
      clobberPrefix: prefix,
      footnoteLabel: words.notes,
      footnoteLabelTagName: 'h2',
      footnoteLabelProperties: {className: ['notes-title']},
      footnoteBackLabel: (_, call) => `${words.backToText}${call > 1 ? ` ${call}` : ''}`,
      // The arrow of old (↩) is in no text face.
      footnoteBackContent: (_, call) =>
        call > 1 ? [{type: 'text', value: '↑'}, h('sup', String(call))] : '↑',
      handlers: keepingPlaces(article.before ? markingChanges(own) : own)
    })
    // Parses the whole text once more, so only where there is raw HTML.
    .use(hasHtml(flow) ? [rehypeRaw] : [])
    .use(reportUnsafe, article.file)
    .use(rehypeSanitize, schema)
    .runSync(flow, article.file) as HastRoot
  setCells(safe)
  focusBoxes(safe, nounsOf(article.meta.lang).of.listing.one)
  setNoteRoles(safe, prefix === '')
  if (prefix !== '') renameNotes(safe, prefix)
  if (flow.data?.firstNote !== undefined) renumberNotes(safe, flow.data.firstNote)
  flattenLinks(safe)
  fillFormulas(safe, formulas, typeset)
  fillImages(safe, article)
  fillWorkLists(safe, lists, article)
  setParts(safe)
  if (article.before) partChanges(safe)
  return safe
}

function hasHtml(flow: Root): boolean {
  let found = false
  visit(flow, 'html', () => {
    found = true
    return false
  })
  return found
}

/** `align` on cells is obsolete in HTML; a head cell without a word is no head. */
function setCells(tree: HastRoot): void {
  visit(tree, 'element', (cell: Element) => {
    if (cell.tagName !== 'th' && cell.tagName !== 'td') return
    if (cell.tagName === 'th' && cell.children.length === 0) {
      cell.tagName = 'td'
      delete cell.properties['scope']
    }
    if (cell.tagName === 'th') cell.properties['scope'] ??= 'col'
    const align = cell.properties['align']
    if (align === undefined) return
    delete cell.properties['align']
    cell.properties['className'] = [`align-${align}`]
  })
}

/** What the theme lets scroll where the screen is narrower. */
const boxes = new Set(['table-box', 'equation'])

/**
 * Who has no mouse scrolls with the arrow keys: the box must take the focus. No author's HTML may say so.
 *
 * @param code What a block of code is called.
 */
function focusBoxes(tree: HastRoot, code: string): void {
  visit(tree, 'element', (element: Element) => {
    const {tagName, properties} = element
    const [name] = [properties['className']].flat()
    const isCode = tagName === 'pre' && isWide(element)
    if (isCode) Object.assign(properties, {role: 'group', ariaLabel: code})
    if (isCode || boxes.has(String(name))) properties['tabIndex'] = 0
  })
}

/** Code with a line that may be longer than the screen is wide. */
function isWide(code: Element): boolean {
  return printed(code)
    .split('\n')
    .some(line => line.length > 60)
}

/** The notes' heading has one id whatever the prefix (mdast-util-to-hast 13.2.2). */
function renameNotes(tree: HastRoot, prefix: string): void {
  const label = 'footnote-label'
  visit(tree, 'element', ({properties}: Element) => {
    if (properties['id'] === label) properties['id'] = prefix + label
    if (String(properties['ariaDescribedBy']) === label)
      properties['ariaDescribedBy'] = [prefix + label]
  })
}

/** Each text counts its notes from 1 (mdast-util-to-hast 13.2.2); the paper counts through. */
function renumberNotes(tree: HastRoot, first: number): void {
  visit(tree, 'element', (element: Element) => {
    const {properties, children} = element
    const [text] = children
    if (properties['dataFootnoteRef'] !== undefined && text?.type === 'text')
      text.value = String(Number(text.value) + first - 1)
    if (properties['dataFootnotes'] !== undefined)
      for (const list of children)
        if (list.type === 'element' && list.tagName === 'ol') list.properties['start'] = first
  })
}

/** A citation's link inside a link of the author's: HTML knows no link in a link, the author's stays. */
function flattenLinks(tree: HastRoot): void {
  visit(tree, 'element', (link: Element) => {
    if (link.tagName !== 'a') return undefined
    visit(link, 'element', (inner: Element) => {
      if (inner === link || inner.tagName !== 'a') return
      inner.tagName = 'span'
      inner.properties = {}
    })
    return SKIP
  })
}

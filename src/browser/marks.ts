import {inline} from './pages/join.ts'

/** How a label begins that is meant for the PDF's structure; `src/print/structure/marks.ts` reads it. */
const sign = '\uE0F0'

/** A structure type of ISO 32000-1, 14.8.4, and what is said of the element. */
interface Mark {
  readonly type: string
  readonly lang?: string
  readonly id?: string
  /** Where it stands on its page. */
  readonly box?: string
  readonly alt?: string
}

/**
 * Tell the PDF's structure what Chromium leaves out of it: it writes the label of whatever is said to be a figure
 * (143; case: test/print/structure.test.ts). Only for the print, and after all else: the roles that are lost here
 * are those that a reader of the page hears.
 */
export function markStructure(root: Element): void {
  for (const link of root.querySelectorAll('a[href][role]')) link.removeAttribute('role')
  // Chromium makes its entries no items (143), and so the words of each.
  for (const list of root.querySelectorAll('[role=doc-bibliography]')) list.removeAttribute('role')
  // Chromium takes a table without heads for a way to lay out a page.
  for (const table of root.querySelectorAll('table:not([role])'))
    table.setAttribute('role', 'table')
  for (const cell of root.querySelectorAll('td, th')) fillCell(cell)
  // What stands between a name and its page is drawn.
  for (const page of root.querySelectorAll('.entry + .page-number')) page.prepend('\u00a0')
  for (const drawing of root.querySelectorAll('svg[role=img]')) embrace(drawing)
  for (const picture of root.querySelectorAll('img[data-box], svg[data-box]')) placePicture(picture)
  for (const box of root.querySelectorAll(heads)) box.removeAttribute('aria-hidden')
  for (const part of root.querySelectorAll('.katex-html')) part.removeAttribute('aria-hidden')
  for (const part of root.querySelectorAll('.katex-mathml'))
    part.setAttribute('aria-hidden', 'true')
  for (const [selector, markOf] of marks) {
    for (const element of root.querySelectorAll<HTMLElement>(selector)) {
      if (element.matches(unread)) continue
      const mark = markOf(element)
      if (mark) write(element, mark)
    }
  }
}

/** They are told, though nobody is to read them out, for a PDF says of them what they are. */
const heads = '.sheet > :is(.sheet-head, .sheet-foot)'

const unread = '[role=none], [role=presentation], [aria-hidden=true], [aria-hidden=true] *'

const marks: readonly (readonly [string, (element: HTMLElement) => Mark | undefined])[] = [
  [heads, ({className}) => ({type: className === 'sheet-head' ? 'Header' : 'Footer'})],
  ['[lang]', foreign],
  ['figcaption, caption', () => ({type: 'Caption'})],
  ['dl', () => ({type: 'L'})],
  ['dt', () => ({type: 'Lbl'})],
  ['dd', () => ({type: 'LBody'})],
  ['.csl-entry > .csl-left-margin', () => ({type: 'Lbl'})],
  ['.csl-entry > .csl-right-inline', ({lang}) => ({type: 'LBody', lang})],
  // By their class: what a page cut off has lost its role to the first part.
  ['nav:is(.contents, .contents-list) :is(ol, ul)', () => ({type: 'TOC'})],
  ['nav:is(.contents, .contents-list) li', () => ({type: 'TOCI'})],
  ['.footnotes > ol > li', ({id}) => ({type: 'Note', id})],
  ['math', math => ({type: 'Formula', alt: altOf(math)})],
  ['.katex', formula => ({type: 'Formula', alt: altOf(formula.querySelector('math') ?? formula)})]
]

/** Chromium tells the language of these itself. */
const told = 'html, body, p, h1, h2, h3, h4, h5, h6, li, td, th, blockquote, math, math *, svg *'

function foreign(element: Element): Mark | undefined {
  const lang = element.getAttribute('lang') ?? ''
  const around = element.parentElement?.closest('[lang]')?.getAttribute('lang')
  if (lang === '' || lang === around || element.matches(told)) return undefined
  // By its name: to ask for its style would have that of all links counted once more.
  return {type: element.matches(inline) ? 'Span' : 'Div', lang}
}

function altOf(math: Element): string {
  return math.getAttribute('alttext') ?? math.textContent ?? ''
}

function write(element: Element, mark: Mark): void {
  element.setAttribute('role', 'figure')
  element.removeAttribute('aria-labelledby')
  element.setAttribute('aria-label', labelOf(mark))
}

function labelOf({type, lang = '', id = '', box = '', alt = ''}: Mark): string {
  return `${sign}${type}|${lang}|${id}|${box}|${alt}`
}

/** A picture is a figure already. */
function placePicture(picture: Element): void {
  const name = picture.localName === 'img' ? 'alt' : 'aria-label'
  const [alt, box] = [picture.getAttribute(name) ?? '', picture.getAttribute('data-box') ?? '']
  picture.setAttribute(name, labelOf({type: 'Figure', box, alt}))
}

/** What is read out though it is no text. */
const telling = 'img:not([alt=""]), svg[role=img], math, input'

/** A cell without text is none to Chromium, and its row a column short: a word that nobody sees keeps it. */
function fillCell(cell: Element): void {
  if (cell.textContent?.trim() || cell.querySelector(telling)) return
  const word = document.createElement('span')
  word.textContent = '\u00a0'
  // Pages are set by now: it takes no room.
  word.style.cssText = 'position: absolute; font-size: 1px'
  cell.append(word)
}

/** Only words are marked: two that nobody sees tell where a drawing begins and ends. */
function embrace(drawing: Element): void {
  const word = document.createElementNS('http://www.w3.org/2000/svg', 'text')
  word.textContent = '\u00a0'
  word.setAttribute('font-size', '1')
  drawing.prepend(word)
  drawing.append(word.cloneNode(true))
}

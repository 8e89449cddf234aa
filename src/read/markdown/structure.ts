import type {Heading, Paragraph, Parent, Root, RootContent} from 'mdast'
import type {VFile} from 'vfile'
import {report} from '../../rules.ts'
import type {Div} from '../../tree.ts'
import {visit} from '../../visit.ts'
import {parseAttributes, takeAttributes} from './attributes.ts'
import {describe, imageFigures, resolveImages} from './figures/images.ts'
import {ownLineFigures} from './figures/ownline.ts'
import {partsOf} from './figures/parts.ts'
import {sizeOf} from './figures/size.ts'
import {openDisplay, partDisplays} from './formulas/parted.ts'
import {captionListings, listingOfDiv} from './listings.ts'
import {aloneRaw} from './raw.ts'
import {takeLabel} from './references/labelmark.ts'
import {captionTables, checkCaption} from './tables/captions.ts'
import {checkRows, dropEmptyHead, weighColumns} from './tables/tableattributes.ts'

/** Make figures of images and tables with captions, and give headings and figures their attributes. */
export function structure(tree: Root, source: string, file: VFile): void {
  resolveImages(tree)
  let isTold = false
  visit(tree, node => {
    if (node.type === 'div' && !node.closed) {
      if (!isTold) tellOpen(node, file)
      isTold = true
    }
    if (node.type === 'table') {
      weighColumns(node, source)
      dropEmptyHead(node)
      checkRows(node, file)
    }
    if (!('children' in node) || node.type === 'figure') return
    const parent = node as Parent
    if (parent.children.some(child => child.type === 'table')) captionTables(parent, file)
    if (parent.children.some(child => child.type === 'code')) captionListings(parent)
    for (const child of parent.children) {
      if (child.type === 'heading') attributeHeading(child)
      if (child.type === 'paragraph') checkFormula(child, file)
      checkCaption(child, file)
    }
    parent.children = parent.children.flatMap((child): RootContent[] => {
      if (child.type === 'div') return [partsOf(child, file) ?? listingOfDiv(child) ?? child]
      if (child.type !== 'paragraph') return [child]
      const others = aloneRaw(child)
      if (others) return others
      const figures = imageFigures(child, file)
      if (figures.length > 0) return figures
      return (
        ownLineFigures(child, source, file) ?? openDisplay(child, source) ?? partDisplays(child)
      )
    })
  })
  visit(tree, node => {
    if (!('children' in node)) return
    const parent = node as Parent
    if (parent.children.some(child => child.type === 'attributes')) attributeImages(parent, file)
  })
}

function attributeHeading(heading: Heading): void {
  const label = takeLabel(heading.children)
  if (label !== undefined) heading.data = {label}
  const list = takeAttributes(heading.children)
  if (!list) return
  const {id = label, classes} = list
  const part = (['appendix', 'supplement'] as const).find(name => classes.includes(name))
  heading.data = {
    ...(id !== undefined && {label: id}),
    ...(classes.includes('unnumbered') && {unnumbered: true}),
    ...(part && {part}),
    attributes: list
  }
}

/** Divs that stand in one without an end have none either. */
function tellOpen(div: Div, file: VFile): void {
  report(file, 'div-closed', 'This block has no end: a line `:::` is missing', {
    at: div.position?.start,
    found: ':::',
    note: 'It reaches to the end of what it stands in. Close it with a line :::'
  })
}

/** A paragraph that begins with `$$` is a formula whose end is missing or has words behind it. */
function checkFormula(paragraph: Paragraph, file: VFile): void {
  const [first] = paragraph.children
  if (first?.type !== 'text' || !first.value.startsWith('$$')) return
  report(file, 'math-valid', 'This formula has no end: its second `$$` is missing', {
    at: paragraph,
    found: '$$',
    note: 'A displayed formula ends with $$ at the end of a line, a label may follow: $$ {#eq:x}'
  })
}

/** Attributes of an image within a line. */
function attributeImages(parent: Parent, file: VFile): void {
  const out: RootContent[] = []
  for (const child of parent.children) {
    const before = out.at(-1)
    if (child.type === 'attributes' && before?.type === 'image') {
      const attributes = parseAttributes(child.value)
      describe(before, attributes)
      before.data = {...before.data, attributes, ...sizeOf(attributes, before, file)}
    } else out.push(child)
  }
  parent.children = out
}

import type {Element as HastElement} from 'hast'
import type {Element} from 'xast'
import {x} from 'xastscript'
import {visit} from '../../visit.ts'
import type {Chapter} from './chapters.ts'

/** What the book is for those who do not see it, in the words of schema.org. @see https://www.w3.org/TR/epub-a11y-11/ */
export function access(chapters: readonly Chapter[]): Element[] {
  const found = contentOf(chapters)
  const features = [
    'tableOfContents',
    'structuralNavigation',
    'readingOrder',
    'displayTransformability',
    'ARIA',
    ...(found.pictures > 0 && found.undescribed === 0 ? ['alternativeText'] : []),
    ...(found.formulas > 0 ? ['MathML'] : [])
  ]
  const isAllSaid = found.undescribed === 0
  return [
    said('accessMode', 'textual'),
    ...(found.pictures > 0 ? [said('accessMode', 'visual')] : []),
    // A picture without words leaves out those who only listen.
    ...(isAllSaid ? [said('accessModeSufficient', 'textual')] : []),
    ...(found.pictures > 0 ? [said('accessModeSufficient', 'textual,visual')] : []),
    ...features.map(feature => said('accessibilityFeature', feature)),
    said('accessibilityHazard', 'none'),
    said('accessibilitySummary', summaryOf(found))
  ]
}

interface Content {
  readonly pictures: number
  /** Pictures without words for them. */
  readonly undescribed: number
  readonly formulas: number
}

function contentOf(chapters: readonly Chapter[]): Content {
  let pictures = 0
  let undescribed = 0
  let formulas = 0
  for (const {children} of chapters) {
    visit({type: 'root', children: [...children]}, 'element', element => {
      if (element.tagName === 'math') formulas++
      if (element.tagName !== 'img' && element.tagName !== 'svg') return
      pictures++
      if (!isDescribed(element)) undescribed++
    })
  }
  return {pictures, undescribed, formulas}
}

/** An empty description says that there is nothing to describe. */
function isDescribed({properties, tagName}: HastElement): boolean {
  const {alt, ariaHidden, ariaLabel, ariaLabelledBy} = properties
  if (tagName === 'img') return typeof alt === 'string'
  return [ariaHidden, ariaLabel, ariaLabelledBy].some(one => one !== undefined)
}

function summaryOf({formulas, pictures, undescribed}: Content): string {
  return [
    'The sections are headings, notes and citations are links that lead back.',
    ...(pictures === 0
      ? []
      : [
          undescribed === 0
            ? 'Pictures are described.'
            : `${undescribed} of ${pictures} pictures are not described.`
        ]),
    ...(formulas === 0 ? [] : ['Formulas are MathML.'])
  ].join(' ')
}

function said(property: string, value: string): Element {
  return x('meta', {property: `schema:${property}`}, value)
}

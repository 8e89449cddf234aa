import type {CslElement, CslStyle} from '../../article.ts'

/** What the locale of the style calls a place in a work: "p.", "pp.", "chap.". */
export function locatorTerm({locales, language}: CslStyle, name: string, plural: boolean): string {
  const locale = locales[language] ?? locales['en-US']
  const terms = locale?.children.find(child => isCalled(child, 'terms'))
  if (typeof terms !== 'object') return ''
  const found = ['short', undefined]
    .map(form => terms.children.find(term => is(term, name, form)))
    .find(term => term !== undefined)
  if (typeof found !== 'object') return ''
  const number = found.children.find(child => isCalled(child, plural ? 'multiple' : 'single'))
  return textOf(typeof number === 'object' ? number : found)
}

function is(term: CslElement | string, name: string, form: string | undefined): boolean {
  return typeof term === 'object' && term.attrs['name'] === name && term.attrs['form'] === form
}

function isCalled(child: CslElement | string, name: string): child is CslElement {
  return typeof child === 'object' && child.name === name
}

function textOf({children}: CslElement): string {
  return children
    .filter(child => typeof child === 'string')
    .join('')
    .trim()
}

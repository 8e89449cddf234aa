import type {Element} from 'xast'
import {directionOf} from '../../words.ts'
import type {Context} from './context.ts'
import {field} from './fields.ts'
import {namespaces} from './namespaces.ts'
import {paragraph} from './paragraph.ts'
import {run, runs} from './runs.ts'
import type {LineNumbers} from './wishes.ts'
import {w} from './word.ts'
import {document} from './xmlfile.ts'

/** In twentieths of a point. */
const sizes = {a4: [11906, 16838], letter: [12240, 15840]} as const
const margin = 1440

/** How wide the lines of a page are, upright or across. */
export function lineWidth(paper: keyof typeof sizes, isAcross = false): number {
  return sizes[paper][isAcross ? 1 : 0] - 2 * margin
}

/**
 * The pages of a section: their size and margins, what stands above and below, and the numbers of lines.
 *
 * @returns A function that makes those of the next section, upright or across.
 */
export function sheets(
  {article}: Pick<Context, 'article'>,
  parts: {readonly header: string; readonly footer: string},
  lineNumbers: LineNumbers
): (isAcross: boolean) => Element {
  const {lang, paper} = article.meta
  const [short, long] = sizes[paper]
  const restart = lineNumbers === 'page' ? 'newPage' : 'continuous'
  let isFirst = true
  return isAcross => {
    // The paper's first page alone has nothing above it.
    const hasTitle = isFirst
    isFirst = false
    return w('sectPr', {}, [
      w('headerReference', {type: 'default', 'r:id': parts.header}),
      w('footerReference', {type: 'default', 'r:id': parts.footer}),
      ...(hasTitle ? [w('footerReference', {type: 'first', 'r:id': parts.footer})] : []),
      w('pgSz', isAcross ? {w: long, h: short, orient: 'landscape'} : {w: short, h: long}),
      w('pgMar', {
        top: margin,
        right: margin,
        bottom: margin,
        left: margin,
        header: 720,
        footer: 720,
        gutter: 0
      }),
      ...(lineNumbers === 'none' ? [] : [w('lnNumType', {countBy: 1, restart})]),
      ...(hasTitle ? [w('titlePg')] : []),
      ...(directionOf(lang) === 'rtl' ? [w('bidi')] : [])
    ])
  }
}

/** The running title, on all pages but the first. */
export function headerFile(outer: Context): string {
  const context = {...outer, style: 'Header', isLinkless: true}
  const {runningTitle} = context.article.meta
  return document(w('hdr', namespaces, [paragraph(runs(runningTitle, context), context)]))
}

export function footerFile(outer: Context): string {
  const context = {...outer, style: 'Footer'}
  return document(
    w('ftr', namespaces, [paragraph(field('PAGE', [run('1', context, 'ltr')]), context)])
  )
}

import type {Article} from '../../article.ts'
import type {Demands} from '../../profile.ts'
import type {Remark} from '../remark.ts'
import {placeOfKey} from './places.ts'
import {remarkOf} from './remarkof.ts'

/** How a paper is set that is built as it is; the package of a journal is set as the journal wants it. */
export function layout(article: Readonly<Article>, {rules}: Demands): Remark[] {
  const {file, meta, theme, style} = article
  const remarks: Remark[] = []
  const numbers = rules['line-numbers']
  const found =
    meta.pages?.lineNumbers ?? (/--line-numbers:\s*(\w+)/.exec(theme.css)?.[1] || 'none')
  if (numbers && numbers.value !== found) {
    const wanted = {none: 'false', continuous: 'true', page: 'page'}[numbers.value]
    const reason =
      numbers.value === 'none'
        ? 'The lines are numbered, and should not be'
        : 'The lines are not numbered as wanted'
    remarks.push(
      remarkOf(article, numbers, 'journal-layout-fitting', reason, {
        at: placeOfKey(file, 'line-numbers'),
        found,
        expected: [numbers.value],
        note: `\`offprint submit\` sees to it; in a build of your own: \`line-numbers: ${wanted}\`.`
      })
    )
  }
  const spacing = rules['line-spacing']
  const lines = spacingOf(article)
  // "Single" and "double" are no exact measures.
  if (
    spacing &&
    (lines >= (spacing.value.max ?? 3) + 0.5 || lines < (spacing.value.min ?? 0) - 0.25)
  ) {
    const wanted = spacing.value.min ?? spacing.value.max ?? 1
    remarks.push(
      remarkOf(
        article,
        spacing,
        'journal-layout-fitting',
        `The lines stand ${lines} apart; wanted: ${wanted}`,
        {
          at: placeOfKey(file, 'line-spacing'),
          found: String(lines),
          note: `\`offprint submit\` sees to it; in a build of your own: \`line-spacing: ${wanted}\`.`
        }
      )
    )
  }
  const styles = rules['reference-style']
  if (styles && !styles.value.includes(style.name)) {
    const [first = ''] = styles.value
    remarks.push(
      remarkOf(
        article,
        styles,
        'journal-layout-fitting',
        `The citation style is \`${style.name}\``,
        {
          at: placeOfKey(file, 'csl'),
          found: style.name,
          expected: styles.value,
          note: `Wanted: ${styles.value.join(', ')}. Write \`csl: ${first}\` among the first lines, or give \`--csl ${first}\`.`
        }
      )
    )
  }
  return remarks
}

/** From line to line, as the paper or its style says; 1 is 12 points. */
function spacingOf({meta, theme}: Readonly<Article>): number {
  const said = [...theme.css.matchAll(/--ltr-line:\s*([\d.]+)pt/g)].at(-1)?.[1]
  return meta.pages?.lineSpacing ?? Math.round((Number(said ?? 12) / 12) * 100) / 100
}

import type {Heading} from 'mdast'
import type {Article} from '../../article.ts'
import {asRead} from '../../asread.ts'
import {matterWordsOf} from '../../matterwords.ts'
import {closingSections} from '../../meta.ts'
import type {Demands} from '../../profile.ts'
import {visit} from '../../visit.ts'
import type {Remark} from '../remark.ts'
import {remarkOf} from './remarkof.ts'

/** The sections and statements that the journal asks for are there. */
export function parts(article: Readonly<Article>, {rules}: Demands): Remark[] {
  const headings: Heading[] = []
  visit(article.tree, 'heading', heading => {
    headings.push(heading)
  })
  const names = new Set(headings.map(heading => fold(asRead(heading))))
  const {sections} = rules
  const absent = (sections?.value ?? []).filter(name => !names.has(fold(name)))
  return [
    ...absent.flatMap(name =>
      sections
        ? [
            remarkOf(
              article,
              sections,
              'journal-section-given',
              `There is no section \`${name}\``,
              {
                expected: [name],
                note: `Write \`# ${name}\` and below it what belongs there.`
              }
            )
          ]
        : []
    ),
    ...closingSections.flatMap(kind => {
      const rule = rules[`statement-${kind}`]
      if (!rule?.value || headings.some(({data}) => data?.closing === kind)) return []
      const name = matterWordsOf(article.meta.lang).parts[kind]
      return [
        remarkOf(article, rule, 'journal-statement-given', `There is no statement \`${name}\``, {
          expected: [kind],
          note: `Write \`${kind}:\` among the first lines, or a section \`# ${name}\`; where there is nothing to say, say that.`
        })
      ]
    })
  ]
}

function fold(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}

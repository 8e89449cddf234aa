import type {Registered} from '../../registry.ts'
import {yearOf} from '../complete.ts'
import {type Remark, remarkOn, said} from '../remark.ts'
import {isTitle, isYear} from './agree.ts'
import type {CitedWork} from './cited.ts'

/** The DOI of a work is registered, and for a work of its title and year. */
export function agreement(work: CitedWork, told: Registered): Remark[] {
  if (told.missing) return [unregistered(work, told)]
  const {item, doi} = work
  const {titles = [], years = [], source} = told
  const title = textOf(item['title'])
  // The DOI of a book stands for its chapters where these have none.
  const book = textOf(item['container-title'])
  const names = [title, textOf(item['original-title']), textOf(item['title-short']), book]
  const isSame = names.some(name => name !== undefined && isTitle(name, titles))
  const [expected = ''] = titles
  if (title !== undefined && titles.length > 0 && !isSame) {
    return [
      {
        ...placed(work),
        rule: 'work-doi-agrees',
        reason: `\`${work.key}\` has the DOI of another work: \`${cut(plain(expected))}\``,
        found: title,
        expected: [expected],
        note: `Here it is \`${plain(title)}\`, at ${source} \`${doi}\` is \`${plain(expected)}\`. Copy the DOI again, or mend the title.`
      }
    ]
  }
  const year = yearOf(item['issued'])
  if (year === undefined || isYear(year, years)) return []
  return [
    {
      ...placed(work),
      rule: 'work-doi-agrees',
      reason: `\`${work.key}\` is of ${year} here and of ${years.join(' or ')} at ${source}`,
      found: String(year),
      expected: years.map(String),
      note: 'Look at the page of the work; where an edition of another year is meant, it may have a DOI of its own.'
    }
  ]
}

function unregistered(work: CitedWork, {checked}: Registered): Remark {
  const doi = `${work.doi}`
  return {
    ...placed(work),
    rule: 'work-doi-registered',
    reason: `\`${work.key}\` has a DOI that is not registered: \`${cut(doi)}\``,
    found: doi,
    note: `Nobody knew it on ${checked}. Copy it again from the page of the work.`
  }
}

/** At the DOI where there is one. */
function placed(work: CitedWork): Pick<Remark, 'file' | 'at'> {
  const doi = said(work, ['doi'], 'DOI')
  return doi ? remarkOn(work, doi, 'work-doi-agrees', '', '') : {file: work.file, at: work.at()}
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

function plain(title: string): string {
  return title.replace(/<[^>]*>/g, '')
}

function cut(text: string): string {
  return text.length > 30 ? `${text.slice(0, 29).trimEnd()}…` : text
}

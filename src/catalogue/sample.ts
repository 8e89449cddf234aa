import {VFile} from 'vfile'
import type {CslItem, CslStyle} from '../article.ts'
import {answer} from '../cite/engine.ts'
import type {Question} from '../cite/question.ts'
import {readStyle} from '../read/style/style.ts'
import type {Listed} from './catalogue.ts'

/** What a style makes of one work, as plain text. */
export interface Sample {
  readonly citation: string
  /** '' where the style has no bibliography. */
  readonly entry: string
}

const work: CslItem = {
  id: 'doe2020',
  type: 'article-journal',
  title: 'The measure of things',
  author: [
    {family: 'Doe', given: 'Jane'},
    {family: 'Roe', given: 'Richard'}
  ],
  'container-title': 'Journal of Examples',
  volume: '4',
  issue: '2',
  page: '10–19',
  issued: {'date-parts': [[2020]]}
}

const question: Question = {
  clusters: [
    {
      noteIndex: 0,
      ownNote: false,
      narrative: false,
      authorOnly: false,
      items: [{key: work.id, prefix: '', suffix: '', suppressAuthor: false}]
    }
  ],
  uncited: [],
  lists: [{keys: [work.id]}]
}

/** Set one invented work in a style as listed; undefined where its file cannot be read. */
export async function sampleOf({name}: Listed, root: string): Promise<Sample | undefined> {
  const place = {root, folder: root, language: undefined, trusted: false}
  const style = await readStyle(name, {...place, file: new VFile()})
  return style && sample(style)
}

function sample(style: CslStyle): Sample {
  const {clusters, lists} = answer(question, {style, references: new Map([[work.id, work]])})
  return {citation: plain(clusters[0] ?? ''), entry: plain(lists[0]?.[0]?.html ?? '')}
}

const signs: Readonly<Record<string, string>> = {amp: '&', gt: '>', lt: '<', quot: '"'}

/** The engine's HTML as a line of text. */
function plain(html: string): string {
  return html
    .replace(/<\/?a\b[^>]*>/g, '')
    .replace(/<sup>([^<]*)<\/sup>/g, (_, text: string) => raised(text))
    .replace(/<\/div>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(?:x([\da-f]+)|(\d+));/gi, (_, hex, decimal) =>
      String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal))
    )
    .replace(/&(\w+);/g, (whole, name: string) => signs[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim()
}

function raised(text: string): string {
  return text.replace(/\d/g, digit => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)))
}

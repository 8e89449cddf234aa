import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {CslItem} from '../../src/article.ts'
import {answer} from '../../src/cite/engine.ts'
import type {AskedItem, Question} from '../../src/cite/question.ts'
import {localesOf, readLocales} from '../../src/read/style/locales.ts'
import {shelvedNames, shelvedStyle} from '../../src/read/style/shelf.ts'
import type {Element} from '../../src/xml.ts'

const works: readonly CslItem[] = [
  {
    id: 'article',
    type: 'article-journal',
    title: 'Weighing the unseen',
    author: [
      {family: 'Doe', given: 'Jane'},
      {family: 'Roe', given: 'Richard'}
    ],
    'container-title': 'Journal of Examples',
    volume: '4',
    issue: '2',
    page: '10–19',
    issued: {'date-parts': [[2020, 3]]},
    DOI: '10.5555/examples.4.2'
  },
  {
    id: 'book',
    type: 'book',
    title: 'Measures and their makers',
    author: [{family: 'Poe', given: 'Ann Mary'}],
    publisher: 'Sample Press',
    'publisher-place': 'Sampletown',
    edition: '2',
    issued: {'date-parts': [[2018]]}
  },
  {
    id: 'chapter',
    type: 'chapter',
    title: 'Scales before scales',
    author: [{family: 'Low', given: 'Max'}],
    editor: [{family: 'Hay', given: 'Kim'}],
    'container-title': 'Handbook of Examples',
    publisher: 'Sample Press',
    'publisher-place': 'Sampletown',
    page: '33–58',
    issued: {'date-parts': [[2019]]}
  }
]
const references = new Map(works.map(work => [work.id, work]))

const item = (key: string, locator?: string): AskedItem => ({
  key,
  prefix: '',
  suffix: '',
  suppressAuthor: false,
  ...(locator !== undefined && {label: 'page', locator})
})
const cluster = (noteIndex: number, ...items: AskedItem[]) => ({
  noteIndex,
  ownNote: false,
  narrative: false,
  authorOnly: false,
  items
})

function questionFor(isNote: boolean): Question {
  const note = (index: number) => (isNote ? index : 0)
  return {
    clusters: [
      cluster(note(1), item('article', '12')),
      cluster(note(2), item('book'), item('chapter')),
      cluster(note(3), item('chapter', '40')),
      cluster(note(4), item('article'))
    ],
    uncited: [],
    lists: [{keys: works.map(({id}) => id)}]
  }
}

interface Made {
  readonly citations: readonly string[]
  readonly entries: ReadonlyMap<string, string>
}

/** The fixed document, set in one of the package's styles. */
async function set(style: Element): Promise<Made> {
  const own = style.attrs['default-locale'] ?? 'en-US'
  const locales = await readLocales([own])
  const language = localesOf(own).find(tag => locales[tag]) ?? 'en-US'
  const isNoteStyle = style.attrs['class'] === 'note'
  const {clusters, lists} = answer(questionFor(isNoteStyle), {
    style: {name: 'x', isNoteStyle, style, language, locales},
    references
  })
  const entries = (lists[0] ?? []).map(({key, html}) => [key, plain(html)] as const)
  return {citations: clusters.map(plain), entries: new Map(entries)}
}

function plain(html: string): string {
  return html
    .replace(/<\/div>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&#38;/g, '&')
    .replace(/&#60;/g, '<')
    .replace(/&#62;/g, '>')
    .replace(/\s+/g, ' ')
    .trim()
}

/** What no citation and no entry may hold; an address may stand in `<…>`. */
const broken =
  /undefined|\[object|NaN|NO_PRINTED_FORM|(?:<|&lt;)\/?(?:a|b|div|i|span|su[bp])\b|[^.]\.\.(?!\.)|,,|;;/

/** Styles that ask for less or for something else, each read to be so. */
const exceptions: Readonly<Record<string, RegExp>> = {
  // Their rules write HTML of their own as text.
  'college-montmorency': /&lt;sup&gt;/,
  radiopaedia: /<a href/,
  // Without titles, as these journals want books.
  'international-pig-veterinary-society-congress-proceedings': /book lacks its title/,
  'les-journees-de-la-recherche-avicole': /book lacks its title/,
  'macromolecular-reaction-engineering': /book lacks its title/,
  'nature-neuroscience-brief-communications': /book lacks its title/,
  'optics-letters': /book lacks its title/,
  // For records of an archive, and for authors of antiquity, alone.
  'national-archives-of-australia': /is empty|names nothing/,
  'vita-latina-auteurs-anciens': /names nothing/
}

const titles: Readonly<Record<string, RegExp>> = {
  // Many styles of the sciences leave an article's own title out.
  article: /unseen|examples|j\.? ?(?:of )?ex/i,
  book: /makers/i,
  chapter: /scales|handbook/i
}

function faultsOf({citations, entries}: Made, hasBibliography: boolean): string[] {
  const [first = ''] = citations
  const texts = [...citations, ...entries.values()]
  return [
    ...citations.filter(text => text === '').map(() => 'a citation is empty'),
    ...texts.filter(text => broken.test(text)),
    ...(/doe|unseen|\d|\bDR/i.test(first) ? [] : [`${first} names nothing`]),
    ...(hasBibliography && entries.size !== works.length ? [`${entries.size} entries`] : []),
    ...[...entries]
      .filter(([key, text]) => !titles[key]?.test(text))
      .map(([key, text]) => `${key} lacks its title: ${text}`)
  ]
}

test('every style of the package sets one document', async () => {
  const names = [...(await shelvedNames()).keys()]
  assert.equal(names.length, 2679)
  // The one that citeproc could not start with.
  assert.ok(names.includes('organon'))
  const faults: string[] = []
  for (const name of names) {
    const style = await shelvedStyle(name)
    assert.ok(style, name)
    const hasBibliography = style.children.some(
      part => typeof part !== 'string' && part.name === 'bibliography'
    )
    for (const fault of faultsOf(await set(style), hasBibliography)) {
      if (!exceptions[name]?.test(fault)) faults.push(`${name}: ${fault}`)
    }
  }
  assert.deepEqual(faults, [])
})

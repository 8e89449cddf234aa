import {toString as plainText} from 'mdast-util-to-string'
import {VFile} from 'vfile'
import {readLocators} from '../../src/read/markdown/locator.ts'
import {parse} from '../../src/read/markdown/parse.ts'
import {smarten} from '../../src/read/markdown/smart.ts'
import {readLocatorTerms} from '../../src/read/style/locatorterms.ts'
import {visit} from '../../src/visit.ts'
import {pandoc} from './pandoc.ts'
import {random} from './random.ts'
import {blocksOf, textOf} from './reading.ts'
import {say} from './say.ts'

/** How pages, chapters and the like are called, in languages whose locales both have. */
const words: Readonly<Record<string, readonly string[]>> = {
  en: ['p.', 'pp.', 'chap.', 'vol.', '§', '¶', 'page', 'sec.', 's.v.', 'line', 'figure'],
  de: ['S.', 'Kap.', 'Bd.', 'Abschn.', 'Seite'],
  fr: ['p.', 'chap.', 'vol.', 'n.']
}
const pieces = [
  ...[' ', ' ', ' ', ', ', ',', '-', '.', ':', '{', '}', '&', ' and ', 'x', 'see'],
  ...[
    '3',
    '33',
    '12',
    ' xii',
    ' ix',
    ' IV',
    'A',
    'S3',
    '4a',
    '33ff',
    'ff.',
    '(a)',
    '(1)',
    '[17]',
    '1.2'
  ]
]
/** The locator types that pandoc 3.10 knows, as its style can tell them. */
const types =
  'book chapter column figure folio issue line note opus page paragraph part section sub-verbo verse volume'
const countOfEach = 1000

/** Prints type and locator, so that pandoc tells its reading; for CSL one without a type is a page. */
const style = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
<info><title>Locators</title><id>locators</id><updated>2026-01-01T00:00:00Z</updated></info>
<citation><layout><text variable="title"/><choose>${types
  .split(' ')
  .map((type, at) => {
    const test = at === 0 ? 'if' : 'else-if'
    return `<${test} locator="${type}"><text value="&lt;${type} "/><text variable="locator"/><text value="&gt;"/></${test}>`
  })
  .join(
    ''
  )}<else><group><text value="&lt;page "/><text variable="locator"/><text value="&gt;"/></group></else></choose></layout></citation></style>`
const entries = JSON.stringify([{id: 'doe', type: 'book', title: 'Doe'}])

/**
 * Reads the locators of random suffixes with both readers.
 *
 * @returns How many differ.
 */
export async function compareLocators(): Promise<number> {
  let different = 0
  for (const [lang, own] of Object.entries(words)) {
    const next = random(20_261_124)
    const texts = Array.from({length: countOfEach}, () => suffix(next, own))
    const terms = await readLocatorTerms([lang])
    const json = await pandoc({
      markdown: texts.join('\n\n'),
      to: 'json',
      options: {citeproc: true, csl: 'style.csl', bibliography: ['refs.json'], metadata: {lang}},
      files: {'style.csl': style, 'refs.json': entries}
    })
    const blocks = blocksOf(json)
    for (const [index, text] of texts.entries()) {
      const tree = parse(text, new VFile(text))
      smarten(tree, text, 'en')
      readLocators(tree, terms)
      const ours = alike(read(tree))
      const theirs = alike(textOf(blocks[index]))
      if (ours === theirs) continue
      different++
      say(`locator ${lang} ${JSON.stringify(text)}\n  ours    ${ours}\n  pandoc  ${theirs}`)
    }
  }
  say(`locators: ${countOfEach * Object.keys(words).length}, ${different} read otherwise`)
  return different
}

function suffix(next: (below: number) => number, own: readonly string[]): string {
  const any = [...own, ...own, ...pieces]
  const begin = [', ', ' '][next(2)]
  const term = next(3) > 0 ? `${own[next(own.length)]}${next(4) > 0 ? ' ' : ''}` : ''
  const rest = Array.from({length: 1 + next(6)}, () => any[next(any.length)])
  return `x [@doe${begin}${term}${rest.join('')} end]`
}

function read(tree: ReturnType<typeof parse>): string {
  let text = 'x '
  visit(tree, 'cite', ({items}) => {
    for (const {label, locator, suffix} of items) {
      text += locator === undefined ? 'Doe' : `Doe<${label} ${plainText([...locator])}>`
      text += suffix.map(node => plainText(node)).join('')
    }
  })
  return text
}

/** Spaces and dashes are the engine's. */
function alike(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\s*[‑–-]+\s*/g, '-')
    .replace(/…/g, '...')
    .replace(/,\s*/g, ', ')
    .replace(/ (?=[.:,])/g, '')
    .trim()
}

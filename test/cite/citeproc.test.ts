import assert from 'node:assert/strict'
import {test} from 'node:test'
import CSL from 'citeproc'
import {VFile} from 'vfile'
import type {CslStyle} from '../../src/article.ts'
import {readBibliography} from '../../src/read/bibliography/bibliography.ts'
import {readStyle} from '../../src/read/style/style.ts'

const styles = [
  'apa',
  'chicago-author-date',
  'modern-language-association',
  'ieee',
  'chicago-notes'
]

const bib = Array.from(
  {length: 30},
  (
    _,
    index
  ) => `@article{k${index}, author = {${['Doe', 'Roe', 'de Vries'][index % 3]}, ${'ABC'[index % 2]}.
  and Poe, ${'XYZ'[index % 3]}.}, title = {Title ${'cab'[index % 3]} ${index}}, journal = {J${index % 4}},
  year = {${2000 + (index % 5)}}, volume = {${index}}, pages = {${index}--${index + 9}}}`
).join('\n')

/** The engine as it comes and as `citeproc.ts` mends it must set the same bibliographies. */
test('the mended engine sorts and sets as the unmended', async () => {
  const file = new VFile({path: 'refs.bib', value: bib})
  const {items} = await readBibliography([file], 'all')
  const read = await Promise.all(styles.map(name => styleNamed(name)))
  const set = (style: CslStyle): unknown => {
    const engine = new CSL.Engine(
      {
        retrieveLocale: tag => style.locales[tag] ?? style.locales['en-US'] ?? '',
        retrieveItem: id => ({...items.get(id), id, type: 'article-journal'}),
        wrapCitationEntry: html => html
      },
      style.style,
      'en-US',
      true
    )
    engine.updateItems([...items.keys()])
    return engine.makeBibliography()
  }
  const before = read.map(set)
  await import('../../src/cite/citeproc.ts')
  for (const [index, style] of read.entries()) {
    assert.deepEqual(set(style), before[index], style.name)
  }
})

async function styleNamed(name: string): Promise<CslStyle> {
  const file = new VFile()
  const folder = process.cwd()
  const style = await readStyle(name, {file, root: folder, folder, language: 'en', trusted: true})
  assert.ok(style, name)
  return style
}

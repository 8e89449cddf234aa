import assert from 'node:assert/strict'
import {copyFile, mkdir, mkdtemp, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, describe, it} from 'node:test'
import {compose} from '../../src/compose.ts'
import {html} from '../../src/html/html.ts'
import {dependencyFolder} from '../../src/package.ts'

/** A package laid out as Fontsource lays them out, with the file of a face we have. */
async function install(
  root: string,
  suffix: string,
  family: string,
  parts: object
): Promise<string> {
  const folder = join(root, 'node_modules', '@fontsource', `noto-serif-${suffix}`)
  await mkdir(join(folder, 'files'), {recursive: true})
  await writeFile(join(folder, 'package.json'), '{}')
  const source = join(
    dependencyFolder('@fontsource/amiri') ?? '',
    'files',
    'amiri-latin-400-normal.woff2'
  )
  for (const weight of [400, 700]) {
    const css = Object.entries(parts).map(([name, range]) => {
      const file = `noto-serif-${suffix}-${name}-${weight}-normal.woff2`
      return `@font-face {\n  font-family: '${family}';\n  font-weight: ${weight};\n  src: url(./files/${file}) format('woff2');\n  unicode-range: ${range};\n}\n`
    })
    await writeFile(join(folder, `${weight}.css`), css.join(''))
    for (const name of Object.keys(parts)) {
      await copyFile(
        source,
        join(folder, 'files', `noto-serif-${suffix}-${name}-${weight}-normal.woff2`)
      )
    }
  }
  return folder
}

describe('faces an author installs', () => {
  let root: string
  before(async () => {
    root = await mkdtemp(join(tmpdir(), 'offprint-faces-'))
  })
  after(() => rm(root, {recursive: true}))

  async function build(name: string, text: string, lang: string) {
    const folder = join(root, name)
    await mkdir(folder, {recursive: true})
    await writeFile(join(folder, 'paper.md'), `---\ntitle: T\nlang: ${lang}\n---\n\n${text}\n`)
    const article = await compose(join(folder, 'paper.md'), {}, () => {})
    return {
      faces: article.theme.faces.filter(({family}) => family.startsWith('Noto')),
      notes: article.file.messages.map(({note}) => note),
      page: (await html(article)).html
    }
  }

  it('gives those parts alone that the text needs, in both weights', async () => {
    await install(join(root, 'jp'), 'jp', 'Noto Serif JP', {
      '0': 'U+20000-2FFFF',
      '1': 'U+65E5,U+672C',
      '2': 'U+3042-3096,U+3001',
      latin: 'U+0000-00FF'
    })
    const {faces, notes, page} = await build('jp', '日本の本、English.', 'ja')
    assert.deepEqual(
      faces.map(({weight, range}) => [weight, range]),
      [
        [400, 'U+65E5,U+672C'],
        [400, 'U+3042-3096,U+3001'],
        [700, 'U+65E5,U+672C'],
        [700, 'U+3042-3096,U+3001']
      ]
    )
    assert.deepEqual(notes, [])
    assert.ok(page.includes(':root{--other-scripts:"Noto Serif JP"}'))
  })

  it('gives none to a text that needs none', async () => {
    await install(join(root, 'plain'), 'jp', 'Noto Serif JP', {'1': 'U+65E5'})
    const {faces, page} = await build('plain', 'English.', 'en')
    assert.deepEqual(faces, [])
    assert.ok(!page.includes('--other-scripts:'))
  })

  it('reads no file that a link leads out of the project', async () => {
    const folder = await install(join(root, 'link'), 'hebrew', 'Noto Serif Hebrew', {
      hebrew: 'U+0590-05FF'
    })
    const secret = join(root, 'secret.woff2')
    await writeFile(secret, 'secret')
    for (const weight of [400, 700]) {
      const file = join(folder, 'files', `noto-serif-hebrew-hebrew-${weight}-normal.woff2`)
      await rm(file)
      await symlink(secret, file)
    }
    assert.deepEqual((await build('link', 'שלום', 'he')).faces, [])
  })

  const named: readonly (readonly [string, string, string])[] = [
    ['日', 'ja', 'jp'],
    ['日', 'zh', 'sc'],
    ['日', 'zh-Hant', 'tc'],
    ['日', 'zh-TW', 'tc'],
    ['日', 'ko', 'kr'],
    ['한', 'ko', 'kr'],
    ['か', 'en', 'jp'],
    ['ש', 'he', 'hebrew'],
    ['क', 'hi', 'devanagari'],
    ['ก', 'th', 'thai']
  ]
  for (const [char, lang, suffix] of named) {
    it(`names the package for ${char} in a text in ${lang}`, async () => {
      const {notes} = await build(`named-${lang}-${suffix}`, char, lang)
      assert.deepEqual(notes, [
        `Get the face for it, once, in the folder of the paper: npm install @fontsource/noto-serif-${suffix}`
      ])
    })
  }
})

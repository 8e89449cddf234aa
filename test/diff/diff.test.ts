import assert from 'node:assert/strict'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import type {Article} from '../../src/article.ts'
import {compose} from '../../src/compose.ts'
import {mergedArticles} from '../../src/diff/articles.ts'
import {diff} from '../../src/diff/diff.ts'
import {flowsOf} from '../../src/flows.ts'
import {html} from '../../src/html/html.ts'
import {brokenIn, faultsOfWord, skipWord, wordOf} from '../export/word.ts'
import {said} from './said.ts'
import {wordText} from './word.ts'

const folder = join('test', 'diff', 'cases')
const mayWrite = process.env['UPDATE'] === '1' && process.env['CI'] === undefined
const work = mkdtempSync(join(tmpdir(), 'diff-'))
after(() => rmSync(work, {recursive: true}))

function read(path: string): Promise<Article> {
  return compose(path, {}, () => {})
}

/** Each folder has two versions of a paper, and the article that shows both; `UPDATE=1` writes what came instead. */
for (const name of readdirSync(folder)) {
  test(name, async () => {
    const [before, now] = await Promise.all(
      ['old.md', 'new.md'].map(file => read(join(folder, name, file)))
    )
    assert.ok(before && now)
    const merged = mergedArticles(before, now)
    const page = (await html(merged)).html
    const shown = /<article>([\s\S]*)<\/article>/.exec(page)?.[1] ?? ''
    // Formulas and images are as elsewhere.
    const text = shown
      .replace(/<math alttext="([^"]*)"[\s\S]*?<\/math>/g, '<math alttext="$1"></math>')
      .replace(/src="data:[^"]*"/g, 'src=""')
    const path = join(folder, name, 'expected.html')
    if (mayWrite) writeFileSync(path, text)
    assert.equal(text, existsSync(path) ? readFileSync(path, 'utf8') : '')
    assertBoth(before, now, merged)
    await assertWord(name, before, now, merged)
    const ids = Array.from(page.matchAll(/ id="([^"]*)"/g), ([, id]) => id)
    assert.equal(new Set(ids).size, ids.length, 'each id is there once')
  })
}

test('reviewers who may not know the authors see what changed, and nothing that names these', async () => {
  const paper = (name: string, words: string) => {
    const path = join(work, name)
    const author = '{name: {given: Jane, family: Koehler}, affiliation: University of Nordstadt}'
    writeFileSync(path, `---\ntitle: Stones\nauthors: [${author}]\n---\n\n${words}\n`)
    return path
  }
  const before = paper('first.md', 'The old words.')
  const options = {anonymous: true, to: ['html', 'docx'] as const, outDir: work}
  const built = await diff([before, paper('second.md', 'The new words.')], options)
  assert.deepEqual(
    built.written,
    ['html', 'docx'].map(ending => join(work, `second.diff-anonymous.${ending}`))
  )
  const page = readFileSync(built.written[0] ?? '', 'utf8')
  assert.match(page, /<del [^>]*>old<\/del> <ins [^>]*>new<\/ins> words/)
  assert.doesNotMatch(page, /Koehler|Nordstadt/)
  const telling = await diff([before, paper('third.md', 'The new words of Koehler.')], options)
  assert.deepEqual([telling.ok, telling.written], [false, []])
})

test('a picture in the place of another shows both', async () => {
  const versions = ['before', 'now'].map((version, index) => {
    const place = join(work, version)
    mkdirSync(place)
    writeFileSync(join(place, 'paper.md'), '![A picture.](a.svg){alt="A"}\n')
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 ${index + 1}"/>`
    writeFileSync(join(place, 'a.svg'), drawing)
    return read(join(place, 'paper.md'))
  })
  const [before, now] = await Promise.all(versions)
  assert.ok(before && now)
  const page = (await html(mergedArticles(before, now))).html
  const shown = Array.from(
    page.matchAll(/<(del|ins)[^>]*><img src="([^"]*)"/g),
    ([, kind, src]) => [kind, src] as const
  )
  assert.deepEqual(
    shown.map(([kind]) => kind),
    ['del', 'ins']
  )
  assert.notEqual(shown[0]?.[1], shown[1]?.[1])
})

const documents = new Map<string, ReadonlyMap<string, string>>()

/** The tracked changes accepted are the new version, rejected the old one. */
async function assertWord(
  name: string,
  before: Article,
  now: Article,
  merged: Article
): Promise<void> {
  const {parts} = await wordOf(merged)
  documents.set(name, parts)
  assert.deepEqual(brokenIn(parts), [])
  const as = async (article: Article) => wordText((await wordOf(article)).parts, 'deletion')
  assert.deepEqual(wordText(parts, 'deletion'), await as(now))
  assert.deepEqual(wordText(parts, 'insertion'), await as(before))
  assert.doesNotMatch(parts.get('word/document.xml') ?? '', /w:author="(?!Author")/)
}

test('tracked changes are valid for Word', {skip: skipWord}, () => {
  assert.deepEqual(faultsOfWord(documents), [])
})

/** Without what went it says what the new version says, without what came what the old one did. */
function assertBoth(before: Article, now: Article, merged: Article): void {
  const all = (article: Article, without?: 'insertion' | 'deletion') =>
    flowsOf(article)
      .map(flow => said(flow, without))
      .filter(text => text !== '')
      .join('\n')
  assert.equal(all(merged, 'deletion'), all(now))
  assert.equal(all(merged, 'insertion'), all(before))
}

test('random edits: all changes taken give the new text, none the old one', async () => {
  for (let seed = 1; seed <= 40; seed++) {
    const random = randomBy(seed)
    const [one, other] = [join(work, 'old.md'), join(work, 'new.md')]
    const blocks = Array.from({length: 12}, () => block(random))
    writeFileSync(one, front + blocks.join('\n\n'))
    writeFileSync(other, front + edited(blocks, random).join('\n\n'))
    const [before, now] = [await read(one), await read(other)]
    try {
      assertBoth(before, now, mergedArticles(before, now))
    } catch (error) {
      throw new Error(`seed ${seed}: ${error}`)
    }
  }
})

const front = `---
references:
  - {id: a1, type: book, author: [{family: Doe, given: J}], title: Stones, issued: 2020}
  - {id: b2, type: book, author: [{family: Roe, given: R}], title: Rivers, issued: 2019}
---

`

type Random = (below: number) => number

/** Mulberry32. */
function randomBy(seed: number): Random {
  let state = seed
  return below => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const words =
  'peace war, treaty mission *troops* **force** [@a1] [@b2, p. 3] $x^2$ $y$ [link](https://a.example) سلام `code` the of and^[A *note* here.] in[^n] resolution'.split(
    ' '
  )

function sentence(random: Random): string {
  const length = 3 + random(12)
  return Array.from({length}, () => words[random(words.length)]).join(' ')
}

function block(random: Random): string {
  switch (random(9)) {
    case 0:
      return `${'#'.repeat(1 + random(3))} ${sentence(random).replace(/\[\^n\]/g, '')}`
    case 1:
      return Array.from({length: 3}, () => `- ${sentence(random)}`).join('\n')
    case 2:
      return `> ${sentence(random)}`
    case 3:
      return `$$ ${'abc'[random(3)]} = ${random(9)} $$`
    case 4:
      return `| A | B |\n| - | - |\n${Array.from({length: 3}, () => `| ${random(9)} | ${words[random(4)]} |`).join('\n')}\n\n: ${sentence(random)}`
    case 5:
      return `[^n]: ${sentence(random).replace(/\[\^n\]/g, '')}`
    default:
      return sentence(random)
  }
}

/** Blocks come, go and change places; words in them do. */
function edited(blocks: readonly string[], random: Random): string[] {
  return blocks.flatMap(text => {
    switch (random(6)) {
      case 0:
        return []
      case 1:
        return [text, block(random)]
      case 2:
      case 3:
        return [
          text
            .split(' ')
            .flatMap(word => {
              if (!/^[a-z]{2,}$/.test(word)) return [word]
              const way = random(8)
              return way === 0 ? [] : way === 1 ? [words[random(words.length)] as string] : [word]
            })
            .join(' ')
        ]
      default:
        return [text]
    }
  })
}

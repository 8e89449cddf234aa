import assert from 'node:assert/strict'
import {mkdtemp, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {test} from 'node:test'
import {compose} from '../../src/compose.ts'
import {html} from '../../src/html/html.ts'

test('asks for the hyphens of a language where it has a word that may be broken', async () => {
  const paper = join(await mkdtemp(join(tmpdir(), 'offprint-languages-')), 'paper.md')
  const words = '[„so“, Oma und *Opa*]{lang=de}, [Bonjour]{lang=fr}, [*Haus*türe]{lang=de-AT}'
  await writeFile(paper, `---\ntitle: Languages\nlang: en\n---\n\nSaid: ${words}.\n`)
  const {languages} = await html(await compose(paper, {}, () => {}))
  assert.deepEqual(languages, ['en', 'fr'])
})

import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {test} from 'node:test'
import {compose} from '../../src/compose.ts'
import {docx} from '../../src/export/docx/docx.ts'
import {tools} from './tools.ts'

const isThere = spawnSync('soffice', ['--version']).status === 0
const skip = isThere ? false : 'LibreOffice is not installed: NO DOCX WAS OPENED'

test('LibreOffice opens a document, and comes to the numbers that are in it', {skip}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'office-'))
  try {
    const article = await compose('test/html/papers/everything.md', {}, () => {})
    const [file] = await docx(article, 'paper', tools)
    writeFileSync(join(folder, 'paper.docx'), file?.content ?? '')
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const args = [
      profile,
      '--headless',
      '--convert-to',
      'txt:Text (encoded):UTF8',
      '--outdir',
      folder
    ]
    const {stderr} = spawnSync('soffice', [...args, join(folder, 'paper.docx')], {encoding: 'utf8'})
    const text = readFileSync(join(folder, 'paper.txt'), 'utf8').replaceAll('\u00A0', ' ')
    for (const words of [
      'see Section 2, Figure 1, Figure 1a, Table 1, Equation (1), Equation (2), Theorem 1, Listing 1 and note 2',
      '2.1 Results in code',
      'A Proofs',
      'Figure 1 Two dots.',
      'As Doe & Roe (2020) says'
    ]) {
      assert.ok(text.replace(/\s+/g, ' ').includes(words), `${words}\n${text}\n${stderr}`)
    }
  } finally {
    rmSync(folder, {recursive: true})
  }
})

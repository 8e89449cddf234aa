import assert from 'node:assert/strict'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {test} from 'node:test'
import {build} from '../../src/build.ts'
import {objectsOf} from './read.ts'

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40">
<text x="10" y="25" stroke="#fff" stroke-width="3" paint-order="stroke">halo</text></svg>`

const paper = `---
title: Faces
lang: en
abstract: Text with **bold**, *italic*, ***both***, \`code λ ж ž\`, $x^2$ and ⇒.
translations:
  - {lang: ar, title: السلام, abstract: "إن *انتهاء* النزاع **المسلح**"}
---

# One

##### Small *capitals*

![A drawing.](drawing.svg){#fig:a alt="A halo"}
`

test('every face of a paper is embedded as TrueType', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-faces-'))
  try {
    await writeFile(join(folder, 'paper.md'), paper)
    await writeFile(join(folder, 'drawing.svg'), drawing)
    const out = join(folder, 'paper.pdf')
    const {ok, files, warnings} = await build(join(folder, 'paper.md'), {out: [out]})
    assert.ok(ok, String(files.flatMap(({messages}) => messages)))
    const bytes = await readFile(out)
    const pdf = bytes.toString('latin1') + objectsOf(bytes).join('\n')
    assert.doesNotMatch(pdf, /\/Type3\b/)
    for (const name of [
      'SourceSerif4-Regular',
      'SourceSerif4-Bold',
      'SourceSerif4-It',
      'SourceSerif4-BoldIt',
      'STIXTwoMath-Regular',
      'Amiri-Regular',
      'Amiri-Bold',
      'Amiri-Italic'
    ]) {
      assert.ok(new RegExp(`\\+${name}\\b`).test(pdf), name)
    }
    assert.doesNotMatch(pdf, /OpenSans/)
    assert.deepEqual(
      warnings.filter(warning => /font|printed in/.test(warning)),
      []
    )
  } finally {
    await rm(folder, {recursive: true})
  }
})

import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Element} from 'xast'
import type {Context} from '../../src/export/docx/context.ts'
import {runs} from '../../src/export/docx/runs.ts'

/** Runs as Word is told them: those from right to left in angles. */
function told(text: string, dir: 'ltr' | 'rtl', isApart = false): string {
  const lang = dir === 'rtl' ? 'ar' : 'en'
  const context = {article: {meta: {lang}}, lang, dir, look: {}} as unknown as Context
  return runs(text, context, isApart).map(shown).join('')
}

function shown({children}: Element): string {
  const [first] = children as Element[]
  const isRightToLeft =
    first?.name === 'w:rPr' && first.children.some(one => 'name' in one && one.name === 'w:rtl')
  const words = (children as Element[])
    .filter(({name}) => name === 'w:t')
    .flatMap(one => one.children.map(child => ('value' in child ? child.value : '')))
    .join('')
  return isRightToLeft ? `<${words}>` : `[${words}]`
}

test('a run has one direction', () => {
  assert.equal(told('The term بناء السلام, too', 'ltr'), '[The term ]<بناء السلام>[, too]')
  assert.equal(told('كما يقول Doe (2020)', 'rtl'), '<كما يقول >[Doe]< (2020)>')
})

test('signs and groups of numbers keep their order among Arabic', () => {
  assert.equal(told('هو −5 في 2026-11-24', 'rtl'), '<هو >[−5]< في >[2026-11-24]')
  assert.equal(
    told('في https://doi.org/10.1000/ab1.', 'rtl'),
    '<في >[https://doi.org/10.1000/ab1]<.>'
  )
})

test('in a citation a mark keeps what runs against it apart', () => {
  assert.equal(told('(الفلاني, 2019)', 'ltr', true), '[(]<الفلاني>[\u200E, 2019)]')
  assert.equal(told('(Doe، 2020)', 'rtl', true), '<(>[Doe]<\u200F، 2020)>')
})

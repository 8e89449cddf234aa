import assert from 'node:assert/strict'
import {test} from 'node:test'
import {isTitle, isYear} from '../../src/check/works/agree.ts'

const same: [cited: string, registered: string][] = [
  ['Stones and Sand: A Study', 'Stones and sand'],
  ['Stones and Sand', 'Stones and sand : a <i>study</i> of their weight'],
  ['Behaviour of grains on slopes', 'Behavior of grains on slopes'],
  ['Études sur les pierres', 'Etudes sur les pierres'],
  ['On <span class="nocase">H<sub>2</sub>O</span> in rocks', 'On H₂O in rocks'],
  ['On lead and gold', 'RETRACTED ARTICLE: On lead and gold'],
  ['[Retracted] On lead and gold', 'On lead and gold'],
  ['كتاب الحجر والحصى', 'كتاب الحجر و الحصى']
]
const others: [cited: string, registered: string][] = [
  ['On stones', 'On stones that roll down the northern hills'],
  ['On rivers and lakes', 'A survey of clouds'],
  ['كتاب الحجر والحصى', 'The book of stones']
]

for (const [cited, registered] of same) {
  test(`${cited} is ${registered}`, () => assert.ok(isTitle(cited, ['Other', registered])))
}
for (const [cited, registered] of others) {
  test(`${cited} is not ${registered}`, () => assert.ok(!isTitle(cited, [registered])))
}

test('a year may be one off any that is known', () => {
  assert.deepEqual(
    [2017, 2018, 2020, 2021].map(year => isYear(year, [2019])),
    [false, true, true, false]
  )
  assert.ok(isYear(2000, [1990, 2001]))
})

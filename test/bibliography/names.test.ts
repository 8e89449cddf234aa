import assert from 'node:assert/strict'
import {test} from 'node:test'
import {namesOf} from '../../src/read/bibliography/names.ts'

const particle = 'non-dropping-particle'
const names: [string, object][] = [
  ['Ann Lee', {family: 'Lee', given: 'Ann'}],
  ['Lee, Ann', {family: 'Lee', given: 'Ann'}],
  ['Plato', {family: 'Plato'}],
  ['J.G. Ballard', {family: 'Ballard', given: 'J. G.'}],
  ['{R}ichard {J}. {G}owers', {family: 'Gowers', given: 'Richard J.'}],
  ['{World Health Organization}', {literal: 'World Health Organization'}],
  ['{{Barnes and Noble, Inc.}}', {literal: 'Barnes and Noble, Inc.'}],
  ['Jan de Vries', {family: 'Vries', given: 'Jan', [particle]: 'de'}],
  ['de la Cruz, Juana', {family: 'Cruz', given: 'Juana', [particle]: 'de la'}],
  ['van Gogh', {family: 'Gogh', [particle]: 'van'}],
  ['King, Jr., Martin Luther', {family: 'King', given: 'Martin Luther', suffix: 'Jr.'}],
  ['King, Martin Luther, Jr.', {family: 'King', given: 'Martin Luther', suffix: 'Jr.'}],
  ['Roe, Ann, III', {family: 'Roe', given: 'Ann', suffix: 'III'}],
  ['Roe, III, V', {family: 'Roe', given: 'V', suffix: 'III'}],
  [String.raw`{\O}degaard, {\AA}se`, {family: 'Ødegaard', given: 'Åse'}],
  [String.raw`Ludwig {\"U}bermann`, {family: 'Übermann', given: 'Ludwig'}],
  [
    'family=Vries, given=Jan, prefix=de, useprefix=false',
    {family: 'Vries', given: 'Jan', 'dropping-particle': 'de'}
  ],
  ['العربي, محمد', {family: 'العربي', given: 'محمد'}],
  ['العربي، محمد', {family: 'العربي', given: 'محمد'}],
  ['Maria~Anna Mozart', {family: 'Mozart', given: 'Maria Anna'}]
]

for (const [from, to] of names) test(from, () => assert.deepEqual(namesOf(from), [to]))

test('lists, also over lines, with others', () => {
  assert.deepEqual(namesOf('A B and\n  {C and D} AND E, F and others'), [
    {family: 'B', given: 'A'},
    {literal: 'C and D'},
    {family: 'E', given: 'F'},
    {family: 'others'}
  ])
})

test('useprefix=false lets the particle drop', () => {
  assert.deepEqual(namesOf('Ludwig van Beethoven', false), [
    {family: 'Beethoven', given: 'Ludwig', 'dropping-particle': 'van'}
  ])
})

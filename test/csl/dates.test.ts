import assert from 'node:assert/strict'
import {test} from 'node:test'
import {setOne} from './setting.ts'

const text = '<date variable="issued" form="text"/>'
const month = '<date variable="issued"><date-part name="month"/></date>'
const parts =
  '<date variable="issued"><date-part name="day" suffix=" "/><date-part name="month" suffix=" "/><date-part name="year"/></date>'

const dates: [what: string, layout: string, issued: object, expected: string, lang?: string][] = [
  ['American', text, {'date-parts': [[2020, 5, 3]]}, 'May 3, 2020'],
  ['German', text, {'date-parts': [[2020, 5, 3]]}, '3. Mai 2020', 'de-DE'],
  ['French, the first', text, {'date-parts': [[2020, 5, 1]]}, '1 mai 2020', 'fr-FR'],
  ['year and month', text, {'date-parts': [[2020, 5]]}, 'May 2020'],
  [
    'numeric',
    '<date variable="issued" form="numeric"/>',
    {'date-parts': [[2020, 5, 3]]},
    '05/03/2020'
  ],
  [
    'only the year',
    '<date variable="issued" form="text" date-parts="year"/>',
    {'date-parts': [[2020, 5, 3]]},
    '2020'
  ],
  [
    'days of a month',
    parts,
    {
      'date-parts': [
        [2020, 5, 3],
        [2020, 5, 7]
      ]
    },
    '3–7 May 2020'
  ],
  [
    'months of a year',
    parts,
    {
      'date-parts': [
        [2020, 5, 3],
        [2020, 6, 7]
      ]
    },
    '3 May–7 June 2020'
  ],
  ['years', parts, {'date-parts': [[2020], [2021]]}, '2020–2021'],
  ['open', parts, {'date-parts': [[2020], [0]]}, '2020–'],
  ['season', parts, {'date-parts': [[2020]], season: 2}, 'Summer 2020'],
  ['before Christ', parts, {'date-parts': [[-44, 3, 15]]}, '15 March 44 BC'],
  ['literal', text, {literal: 'in the spring'}, 'in the spring'],
  ['literal, of which no year is asked', month, {literal: 'forthcoming'}, ''],
  ['raw', text, {raw: '3 May 2020'}, 'May 3, 2020'],
  ['raw range', text, {raw: '2020-05-03/2020-05-07'}, 'May 3–7, 2020'],
  ['month thirteen', text, {'date-parts': [[2020, 13]]}, 'Spring 2020']
]
for (const [what, layout, issued, expected, lang] of dates) {
  test(`date: ${what}`, () => {
    const found = setOne(layout, {issued}, lang)
    assert.equal(found.replace(/B\.?C\.?(?:E\.?)?/, 'BC'), expected)
  })
}

test('a date about which one is not sure can be told', () => {
  const layout = `<choose><if is-uncertain-date="issued"><text term="circa" form="short"/></if></choose>${parts}`
  assert.match(
    setOne(layout, {issued: {'date-parts': [[1500]], circa: true}}),
    /^c\.1500$|^ca\.1500$/i
  )
  assert.equal(setOne(layout, {issued: {'date-parts': [[1500]]}}), '1500')
})

test('what stands around a year stands around a range of years once', () => {
  const layout = '<date variable="issued"><date-part name="year" prefix="(" suffix=")"/></date>'
  const issued = {'date-parts': [[2007], [2008]]}
  assert.equal(setOne(layout, {issued}), '(2007–2008)')
})

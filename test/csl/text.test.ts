import assert from 'node:assert/strict'
import {test} from 'node:test'
import {setIn, setOne} from './setting.ts'

const seams: [string, string][] = [
  ['<text value="et al."/><text value=". Next" />', 'et al. Next'],
  ['<text variable="title" suffix="."/>', 'Is it so?'],
  ['<text variable="title" quotes="true" suffix="."/>', '“Is it so?”'],
  ['<text value="A" quotes="true" suffix=","/><text value=" B"/>', '“A,” B'],
  ['<text value="A" quotes="true" suffix=";"/><text value=" B"/>', '“A”; B'],
  ['<group delimiter=", "><text value="A,"/><text value="B"/></group>', 'A, B'],
  ['<text value="A" suffix=" "/><text value=" B"/>', 'A B']
]
for (const [layout, expected] of seams) {
  test(`seam: ${layout}`, () => {
    assert.equal(setOne(layout, {title: 'Is it so?'}), expected)
  })
}

const marked: [what: string, layout: string, title: string, expected: string][] = [
  [
    'italics turn',
    '<text variable="title" font-style="italic"/>',
    'On <i>Homo</i>',
    '<i>On <span style="font-style:normal;">Homo</span></i>'
  ],
  ['quotes turn', '<text variable="title" quotes="true"/>', 'On "peace" now', '“On ‘peace’ now”'],
  ['quotes alone', '<text variable="title"/>', 'On "peace" now', 'On “peace” now'],
  ['an apostrophe', '<text variable="title"/>', "Doe's and the '90s", 'Doe’s and the ’90s'],
  ['signs', '<text variable="title"/>', 'A < B & C', 'A &#60; B &#38; C'],
  ['a tag without its end', '<text variable="title"/>', 'A <i>B', 'A &#60;i&#62;B'],
  [
    'title case',
    '<text variable="title" text-case="title"/>',
    'the state of the art: a view',
    'The State of the Art: A View'
  ],
  [
    'title case, protected',
    '<text variable="title" text-case="title"/>',
    'a <span class="nocase">mRNA</span> study',
    'A mRNA Study'
  ],
  [
    'sentence case',
    '<text variable="title" text-case="sentence"/>',
    'The State of DNA',
    'The state of DNA'
  ],
  ['periods', '<text variable="title" strip-periods="true"/>', 'J. Ex.', 'J Ex']
]
for (const [what, layout, title, expected] of marked) {
  test(`field: ${what}`, () => {
    assert.equal(setOne(layout, {title}), expected)
  })
}

test('English title case is for English titles', () => {
  const layout = '<text variable="title" text-case="title"/>'
  assert.equal(setOne(layout, {title: 'ein guter tag', language: 'de'}), 'ein guter tag')
})

test('a group without its variables prints nothing, nor does the macro around it', () => {
  const layout = '<group><text term="in" suffix=" "/><text variable="container-title"/></group>'
  assert.equal(setOne(layout, {}), '')
  assert.equal(setOne(layout, {'container-title': 'J'}), 'in J')
})

test('a word that stands for names is no variable, unless a macro says it', () => {
  const anonymous = '<text term="anonymous"/>'
  const cited = (instead: string) => {
    const style = `<macro name="anon">${anonymous}</macro>
      <macro name="author"><names variable="author"><substitute>${instead}</substitute></names></macro>
      <citation><layout><text macro="author"/></layout></citation>`
    return setIn(style, [{}], [['k1']]).clusters[0]
  }
  assert.equal(cited(anonymous), '')
  assert.equal(cited('<text macro="anon"/>'), 'anonymous')
})

const numbers: [string, object, string][] = [
  ['<number variable="edition" form="ordinal"/>', {edition: '2'}, '2nd'],
  ['<number variable="edition" form="ordinal"/>', {edition: '112'}, '112th'],
  ['<number variable="edition" form="long-ordinal"/>', {edition: '3'}, 'third'],
  ['<number variable="volume" form="roman"/>', {volume: '14'}, 'xiv'],
  ['<number variable="edition" form="ordinal"/>', {edition: 'special'}, 'special'],
  [
    '<label variable="page" form="short" suffix=" "/><text variable="page"/>',
    {page: '5-9'},
    'pp. 5–9'
  ],
  ['<label variable="page" form="short" suffix=" "/><text variable="page"/>', {page: '5'}, 'p. 5'],
  [
    '<label variable="page" form="short" suffix=" "/><text variable="page"/>',
    {page: '١٢-١٩'},
    'pp. ١٢–١٩'
  ],
  ['<label variable="number-of-pages" form="short"/>', {'number-of-pages': '300'}, 'pp.']
]
for (const [layout, item, expected] of numbers) {
  test(`number: ${layout} ${JSON.stringify(item)}`, () => {
    assert.equal(setOne(layout, item), expected)
  })
}

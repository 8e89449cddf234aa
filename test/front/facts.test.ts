import assert from 'node:assert/strict'
import {test} from 'node:test'
import {VFile} from 'vfile'
import type {Meta} from '../../src/meta.ts'
import {readFront} from '../../src/read/front/front.ts'
import {parse} from '../../src/read/markdown/parse.ts'

function factsOf(yaml: string): {meta: Meta; told: string[]} {
  const file = new VFile(`---\n${yaml}\n---\n\nText.\n`)
  const {meta} = readFront(parse(String(file), file), file)
  return {meta, told: file.messages.map(({reason}) => reason)}
}

function authorOf(yaml: string): Partial<Meta['authors'][number]> | undefined {
  return factsOf(yaml).meta.authors[0]
}

test('a name in parts keeps them, and is printed whole', () => {
  const {given, family, droppingParticle, nonDroppingParticle, suffix, literal} =
    authorOf(
      'author: {given-names: Ludwig, dropping-particle: van, non-dropping-particle: de la, surname: Beet, suffix: Jr.}'
    ) ?? {}
  assert.deepEqual(
    {given, family, droppingParticle, nonDroppingParticle, suffix, literal},
    {
      given: 'Ludwig',
      family: 'Beet',
      droppingParticle: 'van',
      nonDroppingParticle: 'de la',
      suffix: 'Jr.',
      literal: 'Ludwig van de la Beet Jr.'
    }
  )
})

for (const name of ['Jane Q. Doe', 'Doe, Jane', 'عبد الرحمن بن محمد الدو', 'De la Roe']) {
  test(`${name} is never taken apart`, () => {
    const {given, family, literal} = authorOf(`author: ${name}`) ?? {}
    assert.deepEqual({given, family, literal}, {given: undefined, family: undefined, literal: name})
  })
}

test('names of Chinese, Japanese and Korean letters begin with the family', () => {
  assert.equal(authorOf('author: {given: 小明, family: 王}')?.literal, '王小明')
  assert.equal(authorOf('author: {given: أمل, family: الدو}')?.literal, 'أمل الدو')
})

test('a group is an author', () => {
  for (const yaml of [
    'author: {collaboration: The Doe Group}',
    'author: {name: The Doe Group, collaboration: true}'
  ]) {
    const {literal, collaboration} = authorOf(yaml) ?? {}
    assert.deepEqual({literal, collaboration}, {literal: 'The Doe Group', collaboration: true})
  }
})

test('the facts of an affiliation stay apart', () => {
  const {meta, told} = factsOf(`
affiliations:
  - id: uni
    institution: University
    department: Department
    address: 1 Road
    city: Boston
    state: MA
    postal_code: 02115
    country: USA
    ror: 03yrm5c26
    isni: 0000 0001 2103 2683
    ringgold: 1812
    url: https://uni.example.org`)
  assert.deepEqual(told, [])
  assert.deepEqual(meta.affiliations, [
    {
      institution: 'University',
      department: 'Department',
      address: '1 Road',
      city: 'Boston',
      region: 'MA',
      country: 'USA',
      postalCode: '02115',
      isni: '0000 0001 2103 2683',
      ringgold: '1812',
      url: 'https://uni.example.org',
      ror: 'https://ror.org/03yrm5c26',
      text: 'Department, University, 1 Road, Boston, MA 02115, USA',
      collaboration: false
    }
  ])
})

test('an award has its funder, number and recipients', () => {
  const {meta} = factsOf(`
author: [{id: jd, name: Jane Doe}]
funding:
  - id: 00123
    name: A study
    source: {name: Research Council, doi: 10.13039/501100000000, country: NO}
    recipient: {ref: jd}`)
  assert.deepEqual(meta.funding, {
    statements: [],
    awards: [
      {
        funders: [{name: 'Research Council', id: '10.13039/501100000000', country: 'NO'}],
        number: '00123',
        title: 'A study',
        recipients: ['Jane Doe']
      }
    ]
  })
})

const by = 'https://creativecommons.org/licenses/by/4.0/'
const licenses: readonly (readonly [string, string | undefined, string | undefined])[] = [
  ['CC-BY-4.0', 'CC-BY-4.0', by],
  ['CC BY', 'CC-BY-4.0', by],
  ['cc by 4.0', 'CC-BY-4.0', by],
  [by, 'CC-BY-4.0', by],
  ['https://creativecommons.org/licenses/by/4.0/deed.de', 'CC-BY-4.0', by],
  ['Creative Commons Attribution 4.0 International License', 'CC-BY-4.0', by],
  [
    'Creative Commons Attribution-NonCommercial-ShareAlike 3.0',
    'CC-BY-NC-SA-3.0',
    'https://creativecommons.org/licenses/by-nc-sa/3.0/'
  ],
  ['CC BY-ND 3.0 DE', 'CC-BY-ND-3.0-DE', 'https://creativecommons.org/licenses/by-nd/3.0/de/'],
  ['CC0', 'CC0-1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
  ['MIT License', 'MIT', 'https://spdx.org/licenses/MIT.html'],
  ['Apache 2.0', 'Apache-2.0', 'https://spdx.org/licenses/Apache-2.0.html'],
  ['GPL-3', 'GPL-3.0', 'https://spdx.org/licenses/GPL-3.0.html'],
  ['MIT OR Apache-2.0', 'MIT OR Apache-2.0', undefined],
  ['All rights reserved', undefined, undefined]
]
for (const [written, id, url] of licenses) {
  test(`licence ${written}`, () => {
    const {meta, told} = factsOf(`license: "${written}"`)
    assert.deepEqual([meta.license?.id, meta.license?.url, told], [id, url, []])
  })
}

const dates: readonly (readonly [string, string, string | undefined])[] = [
  ['en', '22 June 2022', '2022-06-22'],
  ['en', 'June 22, 2022', '2022-06-22'],
  ['en', 'June 22nd, 2022', '2022-06-22'],
  ['en', 'Sept. 2022', '2022-09'],
  ['en', '2022', '2022'],
  ['en', '2022-6', '2022-06'],
  ['en', '2022-06-22 10:30:00', '2022-06-22'],
  ['de', '22. März 2022', '2022-03-22'],
  ['es', '3 de noviembre de 2026', '2026-11-03'],
  ['fr', '1er août 2025', '2025-08-01'],
  ['ar', '٢٤ نوفمبر ٢٠٢٦', '2026-11-24'],
  ['ar', '24 تشرين الثاني 2026', '2026-11-24'],
  ['en', '06/07/2022', undefined],
  ['en', 'Spring 2022', undefined]
]
for (const [lang, written, iso] of dates) {
  test(`date ${written}`, () => {
    const {meta, told} = factsOf(`lang: ${lang}\ndate: "${written}"`)
    assert.deepEqual([meta.date, told], [{written, ...(iso !== undefined && {iso})}, []])
  })
}

test('`today` is the day of the build, or that of SOURCE_DATE_EPOCH', t => {
  t.mock.timers.enable({apis: ['Date'], now: Date.UTC(2026, 10, 24)})
  assert.equal(factsOf('date: today').meta.date?.iso, '2026-11-24')
  process.env['SOURCE_DATE_EPOCH'] = '86400'
  t.after(() => delete process.env['SOURCE_DATE_EPOCH'])
  assert.equal(factsOf('date: today').meta.date?.iso, '1970-01-02')
})

const journal = {
  title: 'Journal of Cases',
  issn: '2049-3630',
  volume: '12',
  issue: '3',
  firstPage: '45',
  lastPage: '67'
}
for (const [dialect, yaml] of [
  [
    'ours',
    'journal: {title: Journal of Cases, issn: 2049-3630, volume: 12, issue: 3, first-page: 45, last-page: 67}\ndoi: 10.1000/xyz'
  ],
  [
    'Quarto',
    'citation: {container-title: Journal of Cases, issn: 2049-3630, volume: 12, issue: 3, page: 45-67, doi: 10.1000/xyz}'
  ],
  [
    'MyST',
    'venue: {title: Journal of Cases, issn: 2049-3630}\nvolume: {number: 12}\nissue: 3\nfirst_page: 45\nlast_page: 67\ndoi: https://doi.org/10.1000/xyz'
  ],
  [
    'pandoc',
    'journal: {title: Journal of Cases, pissn: 2049-3630}\narticle: {doi: 10.1000/xyz}\nvolume: 12\nissue: 3\nfirst-page: 45\nlast-page: 67'
  ]
] as const) {
  test(`the journal as in ${dialect}`, () => {
    const {meta, told} = factsOf(yaml)
    assert.deepEqual([meta.journal, meta.doi, told], [journal, '10.1000/xyz', []])
  })
}

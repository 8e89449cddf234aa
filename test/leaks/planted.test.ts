import assert from 'node:assert/strict'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, describe, test} from 'node:test'
import {type Both, composeBoth} from '../../src/compose.ts'
import {findLeaks} from '../../src/leaks/leaks.ts'
import {docx, jpeg, packed, pdf, png, zip} from './files.ts'

const root = mkdtempSync(join(tmpdir(), 'offprint-leaks-'))
after(() => rmSync(root, {recursive: true}))

let both: Both
before(async () => {
  const paper = join(root, 'paper.md')
  writeFileSync(
    paper,
    `---
title: Settling
keywords: [law]
authors:
  - {name: {given: Jane Marie, family: Köhler}, email: jane.koehler@nordstadt.example, corresponding: true, affiliation: 1, orcid: 0000-0002-1825-0097}
  - {name: {given: Anna, family: Young}, affiliation: 1}
  - {name: {given: محمد, family: الحسيني}, affiliation: 1}
affiliations:
  - {index: 1, name: University of Nordstadt (UNST), ror: https://ror.org/03yrm5c26}
acknowledgements: We thank Bob Builder and his patient cat for all the tea.
funding: {awards: [{id: NSF-778899, source: A Fund}]}
repository: https://data.example/sets/42
doi: 10.5555/preprint.77
bibliography: refs.json
---

As @koehler2019 and [@young2018] say. وندرس القواعد [@husayni2020]، والمدن [@latin2021؛ @other2022]. Young people read the law. The code: <https://github.com/jkoehler/settling>.
`
  )
  const work = (id: string, family: string, given: string, title: string) => ({
    id,
    type: 'book',
    title,
    author: [{family, given}],
    publisher: 'Press',
    issued: {'date-parts': [[Number(id.slice(-4))]]}
  })
  writeFileSync(
    join(root, 'refs.json'),
    JSON.stringify([
      work('koehler2019', 'Köhler', 'J. M.', 'On settling'),
      work('young2018', 'Young', 'Anna', 'Law'),
      work('husayni2020', 'الحسيني', 'محمد', 'القواعد'),
      work('latin2021', 'al-Husayni', 'Muhammad', 'Rules'),
      work('other2022', 'Hassan', 'Muna', 'Rules')
    ])
  )
  both = await composeBoth(paper, {}, {selfCitations: 'third-person'}, () => {})
})

const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`
const html = (head: string, body = ''): string =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`
const svg = (inside: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg"${attributes}>${inside}</svg>`
const person = (name: string, value: string): string =>
  `<?xml version="1.0"?><x xmlns:dc="d" xmlns:cp="c"><${name}>${value}</${name}></x>`
const latin = (text: string): Buffer => Buffer.from(text, 'latin1')
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le')
const attached = (name: string, content: string) =>
  pdf('Words', {
    root: '/Names<</EmbeddedFiles<</Names[(a) 7 0 R]>>>>',
    more: [
      `<</Type/Filespec/F(${name})/EF<</F 8 0 R>>>>`,
      `<</Type/EmbeddedFile/Length ${content.length}>>\nstream\n${content}\nendstream`
    ]
  })
const xmp = '<x:xmpmeta xmlns:x="x"><dc:creator>Jane Koehler</dc:creator></x:xmpmeta>'

/** What was planted; the file it was planted in; what is found, where. */
const planted: readonly (readonly [string, string, string | Uint8Array, string, RegExp])[] = [
  ['a broken PDF', 'a.pdf', latin('%PDF-1.7 and no more'), 'unreadable', /PDF/],
  ['a broken zip', 'a.zip', latin('PK\u0003\u0004 and no more'), 'unreadable', /zip/],
  ['a whole name', 'a.txt', 'by Jane Marie Köhler, 2026', 'name', /Köhler/],
  ['a name with initials', 'a.txt', 'by J. M. Köhler', 'name', /J\. M\. Köhler|M\. Köhler/],
  ['a name reversed', 'a.txt', 'Köhler, Jane', 'name', /Köhler, Jane/],
  ['a name without diacritics', 'a.txt', 'as Kohler holds', 'name', /Kohler/],
  ['umlauts in two letters', 'a.txt', 'as Koehler holds', 'name', /Koehler/],
  ['a name in capitals', 'a.txt', 'as KÖHLER holds', 'name', /KÖHLER/],
  ['a name with an ending', 'a.txt', 'in Köhler’s view', 'name', /Köhler/],
  ['a name before the number of a note', 'a.txt', 'Köhler2 holds', 'name', /Köhler/],
  ['a name over the end of a line', 'a.txt', 'as Köh-\nler holds', 'name', /Köhler/],
  ['a name with soft hyphens', 'a.txt', 'as Köh\u00ADler holds', 'name', /Köhler/],
  ['a name with spaces', 'a.txt', 'as K ö h l e r holds', 'name', /kohler/],
  ['names run together', 'a.txt', 'file JaneKöhler', 'name', /JaneKöhler/],
  ['a common name with the given one', 'a.txt', 'as Anna Young holds', 'name', /Anna Young/],
  ['a common name with more between', 'a.txt', 'as Anna M. Young holds', 'name', /Anna M\. Young/],
  ['a common name with an initial', 'a.txt', 'as A. Young holds', 'name', /A\. Young/],
  ['an account', 'a.txt', 'ask @jkoehler there', 'name', /jkoehler/],
  ['an Arabic name', 'a.txt', 'قال ومحمد الحسيني ذلك', 'name', /الحسيني/],
  ['an Arabic name with a word before it', 'a.txt', 'قال والحسيني ذلك', 'name', /والحسيني/],
  ['an Arabic name in Latin letters', 'a.txt', 'as Muhammad al-Husayni holds', 'name', /Muhammad/],
  ['an e-mail', 'a.txt', 'ask Jane.Koehler@Nordstadt.example', 'e-mail', /jane\.koehler@/],
  ['what stands before its @', 'a.txt', 'user jane.koehler.', 'e-mail', /^jane\.koehler$/],
  ['its domain', 'a.txt', 'ask office@nordstadt.example', 'affiliation', /nordstadt/],
  ['an ORCID', 'a.txt', 'ORCID 0000-0002-1825-0097', 'ORCID', /1825/],
  ['an ORCID without hyphens', 'a.txt', 'ORCID 0000000218250097', 'ORCID', /1825/],
  ['the address of an ORCID', 'a.txt', 'https://orcid.org/0000-0002-1825-0097', 'ORCID', /1825/],
  ['an affiliation', 'a.txt', 'at the University of\nNordstadt', 'affiliation', /Nordstadt/],
  ['its acronym', 'a.txt', 'the UNST group', 'affiliation', /UNST/],
  ['its ROR', 'a.txt', 'https://ror.org/03yrm5c26', 'affiliation', /03yrm5c26/],
  ['a grant', 'a.txt', 'grant NSF 778899', 'grant number', /nsf778899/],
  ['a repository with a name', 'a.txt', 'see https://github.com/jkoehler/x', 'address', /jkoehler/],
  ['a site with a name', 'a.txt', 'see https://koehlerlab.github.io/x', 'address', /koehlerlab/],
  [
    'a repository that the paper names',
    'a.txt',
    'data.example/sets/42/a.csv or https://data.example/sets/42/a.csv',
    'address',
    /sets/
  ],
  ['the paper elsewhere', 'a.txt', 'doi:10.5555/preprint.77', 'address', /preprint/],
  ['a home folder', 'a.txt', 'read.csv("/home/someone/data.csv")', 'home folder', /someone/],
  ['a home folder of Windows', 'a.txt', 'C:\\Users\\Someone\\data.csv', 'home folder', /Someone/],
  [
    'thanks',
    'a.txt',
    'We thank Bob Builder and his patient\ncat for all the tea.',
    'thanks',
    /We thank/
  ],
  [
    'a text in UTF-16',
    'a.txt',
    Buffer.concat([Buffer.from([0xff, 0xfe]), utf16('by Köhler')]),
    'name',
    /Köhler/
  ],
  ['a cell of a table', 'a.csv', 'coder,value\nKöhler,3\n', 'name', /Köhler/],
  ['the name of a file', 'koehler-data.csv', 'a,b\n', 'name', /koehler/],
  ['a word on a page of a PDF', 'a.pdf', pdf('as K\\366hler holds'), 'name', /Köhler/],
  [
    'the author of a PDF',
    'a.pdf',
    pdf('Words', {info: '/Author(Somebody)'}),
    'property',
    /Somebody/
  ],
  [
    'another property of a PDF',
    'a.pdf',
    pdf('Words', {info: '/Lab(Group K\\366hler)'}),
    'name',
    /Köhler/
  ],
  [
    'XMP of a PDF',
    'a.pdf',
    pdf('Words', {
      root: '/Metadata 7 0 R',
      more: [`<</Type/Metadata/Subtype/XML/Length ${xmp.length}>>\nstream\n${xmp}\nendstream`]
    }),
    'name',
    /Koehler/
  ],
  [
    'a comment in a PDF',
    'a.pdf',
    Buffer.concat([pdf('Words'), Buffer.from('% by Köhler\n')]),
    'name',
    /Köhler/
  ],
  ['an attachment of a PDF', 'a.pdf', attached('notes.txt', 'by Koehler'), 'name', /Koehler/],
  ['the name of an attachment', 'a.pdf', attached('koehler.txt', 'a'), 'name', /koehler/],
  [
    'an earlier state of a PDF',
    'a.pdf',
    pdf('Words', {more: ['<</Old<FEFF004B00F60068006C00650072>>>']}),
    'name',
    /Köhler/
  ],
  [
    'a name in several runs of Word',
    'a.docx',
    docx(`<w:p>${run('as Kö')}${run('hler holds')}</w:p>`),
    'name',
    /Köhler/
  ],
  [
    'who made a document',
    'a.docx',
    docx('', {'docProps/core.xml': person('dc:creator', 'Bob')}),
    'property',
    /Bob/
  ],
  [
    'who saved a document',
    'a.docx',
    docx('', {'docProps/core.xml': person('cp:lastModifiedBy', 'Bob')}),
    'property',
    /Bob/
  ],
  [
    'the company of a document',
    'a.docx',
    docx('', {'docProps/app.xml': person('Company', 'Lab X')}),
    'property',
    /Lab X/
  ],
  [
    'a property of one’s own',
    'a.docx',
    docx('', {'docProps/custom.xml': person('vt:lpwstr', 'koehler')}),
    'name',
    /koehler/
  ],
  [
    'who wrote a comment',
    'a.docx',
    docx('', {'word/comments.xml': '<w:comments><w:comment w:author="Bob"/></w:comments>'}),
    'property',
    /Bob/
  ],
  [
    'who changed a word',
    'a.docx',
    docx('<w:p><w:ins w:author="Bob" w:id="1"/></w:p>'),
    'property',
    /Bob/
  ],
  [
    'the code of a field',
    'a.docx',
    docx('<w:p><w:instrText>INCLUDE "C:\\\\Users\\\\Bob\\\\a.docx"</w:instrText></w:p>'),
    'home folder',
    /Bob/
  ],
  [
    'a name in several elements',
    'a.html',
    html('', '<p>as <b>Kö</b>hler holds</p>'),
    'name',
    /Köhler/
  ],
  [
    'a meta element',
    'a.html',
    html('<meta name="author" content="Somebody">'),
    'property',
    /Somebody/
  ],
  [
    'data for search engines',
    'a.html',
    html(
      '<script type="application/ld+json">{"name":"T","author":[{"name":"J. Köhler"}]}</script>'
    ),
    'name',
    /Köhler/
  ],
  ['a script', 'a.html', html('<script>var owner = "koehler"</script>'), 'name', /koehler/],
  ['a comment of a style', 'a.html', html('<style>/* koehler */</style>'), 'name', /koehler/],
  ['a comment of HTML', 'a.html', html('<!-- koehler: mend -->'), 'name', /koehler/],
  [
    'where a link leads',
    'a.html',
    html('', '<a href="https://github.com/jkoehler/x">code</a>'),
    'address',
    /jkoehler/
  ],
  [
    'a picture in the page',
    'a.html',
    html(
      '',
      `<img src="data:image/png;base64,${png('tEXt', latin('Author\0Jane Kohler')).toString('base64')}">`
    ),
    'name',
    /Kohler/
  ],
  ['a comment of LaTeX', 'a.tex', 'Words. % koehler: mend\n', 'name', /koehler/],
  ['accents of LaTeX', 'a.tex', 'as K{\\"o}hler holds\n', 'name', /Kohler/],
  [
    'a work that the paper does not list',
    'a.bib',
    '@book{k, author = {K{\\"o}hler, Jane}, title = {Unlisted}}',
    'name',
    /Kohler/
  ],
  ['data', 'a.json', '{"owner": {"login": "koehler"}}', 'name', /koehler/],
  ['words in a PNG', 'a.png', png('tEXt', latin('Author\0Jane Kohler')), 'name', /Kohler/],
  [
    'packed words in a PNG',
    'a.png',
    png('zTXt', Buffer.concat([latin('Author\0\0'), packed('Jane Kohler')])),
    'name',
    /Kohler/
  ],
  [
    'XMP in a PNG',
    'a.png',
    png(
      'iTXt',
      Buffer.concat([
        latin('XML:com.adobe.xmp\0\u0001\0\0\0'),
        packed('<dc:creator>Koehler</dc:creator>')
      ])
    ),
    'name',
    /Koehler/
  ],
  ['EXIF in a JPEG', 'a.jpg', jpeg(0xe1, latin('Exif\0\0 Artist Jane Kohler\0')), 'name', /Kohler/],
  ['EXIF in two bytes a letter', 'a.jpg', jpeg(0xe1, utf16('Author Kohler')), 'name', /Kohler/],
  [
    'IPTC in a JPEG',
    'a.jpg',
    jpeg(0xed, latin('Photoshop 3.0\0By-line Kohler ')),
    'name',
    /Kohler/
  ],
  ['a comment in a JPEG', 'a.jpg', jpeg(0xfe, latin('made by Kohler')), 'name', /Kohler/],
  [
    'what stands behind a JPEG',
    'a.jpg',
    jpeg(0xe0, latin('JFIF'), 'made by Koehler'),
    'name',
    /Koehler/
  ],
  [
    'a TIFF',
    'a.tif',
    latin('II*\0\u0001\u0002\u00ff\u00feArtist Kohler\0\u0001'),
    'name',
    /Kohler/
  ],
  [
    'metadata of an SVG',
    'a.svg',
    svg('<metadata><dc:title>Köhler</dc:title></metadata>'),
    'name',
    /Köhler/
  ],
  ['the title of an SVG', 'a.svg', svg('<title>Map by Köhler</title>'), 'name', /Köhler/],
  [
    'where a program kept an SVG',
    'a.svg',
    svg('', ' sodipodi:docname="koehler.svg"'),
    'name',
    /koehler/
  ],
  [
    'where it was exported to',
    'a.svg',
    svg('', ' inkscape:export-filename="/home/bob/a.png"'),
    'home folder',
    /bob/
  ],
  ['a name in a zip', 'a.zip', zip({'koehler/a.csv': 'a'}), 'name', /koehler/],
  ['the comment of a zip', 'a.zip', zipNoted(), 'name', /koehler/],
  [
    'a document in a zip',
    'a.zip',
    zip({'a.docx': docx(`<w:p>${run('Köhler')}</w:p>`)}),
    'name',
    /Köhler/
  ],
  [
    'the author of an EPUB',
    'a.epub',
    zip({'content.opf': person('dc:creator', 'Somebody')}),
    'property',
    /Somebody/
  ]
]

function zipNoted(): Uint8Array {
  const bytes = Buffer.from(zip({'a.csv': 'a'}))
  const note = Buffer.from('by koehler')
  bytes.writeUInt16LE(note.length, bytes.length - 2)
  return Buffer.concat([bytes, note])
}

describe('what tells who wrote a paper is found', () => {
  for (const [what, path, content, kind, found] of planted) {
    test(`${what} (${path})`, async () => {
      const leaks = await findLeaks([{path, content}], both.full, both.anonymous)
      assert.ok(
        leaks.some(leak => leak.kind === kind && found.test(leak.found) && leak.file === path),
        JSON.stringify(leaks)
      )
    })
  }
})

/** Nothing of this tells who wrote the paper. */
const innocent: readonly (readonly [string, string, string | Uint8Array])[] = [
  ['a common word', 'a.txt', 'Young people, and the young. A young man, a Young Turk.'],
  ['words like accounts', 'a.txt', 'the jkoehler of ayoung'],
  ['words of a style', 'a.html', html('<style>.koehler {color: red}</style>')],
  ['others', 'a.txt', 'Anna Schmidt, Jane Doe, Mohammed al-Khatib; J. Kohlberg; محمد الخطيب'],
  [
    'other addresses',
    'a.txt',
    'https://github.com/other/x, office@elsewhere.example, /home/user/x'
  ],
  ['other numbers', 'a.txt', 'ORCID 0000-0001-5109-3700, grant NSF 7788990, 10.5555/preprint'],
  ['other institutions', 'a.txt', 'University of Oslo, Nordstadt, the UN'],
  ['works cited', 'a.txt', 'As Köhler (2019) and (Young, 2018) say.'],
  ['a citation as a PDF tells Arabic', 'a.txt', '.(2020 الحسيني،) وندرس القواعد'],
  ['works listed', 'a.txt', 'Köhler, J. M. (2019). On settling. Press.'],
  [
    'a work listed, as data',
    'a.bib',
    '@book{koehler2019, author = {Köhler, J. M.}, title = {On settling}}'
  ],
  [
    'an empty document',
    'a.docx',
    docx('', {'docProps/core.xml': person('dc:creator', 'Anonymous')})
  ],
  ['a plain PDF', 'a.pdf', pdf('Words', {info: '/Producer(Skia)'})],
  ['a picture', 'a.png', png('IDAT', packed('Koehler is no word here'))]
]

describe('what does not tell it is not told', () => {
  for (const [what, path, content] of innocent) {
    test(`${what} (${path})`, async () => {
      assert.deepEqual(await findLeaks([{path, content}], both.full, both.anonymous), [])
    })
  }
})

test('a work is the authors’ in whichever letters it gives their names', () => {
  assert.deepEqual([...both.named].sort(), ['husayni2020', 'koehler2019', 'latin2021', 'young2018'])
})

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {readOne} from './found.ts'

const dates: [string, object][] = [
  ['date = {2020-05-03}', {'date-parts': [[2020, 5, 3]]}],
  [
    'date = {2019-11/2020-02}',
    {
      'date-parts': [
        [2019, 11],
        [2020, 2]
      ]
    }
  ],
  ['date = {2019/..}', {'date-parts': [[2019], [0]]}],
  ['date = {1850~}', {'date-parts': [[1850]], circa: true}],
  ['date = {-0044}', {'date-parts': [[-45]]}],
  ['date = {2020-21}', {'date-parts': [[2020]], season: 1}],
  ['year = {2020}, month = {March}, day = 7', {'date-parts': [[2020, 3, 7]]}],
  ['year = 2013, month = dec # "~3"', {'date-parts': [[2013, 12, 3]]}],
  [
    'year = 2013, month = jan # "/" # feb',
    {
      'date-parts': [
        [2013, 1],
        [2013, 2]
      ]
    }
  ],
  ['year = 2013, month = {Fall}', {'date-parts': [[2013]], season: 3}],
  ['year = {2019--20}', {'date-parts': [[2019], [2020]]}],
  ['year = {in press}', {literal: 'in press'}],
  ['year = {{c. 1850}}', {'date-parts': [[1850]], circa: true}]
]

for (const [field, date] of dates) {
  test(field, async () => {
    assert.deepEqual((await readOne(`@misc{k, ${field}}`))['issued'], date)
  })
}

const entries: [string, object][] = [
  [
    '@article{k, title = {T}, journal = {J}, number = 3, volume = 2, shortjournal = {Jo}, doi = {https://doi.org/10.1/x_y}}',
    {
      type: 'article-journal',
      'container-title': 'J',
      issue: '3',
      DOI: '10.1/x_y',
      'container-title-short': 'Jo'
    }
  ],
  [
    '@mastersthesis{k, school = {MIT}}',
    {type: 'thesis', genre: 'Master’s thesis', publisher: 'MIT'}
  ],
  ['@phdthesis{k, school = {MIT}}', {type: 'thesis', genre: 'PhD thesis'}],
  ['@thesis{k, type = {phdthesis}, institution = {MIT}}', {type: 'thesis', genre: 'PhD thesis'}],
  ['@mastersthesis{k, type = {Diplomarbeit}}', {genre: 'Diplomarbeit'}],
  [
    '@techreport{k, number = {AI-1}, institution = {MIT}}',
    {type: 'report', number: 'AI-1', publisher: 'MIT'}
  ],
  [
    '@book{k, title = {T}, series = {S}, number = 4, edition = {Second}}',
    {type: 'book', 'collection-title': 'S', 'collection-number': '4', edition: '2'}
  ],
  [
    '@incollection{k, title = {T}, booktitle = {B}, chapter = 3}',
    {type: 'chapter', 'container-title': 'B', 'chapter-number': '3'}
  ],
  [
    '@inproceedings{k, title = {T}, booktitle = {B}, address = {Oslo}}',
    {type: 'paper-conference', 'publisher-place': 'Oslo'}
  ],
  ['@patent{k, number = {1}, location = {US}}', {type: 'patent', number: '1', jurisdiction: 'US'}],
  [
    '@online{k, url = {http://x.org/a%20b\\_c}, urldate = {19 April 2015}}',
    {type: 'webpage', URL: 'http://x.org/a%20b_c', accessed: {'date-parts': [[2015, 4, 19]]}}
  ],
  [
    '@misc{k, howpublished = {\\url{http://x.org}}}',
    {type: 'document', URL: 'http://x.org', publisher: undefined}
  ],
  [
    '@dataset{k, version = {1.2}, publisher = {Zenodo}}',
    {type: 'dataset', version: '1.2', publisher: 'Zenodo'}
  ],
  ['@software{k}', {type: 'software'}],
  ['@article{k, series = 2}', {'collection-title': '2nd series'}],
  ['@article{k, series = 13}', {'collection-title': '13th series'}],
  ['@article{k, series = {newseries}}', {'collection-title': 'New series'}],
  ['@article{k, pages = {1-2,5--6, 9}}', {page: '1–2, 5–6, 9'}],
  [
    '@inbook{k, title = {The Book}, chapter = 3, pages = {1--9}}',
    {type: 'book', title: 'The book', 'chapter-number': '3', page: '1–9'}
  ],
  [
    '@inbook{k, title = {A Part}, booktitle = {The Book}}',
    {type: 'chapter', title: 'A part', 'container-title': 'The book'}
  ],
  ['@inproceedings{k, organization = {IEEE}, publisher = {IEEE}}', {publisher: 'IEEE'}],
  ['@book{k, __markedentry = {[doe:6]}, year = {2011}}', {issued: {'date-parts': [[2011]]}}],
  ['@unpublished{k, note = {In prep}}', {type: 'manuscript', note: 'In prep'}],
  ['@legislation{k}', {type: 'legislation'}],
  ['@jurisdiction{k}', {type: 'legal_case'}],
  [
    '@periodical{k, title = {P}, issuetitle = {I}}',
    {type: 'periodical', title: 'I', 'container-title': 'P'}
  ],
  [
    '@misc{k, eprint = {1706.03762}, archiveprefix = {arXiv}}',
    {
      type: 'article',
      number: 'arXiv:1706.03762',
      URL: 'https://arxiv.org/abs/1706.03762',
      publisher: 'arXiv'
    }
  ],
  [
    '@article{k, journal = {J}, eprint = {hep-th/9603067}}',
    {type: 'article-journal', number: undefined, URL: 'https://arxiv.org/abs/hep-th/9603067'}
  ],
  ['@book{k, title = {T}, subtitle = {S Is Short}}', {title: 'T: S is short', 'title-short': 'T'}],
  [
    '@article{k, eid = {e12}, editor = {A B}, translator = {C D}}',
    {page: 'e12', editor: [{family: 'B', given: 'A'}], translator: [{family: 'D', given: 'C'}]}
  ],
  [
    '@book{k, publisher = {Taylor and Francis}, location = {A and B and C}}',
    {publisher: 'Taylor and Francis', 'publisher-place': 'A; B; C'}
  ],
  [
    '@article{k, author = {العربي, محمد}, title = {عنوان المقال}, journal = {مجلة العلوم}, langid = {arabic}, date = {2015}}',
    {
      author: [{family: 'العربي', given: 'محمد'}],
      title: 'عنوان المقال',
      'container-title': 'مجلة العلوم',
      language: 'ar'
    }
  ],
  [
    '@book{k, title = {Die Kritik Der Reinen Vernunft}, language = {ngerman}}',
    {title: 'Die Kritik Der Reinen Vernunft', language: 'de'}
  ],
  [
    '@book{k, title = {The Great Wall}, langid = {british}}',
    {title: 'The great wall', language: 'en-GB'}
  ]
]

for (const [entry, expected] of entries) {
  test(entry, async () => {
    const item = await readOne(entry)
    assert.deepEqual(
      Object.fromEntries(Object.keys(expected).map(name => [name, item[name]])),
      expected
    )
  })
}

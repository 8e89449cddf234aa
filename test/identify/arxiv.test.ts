import assert from 'node:assert/strict'
import {test} from 'node:test'
import {date, fault, found, served} from './services.ts'

const feed = (id: string, title: string) => `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <link href="http://arxiv.org/api/query" rel="self" type="application/atom+xml"/>
  <title type="html">ArXiv Query</title>
  <entry>
    <id>${id}</id>
    <updated>2022-01-01T00:00:00Z</updated>
    <published>2021-01-04T18:00:00Z</published>
    <title>${title}</title>
    <summary>  Sand. </summary>
    <author><name>Ann van Roe</name></author>
    <author><name>The Sand Collaboration</name></author>
    <arxiv:doi xmlns:arxiv="http://arxiv.org/schemas/atom">10.1000/sand</arxiv:doi>
  </entry>
</feed>`
const query = (number: string) => `export.arxiv.org/api/query?id_list=${number}&max_results=1`

test('an arXiv number', () =>
  served(
    {
      [query('2101.00001')]: feed('http://arxiv.org/abs/2101.00001v2', 'On sand &amp;\n  gravel'),
      [query('hep-th%2F9901001v1')]: feed('http://arxiv.org/abs/hep-th/9901001v1', 'Strings')
    },
    async () => {
      assert.deepEqual(await found('arxiv:2101.00001'), {
        source: 'export.arxiv.org',
        work: {
          type: 'article',
          title: 'On sand & gravel',
          author: [{family: 'van Roe', given: 'Ann'}, {literal: 'The Sand Collaboration'}],
          issued: date(2021, 1, 4),
          number: 'arXiv:2101.00001',
          publisher: 'arXiv',
          URL: 'https://arxiv.org/abs/2101.00001'
        }
      })
      assert.equal((await found('arxiv:hep-th/9901001v1')).work['number'], 'arXiv:hep-th/9901001v1')
    }
  ))

test('what arXiv says when it does not know a number', () =>
  served(
    {
      [query('2101.00001')]: feed('http://arxiv.org/api/errors#incorrect_id', 'Error'),
      [query('2101.00002')]: '<feed xmlns="http://www.w3.org/2005/Atom"></feed>',
      [query('2101.00003')]: 'Rate exceeded.',
      [query('2101.00004')]: feed('http://arxiv.org/abs/2101.99999v1', 'Another'),
      [query('2101.00005')]: '<feed><entry>'
    },
    async () => {
      assert.match(await fault('arxiv:2101.00001'), /^There is no `arxiv:2101\.00001`/)
      assert.match(await fault('arxiv:2101.00002'), /^There is no/)
      assert.match(await fault('arxiv:2101.00003'), /asked too much/)
      assert.match(await fault('arxiv:2101.00004'), /another work, `2101\.99999v1`/)
      assert.match(await fault('arxiv:2101.00005'), /cannot be read/)
    }
  ))

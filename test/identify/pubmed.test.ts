import assert from 'node:assert/strict'
import {test} from 'node:test'
import {date, fault, found, served} from './services.ts'

const exporter = 'api.ncbi.nlm.nih.gov/lit/ctxp/v1'
const record = {
  source: 'PubMed',
  accessed: {'date-parts': [[2026, 11, 24]]},
  id: 'pmid:123',
  title: 'On dust.',
  author: [{family: 'Coe', given: 'Cy D'}],
  'container-title-short': 'J Dust',
  'container-title': 'Journal of dust',
  issued: {'date-parts': [[2018, 3]]},
  page: '1-7',
  volume: '7',
  PMID: '123',
  PMCID: 'PMC456',
  DOI: '10.1000/dust',
  URL: 'https://pubmed.example.org',
  type: 'article-journal'
}

test('numbers of PubMed and PubMed Central', () =>
  served(
    {
      [`${exporter}/pubmed/?format=csl&id=123`]: record,
      [`${exporter}/pmc/?format=csl&id=456`]: record
    },
    async () => {
      const {work, source} = await found('pmid:123')
      assert.equal(source, 'api.ncbi.nlm.nih.gov')
      assert.deepEqual(work, {
        type: 'article-journal',
        title: 'On dust',
        author: [{family: 'Coe', given: 'Cy D'}],
        'container-title-short': 'J Dust',
        'container-title': 'Journal of dust',
        issued: date(2018, 3),
        page: '1-7',
        volume: '7',
        PMID: '123',
        PMCID: 'PMC456',
        DOI: '10.1000/dust'
      })
      assert.equal((await found('pmcid:PMC456')).work['PMCID'], 'PMC456')
    }
  ))

test('what PubMed says when it does not know a number', () =>
  served(
    {
      [`${exporter}/pubmed/?format=csl&id=1`]: '<pub-one-record-set error="PubOne failure"/>',
      [`${exporter}/pubmed/?format=csl&id=2`]: {status: 'error', reason: {id: [['wrong']]}},
      [`${exporter}/pubmed/?format=csl&id=3`]: record
    },
    async () => {
      assert.match(await fault('pmid:1'), /^There is no `pmid:1`/)
      assert.match(await fault('pmid:2'), /^There is no `pmid:2`/)
      assert.match(await fault('pmid:3'), /another work, `123`/)
    }
  ))

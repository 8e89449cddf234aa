import assert from 'node:assert/strict'
import {test} from 'node:test'
import {identifierOf, identifiersOf, isIdentifier} from '../../src/identifier.ts'

/** The key and the value of an identifier, or what it is misspelled as. */
function read(key: string): string | undefined {
  const found = identifierOf(key)
  if (!isIdentifier(found)) return found && `no ${found.scheme}`
  return `${found.key} ${found.value}`
}

const forms: [written: string, read: string | undefined][] = [
  ['doi:10.1000/XYZ', 'doi:10.1000/xyz 10.1000/XYZ'],
  ['DOI: 10.1000/xyz', 'doi:10.1000/xyz 10.1000/xyz'],
  ['10.1000/xyz', 'doi:10.1000/xyz 10.1000/xyz'],
  ['10.1000.10/123', 'doi:10.1000.10/123 10.1000.10/123'],
  ['doi.org/10.1000/xyz', 'doi:10.1000/xyz 10.1000/xyz'],
  ['https://dx.doi.org/10.1000/a%3Cb', 'doi:10.1000/a<b 10.1000/a<b'],
  ['https://doi.org/10.1000/100%', 'doi:10.1000/100% 10.1000/100%'],
  ['url:https://doi.org/10.1000/xyz', 'doi:10.1000/xyz 10.1000/xyz'],
  ['doi:https://doi.org/10.1000/xyz', 'doi:10.1000/xyz 10.1000/xyz'],
  ['shortdoi:10/abc1', 'doi:10/abc1 10/abc1'],
  ['doi:10.1000', 'no doi'],
  ['doi:11.1000/xyz', 'no doi'],
  ['doi:10.1000/a b', 'no doi'],
  ['arxiv:2101.00001', 'arxiv:2101.00001 2101.00001'],
  ['arXiv:2101.00001V2', 'arxiv:2101.00001v2 2101.00001v2'],
  ['arxiv:arXiv:0704.0001', 'arxiv:0704.0001 0704.0001'],
  ['arxiv:math.GT/0309136v1', 'arxiv:math/0309136v1 math/0309136v1'],
  ['arxiv:cond-mat.mes-hall/0211022', 'arxiv:cond-mat/0211022 cond-mat/0211022'],
  ['10.1000/a%3Cb', 'doi:10.1000/a%3cb 10.1000/a%3Cb'],
  ['https://arxiv.org/abs/hep-th/9901001', 'arxiv:hep-th/9901001 hep-th/9901001'],
  ['https://arxiv.org/pdf/2101.00001v1.pdf', 'arxiv:2101.00001v1 2101.00001v1'],
  ['doi:10.48550/arXiv.2101.00001', 'arxiv:2101.00001 2101.00001'],
  ['arxiv:2113.00001', 'no arxiv'],
  ['arxiv:2101.001', 'no arxiv'],
  ['arxiv:hep-th/2101.00001', 'no arxiv'],
  ['pmid:123', 'pmid:123 123'],
  ['pubmed:123', 'pmid:123 123'],
  ['https://pubmed.ncbi.nlm.nih.gov/123/', 'pmid:123 123'],
  ['pmid:PMC123', 'no pmid'],
  ['pmid:0123', 'no pmid'],
  ['pmcid:PMC123', 'pmcid:PMC123 PMC123'],
  ['pmcid:123', 'pmcid:PMC123 PMC123'],
  ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC123/', 'pmcid:PMC123 PMC123'],
  ['https://pmc.ncbi.nlm.nih.gov/articles/PMC123/', 'pmcid:PMC123 PMC123'],
  ['pmcid:PMC', 'no pmcid'],
  ['isbn:978-3-16-148410-0', 'isbn:9783161484100 9783161484100'],
  ['isbn:3-16-148410-X', 'isbn:9783161484100 9783161484100'],
  ['isbn:0-306-40615-2', 'isbn:9780306406157 9780306406157'],
  ['isbn:978-3-16-148410-1', 'no isbn'],
  ['isbn:316148410', 'no isbn'],
  ['url:https://Example.org/A/#b', 'url:https://example.org/A https://Example.org/A/#b'],
  ['https://example.org', 'url:https://example.org https://example.org'],
  ['url:https', 'no url'],
  ['url:file:///etc/passwd', 'no url'],
  ['url:https://a:b@example.org', 'no url'],
  ['doe2020', undefined],
  ['fig:stones', undefined],
  ['isbn', undefined],
  ['10.1000', undefined]
]

for (const [written, expected] of forms) {
  test(`identifier: ${written}`, () => assert.equal(read(written), expected))
}

test('the right last digit of an ISBN is offered', () => {
  const nearest = (isbn: string) => {
    const found = identifierOf(`isbn:${isbn}`)
    return found && 'nearest' in found ? found.nearest : undefined
  }
  assert.equal(nearest('9783161484101'), '9783161484100')
  assert.equal(nearest('3161484101'), '316148410X')
})

test('the identifiers in the fields of an item', () => {
  assert.deepEqual(
    identifiersOf({
      DOI: 'https://doi.org/10.1000/XYZ',
      PMID: '123',
      PMCID: 'PMC123',
      ISBN: '978-3-16-148410-0, 0306406152 nonsense',
      URL: 'https://arxiv.org/abs/2101.00001',
      number: 'arXiv:2101.00001'
    }),
    [
      'doi:10.1000/xyz',
      'pmid:123',
      'pmcid:PMC123',
      'arxiv:2101.00001',
      'arxiv:2101.00001',
      'isbn:9783161484100',
      'isbn:9780306406157'
    ]
  )
  assert.deepEqual(identifiersOf({number: '7', DOI: 'soon', ISBN: 7}), [])
})

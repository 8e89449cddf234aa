import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Meta} from '../../src/meta.ts'
import {madeOn} from '../../src/stamp.ts'

const paper = {
  date: {written: '2026-06', iso: '2026-06'},
  accepted: {written: 'spring'},
  published: {written: '1 July 2026', iso: '2026-07-01'}
} as Meta

test('a file was made on the last day that the paper tells, or when SOURCE_DATE_EPOCH says', () => {
  assert.equal(madeOn(paper, undefined), '2026-07-01T00:00:00Z')
  assert.equal(madeOn(paper, '1800000000'), '2027-01-15T08:00:00Z')
  assert.equal(madeOn(paper, 'soon'), '2026-07-01T00:00:00Z')
  assert.equal(madeOn({} as Meta, undefined), undefined)
})

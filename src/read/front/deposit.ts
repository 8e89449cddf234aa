import type {VFile} from 'vfile'
import type {Deposit} from '../../meta.ts'
import {readAddress, readEmail} from './identifiers.ts'
import type {paperKeys} from './keys/paper.ts'
import type {Reader} from './reader.ts'

/**
 * Who registers the paper.
 *
 * Reports: `front-matter-valid`.
 */
export function readDeposit(paper: Reader<typeof paperKeys>, file: VFile): Deposit | undefined {
  const deposit = paper.map('deposit')
  if (!deposit) return undefined
  const facts = {
    depositor: deposit.text('depositor'),
    email: readEmail(deposit, 'email', file),
    registrant: deposit.text('registrant'),
    url: readAddress(deposit, 'url', file)
  }
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
}

import type {VFile} from 'vfile'
import {didYouMean, type Finding, report} from '../../rules.ts'

/**
 * Tell of a name that is one slip from one that is known.
 *
 * Reports: `attribute-known`.
 */
export function tellMeant(found: string, meant: string, at: Finding['at'], file: VFile): void {
  report(file, 'attribute-known', `\`${found}\` is nothing that is known`, {
    at,
    found,
    expected: [meant],
    note: `${didYouMean([meant])} As it stands it changes nothing.`
  })
}

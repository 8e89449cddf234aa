import type {VFile} from 'vfile'
import {report} from '../rules.ts'
import type {Front} from './front/front.ts'

const titles = ['title', 'subtitle', 'running-title', 'short-title', 'short_title']

/**
 * Tell citations in the paper's titles: those are printed as they stand.
 *
 * Reports: `citation-placed`.
 */
export function checkTitles({yaml}: Front, isKey: (word: string) => boolean, file: VFile): void {
  for (const name of titles) {
    const title = yaml.values[name]
    if (typeof title !== 'string') continue
    for (const [, key = ''] of title.matchAll(
      /(?<![\p{L}\p{N}])@\{?([\p{L}\p{N}_:.#$%&\-+?<>~/]*[\p{L}\p{N}_])/gu
    )) {
      if (!isKey(key)) continue
      report(file, 'citation-placed', `\`@${key}\` in \`${name}\` prints as it stands`, {
        at: yaml.placeOf(name),
        found: `@${key}`,
        note: 'Cite the work in the abstract or in the text, and name it in the title in words.'
      })
    }
  }
}

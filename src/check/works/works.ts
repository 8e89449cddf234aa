import type {Article} from '../../article.ts'
import type {Remark} from '../remark.ts'
import {agreement} from './agreement.ts'
import {citedWorks} from './cited.ts'
import {coverageOf, type Gap} from './coverage.ts'
import {notices} from './notices.ts'

/** What registries told of the works cited; nothing where they were never asked. */
export function works(article: Readonly<Article>): Remark[] {
  const {registry, file} = article
  if (!registry) return []
  const all = citedWorks(article)
  const cited = new Set(all.flatMap(({doi}) => doi ?? []))
  return [
    ...all.flatMap(work => {
      const told = work.doi === undefined ? undefined : registry.works.get(work.doi)
      return told ? [...agreement(work, told), ...notices(work, told, cited)] : []
    }),
    ...(registry.isBroken
      ? [
          {
            file,
            rule: 'work-checked' as const,
            reason: `\`${registry.path}\` cannot be read`,
            found: registry.path,
            note: 'Delete it, and run `offprint check --online` to make it anew.'
          }
        ]
      : []),
    ...coverageOf(all, registry).gaps.map((gap): Remark => ({file, ...told(gap)}))
  ]
}

function told({reason, keys, isPartial, advice}: Gap): Omit<Remark, 'file'> {
  const count = `${keys.length} work${keys.length === 1 ? '' : 's'}`
  return {
    rule: 'work-checked',
    reason: `${count} not checked${isPartial ? ' in full' : ''}: ${reason}`,
    note: `${keys.map(key => `\`${key}\``).join(', ')}. ${advice}`
  }
}

import {VFile} from 'vfile'
import {visit} from '../../visit.ts'
import {parse} from '../markdown/parse.ts'

/**
 * The keys of `nocite`: a text with citations in any form (`@a, @b`, a Markdown list), or a list of such
 * texts; `@*` is every entry.
 *
 * @see pandoc MANUAL, "Including uncited items in the bibliography"
 */
export function nocite(value: unknown): string[] {
  const texts = (Array.isArray(value) ? value : [value]).filter(text => typeof text === 'string')
  return texts.flatMap(source => {
    const keys = /@\*(?![\p{L}\p{N}_])|@\{\*\}/u.test(source) ? ['*'] : []
    visit(parse(source, new VFile(source)), 'cite', ({items}) => {
      keys.push(...items.map(({key}) => key))
    })
    return keys
  })
}

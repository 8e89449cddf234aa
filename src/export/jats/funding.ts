import type {Element} from 'xast'
import {x} from 'xastscript'
import type {Funding} from '../../meta.ts'

/** Who paid for what. */
export function fundingGroup(funding: Funding | undefined): Element[] {
  if (!funding) return []
  const awards = funding.awards.map(({funders, number, recipients, investigators = [], title}) =>
    x('award-group', [
      ...funders.map(({country, id, name}) =>
        x('funding-source', {country: country?.length === 2 ? country : undefined}, [
          x('institution-wrap', [
            x('institution', name),
            ...(id === undefined
              ? []
              : [
                  x(
                    'institution-id',
                    {'institution-id-type': id.includes('ror.org') ? 'ror' : 'doi'},
                    id
                  )
                ])
          ])
        ])
      ),
      ...(number === undefined ? [] : [x('award-id', number)]),
      ...(title === undefined ? [] : [x('award-name', title)]),
      ...recipients.map(name => x('principal-award-recipient', [x('string-name', name)])),
      ...investigators.map(name => x('principal-investigator', [x('string-name', name)]))
    ])
  )
  const statements = funding.statements.map(one => x('funding-statement', one))
  return [x('funding-group', [...awards, ...statements])]
}

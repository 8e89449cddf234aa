import type {Notice, Registered} from '../../registry.ts'
import type {RuleId} from '../../rules.ts'
import type {Remark} from '../remark.ts'
import type {CitedWork} from './cited.ts'

interface Kind {
  readonly rule: RuleId
  readonly says: string
  readonly advice: string
}

const gone =
  'Do not rest on it. Where it is cited as such, say so in its entry: note = {Retracted}.'
const withdrawn = (says: string): Kind => ({rule: 'work-stands', says, advice: gone})
const concern: Kind = {
  rule: 'work-undoubted',
  says: 'is under an expression of concern',
  advice: 'Read it before you rest on the work.'
}
const corrected: Kind = {
  rule: 'work-uncorrected',
  says: 'was corrected',
  advice: 'See whether it touches what you cite; citing the correction too shows that you know it.'
}
const renewed: Kind = {
  rule: 'work-newest',
  says: 'has a newer version',
  advice: 'Cite that one, if it is the one you mean.'
}

/** The gravest first (https://www.crossref.org/documentation/register-maintain-records/maintaining-your-metadata/registering-updates/). */
const kinds: ReadonlyMap<string, Kind> = new Map([
  ['retraction', withdrawn('was retracted')],
  ['withdrawal', withdrawn('was withdrawn')],
  ['removal', withdrawn('was removed by its publisher')],
  ['partial_retraction', withdrawn('was retracted in part')],
  ['expression_of_concern', concern],
  ['correction', corrected],
  ['corrigendum', corrected],
  ['erratum', corrected],
  ['addendum', {...corrected, says: 'has an addendum'}],
  ['clarification', {...corrected, says: 'was clarified'}],
  ['new_version', renewed],
  ['new_edition', renewed]
])
const order = [...kinds.keys()]

/**
 * What became of a work since: the gravest notice alone. A notice that the paper cites too is known to its author.
 *
 * @param cited All DOIs cited.
 */
export function notices(
  work: CitedWork,
  {notices: all = [], published}: Registered,
  cited: ReadonlySet<string>
): Remark[] {
  const open = all.filter(
    ({doi, type}) => !(doi && doi !== work.doi && cited.has(doi)) && !(isGone(type) && isSaid(work))
  )
  const [gravest] = open.sort(
    (a, b) => rank(a) - rank(b) || ((a.date ?? '') < (b.date ?? '') ? 1 : -1)
  )
  const remarks: Remark[] = []
  if (gravest) remarks.push(noticed(work, gravest))
  if (published !== undefined && !cited.has(published)) remarks.push(preprint(work, published))
  return remarks
}

function noticed(work: CitedWork, {type, doi, date}: Notice): Remark {
  const {rule, says, advice} = kinds.get(type) ?? {...corrected, says: `was updated (${type})`}
  const see = doi === undefined || doi === work.doi ? '' : `See https://doi.org/${doi}. `
  return {
    file: work.file,
    at: work.at(),
    rule,
    reason: `\`${work.key}\` ${says}${date === undefined ? '' : ` (${date})`}`,
    found: `${work.doi}`,
    note: `${see}${advice}`
  }
}

function preprint(work: CitedWork, published: string): Remark {
  return {
    file: work.file,
    at: work.at(),
    rule: 'work-newest',
    reason: `\`${work.key}\` is a preprint of a work that was published since`,
    found: `${work.doi}`,
    expected: [published],
    note: `Cite https://doi.org/${published}, if it says what you cite.`
  }
}

function rank({type}: Notice): number {
  const at = order.indexOf(type)
  // A kind not known is as grave as a correction.
  return at < 0 ? order.indexOf('correction') : at
}

function isGone(type: string): boolean {
  return kinds.get(type)?.rule === 'work-stands'
}

/** The entry itself tells its readers. */
function isSaid({item}: CitedWork): boolean {
  return (
    /^\W*(?:retracted|withdrawn|removed)\b/i.test(String(item['title'])) ||
    /retract|withdr[ae]wn?|removed/i.test([item['note'], item['annote'], item['status']].join(' '))
  )
}

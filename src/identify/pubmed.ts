import {SetupError} from '../fault.ts'
import {ask, dataIn} from './ask.ts'
import {cleaned} from './clean.ts'
import {textOf} from './texts.ts'
import type {Way} from './way.ts'

export const pubmed = exporter('pubmed', 'PMID')
export const pmc = exporter('pmc', 'PMCID')

/**
 * The Literature Citation Exporter of the NCBI (https://api.ncbi.nlm.nih.gov/lit/ctxp): CSL-JSON, at most three
 * questions a second. To a number it does not know it answers with an empty `<pub-one-record-set>` in XML or
 * with `{"status": "error"}` (Manubot's pull request 80).
 */
function exporter(database: 'pubmed' | 'pmc', variable: 'PMID' | 'PMCID'): Way {
  const host = 'api.ncbi.nlm.nih.gov'
  return {
    source: host,
    async find({value}, access) {
      const number = value.replace(/^PMC/, '')
      const question = {
        at: `${host}/lit/ctxp/v1/${database}/?format=csl&id=${number}`,
        accept: 'application/json',
        ...access
      }
      const text = await ask(question)
      if (text === undefined || text.includes('<pub-one-record-set')) return undefined
      const data = dataIn(text, question)
      if (data['status'] === 'error') return undefined
      const found = textOf(data[variable])
      if (found !== undefined && found !== value) {
        throw new SetupError(
          `${host} answers with another work, \`${found}\``,
          'Compare the number with the page of the work at pubmed.ncbi.nlm.nih.gov.'
        )
      }
      const work = cleaned({
        ...data,
        // PubMed closes a title with a full stop.
        title: textOf(data['title'])?.replace(/(?<!\.)\.$/, ''),
        [variable]: value
      })
      if (work['DOI'] === undefined) return work
      const {URL: _, ...withDoi} = work
      return withDoi
    }
  }
}

import {toXml} from 'xast-util-to-xml'
import {x} from 'xastscript'
import type {Article, OutputFile} from '../../article.ts'
import {depositOf} from '../../deposit.ts'
import type {Meta} from '../../meta.ts'
import {madeOn} from '../../stamp.ts'
import {withoutHtmlIn} from '../html.ts'
import {contextOf} from '../jats/begin.ts'
import {tidy} from '../jats/tidy.ts'
import {inLines} from './lines.ts'
import {journal, posted} from './work.ts'

const schema = 'http://www.crossref.org/schema/5.5.0'

/**
 * Article → a deposit at Crossref by its schema 5.5.0: an article where the journal is known, else posted content. What the
 * paper does not say is not there; `checkDeposit` tells what of it is needed.
 *
 * @param name Of the file, without its ending.
 * @see https://www.crossref.org/documentation/schema-library/
 */
export async function crossref(paper: Readonly<Article>, name: string): Promise<OutputFile[]> {
  const article = {...paper, ...withoutHtmlIn(paper)}
  const {meta} = article
  const context = await contextOf(article, name)
  const work = meta.journal?.title === undefined ? posted : journal
  const document = x(
    'doi_batch',
    {
      version: '5.5.0',
      xmlns: schema,
      'xmlns:jats': 'http://www.ncbi.nlm.nih.gov/JATS1',
      'xmlns:mml': 'http://www.w3.org/1998/Math/MathML',
      'xmlns:xlink': 'http://www.w3.org/1999/xlink',
      'xmlns:fr': 'http://www.crossref.org/fundref.xsd',
      'xmlns:ai': 'http://www.crossref.org/AccessIndicators.xsd',
      'xmlns:rel': 'http://www.crossref.org/relations.xsd',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': `${schema} https://www.crossref.org/schemas/crossref5.5.0.xsd`
    },
    [head(meta), x('body', [work(article, context)])]
  )
  const xml = toXml(inLines(tidy(document)), {closeEmptyElements: true})
  const content = `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`
  return [{path: `${name}.crossref.xml`, content}]
}

/** A later deposit has a greater `timestamp`: Crossref keeps what has the greatest. */
function head(meta: Meta) {
  const {depositor, email, registrant} = depositOf(meta)
  const stamp = madeOn(meta)?.replace(/\D/g, '')
  const batch = [(meta.doi ?? meta.title).replace(/[^\p{L}\d]+/gu, '-').slice(0, 80), stamp]
  return x('head', [
    x('doi_batch_id', batch.filter(part => part).join('-')),
    ...(stamp === undefined ? [] : [x('timestamp', stamp)]),
    x('depositor', [
      ...(depositor === undefined ? [] : [x('depositor_name', depositor)]),
      ...(email === undefined ? [] : [x('email_address', email)])
    ]),
    ...(registrant === undefined ? [] : [x('registrant', registrant)])
  ])
}

import type {Root} from 'mdast'
import {matterWordsOf} from '../../matterwords.ts'
import type {Affiliation, Author, Meta} from '../../meta.ts'
import {wordsOf} from '../../words.ts'
import {type Context, inText} from './context.ts'
import {directed, leftToRight} from './direction.ts'
import {urlOf} from './links.ts'
import {texOf} from './text.ts'

/** Title, authors and date in the commands that journals look for. Package: authblk. */
export function titleBlock(meta: Meta, context: Context): {head: string[]; behind: string[]} {
  const behind: string[] = []
  const titleContext = {...context, behind, isArgument: true, isTitle: true}
  const title = titleLine(meta.titleWords, meta.lang, titleContext) || texOf(meta.title)
  const subtitle = titleLine(meta.subtitleWords, meta.lang, titleContext)
  return {
    head: [
      `\\title{${title}${subtitle === '' ? '' : `\\\\[0.5ex]\\large ${subtitle}`}}`,
      ...authors(meta, context),
      `\\date{${meta.date ? directed(meta.date.iso ?? meta.date.written, context) : ''}}`
    ],
    behind
  }
}

/** A title; \maketitle counts its notes by signs, and the paper by numbers. */
export function titleLine(text: Root | undefined, lang: string, context: Context): string {
  const [paragraph] = text?.children ?? []
  if (!text || paragraph?.type !== 'paragraph') return ''
  return context
    .inlines(paragraph.children, inText(context, text, lang))
    .replace(/\\footnotemark\[(\d+)\]/g, '\\textsuperscript{$1}')
}

interface Sign {
  readonly sign: string
  readonly bearers: readonly Author[]
  readonly says: string
}

function authors(meta: Meta, context: Context): string[] {
  if (meta.authors.length === 0) return ['\\author{}']
  const {affiliations, lang} = meta
  context.needs.add('authblk')
  const signs = signsOf(meta, context)
  const isMarked = affiliations.length > 1
  // With an empty mark authblk counts nothing by itself.
  const unmarked =
    signs.length > 0 || isMarked || meta.authors.some(({orcid}) => orcid) ? '[ ]' : ''
  const lines = meta.authors.map(author => {
    const marks = [
      ...(isMarked ? author.affiliations.map(index => String(index + 1)) : []),
      ...signs.filter(({bearers}) => bearers.includes(author)).map(({sign}) => sign)
    ]
    const name = directed(author.literal, context)
    const linked = author.url === undefined ? name : `\\href{${urlOf(author.url)}}{${name}}`
    const note = author.note === undefined ? '' : ` (${directed(author.note, context)})`
    return `\\author${marks.length === 0 ? unmarked : `[${marks.join(',')}]`}{${linked}${note}}`
  })
  const places = affiliations.map(
    (place, index) => `\\affil${isMarked ? `[${index + 1}]` : unmarked}{${placeOf(place, context)}}`
  )
  const said = signs.map(({says, sign}) => `\\affil[${sign}]{${says}}`)
  const orcids = meta.authors.flatMap(({literal, orcid}) =>
    orcid === undefined
      ? []
      : [
          `${directed(literal, context)} \\href{https://orcid.org/${orcid}}{${leftToRight(orcid, context)}}`
        ]
  )
  const comma = texOf(wordsOf(lang).comma)
  return [
    ...joints(lang),
    ...lines,
    ...places,
    ...said,
    ...(orcids.length === 0 ? [] : [`\\affil[ ]{ORCID: ${orcids.join(comma)}}`])
  ]
}

/** What stands between names, where it is not what authblk has. */
function joints(lang: string): string[] {
  const {and, comma} = wordsOf(lang)
  if (and === ' and ' && comma === ', ') return []
  const [one, last] = [texOf(comma), texOf(and)]
  return [
    `\\renewcommand{\\Authsep}{${one}}\\renewcommand{\\Authand}{${last}}\\renewcommand{\\Authands}{${last}}`
  ]
}

function placeOf({ror, text}: Affiliation, context: Context): string {
  const words = directed(text, context)
  return ror === undefined ? words : `\\href{${urlOf(ror)}}{${words}}`
}

/** Who answers letters, who did as much as others, who has died. */
function signsOf({authors: all, lang}: Meta, context: Context): Sign[] {
  const words = matterWordsOf(lang)
  const {comma, correspondence} = wordsOf(lang)
  const corresponding = all.filter(author => author.corresponding)
  const equal = all.filter(author => author.equal)
  const deceased = all.filter(author => author.deceased)
  const addresses = corresponding.map(({email, literal}) =>
    email === undefined
      ? directed(literal, context)
      : `\\href{mailto:${urlOf(email)}}{${leftToRight(texOf(email), context)}}`
  )
  return [
    {
      sign: '*',
      bearers: corresponding,
      says: `${texOf(correspondence)}: ${addresses.join(texOf(comma))}`
    },
    {sign: '$\\dagger$', bearers: equal.length > 1 ? equal : [], says: texOf(words.equal)},
    {sign: '$\\ddagger$', bearers: deceased, says: texOf(words.deceased)}
  ].filter(({bearers}) => bearers.length > 0)
}

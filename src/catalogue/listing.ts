import {nearestStyles} from '../read/style/suggest.ts'
import {didYouMean} from '../rules.ts'
import {type Listed, listStyles, search, wellKnownStyles} from './catalogue.ts'
import {type Sample, sampleOf} from './sample.ts'

/** What a search came to. */
export interface Listing {
  readonly asked: string
  /** How many styles there are. */
  readonly total: number
  /** Those found, best first; without a search the well-known ones. */
  readonly styles: readonly Listed[]
  /** Of the first of them. */
  readonly samples: readonly (Sample | undefined)[]
  /** Where nothing was found, the names most like it. */
  readonly near: readonly string[]
}

/** As many as fit a screen. */
const mostSamples = 20

/** Search the styles that a paper of this project may name, and set a sample of each. */
export async function find(asked: string, root: string): Promise<Listing> {
  const all = await listStyles(root)
  const styles = asked === '' ? wellKnownStyles(all) : search(all, asked)
  const samples: (Sample | undefined)[] = []
  for (const style of styles.slice(0, mostSamples)) samples.push(await sampleOf(style, root))
  const near = styles.length === 0 ? await nearestStyles(asked) : []
  return {asked, total: all.length, styles, samples, near}
}

/** The listing for people: name and title, under it the sample, cut to the width of the screen. */
export function listingText({asked, total, styles, samples, near}: Listing, width: number): string {
  if (styles.length === 0) return `${nothing(asked, near)}\n`
  const rows = styles
    .slice(0, samples.length)
    .flatMap((style, index) => [headOf(style), `    ${lineOf(samples[index])}`])
  const more = styles.slice(samples.length)
  const others = more.map(({name}) => name).join(', ')
  return [
    ...rows.map(row => cut(row, width)),
    ...(more.length > 0 ? ['', cut(`And ${more.length} more: ${others}`, width * 4)] : []),
    '',
    asked === ''
      ? `The well-known of ${total.toLocaleString('en')} styles. Search: offprint styles WORD …`
      : `${styles.length} of ${total.toLocaleString('en')} styles. In the paper: csl: NAME`,
    'A journal’s own style is fetched by its name: offprint styles add nature-physics',
    ''
  ].join('\n')
}

/** The listing for programs. */
export function listingJson({asked, total, styles, samples, near}: Listing): string {
  const listed = styles.map((style, index) => ({...style, ...samples[index]}))
  return `${JSON.stringify({search: asked, total, styles: listed, near}, null, 2)}\n`
}

function nothing(asked: string, near: readonly string[]): string {
  const fetched = `If it is a journal’s, fetch it: offprint styles add ${asked.replaceAll(' ', '-')}`
  return [`No style has \`${asked}\` in its name, title or discipline.`, didYouMean(near), fetched]
    .filter(Boolean)
    .join('\n')
}

const places = {project: '[styles/]', offprint: '', machine: '[this machine]'} as const

function headOf({name, aliases, title, from}: Listed): string {
  const [short] = [...aliases].sort((a, b) => a.length - b.length)
  const names = short !== undefined && short.length < name.length ? `${name} or ${short}` : name
  return [names, title, places[from]].filter(Boolean).join('  ')
}

/** In a note style the citation is the note. */
function lineOf(sample: Sample | undefined): string {
  if (!sample) return 'This file cannot be read.'
  return [sample.citation, sample.entry].filter(Boolean).join('   ')
}

function cut(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1).trimEnd()}…`
}

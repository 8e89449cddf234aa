import type {CslItem} from './article.ts'

/** CSL type → reference type of RIS; the others are `GEN`. */
const types: Readonly<Record<string, string>> = {'article-journal': 'JOUR', article: 'UNPB'}

/** A paper as RIS, which reference managers read: one tag a line, the last line `ER  - `. */
export function ris(item: CslItem): string {
  const page = told(item['page'])
  const [first, last] = page === undefined ? [] : page.split('–')
  const dates = (item['issued'] as {'date-parts'?: number[][]} | undefined)?.['date-parts']
  const [year, ...rest] = (dates?.[0] ?? []).map(part => `${part}`.padStart(2, '0'))
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['ID', item.id],
    ...named(item['author']).map(name => ['AU', name] as const),
    ['TI', told(item['title'])],
    ['T2', told(item['container-title'])],
    ['J2', told(item['container-title-short'])],
    ['PY', year],
    ['DA', rest.length === 0 ? undefined : [year, ...rest, '', ''].slice(0, 4).join('/')],
    ['VL', told(item['volume'])],
    ['IS', told(item['issue'] ?? item['number'])],
    ['SP', first],
    ['EP', last],
    ['SN', told(item['ISSN'])],
    ['PB', told(item['publisher'])],
    ['DO', told(item['DOI'])],
    ['UR', told(item['URL'])],
    ...(told(item['keyword'])?.split(', ') ?? []).map(word => ['KW', word] as const),
    ['LA', told(item['language'])]
  ]
  return [
    `TY  - ${types[item.type] ?? 'GEN'}`,
    ...fields.flatMap(([tag, value]) => (value === undefined ? [] : `${tag}  - ${value}`)),
    'ER  - '
  ].join('\r\n')
}

function told(value: unknown): string | undefined {
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : undefined
}

/** "Family, Given, Suffix", the particles with the family name. */
function named(value: unknown): string[] {
  const names = Array.isArray(value) ? (value as Readonly<Record<string, string>>[]) : []
  return names.map(name => {
    if (name['family'] === undefined) return name['literal'] ?? ''
    const particles = [name['dropping-particle'], name['non-dropping-particle'], name['family']]
    const family = particles.filter(part => part !== undefined).join(' ')
    return [family, name['given'], name['suffix']].filter(part => part !== undefined).join(', ')
  })
}

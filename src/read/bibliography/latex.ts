import type {Entry, Options} from '@retorquere/bibtex-parser'
import type {Fields} from './fields.ts'
import {journals} from './journals.ts'
import {liftScripts} from './scripts.ts'

/** The fields of an entry with TeX turned to text; titles in sentence case. */
export type Texts = Entry['fields']

const options: Options = {
  applyCrossRef: false,
  caseProtection: 'strict',
  fieldMode: {booksubtitle: 'title', issuetitle: 'title', mainsubtitle: 'title'},
  removeOuterBraces: [],
  sentenceCase: {guess: true, preserveQuoted: true, subSentence: true},
  unsupported: (_node, tex) => journals[tex.replace(/^\\|\{\}$/g, '')] ?? ''
}

// The parser (9.0.29) takes these for titles or rich text and knows no way to say otherwise:
// it sees them under another name.
const literal = new Set(['eventtitle', 'note', 'series'])

/**
 * Turn the TeX of an entry to text; markup is what the CSL engine knows.
 *
 * @param english Whether its titles are English: then they come in sentence case, with
 *   `<span class="nocase">` around what braces protect.
 */
export async function textsOf(fields: Fields, english: boolean): Promise<Texts | undefined> {
  const {parse} = await import('@retorquere/bibtex-parser')
  const lines = [`langid = {${english ? 'english' : 'other'}}`]
  for (const [name, value] of fields) {
    if (name === 'langid' || name === 'hyphenation') continue
    lines.push(`${literal.has(name) ? 'plain' : ''}${name} = {${mended(value)}}`)
  }
  const parsed = parse(`@misc{k,\n${lines.join(',\n')}\n}`, options).entries[0]?.fields
  if (!parsed) return undefined
  const texts: [string, unknown][] = Object.entries(parsed).map(([key, value]) => {
    const name = key.replace(/^plain/, '')
    return [name, typeof value === 'string' ? finished(value, fields.get(name) ?? '') : value]
  })
  return JSON.parse(JSON.stringify(Object.fromEntries(texts)).replace(/[\uE000\uE001]/g, unhidden))
}

/** What TeX would stumble over, made to mean what the author meant. */
function mended(value: string): string {
  let depth = 0
  let text = ''
  for (const [sign] of value.matchAll(/\\[\s\S]?|[\s\S]/g)) {
    if (sign === '}' && depth === 0) continue
    if (sign === '{') depth++
    if (sign === '}') depth--
    text += sign === '%' ? '\\%' : sign === '\\' ? '\\\\' : sign
  }
  text += '}'.repeat(depth)
  const dollars = /(?<!\\)\$/g
  if ((text.match(dollars)?.length ?? 0) % 2 === 1) text = text.replace(/(?<!\\)\$(?=\d)/g, '\\$')
  if ((text.match(dollars)?.length ?? 0) % 2 === 1) text = text.replace(dollars, '\\$')
  // In TeX's old encoding these are ¡ and ¿; no author means that.
  return text.replace(/</g, '\uE000').replace(/>/g, '\uE001')
}

function unhidden(sign: string): string {
  return sign === '\uE000' ? '<' : '>'
}

// Figures and signs have no case to protect.
const caseless = /<span class="nocase">((?:<\/?su[bp]>|[^<\p{L}])*)<\/span>/gu

function finished(text: string, tex: string): string {
  const marked = text
    .replace(/<\/?(?!(?:i|b|sup|sub|span)\b)[a-z]\w*(?:\s[^>]*)?>/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  // The parser (9.0.29) makes the article small after a colon, and no other word.
  const cased = /[:–—] A\s/.test(tex) ? marked.replace(/(?<=[:–—] )a(?= )/, 'A') : marked
  return liftScripts(cased, tex).replace(caseless, '$1')
}

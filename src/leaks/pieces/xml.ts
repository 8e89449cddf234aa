import type {Piece} from '../piece.ts'
import type {Inner} from './inner.ts'
import {jsonPieces} from './json.ts'

/** Elements between whose letters there is no space. */
const inline =
  /^(?:a|abbr|b|bdi|bdo|bold|cite|code|del|em|i|ins|italic|kbd|mark|mi|named-content|q|s|sc|small|span|strong|styled-content|sub|sup|tspan|u|wbr|xref|ext-link|w:(?!p$|br$|tab$|tc$|tr$|body$).*)$/

/** What is read; all else is for programs. */
const sentences = /<(?:html|article|svg|w:(?:document|footnotes|endnotes|comments|hdr|ftr))\b/

/** Whose contents, or whose value, is a person's name. */
const persons =
  /^(?:dc:creator|cp:lastmodifiedby|manager|company|w:author|w15:author|w15:userid|author|citation_author|pdf:author|xmp:author|artist|photoshop:authorsposition|meta:initial-creator|dc:publisher)$/i

/** HTML, SVG, JATS, the parts of Word's files: words, attributes, comments, and data in scripts. */
export async function xmlPieces(whole: string, place: string, inner: Inner): Promise<Piece[]> {
  const pieces: Piece[] = []
  const of = (name: string): string => [place, name].filter(Boolean).join(', ')
  const add = (name: string, text: string, kind: Piece['kind']): void => {
    if (text.trim() !== '') pieces.push({place: of(name), text, kind})
  }
  let text = whole
  const take = (pattern: RegExp, taken: (...groups: string[]) => void): void => {
    text = text.replace(pattern, (...groups: string[]) => {
      taken(...groups)
      return '\n'
    })
  }
  const images: [string, string][] = []
  take(/data:(image\/[\w.+-]+);base64,([\w+/=]+)/g, (_, type, data) =>
    images.push([type ?? '', data ?? ''])
  )
  take(/data:(?:font|application)\/[\w.+-]+(?:;[\w=-]+)*;base64,[\w+/=]+/g, () => {})
  take(/<!--([\s\S]*?)-->/g, (_, comment) => add('a comment', comment ?? '', 'field'))
  take(/<script\b[^>]*>([\s\S]*?)<\/script>/gi, (_, code = '') => {
    const json = jsonPieces(code, of('a script'))
    if (json) pieces.push(...json)
    else add('a script', code, 'field')
  })
  take(/<style\b[^>]*>([\s\S]*?)<\/style>/gi, (_, css = '') => {
    const words = css.match(/\/\*[\s\S]*?\*\/|"[^"]*"|'[^']*'|url\([^)]*\)/g) ?? []
    add('a style sheet', words.join('\n'), 'field')
  })
  take(/<\?(?!xml\s)([\s\S]*?)\?>/g, (_, said) => add('an instruction', said ?? '', 'field'))
  take(/<meta\b([^>]*)>/gi, (_, written = '') => {
    const {name, property, content = ''} = attributesOf(written)
    const called = name ?? property ?? ''
    const isOfWork = called === 'citation_reference'
    add(`meta ${called}`, content, persons.test(called) ? 'person' : isOfWork ? 'record' : 'field')
  })
  take(/<ref\b[^>]*>([\s\S]*?)<\/ref>/g, (_, ref) =>
    add('a reference', wordsOf(ref ?? ''), 'record')
  )
  const codes: string[] = []
  take(/<w:instrText\b[^>]*>([\s\S]*?)<\/w:instrText>/g, (_, code) =>
    codes.push(decoded(code ?? ''))
  )
  for (const code of codes.join('').split(/(?=\bADDIN\b)/)) {
    const [from, to] = [code.indexOf('{'), code.lastIndexOf('}') + 1]
    const json = code.includes('CSL_CITATION') && jsonPieces(code.slice(from, to), of('a field'))
    if (json) pieces.push(...json)
    add('a field', json ? code.slice(to) : code, 'field')
  }
  for (const [, name = '', value = ''] of text.matchAll(/<([\w:-]+)\b[^>]*>([^<]*)<\/\1>/g)) {
    if (persons.test(name)) add(name, decoded(value), 'person')
  }
  const values: string[] = []
  for (const [, name = '', written = ''] of text.matchAll(/<([\w:.-]+)((?:\s[^<>]*)?)>/g)) {
    for (const [key, value] of Object.entries(attributesOf(written))) {
      if (persons.test(key)) add(`${name} ${key}`, value, 'person')
      else if (!/^(?:d|points|transform|viewBox|style|class|w:rsid\w*)$/.test(key))
        values.push(value)
    }
  }
  add('attributes', values.join('\n'), 'field')
  add('', wordsOf(text), sentences.test(whole) ? 'text' : 'field')
  for (const [index, [type, data]] of images.entries()) {
    pieces.push(...(await inner(`image ${index + 1} (${type})`, Buffer.from(data, 'base64'))))
  }
  return pieces
}

function wordsOf(xml: string): string {
  return decoded(
    xml.replace(/<\/?([\w:.-]+)[^>]*>/g, (_, name: string) =>
      inline.test(name.toLowerCase()) ? '' : '\n'
    )
  )
}

function attributesOf(written: string): Record<string, string> {
  return Object.fromEntries(
    [...written.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
      ([, name, double, single]) => [name, decoded(double ?? single ?? '')]
    )
  )
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: ''
}

function decoded(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    if (name) return named[name] ?? whole
    return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : ''
  })
}

import {isIssn} from '../checkdigit.ts'
import {type Checked, type Edit, type Remark, remarkOn, type Said, said} from './remark.ts'

const prefix = /^(?:\s*(?:(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/|doi:))+\s*/i

/** A DOI stands bare: `10.1000/182`. */
export function dois(entry: Checked): Remark[] {
  const doi = said(entry, ['doi'], 'DOI')
  if (!doi) return []
  const bare = withoutEnds(doi.value.replace(prefix, ''))
  if (!/^10\.\d{4,9}(?:\.\d+)*\/[^\s{}"<>]+$/.test(bare.replace(/[{}\\]/g, ''))) {
    return [
      remarkOn(
        entry,
        doi,
        'entry-doi-valid',
        `has a DOI that is none: \`${cut(doi.value)}\``,
        'A DOI is 10., four to nine digits, a slash and what the publisher chose, without spaces.'
      )
    ]
  }
  if (/[.,;]$/.test(bare)) {
    return [
      remarkOn(
        entry,
        doi,
        'entry-doi-valid',
        `has a DOI that ends with \`${bare.at(-1)}\``,
        'The sign comes from the sentence it was copied from: take it away.'
      )
    ]
  }
  if (bare === doi.value) return []
  const isAddress = prefix.test(doi.value)
  return [
    remarkOn(
      entry,
      doi,
      'entry-doi-valid',
      isAddress ? 'has an address for a DOI' : 'has space around its DOI',
      `Write \`${bare}\`; styles add the address.`,
      trims(doi.value, prefix)
    )
  ]
}

/** ISBN and ISSN have the check digit that belongs to them. */
export function serials(entry: Checked): Remark[] {
  return [
    ...serial(entry, said(entry, ['isbn'], 'ISBN'), 'ISBN', isIsbn),
    ...serial(entry, said(entry, ['issn'], 'ISSN'), 'ISSN', isIssn)
  ]
}

function serial(
  entry: Checked,
  number: Said | undefined,
  kind: 'ISBN' | 'ISSN',
  isRight: (digits: string) => boolean
): Remark[] {
  if (!number) return []
  const rule = kind === 'ISBN' ? 'entry-isbn-valid' : 'entry-issn-valid'
  // There may be several, each with a word on what it is: `978-… (print), 978-…`.
  const numbers =
    number.value
      .replace(/\([^)]*\)/g, ' ')
      .match(/\d[\d‐-―-]*(?: \d[\d‐-―-]*)*(?:[ -]?x\b)?/gi)
      ?.flatMap(row => split(row, kind)) ?? []
  const wrong = numbers.find(one => !isRight(one.replace(/[^\dx]/gi, '')))
  if (numbers.length === 0 || wrong !== undefined) {
    const found = cut(wrong ?? number.value)
    return [
      remarkOn(
        entry,
        number,
        rule,
        `has an ${kind} that is none: \`${found}\``,
        `An ${kind} has ${kind === 'ISBN' ? '10 or 13' : '8'} digits, the last of which follows from the others. Copy it again.`
      )
    ]
  }
  const edits = trims(number.value, /^\s+/)
  if (edits.length === 0) return []
  return [remarkOn(entry, number, rule, `has space around its ${kind}`, 'Take it away.', edits)]
}

/** Spaces stand within a number and between two. */
function split(row: string, kind: 'ISBN' | 'ISSN'): string[] {
  const digits = row.replace(/[^\dx]/gi, '').length
  if (digits === (kind === 'ISBN' ? 13 : 8) || digits === 10) return [row]
  return row.split(' ')
}

function isIsbn(digits: string): boolean {
  if (digits.length === 13) {
    const sum = [...digits].reduce((all, one, at) => all + Number(one) * (at % 2 === 0 ? 1 : 3), 0)
    return /^97[89]/.test(digits) && sum % 10 === 0
  }
  return digits.length === 10 && weighted(digits) % 11 === 0
}

function weighted(digits: string): number {
  return [...digits].reduce(
    (all, one, at) => all + (/x/i.test(one) ? 10 : Number(one)) * (digits.length - at),
    0
  )
}

const oldResolver = /https?:\/\/dx\.doi\.org\//i

/** A URL is an address that is in use, and no DOI. */
export function urls(entry: Checked): Remark[] {
  const url = said(entry, ['url'], 'URL')
  if (!url) return []
  const remark = (says: string, note: string, edits?: Edit[]) => [
    remarkOn(entry, url, 'entry-url-valid', says, note, edits)
  ]
  const bare = url.value.trim().replace(/^\\url\s*\{(.*)\}$/s, '$1')
  if (/\s/.test(bare) || !/^(?:\{|\\|[a-z][a-z\d+.-]*:|www\.)/i.test(bare)) {
    return remark(
      `has a URL that is none: \`${cut(bare)}\``,
      'An address begins with https:// and has no spaces.'
    )
  }
  if (!('DOI' in entry.item) && /\bdoi\.org\/10\./i.test(bare)) {
    const doi = bare.replace(/^.*doi\.org\//i, '').replace(/[{}]/g, '')
    return remark(
      'has its DOI as a URL',
      `Write \`doi = {${doi}}\` instead, so that styles know it.`
    )
  }
  const old = oldResolver.exec(url.value)
  const edits = trims(url.value, /^\s+/)
  if (old) edits.push({from: old.index, to: old.index + old[0].length, text: 'https://doi.org/'})
  if (edits.length === 0) return []
  return remark(
    old ? 'has an address at `dx.doi.org`' : 'has space around its URL',
    old ? 'DOIs are found at https://doi.org now.' : 'Take it away.',
    edits
  )
}

/** Take away what stands before a value, and the space behind it. */
function trims(value: string, before: RegExp): Edit[] {
  const start = before.exec(value)?.[0].length ?? /^\s*/.exec(value)?.[0].length ?? 0
  const end = withoutEnds(value.slice(start), 'end').length + start
  const edits: Edit[] = []
  if (start > 0) edits.push({from: 0, to: start, text: ''})
  if (end < value.length) edits.push({from: end, to: value.length, text: ''})
  return edits
}

function withoutEnds(text: string, which: 'both' | 'end' = 'both'): string {
  return which === 'end' ? text.trimEnd() : text.trim()
}

function cut(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ')
  return line.length > 40 ? `${line.slice(0, 39)}…` : line
}

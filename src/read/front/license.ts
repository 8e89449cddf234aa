import deprecatedIds from 'spdx-license-ids/deprecated.json' with {type: 'json'}
import currentIds from 'spdx-license-ids/index.json' with {type: 'json'}
import type {VFile} from 'vfile'
import type {Copyright, License, Meta} from '../../meta.ts'
import {nearest} from '../../nearest.ts'
import {didYouMean, report} from '../../rules.ts'
import {readAddress} from './identifiers.ts'
import type {paperKeys} from './keys/paper.ts'
import type {oneLicenseKeys} from './keys/publication.ts'
import type {Reader} from './reader.ts'

/**
 * Licences of the text and of its programs: a name of SPDX in any usual spelling, the address of a Creative Commons
 * licence, or words.
 *
 * Reports: `license-known`, `front-matter-valid`.
 */
export function readLicenses(
  paper: Reader<typeof paperKeys>,
  file: VFile
): Pick<Meta, 'license' | 'codeLicense'> {
  const given = paper.map('license')
  const content = given && (readLicense(given, file) ?? withMap(given.map('content')))
  const code = withMap(given?.map('code'))
  return {...(content && {license: content}), ...(code && {codeLicense: code})}

  function withMap(reader: Reader<typeof oneLicenseKeys> | undefined): License | undefined {
    return reader && readLicense(reader, file)
  }
}

function readLicense(reader: Reader<typeof oneLicenseKeys>, file: VFile): License | undefined {
  const name = reader.text('name')
  const url = readAddress(reader, 'url', file)
  const written = reader.own ?? reader.text('id') ?? name ?? url
  if (written === undefined) return undefined
  const known = licenseOf(written)
  if (known) return {...known, ...(name !== undefined && {name}), ...(url !== undefined && {url})}
  const expected = nearest(dashed(written), currentIds, 1, 0.2)
  if (expected.length > 0) {
    report(file, 'license-known', `\`${written}\` is no licence that SPDX knows`, {
      at: reader.own === undefined ? reader.at('id') : reader.at(),
      found: written,
      expected,
      note: didYouMean(expected)
    })
  }
  return {name: name ?? written, ...(url !== undefined && {url})}
}

const ids = new Map([...deprecatedIds, ...currentIds].map(id => [id.toLowerCase(), id]))

function licenseOf(written: string): License | undefined {
  const id = commonsOf(written) ?? idOf(written)
  if (id !== undefined) return {id, name: printed(id), url: urlOf(id)}
  const parts = written.split(/ (?:OR|AND) /)
  return parts.length > 1 && parts.every(part => idOf(part.replace(/[()]/g, '')) !== undefined)
    ? {id: written, name: written}
    : undefined
}

/** "Apache 2.0", "GPL-3", "MIT License", "BSD 3-Clause". */
function idOf(written: string): string | undefined {
  const bare = dashed(written.replace(/\b(?:the|licen[cs]e|version)\b|,/gi, ' '))
  const spellings = [bare, `${bare}.0`, bare.replace(/-v(?=\d)/i, '-')]
  return spellings.map(one => ids.get(one.toLowerCase())).find(one => one !== undefined)
}

function dashed(text: string): string {
  return text.trim().replace(/[\s_]+/g, '-')
}

const clauses: Readonly<Record<string, string>> = {
  attribution: 'by',
  noncommercial: 'nc',
  noderivatives: 'nd',
  noderivs: 'nd',
  sharealike: 'sa'
}

/** Creative Commons by name, by letters or by address; without a version the newest, as in Quarto. */
function commonsOf(written: string): string | undefined {
  const text = written
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?creativecommons\.org\/(?:licenses|publicdomain)\//, 'cc-')
    .replace(/creative commons/, 'cc')
    .replace(/non-?commercial|no-?deriv(?:ative)?s|share-?alike|attribution/g, word => {
      const plain = word.replace('-', '')
      return `-${clauses[plain] ?? plain}`
    })
    .replace(/\b(?:international|licen[cs]e|unported|v(?=\d))/g, ' ')
    .replace(/[^a-z\d.]+/g, '-')
    .replace(/-$/, '')
  if (/^cc-?(?:0|zero)/.test(text)) return 'CC0-1.0'
  const [, kind, version = '4.0', place] =
    /^cc-?(by(?:-nc)?(?:-sa|-nd)?)(?:-(\d(?:\.\d)?))?(?:-([a-z]{2,3}))?(?:-legalcode|-deed.*)?$/.exec(
      text
    ) ?? []
  if (kind === undefined) return undefined
  const whole = version.includes('.') ? version : `${version}.0`
  return ids.get(['cc', kind, whole, ...(place === undefined ? [] : [place])].join('-'))
}

/** "CC BY-NC 4.0"; of others the name SPDX gives them. */
function printed(id: string): string {
  if (id === 'CC0-1.0') return 'CC0 1.0'
  return id.replace(/^CC-(BY.*?)-(\d.*)$/, 'CC $1 $2')
}

function urlOf(id: string): string {
  if (id === 'CC0-1.0') return 'https://creativecommons.org/publicdomain/zero/1.0/'
  const [, kind, version, place] = /^CC-(BY.*?)-(\d\.\d)(?:-(\w+))?$/.exec(id) ?? []
  if (kind === undefined) return `https://spdx.org/licenses/${id}.html`
  return `https://creativecommons.org/licenses/${[kind, version, place].filter(Boolean).join('/').toLowerCase()}/`
}

/** `copyright:` as a sentence, or holder and year. */
export function readCopyright(paper: Reader<typeof paperKeys>): Copyright | undefined {
  const given = paper.map('copyright')
  if (!given) return undefined
  const holder = given.texts('holder').join(', ')
  const year = given.texts('year').join(', ')
  const statement = given.own ?? given.text('statement')
  return {
    ...(holder !== '' && {holder}),
    ...(year !== '' && {year}),
    ...(statement !== undefined && {statement})
  }
}

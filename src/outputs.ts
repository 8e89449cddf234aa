import {basename, dirname, extname, join, resolve} from 'node:path'
import {SetupError} from './fault.ts'

/** Format → how its files end. */
const endings = {html: 'html', pdf: 'pdf', jats: 'xml', text: 'txt', cff: 'cff'} as const
export type Format = keyof typeof endings

const formats = Object.keys(endings) as Format[]

/** A file that is asked for. */
export interface Output {
  readonly path: string
  readonly format: Format
}

interface Wanted {
  readonly out?: readonly string[]
  readonly to?: readonly Format[]
  readonly outDir?: string
}

/**
 * What a build is to write.
 *
 * @throws SetupError for a format that there is not.
 */
export function outputsOf(path: string, {out = [], to, outDir}: Wanted): Output[] {
  const named = out.map(file => ({path: file, format: formatOf(file)}))
  const stem = basename(path, extname(path))
  const folder = outDir ?? defaultFolder(path)
  const wanted = (to ?? (out.length > 0 ? [] : (['html', 'pdf'] as const))).map(formatCalled)
  return [...named, ...wanted.map(format => ({path: join(folder, nameOf(format, stem)), format}))]
}

/** GitHub and Zenodo look for one name. */
function nameOf(format: Format, stem: string): string {
  return format === 'cff' ? 'CITATION.cff' : `${stem}.${endings[format]}`
}

function formatCalled(name: string): Format {
  const format = formats.find(known => known === name.toLowerCase())
  return format ?? refuse(name)
}

function formatOf(path: string): Format {
  const ending = extname(path).slice(1).toLowerCase()
  const format = formats.find(known => endings[known] === ending)
  return format ?? refuse(path)
}

function refuse(shown: string): never {
  throw new SetupError(
    `\`${shown}\` is not a format Offprint writes`,
    `Formats: ${formats.map(name => (name === endings[name] ? name : `${name} (.${endings[name]})`)).join(', ')}.`
  )
}

/** `build/` beside `manuscript/`, else beside the paper. */
function defaultFolder(path: string): string {
  const folder = dirname(resolve(path))
  const project = basename(folder) === 'manuscript' ? dirname(folder) : folder
  return join(dirname(path), project === folder ? 'build' : join('..', 'build'))
}

import {basename, dirname, extname, join, resolve} from 'node:path'
import {SetupError} from './fault.ts'

/** Format → how its files end; `/` is a folder. */
const endings = {
  html: 'html',
  pdf: 'pdf',
  jats: 'xml',
  docx: 'docx',
  text: 'txt',
  cff: 'cff',
  latex: '/',
  crossref: 'crossref.xml',
  epub: 'epub'
} as const
export type Format = keyof typeof endings

const formats = Object.keys(endings) as Format[]

/** A file or a folder that is asked for. */
export interface Output {
  /** Of a folder it ends with `/`. */
  readonly path: string
  readonly format: Format
  /** What its files are called, without an ending. */
  readonly name: string
}

/** What is asked for. */
export interface Wanted {
  readonly out?: readonly string[]
  readonly to?: readonly Format[]
  readonly outDir?: string
  /** For reviewers: what has no name yet is called so, and lies beside the paper with its authors. */
  readonly anonymous?: boolean
}

/**
 * What a build is to write.
 *
 * @throws SetupError for a format that there is not.
 */
export function outputsOf(path: string, {out = [], to, outDir, anonymous}: Wanted): Output[] {
  const stem = basename(path, extname(path)) + (anonymous ? '-anonymous' : '')
  const named = out.map(file => {
    const isFolder = endsAsFolder.test(file)
    return {
      path: file,
      format: formatOf(file),
      name: isFolder ? stem : basename(file, extname(file))
    }
  })
  const folder = outDir ?? defaultFolder(path)
  const wanted = (to ?? (out.length > 0 ? [] : (['html', 'pdf'] as const))).map(formatCalled)
  const naming = [...named.map(({format}) => format), ...wanted].find(
    format => format === 'crossref' || format === 'cff'
  )
  if (anonymous && naming) {
    throw new SetupError(`The format \`${naming}\` names the authors`, 'Leave out --anonymous.')
  }
  return [
    ...named,
    ...wanted.map(format => ({path: join(folder, nameOf(format, stem)), format, name: stem}))
  ]
}

/** GitHub and Zenodo look for one name. */
function nameOf(format: Format, stem: string): string {
  if (format === 'cff') return 'CITATION.cff'
  const ending = endings[format]
  return ending === '/' ? `${stem}-${format}/` : `${stem}.${ending}`
}

const endsAsFolder = /[/\\]$/

/** Whether all files of an output lie in a folder of their own. */
export function isFolder({format}: Output): boolean {
  return endings[format] === '/'
}

function formatCalled(name: string): Format {
  const format = formats.find(known => known === name.toLowerCase())
  return format ?? refuse(name)
}

function formatOf(path: string): Format {
  const name = path.toLowerCase()
  const fitting = formats.filter(known =>
    endings[known] === '/' ? endsAsFolder.test(path) : name.endsWith(`.${endings[known]}`)
  )
  // `paper.crossref.xml` is no JATS.
  const [format] = fitting.sort((one, other) => endings[other].length - endings[one].length)
  return format ?? refuse(path)
}

function refuse(shown: string): never {
  throw new SetupError(
    `\`${shown}\` is not a format Offprint writes`,
    `Formats: ${formats.map(named).join(', ')}.`
  )
}

function named(format: Format): string {
  const ending = endings[format]
  if (ending === '/') return `${format} (a folder: tex/)`
  return format === ending ? format : `${format} (.${ending})`
}

/** `build/` beside `manuscript/`, else beside the paper. */
export function defaultFolder(path: string): string {
  const folder = dirname(resolve(path))
  const project = basename(folder) === 'manuscript' ? dirname(folder) : folder
  return join(dirname(path), project === folder ? 'build' : join('..', 'build'))
}

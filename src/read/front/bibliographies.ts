import type {Position} from 'unist'
import type {VFile} from 'vfile'
import {report} from '../../rules.ts'
import type {paperKeys} from './keys/paper.ts'
import {isMap, type Reader} from './reader.ts'
import type {FrontMatter} from './yaml.ts'

/** A bibliography file the front matter names. */
export interface NamedFile {
  /** As written. */
  readonly path: string
  readonly at: Position | undefined
  /** Its own name, by which a list asks for it: `bibliography: {sources: a.bib}`. */
  readonly name?: string
}

/**
 * The files of `bibliography:`, one, a list, or each under a name of its own.
 *
 * Reports: `front-matter-valid`.
 */
export function readBibliographies(
  paper: Reader<typeof paperKeys>,
  yaml: FrontMatter,
  file: VFile
): NamedFile[] {
  const value = paper.raw('bibliography')
  const named = isMap(value) ? Object.entries(value) : [[undefined, value] as const]
  return named.flatMap(([name, files]) =>
    [files].flat().flatMap((path: unknown, index): NamedFile[] => {
      const steps = [...paper.pathOf('bibliography'), ...(name === undefined ? [] : [name])]
      const at = yaml.placeOf(...steps, index) ?? yaml.placeOf(...steps)
      if (path === undefined || path === null) return []
      if (typeof path !== 'object') {
        return [{path: String(path), at, ...(name !== undefined && {name})}]
      }
      report(file, 'front-matter-valid', '`bibliography` takes names of files', {
        at,
        note: 'Write it as one name or as a list: bibliography: [one.bib, two.bib]'
      })
      return []
    })
  )
}

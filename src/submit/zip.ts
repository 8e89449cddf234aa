import {strToU8, zipSync} from 'fflate'
import type {OutputFile} from '../article.ts'

/** The first moment that a zip can tell: equal files make equal zips. */
const moment = new Date(1980, 0, 1)

/** Files as a zip, in the order given. */
export function zip(files: readonly OutputFile[]): Uint8Array {
  const contents = files.map(({path, content}) => [
    path,
    typeof content === 'string' ? strToU8(content) : content
  ])
  return zipSync(Object.fromEntries(contents), {level: 9, mtime: moment})
}

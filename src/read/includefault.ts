import type {VFile} from 'vfile'
import {report} from '../rules.ts'
import type {FileRead, Project} from './project.ts'

/**
 * Say why a file is not included.
 *
 * Reports: `include-readable`, `file-inside-project`.
 *
 * @param file That names it.
 */
export function tellNotIncluded(
  name: string,
  found: FileRead,
  {isCircle, project}: {readonly isCircle: boolean; readonly project: Project},
  file: VFile,
  at: {readonly line: number; readonly column: number}
): void {
  if (found.is === 'outside') {
    report(file, 'file-inside-project', `The file \`${name}\` lies outside the project`, {
      at,
      found: name,
      note: `Only files below ${project.root} are read. Copy it there.`
    })
    return
  }
  const [reason, note] =
    found.is === 'missing'
      ? [
          `There is no file \`${name}\` to include`,
          `Looked beside this file and in ${project.folder}.`
        ]
      : found.is === 'too-large'
        ? [`The file \`${name}\` is larger than 64 MB`, 'Include the part of it that is text.']
        : isCircle
          ? [`\`${name}\` includes itself`, 'Take out the line here, or that in the file it names.']
          : ['Files are included too deep or too often here', 'Put the text itself in its place.']
  report(file, 'include-readable', reason, {at, found: name, note})
}

/**
 * Reports: `include-readable`.
 */
export function tellNoNotebook(file: VFile): void {
  report(file, 'include-readable', 'This is no notebook that can be read', {
    at: {line: 1, column: 1},
    note: 'A notebook is JSON with a list of `cells`. Open it in Jupyter and save it again.'
  })
}

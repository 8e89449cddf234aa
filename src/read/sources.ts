import {readdir, readFile} from 'node:fs/promises'
import {basename, join, normalize, relative, sep} from 'node:path'
import type {VFile} from 'vfile'
import {SetupError} from '../fault.ts'
import {nearest} from '../nearest.ts'
import {didYouMean, report} from '../rules.ts'
import {bibliographyFile} from './encoding.ts'
import type {Front} from './front/front.ts'
import {type Project, projectFolder, readInside, shown} from './project.ts'

/**
 * The bibliography files named on the command line, else in the front matter, else those beside the paper
 * and in `bib/`.
 *
 * Reports: `bibliography-exists`, `file-inside-project`, `bibliography-entry-readable`, `bibliography-utf8`,
 * `text-utf8`.
 */
export async function openBibliographies(
  front: Front,
  project: Project,
  file: VFile,
  given: readonly string[] | undefined
): Promise<VFile[]> {
  if (given) return Promise.all(given.map(openGiven))
  if (front.bibliography.length === 0) return findBibliographies(project)
  const files: VFile[] = []
  for (const {path: name, at, name: own} of front.bibliography) {
    const found = await readInside(project, name, [project.folder, project.root])
    if (found.is === 'read') {
      const bibliography = bibliographyFile(shown(found.path), found.bytes)
      if (own !== undefined) bibliography.data['name'] = own
      files.push(bibliography)
    } else if (found.is === 'too-large') {
      report(
        file,
        'bibliography-entry-readable',
        `The bibliography \`${name}\` is larger than 64 MB`,
        {
          at,
          found: name,
          note: 'Keep only the entries this paper cites.'
        }
      )
    } else if (found.is === 'missing') {
      const expected = await near(name, front, project)
      report(file, 'bibliography-exists', `There is no bibliography file \`${name}\``, {
        at,
        found: name,
        expected,
        note: [
          didYouMean(expected),
          `Looked in ${[...new Set([project.folder, project.root])].join(' and ')}.`
        ]
          .filter(Boolean)
          .join(' ')
      })
    } else {
      report(file, 'file-inside-project', `The bibliography \`${name}\` lies outside the project`, {
        at,
        found: name,
        note: `Only files below ${project.root} are read. Name it with --bibliography to allow it.`
      })
    }
  }
  return files
}

async function openGiven(path: string): Promise<VFile> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new SetupError(
      `The bibliography \`${path}\` cannot be read`,
      'Check the path given with --bibliography.',
      cause
    )
  })
  return bibliographyFile(shown(path), bytes)
}

// Beside the paper lie settings in JSON and YAML, and in `bib/` what commands keep for themselves.
const besidePaper = /\.(?:bib|bibtex|ris|nbib)$|^manual-references.*\.(?:json|ya?ml)$/i
const inBib = /(?<!\.lock)\.(?:bib|bibtex|ris|nbib|json|ya?ml|xml|cff)$/i

async function findBibliographies(project: Project): Promise<VFile[]> {
  const files: VFile[] = []
  for (const path of await lying(project, [project.folder])) {
    const found = await readInside(project, path)
    if (found.is !== 'read') continue
    files.push(bibliographyFile(shown(found.path), found.bytes))
  }
  return files
}

/** Paths of the bibliographies in some folders and in `bib/`. */
async function lying(project: Project, folders: readonly string[]): Promise<string[]> {
  const paths: string[] = []
  const places: [string, RegExp][] = [
    ...folders.map((folder): [string, RegExp] => [folder, besidePaper]),
    [projectFolder(project, 'bib'), inBib]
  ]
  for (const [folder, kinds] of places) {
    const names = await readdir(folder).catch(() => [])
    for (const name of names.filter(item => kinds.test(item)).sort()) paths.push(join(folder, name))
  }
  return paths
}

/** The bibliography that is meant by a name, as the paper would name it: the likest, or the only one left. */
async function near(name: string, {bibliography}: Front, project: Project): Promise<string[]> {
  const {folder, root} = project
  const named = new Set(bibliography.map(({path}) => normalize(path)))
  const paths = (await lying(project, [...new Set([folder, root])]))
    .map(path => relative(path.startsWith(folder + sep) ? folder : root, path))
    .filter(path => !named.has(path))
  const likest = nearest(basename(name), new Set(paths.map(path => basename(path))), 1)
  return paths.length === 1 ? paths : paths.filter(path => likest.includes(basename(path)))
}

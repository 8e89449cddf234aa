import {join} from 'node:path'
import type {Notice, Registered, Registry} from '../registry.ts'
import {type Project, projectFolder, readInside, shown} from './project.ts'

/** Where it is kept what `offprint check --online` was told. */
export function registryPath(project: Project): string {
  return join(projectFolder(project, 'bib'), 'checked.lock.json')
}

/**
 * Read `bib/checked.lock.json`. What is not as it was written is as if it had not been asked for.
 *
 * @returns Nothing where nothing was ever asked for.
 */
export async function openRegistry(project: Project): Promise<Registry | undefined> {
  const path = registryPath(project)
  const found = await readInside(project, path)
  if (found.is !== 'read') return undefined
  const works = worksIn(found.bytes.toString('utf8'))
  return {
    path: shown(path),
    works: works ?? new Map(),
    unanswered: new Map(),
    ...(!works && {isBroken: true})
  }
}

function worksIn(text: string): Map<string, Registered> | undefined {
  try {
    const data: unknown = JSON.parse(text)
    const works = isObject(data) ? data['works'] : undefined
    if (!isObject(works)) return undefined
    return new Map(
      Object.entries(works).flatMap(([doi, told]) =>
        isRegistered(told) ? [[doi, told] as const] : []
      )
    )
  } catch {
    return undefined
  }
}

const sources: readonly unknown[] = ['Crossref', 'DataCite', 'doi.org']

function isRegistered(told: unknown): told is Registered {
  if (!isObject(told)) return false
  const {
    checked,
    source,
    missing = true,
    titles = [],
    years = [],
    notices = [],
    published = ''
  } = told
  return (
    typeof checked === 'string' &&
    /^\d{4}-\d\d-\d\d$/.test(checked) &&
    sources.includes(source) &&
    missing === true &&
    isList(titles, one => typeof one === 'string') &&
    isList(years, one => typeof one === 'number') &&
    isList(notices, isNotice) &&
    typeof published === 'string'
  )
}

function isNotice(told: unknown): told is Notice {
  if (!isObject(told)) return false
  const {type, doi = '', date = ''} = told
  return [type, doi, date].every(one => typeof one === 'string')
}

function isList(value: unknown, isOne: (one: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isOne)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

import type {Placed, State, Times} from '../browser/preview/state.ts'
import type {Block, Parts} from './blocks.ts'
import {clock} from './clock.ts'
import type {Paper, Reading} from './reading.ts'

/** A paper as it is shown. */
export interface Version extends Paper {
  readonly version: number
  readonly changed?: string
  readonly fault?: State['fault']
}

/** The next version; a paper that cannot be read stays as it was, with the reason. */
export function nextVersion(reading: Reading, before: Version, asked: Times): Version {
  const version = before.version + 1
  if ('fault' in reading) return {...before, ...reading, version}
  const changed = firstNew(before.parts, reading.parts) ?? before.changed
  const times = {...asked, ...reading.times, take: clock()}
  return {...reading, version, times, ...(changed !== undefined && {changed})}
}

/** What a page is told that has these blocks. */
export function stateOf(
  {parts, version, title, lang, messages, outline, changed, fault, files, citedOn, times}: Version,
  known: ReadonlySet<string>,
  editor: string | undefined
): State {
  const {before, paper: text, behind} = parts.regions
  const fresh = [...before, ...text, ...behind].filter(({name}) => !known.has(name))
  const place = ({name, file, line}: Block): Placed => [name, files.indexOf(file), line]
  return {
    is: 'state',
    version,
    title,
    lang,
    shell: parts.shell.name,
    regions: {before: before.map(place), paper: text.map(place), behind: behind.map(place)},
    blocks: Object.fromEntries(fresh.map(({name, html}) => [name, html])),
    files,
    messages,
    outline,
    times: {...times, send: clock()},
    ...(changed !== undefined && {changed}),
    ...(citedOn && {citedOn}),
    ...(fault && {fault}),
    ...(editor !== undefined && {editor})
  }
}

/** The names of all blocks. */
export function namesOf({regions: {before, paper, behind}}: Parts): string[] {
  return [...before, ...paper, ...behind].map(({name}) => name)
}

function firstNew(before: Parts, now: Parts): string | undefined {
  const known = new Set(namesOf(before))
  return now.regions.paper.find(({name}) => !known.has(name))?.name
}

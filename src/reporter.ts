import {VFile} from 'vfile'
import {VFileMessage} from 'vfile-message'
import {reporter} from 'vfile-reporter'
import type {Built} from './build.ts'
import type {LookedUp, Mended, Proof} from './proofread.ts'
import {basisOf} from './rules.ts'
import type {Submitted} from './submit/submit.ts'

/**
 * Messages for people, one line each, the place first so that terminals and editors can open it:
 * `paper.md:12:5 error citation-key-known No bibliography entry has the key `x``, below it what to do.
 */
export function reportText(files: readonly VFile[], color: boolean): string {
  const blocks = files.filter(({messages}) => messages.length > 0).map(file => block(file, color))
  return blocks.length === 0 ? '' : `${[...blocks, summary(files, color)].join('\n')}\n`
}

/** vfile-reporter sets a file's rows; each gets its path, and its rule before the sentence. */
function block(file: VFile, color: boolean): string {
  const bare = new VFile()
  bare.messages = file.messages.map(message => {
    const {line = 1, column = 1} = message
    const copy = new VFileMessage(`${message.ruleId} ${message.reason}`, {
      place: {line, column}
    })
    copy.fatal = message.fatal
    if (message.note !== undefined) copy.note = message.note
    return copy
  })
  const rows = reporter(bare, {color, verbose: true}).split('\n')
  const end = rows.lastIndexOf('')
  return rows
    .slice(0, end < 0 ? rows.length : end)
    .filter(row => !/\[note\]/.test(row))
    .map(row =>
      /^\s*\d+:\d+\s/.test(row)
        ? `${file.path}:${row.trim().replace(/^(\d+:\d+)\s+(\S+)\s+/, '$1 $2 ')}`
        : `    ${row.trim()}`
    )
    .join('\n')
}

function summary(files: readonly VFile[], color: boolean): string {
  const all = new VFile()
  all.messages = files.flatMap(({messages}) => messages)
  return `\n${reporter(all, {color}).split('\n').at(-1)}`
}

/** What `offprint check --fix` changed, a line each: `refs.bib:12:3 fixed doe2020 pages 1-9 → 1--9`. */
export function mendedText(mended: readonly Mended[]): string {
  return mended
    .map(
      ({file, line, column, key, field, before, after}) =>
        `${file}:${line}:${column} fixed \`${key}\` ${field}: ${flat(before)} → ${flat(after)}\n`
    )
    .join('')
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ')
}

/** The result of a build for machines. */
export function reportJson({ok, files, written, pages, unmet, warnings}: Built): string {
  return json({ok, written, pages, messages: messagesOf(files), unmet, warnings})
}

/** What `offprint check` found for machines. */
export function proofJson({ok, files, mended, lookedUp}: Proof): string {
  return json({ok, mended, messages: messagesOf(files), lookedUp})
}

/** How much is known of the works cited: `12 of 15 works looked up on 2026-11-28, 9 asked for now: bib/checked.lock.json`. */
export function lookedUpText({works, checked, asked, days, path}: LookedUp): string {
  if (works === 0) return ''
  if (path === undefined) return 'The works cited were not looked up: --online does that.\n'
  const when = [...new Set(days)].join(' to ')
  const now = asked > 0 ? `, ${asked} asked for now` : ''
  return `${checked} of ${works} work${works === 1 ? '' : 's'} looked up${when && ` on ${when}`}${now}: ${path}\n`
}

/** The package of a journal for machines. */
export function submittedJson({ok, files, written, items, warnings}: Submitted): string {
  return json({ok, written, items, messages: messagesOf(files), warnings})
}

function messagesOf(files: readonly VFile[]) {
  return files.flatMap(file =>
    file.messages.map(message => {
      const {line, column, place, fatal, ruleId, reason, actual, expected, note} = message
      return {
        file: file.path,
        line,
        column,
        ...(place && 'end' in place && {endLine: place.end.line, endColumn: place.end.column}),
        severity: fatal ? 'error' : 'warning',
        rule: ruleId,
        message: reason,
        found: actual,
        expected,
        note,
        basis: basisOf(message)
      }
    })
  )
}

function json(result: object): string {
  return `${JSON.stringify(result, undefined, 2)}\n`
}

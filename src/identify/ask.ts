import {SetupError} from '../fault.ts'
import {fetchText} from '../fetch.ts'
import {type Data, isData} from './data.ts'
import type {Access} from './way.ts'

/** A question to a service. */
export interface Question extends Access {
  /** The address without `https://`: `doi.org/10.1000/xyz`. */
  readonly at: string
  /** The media type wanted. */
  readonly accept?: string
  /** The least time between two questions, in milliseconds, where the service asks for more than is usual. */
  readonly gapMs?: number
  /** Hosts it may lead to. */
  readonly leadsTo?: RegExp
}

/** Where a stand-in for all services listens, for tests: `http://127.0.0.1:8080` gets `/doi.org/10.1000/xyz`. */
export const standIn = (): string | undefined => process.env['OFFPRINT_SERVICES'] || undefined

/**
 * Ask a service.
 *
 * @returns Nothing when it does not know the work.
 * @throws SetupError when it does not answer, or not with what was asked for.
 */
export async function ask(question: Question): Promise<string | undefined> {
  const host = hostIn(question.at)
  const local = standIn()
  const {status, type, text} = await fetchText(`${local ?? 'https:/'}/${question.at}`, {
    accept: question.accept ?? '*/*',
    check: url => refuseStrangers(url, host, question.leadsTo),
    maxBytes: 2_000_000,
    ...(local !== undefined ? {gapMs: 0} : question.gapMs !== undefined && {gapMs: question.gapMs}),
    ...(question.timeoutMs !== undefined && {timeoutMs: question.timeoutMs}),
    ...(question.signal && {signal: question.signal})
  })
  if (status === 204 || status === 404 || status === 410) return undefined
  if (status !== 200) throw refused(host, status)
  if (type === 'text/html' || /^\s*(?:<!doctype html|<html)/i.test(text)) {
    throw new SetupError(
      `${host} answers with a web page instead of data`,
      'The network may want you to sign in first: open any page in a browser, then try again.'
    )
  }
  if (text.trim() === '') throw new SetupError(`${host} sends an empty answer`, later)
  return text
}

/** Ask a service that answers in JSON. */
export async function askJson(question: Question): Promise<Data | undefined> {
  const text = await ask(question)
  return text === undefined ? undefined : dataIn(text, question)
}

/** An answer in JSON, which must be an object. */
export function dataIn(text: string, {at}: Question): Data {
  try {
    const data: unknown = JSON.parse(text)
    if (isData(data)) return data
  } catch {
    // Told below.
  }
  throw new SetupError(`${hostIn(at)} sends data that cannot be read`, later)
}

function hostIn(at: string): string {
  return at.slice(0, at.indexOf('/'))
}

const later = 'Try again later; what was found so far is kept.'

function refused(host: string, status: number): SetupError {
  if (status === 429) return new SetupError(`${host} is asked too much at the moment (429)`, later)
  if (status >= 500)
    return new SetupError(`${host} is out of order at the moment (${status})`, later)
  return new SetupError(
    `${host} refuses to answer (${status})`,
    'Try again later, or write the entry into the bibliography by hand.'
  )
}

/** A service may send us on to its own kind, and nowhere else. */
function refuseStrangers({host, protocol}: URL, asked: string, others?: RegExp): void {
  const local = standIn()
  if (local !== undefined && host === new URL(local).host) return
  if (protocol === 'https:' && local === undefined && (host === asked || others?.test(host))) return
  throw new SetupError(
    `${asked} has no data for this work: it leads to ${host}`,
    'Write the entry into the bibliography by hand, from the page of the work.'
  )
}

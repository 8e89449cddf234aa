import {setTimeout as wait} from 'node:timers/promises'
import {SetupError} from './fault.ts'
import {packageFolder, versionOf} from './package.ts'

/** How a service is asked. */
export interface FetchOptions {
  /** The media types wanted, as in the `Accept` header; by default any. */
  readonly accept?: string
  /** For the whole answer, redirects included; by default 20 seconds. */
  readonly timeoutMs?: number
  /** What an answer may weigh at most; by default 5 MB. */
  readonly maxBytes?: number
  /** The least time between two questions to one host; by default 350 ms, three a second. */
  readonly gapMs?: number
  /** The first wait before a busy service is asked again, when it names none; by default a second. */
  readonly pauseMs?: number
  /** Told each address before it is asked, redirects included; throws to refuse it. */
  readonly check?: (address: URL) => void | Promise<void>
  readonly signal?: AbortSignal
}

/** What a service answered. A status such as 404 is an answer: what it means is the caller's to say. */
interface Answer {
  readonly status: number
  /** Where the answer came from, after redirects. */
  readonly url: string
  /** The media type in small letters without its parameters, '' when none was sent. */
  readonly type: string
}

export interface Fetched extends Answer {
  readonly text: string
}

/** An answer as it came, and how it says it is to be read. */
interface Received extends Answer {
  readonly bytes: Buffer
  /** Of the media type, e.g. `charset=utf-8`. */
  readonly parameters: string
}

const mostRedirects = 5
/** A service that is busy is asked again when it names a wait no longer than this. */
const longestWaitMs = 10_000
const mostTries = 3

/**
 * Ask a public service for a text. Only commands the author gives for this may call it: a build never
 * touches the network.
 *
 * @param address `https:`; `http:` is asked as `https:`, except on this machine, where tests listen.
 * @throws SetupError when no answer comes, or one that is too slow, too large or leads elsewhere.
 */
export async function fetchText(address: string, options: FetchOptions = {}): Promise<Fetched> {
  const {bytes, parameters, ...answer} = await ask(address, options)
  return {...answer, text: decoded(bytes, parameters)}
}

/** The same for what is no text: an image. */
export async function fetchBytes(
  address: string,
  options: FetchOptions = {}
): Promise<Answer & {readonly bytes: Uint8Array}> {
  const {parameters: _, ...answer} = await ask(address, options)
  return answer
}

async function ask(address: string, options: FetchOptions): Promise<Received> {
  const {timeoutMs = 20_000, signal} = options
  const late = AbortSignal.timeout(timeoutMs)
  const stop = signal ? AbortSignal.any([late, signal]) : late
  let url = guarded(address)
  try {
    for (let turn = 0, asked = 1; ; ) {
      await options.check?.(url)
      const response = await politely(url, options, stop)
      const next = locationOf(response)
      const delay = asked < mostTries ? delayOf(response, asked, options) : undefined
      if (next === undefined && delay === undefined) return await received(response, url, options)
      await response.body?.cancel()
      if (delay !== undefined) {
        asked += 1
        await wait(delay, undefined, {signal: stop})
      } else {
        turn += 1
        if (turn > mostRedirects) {
          throw new SetupError(`${address} leads from one address to the next`, later)
        }
        url = guarded(new URL(next ?? '', url).href, url)
      }
    }
  } catch (cause) {
    if (cause instanceof SetupError || signal?.aborted) throw cause
    if (late.aborted) {
      throw new SetupError(`${url.host} did not answer within ${timeoutMs / 1000} s`, later, cause)
    }
    throw unreached(url, cause)
  }
}

const later = 'Try again later, or open the address in a browser.'

/** An address that may be asked, also when another leads there. */
function guarded(address: string, from?: URL): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined
  const here = url !== undefined && isThisMachine(url)
  if (url?.protocol === 'http:' && !here) url.protocol = 'https:'
  const known = url !== undefined && /^https?:$/.test(url.protocol)
  if (!known || url.username !== '' || (from && here && !isThisMachine(from))) {
    throw new SetupError(
      from ? `${from.host} leads to \`${address}\`` : `\`${address}\` is not a web address`,
      'An address begins with https:// and has no password in it.'
    )
  }
  return url
}

function isThisMachine({hostname}: URL): boolean {
  return /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname)
}

/** Host → when it may be asked again, in the time of `performance.now()`. */
const free = new Map<string, number>()

async function politely(
  url: URL,
  {accept = '*/*', gapMs = 350}: FetchOptions,
  signal: AbortSignal
): Promise<Response> {
  const now = performance.now()
  const at = Math.max(now, free.get(url.host) ?? 0)
  free.set(url.host, at + gapMs)
  if (at > now) await wait(at - now, undefined, {signal})
  const headers = {accept, 'user-agent': agent()}
  const response = await fetch(url, {redirect: 'manual', headers, signal})
  free.set(url.host, Math.max(free.get(url.host) ?? 0, at + paceOf(response)))
  return response
}

/** The time that a service wants between two questions, which Crossref tells with each answer (`X-Rate-Limit-Limit: 50`, `-Interval: 1s`). */
function paceOf({headers}: Response): number {
  const limit = Number(headers.get('x-rate-limit-limit'))
  const seconds = Number(/^(\d+)s$/.exec(headers.get('x-rate-limit-interval') ?? '')?.[1])
  return limit > 0 && seconds > 0 ? Math.min((seconds / limit) * 1000, longestWaitMs) : 0
}

/** Crossref and others answer sooner to those who say whom to write to (their "polite pool"). */
function agent(): string {
  const mail = process.env['OFFPRINT_MAILTO']?.replace(/[^\x21-\x7E]/g, '')
  return `Offprint/${versionOf(packageFolder)}${mail ? ` (mailto:${mail})` : ''}`
}

function locationOf({status, headers}: Response): string | undefined {
  return status >= 300 && status < 400 ? (headers.get('location') ?? undefined) : undefined
}

/** How long a busy service wants to be left alone: what it says (RFC 9110, 10.2.3), else longer each time. */
function delayOf(
  {status, headers}: Response,
  asked: number,
  {pauseMs = 1000}: FetchOptions
): number | undefined {
  if (status !== 429 && status !== 503) return undefined
  const told = headers.get('retry-after')
  const seconds = Number(told ?? Number.NaN)
  const delay =
    told === null
      ? pauseMs * 2 ** (asked - 1)
      : Number.isNaN(seconds)
        ? Date.parse(told) - Date.now()
        : seconds * 1000
  return delay <= longestWaitMs ? Math.max(0, delay) : undefined
}

async function received(
  response: Response,
  url: URL,
  {maxBytes = 5_000_000}: FetchOptions
): Promise<Received> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of response.body ?? []) {
    size += piece.byteLength
    if (size > maxBytes) {
      throw new SetupError(
        `${url.host} sends more than ${maxBytes / 1_000_000} MB`,
        'This is not what was asked for: open the address in a browser to see what it is.'
      )
    }
    pieces.push(piece)
  }
  const [type = '', ...parameters] = (response.headers.get('content-type') ?? '').split(';')
  return {
    status: response.status,
    url: url.href,
    type: type.trim().toLowerCase(),
    parameters: parameters.join(';'),
    bytes: Buffer.concat(pieces)
  }
}

/** In the character set the service names, or the page itself, else in UTF-8. */
function decoded(bytes: Buffer, parameters: string): string {
  const head = bytes.toString('latin1', 0, 1024)
  const [, named = 'utf-8'] =
    /charset\s*=\s*"?([\w-]+)/i.exec(parameters) ??
    /<meta\s[^>]*charset\s*=\s*["']?([\w-]+)/i.exec(head) ??
    []
  try {
    return new TextDecoder(named).decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}

function unreached({host}: URL, cause: unknown): SetupError {
  const code = codeOf(cause)
  if (/CERT|SSL|TLS|SELF_SIGNED/.test(code)) {
    return new SetupError(
      `The certificate of ${host} cannot be trusted (${code})`,
      'Check the clock of this machine, and whether the network asks you to sign in first.',
      cause
    )
  }
  return new SetupError(
    `${host} cannot be reached${code && ` (${code})`}`,
    'Check that this machine is on the network, then try again.',
    cause
  )
}

/** The system's word for what failed, which `fetch` hides in the cause of its error. */
function codeOf(error: unknown): string {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') return at.code
  }
  return ''
}

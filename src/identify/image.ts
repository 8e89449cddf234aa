import {SetupError} from '../fault.ts'
import {fetchBytes} from '../fetch.ts'
import {standIn} from './ask.ts'
import {refusePrivate} from './private.ts'

/** The options with what fetches images, where they allow it. */
export function withImages<Options extends {readonly allowRemoteImages?: boolean}>(
  options: Options
): Options & {readonly fetchImage?: typeof fetchImage} {
  return options.allowRemoteImages ? {...options, fetchImage} : options
}

const mostBytes = 25_000_000

/**
 * Fetch an image that a manuscript names, when the person at the command line allows it.
 *
 * @throws SetupError when it is not on the public web, or does not come.
 */
export async function fetchImage(address: string): Promise<Uint8Array> {
  const local = standIn()
  const {status, bytes} = await fetchBytes(
    local === undefined ? address : `${local}/${address.replace(/^https?:\/\//i, '')}`,
    {
      accept: 'image/*, application/pdf',
      check: refusePrivate,
      maxBytes: mostBytes,
      ...(local !== undefined && {gapMs: 0})
    }
  )
  if (status === 200) return bytes
  throw new SetupError(
    `${new URL(address).host} answers ${status}`,
    'Open the address in a browser, and save the image beside the paper.'
  )
}

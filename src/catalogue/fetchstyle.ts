import {SetupError} from '../fault.ts'
import {type Fetched, fetchText} from '../fetch.ts'
import {type Parent, parentOf, parseStyle, titleOf} from '../read/style/check.ts'
import {nearestStyles} from '../read/style/suggest.ts'
import {didYouMean} from '../rules.ts'

/** A style as a service sends it. */
export interface FetchedStyle {
  readonly text: string
  readonly title: string
  readonly parent: Parent | undefined
}

/**
 * Fetch a style and see that it is one.
 *
 * @throws SetupError when it cannot be had, or is no style that can be set.
 */
export async function fetchStyle(name: string, address: string): Promise<FetchedStyle> {
  const answer = await fetchText(address, {
    accept: 'application/vnd.citationstyles.style+xml, application/xml;q=0.9, */*;q=0.5',
    maxBytes: 2_000_000
  })
  const {host} = new URL(answer.url)
  await check(answer, name, host)
  const style = parseStyle(answer.text)
  if ('reason' in style) {
    throw new SetupError(
      `What ${host} sends for \`${name}\` cannot be set: ${style.reason}`,
      style.remedy ?? 'Look for another on https://www.zotero.org/styles.'
    )
  }
  return {text: answer.text, title: titleOf(style), parent: parentOf(style)}
}

async function check({status, type, text}: Fetched, name: string, host: string): Promise<void> {
  if (status === 404 || status === 410) {
    const near = didYouMean(await nearestStyles(name))
    throw new SetupError(
      `${host} has no style \`${name}\``,
      [near, 'All are listed on https://www.zotero.org/styles.'].filter(Boolean).join(' ')
    )
  }
  if (status < 200 || status > 299) {
    throw new SetupError(`${host} answers with an error (HTTP ${status})`, 'Try again later.')
  }
  if (type === 'text/html' || /^\s*<(?:!doctype\s+)?html\b/i.test(text)) {
    throw new SetupError(
      `${host} sends a web page, not a style`,
      'Give the address of the style’s own file; on GitHub the button Raw leads to it.'
    )
  }
}

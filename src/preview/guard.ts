import type {IncomingHttpHeaders} from 'node:http'

/**
 * Whether a request comes from the preview's own page. A page elsewhere can have its name lead to this machine (DNS
 * rebinding), but not send our name as `Host`.
 *
 * @param names Names by which the preview may be called.
 */
export function isOwn(
  {host, origin, 'sec-fetch-site': site}: IncomingHttpHeaders,
  names: readonly string[],
  port: number
): boolean {
  const hosts = names.map(name => `${name}:${port}`)
  if (host === undefined || !hosts.includes(host)) return false
  if (site === 'cross-site') return false
  return origin === undefined || origin === `http://${host}`
}

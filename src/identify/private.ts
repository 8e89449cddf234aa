import {lookup} from 'node:dns/promises'
import {BlockList, isIP} from 'node:net'
import {SetupError} from '../fault.ts'
import {standIn} from './ask.ts'

/** Addresses that are not of the public web (IANA special-purpose registries, RFC 6890). */
const reserved = new BlockList()
const subnets = `0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24
  192.168.0.0/16 198.18.0.0/15 224.0.0.0/4 240.0.0.0/4 ::/127 64:ff9b::/96 100::/64 fc00::/7
  fe80::/10 ff00::/8`
for (const subnet of subnets.split(/\s+/)) {
  const [address = '', bits] = subnet.split('/')
  reserved.addSubnet(address, Number(bits), isIP(address) === 6 ? 'ipv6' : 'ipv4')
}

/** Whether an IP address belongs to this machine or its network. */
export function isPrivate(address: string): boolean {
  // A network address in the clothes of IPv6 is none that anyone publishes.
  if (/^::ffff:/i.test(address)) return true
  return reserved.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
}

/**
 * A manuscript names the pages that are asked: none of them may be on this machine or its network, where a
 * question can do things.
 *
 * @throws SetupError when the address is not of the public web.
 */
export async function refusePrivate(url: URL): Promise<void> {
  const local = standIn()
  if (local !== undefined && url.host === new URL(local).host) return
  const name = url.hostname.replace(/^\[|\]$/g, '')
  const addresses = isIP(name)
    ? [name]
    : (await lookup(name, {all: true}).catch(() => [])).map(({address}) => address)
  if (url.protocol === 'https:' && !addresses.some(isPrivate)) return
  throw new SetupError(
    `\`${url.href}\` is not on the public web`,
    'Only pages at https:// that everyone can open are looked up; write others into the bibliography by hand.'
  )
}

import assert from 'node:assert/strict'
import {createServer, type RequestListener} from 'node:http'
import type {AddressInfo} from 'node:net'
import {test} from 'node:test'
import {SetupError} from '../../src/fault.ts'
import {fetchText} from '../../src/fetch.ts'

/** A service on this machine for the time of one test. */
async function served(
  answer: RequestListener,
  ask: (address: string) => Promise<void>
): Promise<void> {
  const server = createServer(answer)
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  try {
    await ask(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

const fault = (message: RegExp) => (error: unknown) =>
  error instanceof SetupError && message.test(error.message) && error.hint !== ''

test('a text, its type and status, asked by name and with what is wanted', () =>
  served(
    ({headers}, response) => {
      response.writeHead(404, {'content-type': 'Text/XML; charset=ISO-8859-1'})
      response.end(Buffer.from(`${headers.accept} ${headers['user-agent']} é`, 'latin1'))
    },
    async address => {
      const {status, type, text, url} = await fetchText(`${address}/a`, {accept: 'text/xml'})
      assert.equal(status, 404)
      assert.equal(type, 'text/xml')
      assert.match(text, /^text\/xml Offprint\/\d+\.\d+\.\d+ é$/)
      assert.equal(url, `${address}/a`)
    }
  ))

test('an unknown character set is read as UTF-8', () =>
  served(
    (_, response) => response.writeHead(200, {'content-type': 'a/b; charset=klingon'}).end('é'),
    async address => assert.equal((await fetchText(address)).text, 'é')
  ))

test('redirects are followed, but not for ever', () =>
  served(
    ({url}, response) => {
      if (url === '/end') response.end('there')
      else response.writeHead(302, {location: url === '/start' ? '/end' : '/round'}).end()
    },
    async address => {
      const found = await fetchText(`${address}/start`, {gapMs: 0})
      assert.equal(found.text, 'there')
      assert.equal(found.url, `${address}/end`)
      await assert.rejects(fetchText(`${address}/round`, {gapMs: 0}), fault(/from one address to/))
    }
  ))

test('a redirect to anything but the web is refused', () =>
  served(
    (_, response) => response.writeHead(302, {location: 'file:///etc/hostname'}).end(),
    async address => assert.rejects(fetchText(address), fault(/leads to `file:/))
  ))

test('what is no web address is never asked', async () => {
  for (const address of [
    'ftp://example.org/x',
    'apa',
    'file:///etc/hostname',
    'https://a:b@c.org'
  ]) {
    await assert.rejects(fetchText(address), fault(/is not a web address/), address)
  }
})

test('a slow answer ends at the time set', () =>
  served(
    (_, response) => {
      response.writeHead(200)
      response.write('begun')
    },
    async address => assert.rejects(fetchText(address, {timeoutMs: 200}), fault(/within 0\.2 s/))
  ))

test('an answer too large is not read to its end', () =>
  served(
    (_, response) => {
      response.write('x'.repeat(3000))
    },
    async address =>
      assert.rejects(fetchText(address, {maxBytes: 2000}), fault(/more than 0\.002 MB/))
  ))

test('a service that is not there is told by its name', () =>
  served(
    ({socket}) => socket.destroy(),
    async address =>
      assert.rejects(fetchText(address), fault(/^127\.0\.0\.1:\d+ cannot be reached/))
  ))

test('a busy service is asked again, after the time it names', async () => {
  let asked = 0
  await served(
    ({url}, response) => {
      asked += 1
      const busy = url === '/always' || asked === 1
      const until = url === '/date' ? new Date(0).toUTCString() : '0'
      response.writeHead(busy ? 429 : 200, {'retry-after': until}).end(busy ? 'wait' : 'ready')
    },
    async address => {
      assert.equal((await fetchText(address, {gapMs: 0})).text, 'ready')
      asked = 0
      assert.equal((await fetchText(`${address}/date`, {gapMs: 0})).text, 'ready')
      asked = 0
      assert.equal((await fetchText(`${address}/always`, {gapMs: 0})).status, 429)
      assert.equal(asked, 3)
    }
  )
})

test('a busy service that names no time is left alone longer each time', async () => {
  const times: number[] = []
  await served(
    (_, response) => {
      times.push(performance.now())
      response.writeHead(503).end()
    },
    async address => {
      assert.equal((await fetchText(address, {gapMs: 0, pauseMs: 40})).status, 503)
      const [first = 0, second = 0, third = 0] = times
      assert.ok(second - first >= 35 && third - second >= 75, String(times))
    }
  )
})

test('a service that is busy for long is not waited for', () =>
  served(
    (_, response) => response.writeHead(503, {'retry-after': '3600'}).end(),
    async address => assert.equal((await fetchText(address)).status, 503)
  ))

test('each address is checked before it is asked', async () => {
  const asked: string[] = []
  await served(
    ({url = ''}, response) => {
      asked.push(url)
      response.writeHead(302, {location: '/elsewhere'}).end()
    },
    async address => {
      const check = ({pathname}: URL) => {
        if (pathname === '/elsewhere') throw new SetupError('not there', 'a hint')
      }
      await assert.rejects(fetchText(`${address}/here`, {check}), fault(/not there/))
      assert.deepEqual(asked, ['/here'])
    }
  )
})

test('an address for questions is told when the author gives one', () =>
  served(
    ({headers}, response) => response.end(headers['user-agent']),
    async address => {
      process.env['OFFPRINT_MAILTO'] = 'doe@example.org\r\nx'
      try {
        assert.match(
          (await fetchText(address)).text,
          /^Offprint\/[\d.]+ \(mailto:doe@example\.orgx\)$/
        )
      } finally {
        delete process.env['OFFPRINT_MAILTO']
      }
    }
  ))

test('one host is asked one thing after the other', async () => {
  const times: number[] = []
  await served(
    (_, response) => {
      times.push(performance.now())
      response.end()
    },
    async address => {
      await Promise.all([1, 2, 3].map(() => fetchText(address, {gapMs: 60})))
      assert.ok((times[2] ?? 0) - (times[0] ?? 0) >= 100, String(times))
    }
  )
})

test('who asks can stop asking', () =>
  served(
    () => {},
    async address => {
      const stop = new AbortController()
      setTimeout(() => stop.abort(), 50)
      await assert.rejects(fetchText(address, {signal: stop.signal}), {name: 'AbortError'})
    }
  ))

test('a host that tells its pace is asked at that pace', () => {
  const times: number[] = []
  return served(
    (_, response) => {
      times.push(performance.now())
      response.writeHead(200, {'x-rate-limit-limit': '10', 'x-rate-limit-interval': '2s'}).end('a')
    },
    async address => {
      await fetchText(address, {gapMs: 0})
      await fetchText(address, {gapMs: 0})
      const [first = 0, second = 0] = times
      assert.ok(second - first > 150, `${second - first} ms`)
    }
  )
})

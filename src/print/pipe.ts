import type {Readable, Writable} from 'node:stream'
import type {ConnectionTransport} from 'puppeteer-core'

/** Puppeteer's protocol over two pipes of the browser process: no port is opened. */
export function openPipe(to: Writable, from: Readable): ConnectionTransport {
  let rest: Buffer[] = []
  const transport: ConnectionTransport = {
    send(message) {
      to.write(`${message}\0`)
    },
    close() {
      to.destroy()
      from.destroy()
    }
  }
  // A browser that has died breaks the pipe; 'close' below tells of it.
  to.on('error', () => undefined)
  from.on('error', () => undefined)
  from.on('data', (chunk: Buffer) => {
    let start = 0
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      const message = Buffer.concat([...rest, chunk.subarray(start, end)]).toString()
      rest = []
      start = end + 1
      // Puppeteer 24.43.1 expects a turn of the loop between messages (its PipeTransport.js).
      setImmediate(() => transport.onmessage?.(message))
    }
    if (start < chunk.length) rest.push(chunk.subarray(start))
  })
  from.on('close', () => transport.onclose?.())
  return transport
}

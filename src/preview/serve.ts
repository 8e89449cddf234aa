import {readFile} from 'node:fs/promises'
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {type WebSocket, WebSocketServer} from 'ws'
import {SetupError} from '../fault.ts'
import {builtScript} from '../package.ts'
import {isOwn} from './guard.ts'

/** What the preview answers; nothing else can be asked for. */
export interface Answers {
  /** The web page. */
  web(): string
  /** The page in which pages are laid out. */
  pages(): string
  patterns(): string
  /** The path of the PDF, once there is one. */
  pdf(): string | undefined
  /** Asks of the preview's page. */
  act(name: string, told: unknown): void
  /** A page has come. */
  join(socket: WebSocket): void
}

export interface Server {
  readonly url: string
  close(): Promise<void>
}

/** Where to listen. */
export interface ServeOptions {
  /** By default this machine alone can ask: `127.0.0.1`. */
  readonly host?: string
  /** The first to be tried; by default 4321. */
  readonly port?: number
}

const usualPort = 4321
const mostTries = 50
const longestBody = 2000

/** The frame around the paper runs our script alone and asks no one else. */
const framePolicy =
  "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
const paperPolicy =
  "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; script-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"

/** Serve a preview, on the next port that is free. */
export async function serve(answers: Answers, options: ServeOptions = {}): Promise<Server> {
  const {host = '127.0.0.1', port: first = usualPort} = options
  const names = [...new Set(['localhost', '127.0.0.1', '[::1]', host])]
  const server = createServer((request, response) => {
    void answer(request, response).catch(() => response.writeHead(500).end())
  })
  const sockets = new WebSocketServer({noServer: true, maxPayload: longestBody})
  const portOf = () => (server.address() as AddressInfo).port
  server.on('upgrade', (request, socket, head) => {
    if (!isOwn(request.headers, names, portOf()) || request.url !== '/told') {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
      return
    }
    sockets.handleUpgrade(request, socket, head, connected => answers.join(connected))
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isOwn(request.headers, names, portOf())) {
      response.writeHead(403, {'content-type': 'text/plain'}).end('This is not your page.\n')
      return
    }
    const {method, url = '/'} = request
    const {pathname} = new URL(url, 'http://localhost')
    const send = (type: string, content: string | Buffer, policy?: string): void => {
      response.writeHead(200, {
        'content-type': type.startsWith('text') ? `${type}; charset=utf-8` : type,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
        ...(policy !== undefined && {'content-security-policy': policy})
      })
      response.end(content)
    }
    if (method === 'POST' && (pathname === '/pdf' || pathname === '/open')) {
      answers.act(pathname.slice(1), JSON.parse(await bodyOf(request)))
      response.writeHead(204).end()
      return
    }
    const pdf = pathname === '/paper.pdf' ? answers.pdf() : undefined
    if (method !== 'GET') response.writeHead(405).end()
    else if (pathname === '/') send('text/html', builtScript('frame.html'), framePolicy)
    else if (pathname === '/preview.js') send('text/javascript', builtScript('preview.js'))
    else if (pathname === '/preview.css') send('text/css', builtScript('preview.css'))
    else if (pathname === '/web.js') send('text/javascript', builtScript('web.js'))
    else if (pathname === '/pages.js') send('text/javascript', builtScript('pages.js'))
    else if (pathname === '/web') send('text/html', answers.web(), paperPolicy)
    else if (pathname === '/pages') send('text/html', answers.pages(), paperPolicy)
    else if (pathname === '/patterns.json') send('application/json', answers.patterns())
    else if (pdf !== undefined) send('application/pdf', await readFile(pdf))
    else response.writeHead(404, {'content-type': 'text/plain'}).end('There is no such page.\n')
  }

  await listen(first, first === 0 ? 1 : mostTries)
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${portOf()}/`,
    async close() {
      for (const client of sockets.clients) client.terminate()
      server.closeAllConnections()
      await new Promise<void>(resolve => server.close(() => resolve()))
    }
  }

  async function listen(port: number, tries: number): Promise<void> {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject)
        server.listen(port, host, () => {
          server.off('error', reject)
          resolve()
        })
      })
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'EADDRINUSE' && tries > 1) {
        await listen(port + 1, tries - 1)
        return
      }
      throw new SetupError(
        `The preview cannot listen at ${host}:${port}`,
        'Name another port: --port 8080',
        cause
      )
    }
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const part of request) {
    text += part
    if (text.length > longestBody) throw new Error('too long')
  }
  return text === '' ? 'null' : text
}

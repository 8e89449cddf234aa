import {resolve} from 'node:path'
import type {WebSocket} from 'ws'
import type {Progress, Told} from '../browser/preview/state.ts'
import {build} from '../build.ts'
import {SetupError} from '../fault.ts'
import type {PressOptions} from '../print/print.ts'
import type {ReadOptions} from '../read/read.ts'
import {reuse} from '../reuse.ts'
import {putTogether} from './blocks.ts'
import {isAddress, openSource, usualEditor} from './editor.ts'
import {pagesShell} from './pagesshell.ts'
import {namesOf, readPaper, stateOf, type Version} from './paper.ts'
import {type ServeOptions, serve} from './serve.ts'
import {watchFiles} from './watch.ts'

export interface PreviewOptions extends ReadOptions, PressOptions, ServeOptions {
  /** Opens a source: an address or a command, with `{file}` and `{line}`; by default VS Code. */
  readonly editor?: string
}

export interface Preview {
  readonly url: string
  close(): Promise<void>
}

/** A page that looks at the preview. */
interface Watching {
  readonly socket: WebSocket
  /** The blocks it has. */
  known: ReadonlySet<string>
  version: number
}

/**
 * Show a paper and every change of it.
 *
 * @param path The paper, by default `manuscript/paper.md`.
 * @throws SetupError when there is no such paper, or no port.
 */
export async function preview(
  path = 'manuscript/paper.md',
  options: PreviewOptions = {}
): Promise<Preview> {
  const {editor = usualEditor} = options
  const watching = new Set<Watching>()
  const memory = reuse()
  let looked = new Set<string>()
  const read = (before: Version | undefined, seenAt: number) => {
    looked = new Set([resolve(path)])
    memory.begin()
    const onLook = (one: string) => looked.add(one)
    return readPaper(path, {...options, reuse: memory, onLook}, before, seenAt)
  }
  let paper = await read(undefined, Date.now())
  const watcher = watchFiles(seenAt => {
    asked ??= seenAt
    void renew()
  })
  watcher.follow(looked)
  let asked: number | undefined
  let isReading = false
  let pdf: string | undefined
  let isBuilding = false

  /** One reading after the other; what is asked for meanwhile is one more. */
  async function renew(): Promise<void> {
    if (isReading) return
    isReading = true
    while (asked !== undefined) {
      const seenAt = asked
      asked = undefined
      paper = await read(paper, seenAt)
      watcher.follow(looked)
      for (const page of watching) tell(page)
    }
    isReading = false
  }

  /** A page that is slow is told the newest state when it has taken the last. */
  function tell(page: Watching): void {
    const {socket} = page
    if (page.version === paper.version || socket.bufferedAmount > 0) return
    page.version = paper.version
    const state = stateOf(paper, page.known, paths(), isAddress(editor) ? editor : undefined)
    page.known = new Set(namesOf(paper.parts))
    send(socket, state, () => tell(page))
  }

  function send(socket: WebSocket, told: Told, then = () => {}): void {
    socket.send(JSON.stringify(told), then)
  }

  const paths = () => paper.files.map(file => resolve(file.path))

  async function makePdf(): Promise<void> {
    if (isBuilding) return
    isBuilding = true
    const say = (progress: Omit<Progress, 'is'>) => {
      for (const {socket} of watching) send(socket, {is: 'pdf', ...progress})
    }
    try {
      const built = await build(path, {
        ...options,
        to: ['pdf'],
        keepGoing: true,
        onStage: stage => say({stage})
      })
      pdf = built.written[0]
      say({stage: 'done', pages: built.pages ?? 0})
    } catch (error) {
      if (!(error instanceof SetupError)) throw error
      say({stage: 'done', failed: `${error.message}. ${error.hint}`})
    } finally {
      isBuilding = false
    }
  }

  const server = await serve(
    {
      web: () => putTogether(paper.parts),
      pages: () => pagesShell(paper.parts.shell.html),
      patterns: () => JSON.stringify(paper.patterns),
      pdf: () => pdf,
      act(name, told) {
        if (name === 'pdf') void makePdf()
        else open(told)
      },
      join(socket) {
        const page: Watching = {socket, known: new Set(), version: 0}
        watching.add(page)
        socket.on('close', () => watching.delete(page))
        socket.on('error', () => socket.terminate())
        tell(page)
      }
    },
    options
  ).catch(error => {
    watcher.close()
    throw error
  })

  /** Only what the paper is made of is opened. */
  function open(told: unknown): void {
    if (typeof told !== 'object' || told === null) return
    const {file, line} = told as {file?: unknown; line?: unknown}
    const source = typeof file === 'number' ? paths()[file] : undefined
    if (source === undefined || typeof line !== 'number' || isAddress(editor)) return
    openSource(editor, source, Math.trunc(line))
  }

  return {
    url: server.url,
    async close() {
      watcher.close()
      await server.close()
    }
  }
}

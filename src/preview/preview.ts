import type {WebSocket} from 'ws'
import type {Progress, Told} from '../browser/preview/state.ts'
import {build} from '../build.ts'
import {SetupError} from '../fault.ts'
import {loadPatterns} from '../print/patterns.ts'
import type {PressOptions} from '../print/print.ts'
import type {ReadOptions} from '../read/read.ts'
import {putTogether} from './blocks.ts'
import {isAddress, openSource, usualEditor} from './editor.ts'
import {follow} from './follow.ts'
import {type ServeOptions, serve} from './serve.ts'
import {pagesShell, webShell} from './shells.ts'
import {namesOf, stateOf, type Version} from './version.ts'

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
  /** It has not yet shown what it was told. */
  isBusy: boolean
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
  let paper: Version
  const following = await follow(path, options, now => {
    paper = now
    for (const page of watching) tell(page)
  })
  let pdf: string | undefined
  let isBuilding = false

  /** A page that is slow is told the newest state when it has shown the last. */
  function tell(page: Watching): void {
    const {socket} = page
    if (page.version === paper.version || page.isBusy) return
    page.version = paper.version
    page.isBusy = true
    const state = stateOf(paper, page.known, isAddress(editor) ? editor : undefined)
    page.known = new Set(namesOf(paper.parts))
    send(socket, state)
  }

  function send(socket: WebSocket, told: Told): void {
    socket.send(JSON.stringify(told))
  }

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
      web: () => webShell(putTogether(paper.parts)),
      pages: () => pagesShell(paper.parts.shell.html),
      patterns: () => JSON.stringify(loadPatterns(paper.languages)),
      pdf: () => pdf,
      act(name, told) {
        if (name === 'pdf') void makePdf()
        else open(told)
      },
      join(socket) {
        const page: Watching = {socket, known: new Set(), version: 0, isBusy: false}
        watching.add(page)
        socket.on('message', () => {
          page.isBusy = false
          tell(page)
        })
        socket.on('close', () => watching.delete(page))
        socket.on('error', () => socket.terminate())
        tell(page)
      }
    },
    options
  ).catch(async error => {
    await following.close()
    throw error
  })

  /** Only what the paper is made of is opened. */
  function open(told: unknown): void {
    if (typeof told !== 'object' || told === null) return
    const {file, line} = told as {file?: unknown; line?: unknown}
    const source = typeof file === 'number' ? paper.files[file] : undefined
    if (source === undefined || typeof line !== 'number' || isAddress(editor)) return
    openSource(editor, source, Math.trunc(line))
  }

  return {
    url: server.url,
    async close() {
      await following.close()
      await server.close()
    }
  }
}

import {setMaxListeners} from 'node:events'

/** Exit codes of a command that was stopped. */
const codes = {SIGINT: 130, SIGTERM: 143, SIGHUP: 129} as const

/** What tells the work that it is to stop, and the exit code then; until then 0. */
export function stopping(): {readonly signal: AbortSignal; code(): number} {
  const stop = new AbortController()
  // Each step of each press listens, and Node warns of more than ten.
  setMaxListeners(0, stop.signal)
  let stopped = 0
  for (const [name, code] of Object.entries(codes)) {
    // Not `once`: while we listen, the press ends the browser and leaves the ending of the run to us.
    process.on(name, () => {
      stopped = code
      stop.abort()
    })
  }
  return {signal: stop.signal, code: () => stopped}
}

import type {Told} from './state.ts'

const soonest = 200
const latest = 3000

/**
 * Listen to the preview. When the connection is lost it is sought again; the first that is told then is the whole state.
 *
 * @param onTold What is told next waits until it is done.
 * @param onLink Told whether there is a connection.
 */
export function listen(
  onTold: (told: Told) => Promise<void>,
  onLink: (isThere: boolean) => void
): void {
  let wait = soonest
  connect()

  function connect(): void {
    const socket = new WebSocket(`ws://${location.host}/told`)
    socket.onopen = () => {
      wait = soonest
      onLink(true)
    }
    socket.onmessage = async ({data}) => {
      const told = JSON.parse(data) as Told
      try {
        await onTold(told)
      } finally {
        if (told.is === 'state') socket.send('shown')
      }
    }
    socket.onclose = () => {
      onLink(false)
      setTimeout(connect, wait)
      wait = Math.min(wait * 2, latest)
    }
  }
}

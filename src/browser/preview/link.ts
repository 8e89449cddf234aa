import type {Told} from './state.ts'

const soonest = 200
const latest = 3000

/**
 * Listen to the preview. When the connection is lost it is sought again; the first that is told then is the whole state.
 *
 * @param onLink Told whether there is a connection.
 */
export function listen(onTold: (told: Told) => void, onLink: (isThere: boolean) => void): void {
  let wait = soonest
  connect()

  function connect(): void {
    const socket = new WebSocket(`ws://${location.host}/told`)
    socket.onopen = () => {
      wait = soonest
      onLink(true)
    }
    socket.onmessage = ({data}) => onTold(JSON.parse(data) as Told)
    socket.onclose = () => {
      onLink(false)
      setTimeout(connect, wait)
      wait = Math.min(wait * 2, latest)
    }
  }
}

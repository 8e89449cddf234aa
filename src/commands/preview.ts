import {SetupError} from '../fault.ts'
import {parse, say} from './arguments.ts'

const help = `offprint preview [FILE …] [options]

FILE is a Markdown file, by default manuscript/paper.md. Shows the paper in your browser, as web page and as pages,
and every change as you save it. Ctrl-C ends it.

      --port NUMBER        listen there; the next free one when it is taken (default: 4321)
      --host NAME          let other machines look, by this name or address of yours (default: this machine alone)
      --editor COMMAND     what a double click opens: code -g {file}:{line} (default: VS Code)
      --csl STYLE          citation style instead of the paper's
      --style STYLE        page style instead of the paper's
      --bibliography FILE  bibliography instead of the front matter's (may be repeated)
      --browser PATH       the browser that prints, for the PDF
      --no-sandbox         run that browser without its sandbox, where there is none

Exit code: 0 ended · 2 set-up or command line.
`

/** `offprint preview`: returns the exit code when it is ended. */
export async function run(args: string[]): Promise<number> {
  const {values, positionals} = parse(args, {
    port: {type: 'string'},
    host: {type: 'string'},
    editor: {type: 'string'},
    csl: {type: 'string'},
    style: {type: 'string'},
    bibliography: {type: 'string', multiple: true},
    browser: {type: 'string'},
    'no-sandbox': {type: 'boolean'},
    help: {type: 'boolean', short: 'h'}
  })
  if (values.help) return say(help)
  const {preview} = await import('../preview/preview.ts')
  const shown = await preview(positionals[0], {
    ...(positionals.length > 1 && {following: positionals.slice(1)}),
    ...(values.port !== undefined && {port: portOf(values.port)}),
    ...(values.host !== undefined && {host: values.host}),
    ...(values.editor !== undefined && {editor: values.editor}),
    ...(values.csl !== undefined && {csl: values.csl}),
    ...(values.style !== undefined && {style: values.style}),
    ...(values.bibliography && {bibliography: values.bibliography}),
    ...(values.browser !== undefined && {browser: values.browser}),
    ...(values['no-sandbox'] && {sandbox: false})
  })
  const ended = new Promise<void>(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => resolve())
  })
  say(`Preview at ${shown.url}\nCtrl-C ends it.\n`)
  await ended
  await shown.close()
  return 0
}

function portOf(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port < 65536) return port
  throw new SetupError(`\`--port ${text}\` is not a port`, 'For example --port 8080.')
}

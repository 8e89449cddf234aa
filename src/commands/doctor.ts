import {parse, say} from './arguments.ts'
import {version} from './help.ts'

const help = `offprint doctor [--browser PATH] [--no-sandbox]

Prints which browser will print and why, its version and sandbox, the fonts, and what to mend.
`

/** `offprint doctor`: returns the exit code. */
export async function run(args: string[]): Promise<number> {
  const {values} = parse(args, {
    browser: {type: 'string'},
    'no-sandbox': {type: 'boolean'},
    help: {type: 'boolean', short: 'h'},
    version: {type: 'boolean', short: 'V'}
  })
  if (values.help) return say(help)
  if (values.version) return say(`${version()}\n`)
  const {examine} = await import('../print/doctor.ts')
  const {lines, ok} = await examine({
    ...(values.browser !== undefined && {browser: values.browser}),
    ...(values['no-sandbox'] && {sandbox: false})
  })
  say(`${lines.join('\n')}\n`)
  return ok ? 0 : 2
}

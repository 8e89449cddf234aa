#!/usr/bin/env node
import {say} from './commands/arguments.ts'
import {help, version} from './commands/help.ts'
import {SetupError} from './fault.ts'
import {nearest} from './nearest.ts'
import {didYouMean} from './rules.ts'
import {tuneV8} from './tune.ts'

/** What a command needs is read when it is given. */
const commands = new Map<string, () => Promise<{run(args: string[]): Promise<number>}>>([
  ['build', () => import('./commands/build.ts')],
  ['check', () => import('./commands/check.ts')],
  ['cite', () => import('./commands/cite.ts')],
  ['diff', () => import('./commands/diff.ts')],
  ['doctor', () => import('./commands/doctor.ts')],
  ['journals', () => import('./commands/journals.ts')],
  ['preview', () => import('./commands/preview.ts')],
  ['styles', () => import('./commands/styles.ts')],
  ['submit', () => import('./commands/submit.ts')]
])

tuneV8()

process.exitCode = await run(process.argv.slice(2)).catch(complain)

async function run([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') return say(help)
  if (name === '--version' || name === '-V') return say(`${version()}\n`)
  const command = commands.get(name)
  if (command) return (await command()).run(args)
  const near = /\.(?:md|markdown|qmd)$/.test(name)
    ? [`build ${name}`]
    : nearest(name, [...commands.keys(), 'help'])
  throw new SetupError(
    `There is no command \`${name}\``,
    [didYouMean(near), 'See offprint --help.'].filter(Boolean).join(' ')
  )
}

function complain(error: unknown): number {
  if (!(error instanceof SetupError)) throw error
  process.stderr.write(`error: ${error.message}\n`)
  process.stderr.write(`  ${error.hint.replaceAll('\n', '\n  ')}\n`)
  return 2
}

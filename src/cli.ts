#!/usr/bin/env node
import {setFlagsFromString} from 'node:v8'
import {say} from './commands/arguments.ts'
import {help, version} from './commands/help.ts'
import {SetupError} from './fault.ts'
import {nearest} from './nearest.ts'
import {didYouMean} from './rules.ts'

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

// A build takes a second or two. By default the V8 of Node 20 spends two fifths of it on optimising functions that
// have little left to do; with nine times the patience it optimises what a paper of any length repeats. Later ones
// are patient by themselves, and complain of the flag.
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=600000')
// By default a pattern is compiled twice, first for an interpreter; hardly one is tried but once.
setFlagsFromString('--no-regexp-tier-up')
// By default the room for new objects doubles each time it is full, and what lives is copied each time: 18 times
// in a paper of 30 pages, 10 times so.
setFlagsFromString('--semi-space-growth-factor=16')

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

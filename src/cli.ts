#!/usr/bin/env node
import {parseArgs} from 'node:util'
import type {Format} from './build.ts'
import {SetupError} from './fault.ts'
import {buildHelp, commands, doctorHelp, help, version} from './help.ts'
import {nearest} from './nearest.ts'
import {didYouMean} from './rules.ts'

const stages = {
  read: 'reading',
  cite: 'setting citations',
  number: 'numbering',
  html: 'making the page',
  print: 'printing',
  write: 'writing'
} as const

process.exitCode = await run(process.argv.slice(2)).catch(complain)

async function run([command, ...rest]: string[]): Promise<number> {
  if (command === undefined || command === '--help' || command === '-h' || command === 'help') {
    return say(help)
  }
  if (command === '--version' || command === '-V') return say(`${version()}\n`)
  if (command === 'build') return runBuild(rest)
  if (command === 'doctor') return runDoctor(rest)
  const near = /\.(?:md|markdown|qmd)$/.test(command)
    ? [`build ${command}`]
    : nearest(command, commands)
  throw new SetupError(
    `There is no command \`${command}\``,
    [didYouMean(near), 'See offprint --help.'].filter(Boolean).join(' ')
  )
}

async function runBuild(args: string[]): Promise<number> {
  const {values, positionals} = parse(args, {
    out: {type: 'string', short: 'o', multiple: true},
    to: {type: 'string', multiple: true},
    'out-dir': {type: 'string'},
    csl: {type: 'string'},
    bibliography: {type: 'string', multiple: true},
    strict: {type: 'boolean'},
    'keep-going': {type: 'boolean'},
    json: {type: 'boolean'},
    browser: {type: 'string'},
    timeout: {type: 'string'},
    'no-sandbox': {type: 'boolean'},
    help: {type: 'boolean', short: 'h'},
    version: {type: 'boolean', short: 'V'}
  })
  if (values.help) return say(buildHelp)
  if (values.version) return say(`${version()}\n`)
  if (positionals.length > 1) {
    throw new SetupError(
      'offprint build takes one paper',
      `Build ${positionals.join(' and ')} one by one.`
    )
  }
  const {build} = await import('./build.ts')
  const {reportJson, reportText} = await import('./reporter.ts')
  const progress = progressLine(values.json === true)
  const stop = new AbortController()
  const signals = {SIGINT: 130, SIGTERM: 143, SIGHUP: 129}
  let stopped = 0
  for (const [signal, code] of Object.entries(signals)) {
    // Not `once`: while we listen, the press ends the browser and leaves the ending of the run to us.
    process.on(signal, () => {
      stopped = code
      stop.abort()
    })
  }
  try {
    const built = await build(positionals[0], {
      ...(values.out && {out: values.out}),
      ...(values.to && {to: values.to.flatMap(list => list.split(',')) as Format[]}),
      ...(values['out-dir'] !== undefined && {outDir: values['out-dir']}),
      ...(values.csl !== undefined && {csl: values.csl}),
      ...(values.bibliography && {bibliography: values.bibliography}),
      ...(values.browser !== undefined && {browser: values.browser}),
      ...(values.timeout !== undefined && {timeoutMs: seconds(values.timeout) * 1000}),
      ...(values['no-sandbox'] && {sandbox: false}),
      strict: values.strict === true,
      keepGoing: values['keep-going'] === true,
      onStage: stage => progress.stage(stages[stage]),
      signal: stop.signal
    })
    progress.end()
    if (values.json) {
      process.stdout.write(reportJson(built))
    } else {
      process.stderr.write(reportText(built.files, process.stderr.isTTY === true))
      for (const warning of built.warnings) process.stderr.write(`warning: ${warning}\n`)
      if (!built.ok && built.written.length === 0) {
        process.stderr.write('Nothing was written. --keep-going writes it all the same, marked.\n')
      }
      const pages =
        built.pages === undefined ? '' : ` (${built.pages} page${built.pages === 1 ? '' : 's'})`
      for (const path of built.written) {
        process.stdout.write(`wrote ${path}${path.endsWith('.pdf') ? pages : ''}\n`)
      }
    }
    return built.ok ? 0 : 1
  } catch (error) {
    progress.end()
    if (stopped === 0) throw error
    process.stderr.write('Stopped; the files of the last build are as they were.\n')
    return stopped
  }
}

async function runDoctor(args: string[]): Promise<number> {
  const {values} = parse(args, {
    browser: {type: 'string'},
    'no-sandbox': {type: 'boolean'},
    help: {type: 'boolean', short: 'h'},
    version: {type: 'boolean', short: 'V'}
  })
  if (values.help) return say(doctorHelp)
  if (values.version) return say(`${version()}\n`)
  const {examine} = await import('./print/doctor.ts')
  const {lines, ok} = await examine({
    ...(values.browser !== undefined && {browser: values.browser}),
    ...(values['no-sandbox'] && {sandbox: false})
  })
  say(`${lines.join('\n')}\n`)
  return ok ? 0 : 2
}

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>

function parse<T extends Options>(args: string[], options: T) {
  try {
    return parseArgs({args, options, allowPositionals: true, strict: true})
  } catch (cause) {
    const unknown = /'(--?[^\s'=]+)/.exec(cause instanceof Error ? cause.message : '')?.[1]
    const near = nearest(
      unknown ?? '',
      Object.keys(options).map(name => `--${name}`),
      1
    )
    const says = cause instanceof Error ? (cause.message.split('. ')[0] ?? '') : String(cause)
    throw new SetupError(
      says.replace(/^Unknown option '(.*)'$/, 'There is no option `$1`'),
      [unknown?.startsWith('--') ? didYouMean(near) : '', 'See --help.'].filter(Boolean).join(' ')
    )
  }
}

function seconds(text: string): number {
  const value = Number(text)
  if (value > 0 && Number.isFinite(value)) return value
  throw new SetupError(
    `\`--timeout ${text}\` is not a number of seconds`,
    'For example --timeout 300.'
  )
}

/** On a terminal one line that changes, elsewhere a line a stage. */
function progressLine(quiet: boolean): {stage(text: string): void; end(): void} {
  const {stderr} = process
  if (quiet) return {stage() {}, end() {}}
  if (!stderr.isTTY) return {stage: text => stderr.write(`${text}\n`), end() {}}
  return {stage: text => stderr.write(`\r\x1b[K${text} …`), end: () => stderr.write('\r\x1b[K')}
}

function say(text: string): number {
  process.stdout.write(text)
  return 0
}

function complain(error: unknown): number {
  if (!(error instanceof SetupError)) throw error
  process.stderr.write(`error: ${error.message}\n`)
  process.stderr.write(`  ${error.hint.replaceAll('\n', '\n  ')}\n`)
  return 2
}

import {parseArgs} from 'node:util'
import {SetupError} from '../fault.ts'
import {nearest} from '../nearest.ts'
import {didYouMean} from '../rules.ts'

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>

/** The options and the names of a command line; an option that is not there is met with the nearest. */
export function parse<T extends Options>(args: string[], options: T) {
  try {
    return parseArgs({args, options, allowPositionals: true, strict: true})
  } catch (cause) {
    const unknown = /'(--?[^\s'=]+)/.exec(cause instanceof Error ? cause.message : '')?.[1]
    const near = nearest(
      unknown ?? '',
      Object.keys(options).map(name => `--${name}`),
      1
    )
    const says = cause instanceof Error ? (cause.message.split(/\.\s/)[0] ?? '') : String(cause)
    const misspelled = unknown?.startsWith('--') && !near.includes(unknown)
    throw new SetupError(
      says
        .replace(/^Unknown option '(.*)'$/, 'There is no option `$1`')
        .replace(
          /^Option '.*?(--[\w-]+).*' argument (?:missing|is ambiguous)$/,
          '`$1` wants a value behind it'
        )
        .replace(/^Option '.*?(--[\w-]+)' does not take an argument$/, '`$1` takes no value'),
      [misspelled ? didYouMean(near) : '', 'See --help.'].filter(Boolean).join(' ')
    )
  }
}

/**
 * The value of an option that takes one of a few words.
 *
 * @throws SetupError with the nearest.
 */
export function oneOf<Word extends string>(
  option: string,
  words: readonly Word[],
  value: string
): Word {
  const found = words.find(word => word === value.toLowerCase())
  if (found !== undefined) return found
  const near = didYouMean(nearest(value, words, 1))
  throw new SetupError(
    `\`${option} ${value}\` is not one of ${words.join(', ')}`,
    near || `For example ${option} ${words[0]}.`
  )
}

/** The value of `--timeout`. */
export function seconds(text: string): number {
  const value = Number(text)
  if (value > 0 && Number.isFinite(value)) return value
  throw new SetupError(
    `\`--timeout ${text}\` is not a number of seconds`,
    'For example --timeout 300.'
  )
}

/** Print, and end well. */
export function say(text: string): number {
  process.stdout.write(text)
  return 0
}

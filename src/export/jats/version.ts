import {SetupError} from '../../fault.ts'

/** Version → the day in the name of its DTD. */
const days = {'1.3': '20210610', '1.4': '20241031'} as const

/** Versions of JATS (ANSI/NISO Z39.96) that can be written: those of 2021 and 2024. */
export type JatsVersion = keyof typeof days

const versions = Object.keys(days) as JatsVersion[]

/** @throws SetupError for a version that there is not. */
export function jatsVersionCalled(name: string): JatsVersion {
  const version = versions.find(one => one === name)
  if (version) return version
  throw new SetupError(
    `JATS \`${name}\` is not a version Offprint writes`,
    `Versions: ${versions.join(', ')}.`
  )
}

/** The declaration by which a validator finds the DTD. */
export function doctypeOf(version: JatsVersion): string {
  const name = `-//NLM//DTD JATS (Z39.96) Journal Publishing DTD with MathML3 v${version} ${days[version]}//EN`
  const file = `JATS-journalpublishing${version.replace('.', '-')}-mathml3.dtd`
  return `<!DOCTYPE article PUBLIC "${name}" "${file}">`
}

/** A date as Info and XMP write it. */
export interface Stamp {
  /** e.g. `D:20261124`. */
  readonly pdf: string
  /** e.g. `2026-11-24`. */
  readonly iso: string
}

const iso =
  /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01])(?:T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(?:\.\d+)?Z)?)?)?$/

/**
 * The date a PDF bears: `SOURCE_DATE_EPOCH` (reproducible-builds.org), else the paper's own, else
 * none, never the clock, so that the same paper gives the same bytes.
 */
export function dateOf(
  written: string | undefined,
  epoch: string | undefined = process.env['SOURCE_DATE_EPOCH']
): Stamp | undefined {
  const fromEpoch = epoch && /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : undefined
  const text = fromEpoch ? fromEpoch.toISOString().replace('.000Z', 'Z') : written?.trim()
  const parts = iso.exec(text ?? '')
  if (!text || !parts) return undefined
  const digits = parts.slice(1).map(part => part ?? '')
  return {pdf: `D:${digits.join('')}${text.endsWith('Z') ? 'Z' : ''}`, iso: text}
}

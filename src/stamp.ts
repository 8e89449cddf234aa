import type {Meta} from './meta.ts'

/**
 * When a file was made: `SOURCE_DATE_EPOCH` (reproducible-builds.org), else the last day that the paper tells of itself, never the
 * clock, so that the same paper gives the same bytes.
 *
 * @returns ISO 8601 to the second, `2026-07-01T00:00:00Z`; undefined for a paper without a day, month or year.
 */
export function madeOn(
  meta: Meta,
  epoch: string | undefined = process.env['SOURCE_DATE_EPOCH']
): string | undefined {
  if (epoch !== undefined && /^\d{1,11}$/.test(epoch)) return second(Number(epoch) * 1000)
  const {accepted, date, published, received, revised} = meta
  const days = [accepted, date, published, received, revised].flatMap(one => one?.iso ?? [])
  const last = days
    .map(iso => Date.parse(iso))
    .reduce((one, other) => Math.max(one, other), -Infinity)
  return Number.isFinite(last) ? second(last) : undefined
}

function second(time: number): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z')
}

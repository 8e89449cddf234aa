import type {Range, Takes} from '../asks.ts'

/** Whether a value is what an ask takes. */
export function isAnswer(value: unknown, takes: Takes): boolean {
  if (takes === 'range') return isRange(value)
  if (takes === 'yes') return typeof value === 'boolean'
  if (takes === 'text') return isText(value)
  if (takes === 'texts') return Array.isArray(value) && value.every(isText)
  if ('several' in takes) {
    return Array.isArray(value) && value.every(one => takes.several.includes(one))
  }
  return takes.includes(value as string)
}

/** What an ask takes, in words. */
export function takenBy(takes: Takes): string {
  if (takes === 'range') return 'Write `{min: 100, max: 300}`, or one of the two.'
  if (takes === 'yes') return 'Write `true` or `false`.'
  if (takes === 'text') return 'Write a text.'
  if (takes === 'texts') return 'Write a list: `[one, two]`.'
  if ('several' in takes) return `Write a list of ${takes.several.join(', ')}.`
  return `Write ${takes.join(' or ')}.`
}

/** `150–250`, `at most 300`; `yes`; `tiff, eps`. */
export function shownAnswer(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ')
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return isRange(value) ? shownRange(value) : String(value)
}

function shownRange({min, max}: Range): string {
  if (min === undefined) return `at most ${max}`
  if (max === undefined) return `at least ${min}`
  return min === max ? `${min}` : `${min}–${max}`
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== ''
}

function isRange(value: unknown): value is Range {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const {min, max, ...others} = value as Record<string, unknown>
  const given = [min, max].filter(one => one !== undefined)
  return (
    given.length > 0 &&
    given.every(one => typeof one === 'number' && one >= 0) &&
    Object.keys(others).length === 0
  )
}

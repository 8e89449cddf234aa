import type {Registered} from '../registry.ts'

/** What a registry tells, before it is dated. */
export type Told = Omit<Registered, 'checked'>

export function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)]
}

/** The year that a date begins with. */
export function yearIn(date: unknown): number[] {
  const [year] = /^\d{4}/.exec(String(date)) ?? []
  return year === undefined ? [] : [Number(year)]
}

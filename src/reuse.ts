/** What one reading of a paper takes over from the one before; the first, and a build, finds nothing. */
export interface Reuse {
  /** What was made for this key in this reading or the last, else made now. Nobody may change it. */
  of<Value>(what: string, key: string, make: () => Value): Value
  /** What the last reading left. */
  slot<Value>(what: string): {value?: Value}
  /** A number that stands for an object in keys. */
  id(object: object): number
  /** A reading begins: what the last one did not ask for is forgotten, so that this never outgrows two papers. */
  begin(): void
}

/** A memory for one paper. */
export function reuse(): Reuse {
  let now = new Map<string, unknown>()
  let before = new Map<string, unknown>()
  const slots = new Map<string, object>()
  const ids = new WeakMap<object, number>()
  let count = 0
  return {
    of<Value>(what: string, key: string, make: () => Value): Value {
      const name = `${what} ${key}`
      const known = now.has(name) ? now : before
      const value = known.has(name) ? (known.get(name) as Value) : make()
      now.set(name, value)
      return value
    },
    slot<Value>(what: string) {
      const slot = slots.get(what) ?? {}
      slots.set(what, slot)
      return slot as {value?: Value}
    },
    id(object) {
      const id = ids.get(object) ?? count++
      ids.set(object, id)
      return id
    },
    begin() {
      before = now
      now = new Map()
    }
  }
}

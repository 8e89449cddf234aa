import type {Element, Text} from 'xast'
import {x} from 'xastscript'

export type Child = Element | Text

/** By name, without the prefix of their element; what has none is left out. */
type Attributes = Readonly<Record<string, string | number | undefined>>

/** An element of WordprocessingML. */
export function w(
  name: string,
  attributes: Attributes = {},
  children: readonly Child[] = []
): Element {
  return x(`w:${name}`, prefixed('w', attributes), [...children])
}

/** One of mathematics, whose attributes have their own prefix too. */
export function m(
  name: string,
  children: readonly Child[] = [],
  attributes: Attributes = {}
): Element {
  return x(`m:${name}`, prefixed('m', attributes), [...children])
}

/** `<w:name w:val="…"/>`, as most properties are. */
export function val(name: string, value: string | number): Element {
  return w(name, {val: value})
}

function prefixed(prefix: string, attributes: Attributes): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.includes(':') ? name : `${prefix}:${name}`, String(value)]]
    )
  )
}

/** Properties stand in the order that the schema gives them. */
export function ordered(
  name: string,
  order: readonly string[],
  properties: readonly Element[]
): Element[] {
  const place = (element: Element): number => order.indexOf(element.name.replace(/^\w+:/, ''))
  const sorted = properties.toSorted((a, b) => place(a) - place(b))
  return sorted.length === 0 ? [] : [x(name, sorted)]
}

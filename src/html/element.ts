import type {Element, ElementContent, Properties} from 'hast'

/**
 * An element for what a long paper holds by the thousand. `h` of hastscript parses each name as a selector
 * and looks each property up; here they are taken as hast has them (`className: ['citation']`).
 */
export function element(
  tagName: string,
  properties: Properties,
  children: readonly (ElementContent | string)[]
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map(child =>
      typeof child === 'string' ? {type: 'text', value: child} : child
    )
  }
}

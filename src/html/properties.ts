import type {Properties} from 'hast'
import {refId} from '../refid.ts'
import type {AttributeList} from '../tree.ts'
import {directionOf} from '../words.ts'

const directions = new Set(['ltr', 'rtl', 'auto'])

/**
 * What the author wrote in braces as HTML: a language brings its direction along. Keys of other outputs are not
 * printed.
 */
export function propertiesOf(list: AttributeList | undefined): Properties {
  if (!list) return {}
  const {id, classes, lang, values} = list
  const written = values['dir'] ?? ''
  const dir = directions.has(written) ? written : lang && directionOf(lang)
  const {title} = values
  return {
    ...(id !== undefined && {id: refId(id)}),
    ...(classes.length > 0 && {className: [...classes]}),
    ...(lang !== undefined && {lang}),
    ...(dir !== undefined && {dir}),
    ...(title !== undefined && {title})
  }
}

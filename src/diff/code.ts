import {diffArrays} from 'diff'
import type {Code} from 'mdast'

/** Two versions of a block of code as one, line by line. */
export function mergedCode(before: Code, after: Code): Code {
  const parts = diffArrays(before.value.split('\n'), after.value.split('\n'))
  const lines = parts.flatMap(({added, removed, value}) =>
    value.map(text => ({
      text,
      ...(added && {change: 'insertion' as const}),
      ...(removed && {change: 'deletion' as const})
    }))
  )
  return {...after, data: {...after.data, lines}}
}

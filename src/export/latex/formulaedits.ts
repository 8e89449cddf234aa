import {texArgument, texSigns} from '../../tex.ts'

/** Something to set in the place of a part of a formula. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The labels and tags in a formula: they are set anew. */
export function numberingIn(value: string): Omit<Edit, 'text'>[] {
  return [...texSigns(value)].flatMap(({text, at}) => {
    if (!/^\\(?:label|tag\*?)$/.test(text)) return []
    const argument = texArgument(value, at + text.length)
    return argument ? [{start: at, end: argument.end}] : []
  })
}

/** A formula without what numbers it. */
export function stripped(value: string): string {
  const silent = [...texSigns(value)].flatMap(({text, at}) =>
    /^\\(?:notag|nonumber)$/.test(text) ? [{start: at, end: at + text.length, text: ''}] : []
  )
  return edited(value, [...numberingIn(value).map(edit => ({...edit, text: ''})), ...silent])
}

export function edited(value: string, edits: readonly Edit[]): string {
  let made = ''
  let from = 0
  for (const {start, end, text} of edits.toSorted((a, b) => a.start - b.start)) {
    made += value.slice(from, start) + text
    from = end
  }
  return made + value.slice(from)
}

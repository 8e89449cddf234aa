/** Stand around what braces protect from a change of case, until `sentence` has done its work. */
const protectedOpen = '\uE002'
export const protectedClose = '\uE003'
/** `<` as text, as long as `<` may also begin markup. */
export const less = '\uE000'

/** Mark a text as protected. */
export function guarded(text: string): string {
  const bare = text.replace(/[\uE002\uE003]/g, '')
  return bare === '' ? '' : protectedOpen + bare + protectedClose
}

/** The last step of a text read with `protect`: what is protected shows it. */
export function shown(text: string): string {
  return text
    .replace(/\uE002([^\uE003]*)\uE003/g, (_, inside: string) =>
      /\p{L}/u.test(inside.replace(/<[^>]*>/g, ''))
        ? `<span class="nocase">${inside}</span>`
        : inside
    )
    .replaceAll(less, '<')
}

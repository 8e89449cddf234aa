/** The name a style would have among the CSL styles: `Chicago: Author & Date`, an address or a file's name. */
export function styleName(asked: string): string {
  return asked
    .replace(/^https?:\/\/.*\/(?=[^/]+\/?$)/i, '')
    .replace(/[?#].*$|\/$/g, '')
    .replace(/^.*[\\/]/, '')
    .replace(/\.csl$/i, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}

export function isAddress(asked: string): boolean {
  return /^https?:\/\//i.test(asked)
}

/** A path, or a name with its ending, in a project. */
export function isFile(asked: string): boolean {
  return !isAddress(asked) && (/\.csl$/i.test(asked) || /[\\/]/.test(asked))
}

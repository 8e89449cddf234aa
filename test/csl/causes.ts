/** Why a line of citeproc's differs from ours, where we keep our reading, and a line without what differs. */
export interface Cause {
  readonly why: string
  readonly even: (line: string) => string
}

/** Causes that are found in the lines of any style; those of single styles stand in `explained.json`. */
export const causes: readonly Cause[] = [
  {
    why: 'A cite or cluster of nothing prints nothing; citeproc prints the layout’s parentheses around it',
    even: line => (/[\p{L}\p{N}]/u.test(line) ? line : '')
  },
  {
    why: 'A title is set in title case wherever the style wants it; citeproc leaves those of a jurisdiction alone',
    even: line => line.replace(/A Device/g, 'A device')
  },
  {
    why: 'Quotation marks in a title are set as the locale’s and take turns; citeproc leaves curly ones as written',
    even: line => line.replace(/[“„«‹‘»"]\s?(quotes)\s?[”“»›’«"]/gi, '“$1”')
  },
  {
    why: 'What stands around the year stands around a range of years once; citeproc repeats it inside the range',
    even: line =>
      /2007\D{1,40}2008/.test(line)
        ? line.replace(/2007\D{1,40}2008/, '2007–2008').replace(/[()[\]{},.;:\s]|<[^>]*>/g, '')
        : line
  }
]

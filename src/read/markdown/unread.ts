import type {Paragraph, Root, RootContent} from 'mdast'
import type {VFile} from 'vfile'
import {report} from '../../rules.ts'
import {visit} from '../../visit.ts'

/** What a block would have to be, what is told of it, and how it is mended. */
interface Slip {
  /** Whether the lines look like it. */
  readonly fits: (lines: readonly string[]) => boolean
  readonly reason: string
  readonly note: string
}

const every =
  (pattern: RegExp) =>
  (lines: readonly string[]): boolean =>
    lines.every(line => pattern.test(line))
const first =
  (pattern: RegExp) =>
  ([line = '']: readonly string[]): boolean =>
    pattern.test(line)

/** With a bar somewhere, or it is a line across the page. */
const dashes = /^(?=.*\|)\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/
const bars = /^\|.*\|[ \t]*$/

/** The first two signs of lists that do not begin within a paragraph. */
const lists = [
  ['a.', 'b.'],
  ['a)', 'b)'],
  ['(a)', '(b)'],
  ['i.', 'ii.'],
  ['i)', 'ii)'],
  ['(i)', '(ii)'],
  ['A)', 'B)'],
  ['(1)', '(2)'],
  ['#.', '#.']
] as const

function startsOf([one, two]: readonly [string, string], lines: readonly string[]): boolean {
  const at = lines.findIndex((line, index) => index > 0 && line.startsWith(`${one} `))
  return at > 0 && lines.some((line, index) => index > at && line.startsWith(`${two} `))
}

const slips: readonly Slip[] = [
  {
    fits: first(/^::[ \t]*(?:\{[^{}]*\}|\.?\p{L}[\w-]*)[ \t]*$/u),
    reason: 'Two colons begin no block',
    note: 'A block begins with three, ::: {.note}, and ends with a line :::'
  },
  {
    fits: first(/^:{3,}[ \t]*\.\p{L}[\w-]*[ \t]*$/u),
    reason: 'This line begins no block: its class stands without braces',
    note: 'Write ::: {.callout-tip}, or a word alone: ::: theorem'
  },
  {
    fits: first(/^:{3,}[ \t]*\{[^{}]*\}[ \t]*[^\s:]/),
    reason: 'This line begins no block: words stand behind its braces',
    note: 'Begin the text on the next line; a title goes between the braces: title="…"'
  },
  {
    fits: first(/^:{3,}[ \t]*\S/),
    reason: 'This line begins no block',
    note: 'Behind the colons stands one word or braces: ::: {.callout-tip title="…"}'
  },
  {
    fits: first(/^#{2,6}[^\s#{]/),
    reason: 'This is no heading: the space behind its `#` is missing',
    note: 'Write ## Results. What is to begin with # has a backslash: \\#.'
  },
  {
    fits: lines => lines.length === 1 && /^#\p{Lu}[\p{L}\p{N} :,-]*$/u.test(lines[0] ?? ''),
    reason: 'This is no heading: the space behind its `#` is missing',
    note: 'Write # Results. What is to begin with # has a backslash: \\#.'
  },
  {
    fits: first(/^\*\[[^\]]+\][ \t]+:/),
    reason: 'This is no abbreviation: a space stands before its colon',
    note: 'Write *[TEI]: Text Encoding Initiative'
  },
  {
    fits: lines => lines.length > 1 && lines.slice(0, 2).some(line => dashes.test(line)),
    reason: 'This is no table: its dashes have not as many columns as its head',
    note: 'The line below the head has dashes for each column: |---|---|'
  },
  {
    fits: lines => lines.length > 1 && every(bars)(lines),
    reason: 'This is no table: the dashes below its head are missing',
    note: 'The line below the head has dashes for each column: |---|---|'
  },
  {
    fits: lines => lists.some(signs => startsOf(signs, lines)),
    reason: 'This is no list: no empty line stands before it',
    note: 'Lists counted by letters begin behind an empty line.'
  },
  {
    fits: lines =>
      lines.length > 1 &&
      [/^-\p{L}/u, /^\*\p{L}[^*]*$/u, /^\d{1,2}[.)]\p{L}/u, /^[•·▪◦‣][ \t\u00A0]/].some(sign =>
        every(sign)(lines)
      ),
    reason: 'This is no list: its items begin otherwise',
    note: 'An item begins with a hyphen and a space, or a number and a space: "- One", "1. One".'
  },
  {
    fits: every(/^\|[^\s|][^|]*$/),
    reason: 'This is no verse: the space behind its bars is missing',
    note: 'Each line of verse begins with a bar and a space: | A line'
  }
]

/**
 * Tell paragraphs that begin like a block of another kind and are none. Cells of drawn tables are read later.
 *
 * Reports: `block-read`.
 */
export function tellUnread(tree: Root, source: string, file: VFile): void {
  let unopened = 0
  visit(tree, node => {
    if (node.type !== 'paragraph' && node.type !== 'lineBlock') return
    const lines = linesOf(node, source)
    const slip = slips.find(({fits}) => fits(lines))
    if (slip && (node.type === 'paragraph' || bars.test(lines[0] ?? '')))
      tell(node, lines[0] ?? '', slip)
    if (lines[0]?.startsWith('::') && slip) unopened++
    if (node.type !== 'paragraph' || !lines.some(line => /^:{3,}[ \t]*$/.test(line))) return
    if (unopened > 0) unopened--
    else tell(node, ':::', stray)
  })

  function tell(node: RootContent, found: string, {reason, note}: Omit<Slip, 'fits'>): void {
    report(file, 'block-read', reason, {at: node.position?.start, found, note})
  }
}

const stray = {
  reason: 'A line `:::` ends no block',
  note: 'Take it out, or begin the block above: ::: {.note}'
}

/** Without what says that they belong to a list or quotation. */
function linesOf({position}: Paragraph | RootContent, source: string): string[] {
  return source
    .slice(position?.start.offset, position?.end.offset)
    .split('\n')
    .map(line => line.replace(/^[\s>]+/, '').replace(/\r$/, ''))
}

import type {PhrasingContent, Root} from 'mdast'
import {combineExtensions} from 'micromark-util-combine-extensions'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import {type Processor, unified} from 'unified'
import type {Point} from 'unist'
import {visit} from '../../visit.ts'
import {abbreviationFromMarkdown, abbreviationSyntax} from './abbreviation.ts'
import {attributesFromMarkdown, attributesSyntax} from './attributes.ts'
import {citeKeyFromMarkdown, citeKeySyntax} from './citekey.ts'
import {descriptionFromMarkdown, descriptionSyntax} from './description.ts'
import {divFromMarkdown} from './div.ts'
import {hasEmail, withoutEmails} from './emails.ts'
import {fancyListFromMarkdown, fancyListSyntax} from './fancylist.ts'
import {fenceSyntax} from './fence.ts'
import {imageLabelFromMarkdown} from './figures/imagelabel.ts'
import {formulaFromMarkdown, formulaSyntax} from './formulas/display.ts'
import {dollarFromMarkdown, dollarSyntax} from './formulas/dollar.ts'
import {texFormulaFromMarkdown, texFormulaSyntax} from './formulas/tex.ts'
import {hardSpaceFromMarkdown, hardSpaceSyntax} from './hardspace.ts'
import {lineBlockFromMarkdown, lineBlockSyntax} from './lineblock.ts'
import {blockBreakFromMarkdown, blockBreakSyntax, percentSyntax} from './mystlines.ts'
import {plainText} from './plain.ts'
import {texRefFromMarkdown, texRefSyntax} from './references/texref.ts'
import {shortcodeFromMarkdown, shortcodeSyntax} from './shortcode.ts'
import {drawnFromMarkdown, gridSyntax, hasRuler, ruledSyntax} from './tables/syntax.ts'
import {texCiteFromMarkdown, texCiteSyntax} from './texcite.ts'
import {texLinkFromMarkdown, texLinkSyntax} from './texlink.ts'
import {yamlBlockFromMarkdown, yamlBlockSyntax} from './yamlblock.ts'

/** What a text makes the parser look for; what it does not hold need not be looked for. */
interface Wants {
  readonly emails: boolean
  /** Simple and multiline tables. */
  readonly rulers: boolean
  /** Lines that begin with `%` are comments. */
  readonly percents?: boolean
  /** Words alone, no lists, headings and the like: a cell. */
  readonly words?: boolean
}

const parsers = new Map<string, Processor<Root>>()

function parserOf(wants: Wants): Processor<Root> {
  const name = JSON.stringify(wants)
  const parser = parsers.get(name) ?? (markdown(wants).freeze() as Processor<Root>)
  parsers.set(name, parser)
  return parser
}

function parse(text: string, wants: Wants): Root {
  return plainText(text) ?? parserOf(wants).parse(text)
}

function markdown({emails, rulers, percents = false, words = false}: Wants) {
  return unified()
    .use(remarkParse)
    .use(remarkFrontmatter)
    .use(remarkGfm, {singleTilde: false})
    .use(remarkMath)
    .use(scholarly)
    .use(rulers ? [withRulers] : [])
    .use(percents ? [withPercents] : [])
    .use(emails ? [] : [skipEmails])
    .use(words ? [wordsOnly] : [])
    .use(combined)
}

/** micromark puts them together for each text it reads: a third of the time for a few words. */
function combined(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [combineExtensions(data.micromarkExtensions ?? [])]
}

/** What pandoc's Markdown has and CommonMark has not: citations, attributes, labelled formulas. */
function scholarly(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    citeKeySyntax,
    texCiteSyntax,
    texRefSyntax,
    texLinkSyntax,
    fenceSyntax,
    attributesSyntax,
    gridSyntax,
    descriptionSyntax,
    formulaSyntax,
    dollarSyntax,
    texFormulaSyntax,
    hardSpaceSyntax,
    yamlBlockSyntax,
    blockBreakSyntax,
    lineBlockSyntax,
    abbreviationSyntax,
    shortcodeSyntax,
    fancyListSyntax
  ]
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    citeKeyFromMarkdown,
    texCiteFromMarkdown,
    texRefFromMarkdown,
    texLinkFromMarkdown,
    divFromMarkdown,
    attributesFromMarkdown,
    descriptionFromMarkdown,
    formulaFromMarkdown,
    dollarFromMarkdown,
    texFormulaFromMarkdown,
    hardSpaceFromMarkdown,
    lineBlockFromMarkdown,
    abbreviationFromMarkdown,
    shortcodeFromMarkdown,
    fancyListFromMarkdown,
    imageLabelFromMarkdown,
    yamlBlockFromMarkdown,
    blockBreakFromMarkdown,
    drawnFromMarkdown
  ]
}

function skipEmails(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map(withoutEmails)
}

function withPercents(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), percentSyntax]
}

function withRulers(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), ruledSyntax]
}

const blocks =
  'list blockQuote thematicBreak headingAtx setextUnderline codeFenced codeIndented htmlFlow table div description gridTable ruledTable mathFlow formula lineBlock abbreviation texDisplay fancyList'

function wordsOnly(this: Processor): void {
  const data = this.data()
  const disable = {null: blocks.split(' ')}
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), {disable}]
}

/** Reads parts of one text as micromark has them, with our syntax. */
export interface Reader {
  /** Names what it looks for. */
  readonly wants: string
  blocks(text: string): Root
  /** Takes what begins like a list or a heading for text. */
  words(text: string): Root
}

/**
 * What reads a text and its parts.
 *
 * @param percents Lines that begin with `%` are comments, as in MyST.
 */
export function readerOf(source: string, percents = false): Reader {
  const wants = {emails: hasEmail(source), rulers: hasRuler(source), percents}
  return {
    wants: JSON.stringify(wants),
    blocks: text => parse(text, wants),
    words: text => parse(text, {...wants, words: true})
  }
}

/** Markdown of one line that has no place of its own in the text, such as a title among attributes. */
export function parseInline(text: string): PhrasingContent[] {
  const [first] = parse(text, {emails: false, rulers: false, words: true}).children
  if (first?.type !== 'paragraph') return [{type: 'text', value: text}]
  visit(first, node => {
    delete node.position
  })
  return first.children
}

/** Markdown of a part of a line, with the places it has in the text. */
export function wordsAt(reader: Reader, text: string, at: Point): PhrasingContent[] {
  const [first] = reader.words(text).children
  if (first?.type !== 'paragraph')
    return [{type: 'text', value: text, position: {start: at, end: at}}]
  visit(first, node => {
    for (const point of node.position ? [node.position.start, node.position.end] : []) {
      point.column += at.column - 1
      point.line = at.line
      if (point.offset !== undefined) point.offset += at.offset ?? 0
    }
  })
  return first.children
}

import type {PhrasingContent, Root} from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import {type Processor, unified} from 'unified'
import type {VFile} from 'vfile'
import {visit} from '../../visit.ts'
import {abbreviationFromMarkdown, abbreviationSyntax} from './abbreviation.ts'
import {attributesFromMarkdown, attributesSyntax} from './attributes.ts'
import {makeCallouts} from './callouts.ts'
import {citeKeyFromMarkdown, citeKeySyntax} from './citekey.ts'
import {readCodeBlocks} from './codeblocks.ts'
import {defineTerms} from './definitions.ts'
import {limitDepth, withoutDeepLines} from './depth.ts'
import {descriptionFromMarkdown, descriptionSyntax} from './description.ts'
import {divFromMarkdown, divSyntax} from './div.ts'
import {hasEmail, withoutEmails} from './emails.ts'
import {imageLabelFromMarkdown} from './figures/imagelabel.ts'
import {formulaFromMarkdown, formulaSyntax} from './formulas/display.ts'
import {dollarFromMarkdown, dollarSyntax} from './formulas/dollar.ts'
import {takeMacros} from './formulas/take.ts'
import {texFormulaFromMarkdown, texFormulaSyntax} from './formulas/tex.ts'
import {group} from './group.ts'
import {hardSpaceFromMarkdown, hardSpaceSyntax} from './hardspace.ts'
import {lineBlockFromMarkdown, lineBlockSyntax} from './lineblock.ts'
import {makeStatements} from './statements.ts'
import {structure} from './structure.ts'
import {checkGrids} from './tables/checkgrid.ts'
import {readDrawings} from './tables/drawn.ts'
import {drawnFromMarkdown, gridSyntax, hasRuler, ruledSyntax} from './tables/syntax.ts'
import {texCiteFromMarkdown, texCiteSyntax} from './texcite.ts'
import {readTexCites} from './texcites.ts'
import {citeLinks} from './worklinks.ts'
import {makeWorkLists} from './worklists.ts'
import {yamlBlockFromMarkdown, yamlBlockSyntax} from './yamlblock.ts'

/** What a text makes the parser look for; what it does not hold need not be looked for. */
interface Wants {
  readonly emails: boolean
  /** Simple and multiline tables. */
  readonly rulers: boolean
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

function markdown({emails, rulers, words = false}: Wants) {
  return unified()
    .use(remarkParse)
    .use(remarkFrontmatter)
    .use(remarkGfm, {singleTilde: false})
    .use(remarkMath)
    .use(scholarly)
    .use(rulers ? [withRulers] : [])
    .use(emails ? [] : [skipEmails])
    .use(words ? [wordsOnly] : [])
}

/** What pandoc's Markdown has and CommonMark has not: citations, attributes, labelled formulas. */
function scholarly(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    citeKeySyntax,
    texCiteSyntax,
    divSyntax,
    attributesSyntax,
    gridSyntax,
    descriptionSyntax,
    formulaSyntax,
    dollarSyntax,
    texFormulaSyntax,
    hardSpaceSyntax,
    yamlBlockSyntax,
    lineBlockSyntax,
    abbreviationSyntax
  ]
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    citeKeyFromMarkdown,
    texCiteFromMarkdown,
    divFromMarkdown,
    attributesFromMarkdown,
    descriptionFromMarkdown,
    formulaFromMarkdown,
    dollarFromMarkdown,
    texFormulaFromMarkdown,
    hardSpaceFromMarkdown,
    lineBlockFromMarkdown,
    abbreviationFromMarkdown,
    imageLabelFromMarkdown,
    yamlBlockFromMarkdown,
    drawnFromMarkdown
  ]
}

function skipEmails(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map(withoutEmails)
}

function withRulers(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), ruledSyntax]
}

const blocks =
  'list blockQuote thematicBreak headingAtx setextUnderline codeFenced codeIndented htmlFlow table div description gridTable ruledTable mathFlow formula lineBlock abbreviation'

function wordsOnly(this: Processor): void {
  const data = this.data()
  const disable = {null: blocks.split(' ')}
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), {disable}]
}

/**
 * Markdown → tree with figures, captions and citation clusters.
 *
 * Reports: `bibliography-list-valid`, `caption-has-block`, `citation-closed`, `citation-command-known`,
 * `citation-parted`, `citation-role-known`, `div-closed`, `math-valid`, `nesting-shallow`.
 */
export function parse(source: string, file: VFile): Root {
  const wants = {emails: hasEmail(source), rulers: hasRuler(source)}
  const tree = parserOf(wants).parse(withoutDeepLines(source, file))
  readDrawings(tree, {
    blocks: text => parserOf(wants).parse(text),
    words: text => parserOf({...wants, words: true}).parse(text)
  })
  checkGrids(tree, file)
  limitDepth(tree, file)
  takeMacros(tree, source)
  defineTerms(tree)
  readCodeBlocks(tree)
  structure(tree, source, file)
  makeStatements(tree)
  makeWorkLists(tree, file)
  makeCallouts(tree, source, inline)
  readTexCites(tree, source, file)
  group(tree, source, file)
  citeLinks(tree)
  return tree
}

/** Markdown of one line that has no place of its own in the text, such as a title among attributes. */
function inline(text: string): PhrasingContent[] {
  const [first] = parserOf({emails: false, rulers: false, words: true}).parse(text).children
  if (first?.type !== 'paragraph') return [{type: 'text', value: text}]
  visit(first, node => {
    delete node.position
  })
  return first.children
}

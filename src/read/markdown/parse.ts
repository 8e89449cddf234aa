import type {Root} from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import {type Processor, unified} from 'unified'
import type {VFile} from 'vfile'
import {attributesFromMarkdown, attributesSyntax} from './attributes.ts'
import {citeKeyFromMarkdown, citeKeySyntax} from './citekey.ts'
import {defineTerms} from './definitions.ts'
import {limitDepth, withoutDeepLines} from './depth.ts'
import {descriptionFromMarkdown, descriptionSyntax} from './description.ts'
import {divFromMarkdown, divSyntax} from './div.ts'
import {hasEmail, withoutEmails} from './emails.ts'
import {imageLabelFromMarkdown} from './figures/imagelabel.ts'
import {formulaFromMarkdown, formulaSyntax} from './formulas/display.ts'
import {dollarFromMarkdown, dollarSyntax} from './formulas/dollar.ts'
import {texFormulaFromMarkdown, texFormulaSyntax} from './formulas/tex.ts'
import {group} from './group.ts'
import {hardSpaceFromMarkdown, hardSpaceSyntax} from './hardspace.ts'
import {makeStatements} from './statements.ts'
import {structure} from './structure.ts'
import {texCiteFromMarkdown, texCiteSyntax} from './texcite.ts'
import {readTexCites} from './texcites.ts'
import {citeLinks} from './worklinks.ts'
import {makeWorkLists} from './worklists.ts'
import {yamlBlockFromMarkdown, yamlBlockSyntax} from './yamlblock.ts'

const parser = markdown().freeze()
const parserWithoutEmails = markdown().use(skipEmails).freeze()

function markdown() {
  return unified()
    .use(remarkParse)
    .use(remarkFrontmatter)
    .use(remarkGfm, {singleTilde: false})
    .use(remarkMath)
    .use(scholarly)
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
    descriptionSyntax,
    formulaSyntax,
    dollarSyntax,
    texFormulaSyntax,
    hardSpaceSyntax,
    yamlBlockSyntax
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
    imageLabelFromMarkdown,
    yamlBlockFromMarkdown
  ]
}

function skipEmails(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map(withoutEmails)
}

/**
 * Markdown → tree with figures, captions and citation clusters.
 *
 * Reports: `bibliography-list-valid`, `caption-has-block`, `citation-closed`, `citation-command-known`,
 * `citation-parted`, `citation-role-known`, `div-closed`, `math-valid`, `nesting-shallow`.
 */
export function parse(source: string, file: VFile): Root {
  const fitting = hasEmail(source) ? parser : parserWithoutEmails
  const tree = fitting.parse(withoutDeepLines(source, file))
  limitDepth(tree, file)
  defineTerms(tree)
  structure(tree, source, file)
  makeStatements(tree)
  makeWorkLists(tree, file)
  readTexCites(tree, source, file)
  group(tree, source, file)
  citeLinks(tree)
  return tree
}

import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import type {Reuse} from '../../reuse.ts'
import type {Dialect} from '../dialect.ts'
import {makeCallouts} from './callouts.ts'
import {readCells} from './cells.ts'
import {readCodeBlocks} from './codeblocks.ts'
import {readColumns} from './columns.ts'
import {dropComments} from './comments.ts'
import {readConditions} from './conditional.ts'
import {defineTerms} from './definitions.ts'
import {limitDepth, withoutDeepLines} from './depth.ts'
import {readDirectives} from './directives/directives.ts'
import {countExamples} from './examples.ts'
import {tellFences} from './fences.ts'
import {placeQuotedCaptions} from './figures/quotedcaptions.ts'
import {otherFormulas} from './formulas/other.ts'
import {takeMacros} from './formulas/take.ts'
import {group} from './group.ts'
import {tellMisspelt} from './misspelt.ts'
import {parseInline, readerOf, wordsAt} from './parser.ts'
import {readRawTex} from './rawtex.ts'
import {fenceDivTags} from './references/divtags.ts'
import {readReferenceLinks} from './references/links.ts'
import {giveLabels, splitTargets} from './references/targets.ts'
import {blocksAgain} from './reparse.ts'
import {makeStatements} from './statements.ts'
import {structure} from './structure.ts'
import {checkGrids} from './tables/checkgrid.ts'
import {readDrawings} from './tables/drawn.ts'
import {readTexCites} from './texcites.ts'
import {readTexNotes} from './texnotes.ts'
import {tellUnread} from './unread.ts'
import {citeLinks} from './worklinks.ts'
import {makeWorkLists} from './worklists.ts'

/**
 * The words of a cell in a file of data: as `parse`, without lists, headings and the like.
 *
 * @param source The cell and, behind an empty line, the definitions it may call.
 */
export function parseWords(source: string, file: VFile): Root {
  const tree = readerOf(source).words(source)
  limitDepth(tree, file)
  structure(tree, source, file)
  readTexCites(tree, source, file)
  group(tree, source, file)
  citeLinks(tree)
  return tree
}

/**
 * Markdown → tree with figures, captions and citation clusters.
 *
 * Reports: `attribute-known`, `attributes-read`, `bibliography-list-valid`, `block-read`, `caption-has-block`, `citation-closed`, `citation-command-known`,
 * `citation-parted`, `citation-role-known`, `code-closed`, `construct-honoured`, `div-closed`, `math-valid`, `nesting-shallow`.
 */
export function parse(source: string, file: VFile, dialect?: Dialect, reuse?: Reuse): Root {
  const reader = readerOf(source, dialect === 'myst')
  const text = fenceDivTags(withoutDeepLines(source, file))
  const tree = reuse ? blocksAgain(reader, text, reuse) : reader.blocks(text)
  tellUnread(tree, source, file)
  tellFences(tree, source, file)
  readDrawings(tree, reader)
  checkGrids(tree, source, file)
  limitDepth(tree, file)
  splitTargets(tree)
  readDirectives(tree, line => wordsAt(reader, line.source, line.at), file)
  otherFormulas(tree, source)
  dropComments(tree, reader.words, file)
  takeMacros(tree, source)
  defineTerms(tree)
  readCodeBlocks(tree, file)
  tellMisspelt(tree, file)
  readCells(tree, file)
  readTexNotes(tree, source)
  readRawTex(tree, source)
  placeQuotedCaptions(tree, parseInline)
  structure(tree, source, file)
  makeStatements(tree)
  giveLabels(tree)
  makeWorkLists(tree, file)
  makeCallouts(tree, source, parseInline, file)
  readTexCites(tree, source, file)
  group(tree, source, file)
  readConditions(tree, file)
  readColumns(tree, file)
  citeLinks(tree)
  countExamples(tree)
  readReferenceLinks(tree)
  return tree
}

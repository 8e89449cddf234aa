import {VFile} from 'vfile'
import type {Element} from 'xast'
import type {Article, OutputFile} from '../../article.ts'
import {asNow} from '../../changes.ts'
import type {Typesetter} from '../../formulas/formulas.ts'
import {hasFormulas} from '../../formulas/present.ts'
import type {MathNode} from '../../formulas/refine.ts'
import {topDepth} from '../../headings.ts'
import {madeOn} from '../../stamp.ts'
import {directionOf} from '../../words.ts'
import {withoutHtmlIn} from '../html.ts'
import type {ExportTools} from '../tools.ts'
import {blocks} from './blocks.ts'
import {bookmarks} from './bookmarks.ts'
import {contents} from './contents.ts'
import {type Context, inText} from './context.ts'
import {headingCounter} from './headingcounter.ts'
import {inlines} from './inlines.ts'
import {resolved} from './links.ts'
import {titleBlock} from './matter.ts'
import {namespaces} from './namespaces.ts'
import {notes} from './notes.ts'
import {numbering} from './numbering.ts'
import {packed} from './packed.ts'
import {picturesOf} from './pictures.ts'
import {appFile, coreFile, customFile} from './properties.ts'
import {relations} from './relations.ts'
import {sequences} from './sequences.ts'
import {settingsFile} from './settings.ts'
import {footerFile, headerFile, lineWidth, sheets} from './sheet.ts'
import {stylesFile} from './styles.ts'
import {wishesOf} from './wishes.ts'
import {w} from './word.ts'
import {document} from './xmlfile.ts'

/**
 * Article → a document of Word that editors can go on with.
 *
 * What cannot be set is told with the page, and here alone what Word cannot show.
 *
 * @param name Of the document, without its ending.
 * @see ISO/IEC 29500-1 (WordprocessingML)
 */
export async function docx(
  paper: Readonly<Article>,
  name: string,
  {say}: Pick<ExportTools, 'say'>
): Promise<OutputFile[]> {
  const article = {...paper, ...withoutHtmlIn(paper)}
  const {meta, tree} = article
  const own = relations()
  const ofNotes = relations()
  for (const part of ['styles', 'numbering', 'settings']) own.to(part, `${part}.xml`)
  const parts = {header: own.to('header', 'header1.xml'), footer: own.to('footer', 'footer1.xml')}
  const wishes = wishesOf(article)
  const context: Context = {
    article,
    lang: meta.lang,
    dir: directionOf(meta.lang),
    look: {},
    style: 'Normal',
    indent: 0,
    width: lineWidth(meta.paper),
    listDepth: 0,
    topDepth: topDepth(tree),
    isLinkless: false,
    textLang: meta.lang,
    inNote: undefined,
    change: undefined,
    madeOn: madeOn(meta),
    relations: own,
    bookmarks: bookmarks(),
    sequences: sequences(),
    headings: headingCounter(),
    numbering: numbering(),
    pictures: await picturesOf(article),
    notes: notes(ofNotes),
    typeset: await typesetterOf(article),
    say,
    sheet: sheets({article}, parts, wishes.lineNumbers),
    own: new Map(),
    definitions: new Map(),
    blocks,
    inlines
  }
  const text = [
    ...titleBlock(context),
    ...contents(article.before ? {...context, article: {...article, tree: asNow(tree)}} : context),
    ...blocks(tree.children, inText(context, tree))
  ]
  const page = context.sheet(false)
  const hasNotes = !context.notes.isEmpty()
  if (hasNotes) own.to('footnotes', 'footnotes.xml')
  const finish = (root: Element): Element => resolved(root, context)
  const files = new Map<string, string | Uint8Array>([
    [
      'word/document.xml',
      document(finish(w('document', namespaces, [w('body', {}, [...text, page])])))
    ],
    ['word/styles.xml', stylesFile(meta, wishes.spacing, meta.numberSections)],
    ['word/numbering.xml', context.numbering.file()],
    ['word/settings.xml', settingsFile(meta.lang, hasNotes)],
    ['word/header1.xml', headerFile(context)],
    ['word/footer1.xml', footerFile(context)],
    ...(hasNotes
      ? ([
          ['word/footnotes.xml', context.notes.file(finish)],
          ['word/_rels/footnotes.xml.rels', ofNotes.file()]
        ] as const)
      : []),
    ['docProps/core.xml', coreFile(article)],
    ['docProps/app.xml', appFile()],
    ...(article.bibliography.length > 0
      ? ([['docProps/custom.xml', customFile(article)]] as const)
      : []),
    ...context.pictures.files(),
    ['word/_rels/document.xml.rels', own.file()]
  ])
  return [{path: `${name}.docx`, content: packed(files)}]
}

/** What sets formulas; what cannot be set is told once, with the page. */
async function typesetterOf(article: Article): Promise<Typesetter<MathNode> | undefined> {
  if (!hasFormulas(article)) return undefined
  const {typesetter} = await import('../../formulas/formulas.ts')
  const {mathTree} = await import('../../formulas/mathml.ts')
  return typesetter<MathNode>(mathTree, {...article, file: new VFile()})
}

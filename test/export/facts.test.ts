import assert from 'node:assert/strict'
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {test} from 'node:test'
import {strFromU8, unzipSync} from 'fflate'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {build} from '../../src/build.ts'
import {facts} from './facts.ts'
import {lacking} from './lacking.ts'

const names = {
  html: 'HTML',
  pdf: 'PDF',
  docx: 'DOCX',
  latex: 'LaTeX',
  jats: 'JATS',
  crossref: 'Crossref',
  epub: 'EPUB',
  text: 'Text',
  cff: 'CFF'
} as const
type Format = keyof typeof names
const formats = Object.keys(names) as Format[]

test('every fact of the front matter arrives, or it is said why not; UPDATE=1 writes the table', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'facts-'))
  try {
    const {written} = await build('test/cases/facts/paper.md', {to: formats, outDir: folder})
    assert.equal(written.length, formats.length)
    const said = new Map<Format, string>()
    for (const [index, format] of formats.entries()) {
      said.set(format, plain(await textIn(written[index] ?? '')))
    }
    const arrives = (format: Format, sign: RegExp) => sign.test(said.get(format) ?? '')
    const unexplained = formats.flatMap(format =>
      facts.flatMap(([fact, sign]) =>
        arrives(format, sign) === (whyNot(format, fact) === undefined) ? [] : [`${format}: ${fact}`]
      )
    )
    assert.equal(unexplained.length, 0, unexplained.join('\n'))
    const path = join('docs', 'facts.md')
    const text = tableOf(arrives)
    if (process.env['UPDATE'] === '1' && process.env['CI'] === undefined) writeFileSync(path, text)
    assert.equal(readFileSync(path, 'utf8'), text)
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
})

function whyNot(format: Format, fact: string): string | undefined {
  return lacking.find(one => one.formats.includes(format) && one.facts.includes(fact))?.why
}

/** Marks of XML and TeX are words here, so that what they say is found. */
function plain(text: string): string {
  return text
    .replace(/\\(?:emph|textsubscript)\b/g, '')
    .replace(/&(?:amp|#x26);|\\&/g, '&')
    .replace(/&(?:quot|#x22);/g, '"')
    .replace(/<\/?(?:i|em|b|sub|sup|italic|jats:italic|cite|span|bdi|wbr)\b[^>]*>/g, '')

    .replace(/<\//g, ' ')
    .replace(/[<>="{}[\]]+|\/(?=>)|\\[,;]/g, ' ')
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
}

async function textIn(path: string): Promise<string> {
  if (path.endsWith('/')) {
    return readdirSync(path)
      .flatMap(name => (/\.(?:tex|bib)$/.test(name) ? readFileSync(join(path, name), 'utf8') : []))
      .join('\n')
  }
  const bytes = new Uint8Array(readFileSync(path))
  if (path.endsWith('.pdf')) return textOfPdf(bytes)
  if (!/\.(?:epub|docx)$/.test(path)) return strFromU8(bytes)
  const files = Object.entries(unzipSync(bytes))
  return files
    .flatMap(([name, file]) => (/\.(?:x?html|opf|rels|xml)$/.test(name) ? strFromU8(file) : []))
    .join('\n')
}

/** What is printed, where its links lead, and what the file says of itself. */
async function textOfPdf(data: Uint8Array): Promise<string> {
  const document = await getDocument({data, verbosity: 0}).promise
  const parts: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const {items} = await page.getTextContent()
    parts.push(
      items.map(item => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('')
    )
    const links = await page.getAnnotations()
    parts.push(...links.map(({unsafeUrl, url}) => String(unsafeUrl ?? url ?? '')))
  }
  const {info, metadata} = await document.getMetadata()
  parts.push(JSON.stringify(info), String(metadata?.getRaw() ?? ''))
  await document.destroy()
  return parts.join('\n')
}

/** The table, and below it why what is missing is. */
function tableOf(arrives: (format: Format, sign: RegExp) => boolean): string {
  const reasons = [...new Set(lacking.map(({why}) => why))]
  const rows = facts.map(([fact, sign]) => {
    const cells = formats.map(format => {
      const why = whyNot(format, fact)
      return arrives(format, sign) ? '✓' : `${reasons.indexOf(why ?? '') + 1}`
    })
    return `| ${[fact, ...cells].join(' | ')} |`
  })
  return [
    '# Which facts arrive where',
    '',
    'Of one paper that says all that a front matter can say (`test/cases/facts`); `test/export/facts.test.ts` makes this table. A number',
    'says why a fact is not there.',
    '',
    `| Fact | ${formats.map(format => names[format]).join(' | ')} |`,
    `| --- |${' :-: |'.repeat(formats.length)}`,
    ...rows,
    '',
    ...reasons.map((why, index) => `${index + 1}. ${why}`),
    ''
  ].join('\n')
}

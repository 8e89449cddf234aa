import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {before, describe, test} from 'node:test'
import {build} from '../../src/build.ts'
import {scratch} from '../print/fakes.ts'
import {open, textOf} from '../print/read.ts'

type Pdf = Awaited<ReturnType<typeof open>>

/** What the sample paper must hold on paper; read with pdf.js, poppler and qpdf give a second opinion. */
describe('the PDF of the sample', () => {
  const folder = scratch()
  const path = join(folder, 'paper.pdf')
  let bytes: Uint8Array
  let pdf: Pdf
  let text: string

  before(async () => {
    const built = await build('manuscript/paper.md', {out: [path, join(folder, 'paper.html')]})
    assert.equal(built.ok, true)
    assert.deepEqual(
      built.files.flatMap(file => file.messages.map(String)),
      []
    )
    bytes = new Uint8Array(readFileSync(path))
    pdf = await open(bytes)
    text = (await textOf(bytes)).replace(/-\n/g, '').replace(/\s+/g, ' ')
  })

  test('holds the restored abstract, word for word', () => {
    for (const sentence of abstract()) assert.ok(text.includes(sentence), sentence)
  })

  test('copies whole: no soft hyphen, no hyphen left inside a line', async () => {
    assert.doesNotMatch(await textOf(bytes), /\u00AD/)
    assert.doesNotMatch(text, /con-flict|inter-national|na-tional|respon-sib/)
  })

  test('embeds every face as TrueType', async () => {
    const fonts = await fontsOf(pdf)
    assert.ok(fonts.length >= 5, fonts.map(({name}) => name).join())
    for (const {name, type, missing} of fonts) {
      assert.notEqual(type, 'Type3', name)
      assert.equal(missing, false, name)
      assert.match(name, /SourceSerif4|SourceCodePro|STIXTwoMath|Amiri/)
    }
  })

  test('says what it is', async () => {
    const {info, metadata} = await pdf.getMetadata()
    const facts = info as Record<string, unknown>
    assert.match(String(facts['Title']), /Peacebuilding after Armed Conflict/)
    assert.match(String(facts['Author']), /First Author/)
    assert.match(String(facts['Keywords']), /peacebuilding/)
    assert.equal(facts['Creator'], 'Offprint')
    assert.equal(facts['Language'], 'en')
    assert.ok(metadata)
    const {Marked} = (await pdf.getMarkInfo()) ?? {}
    assert.equal(Marked, true)
  })

  test('has bookmarks of its headings', async () => {
    const outline = (await pdf.getOutline()) ?? []
    const flat = (items: typeof outline): string[] =>
      items.flatMap(({title, items: inner}) => [title, ...flat(inner)])
    const titles = flat(outline)
    for (const heading of ['Abstract', 'Introduction', 'References']) {
      assert.ok(
        titles.some(title => title.includes(heading)),
        `${heading} in ${titles.join(' | ')}`
      )
    }
  })

  test('is tagged: headings, paragraphs, lists, tables, figures with their descriptions', async () => {
    const roles = await rolesOf(pdf)
    for (const role of ['H1', 'H2', 'P', 'L', 'LI', 'Table', 'TR', 'TH', 'TD', 'Figure', 'Link']) {
      assert.ok(roles.has(role), `${role} in ${[...roles].join()}`)
    }
  })

  test('links citations and references to where they point', async () => {
    const destinations = (await pdf.getDestinations()) as Record<string, unknown>
    const ids = Object.keys(destinations)
    assert.ok(ids.filter(id => id.startsWith('ref-')).length >= 30, ids.join())
    for (const id of await targetsOf(pdf)) assert.ok(ids.includes(id), `${id} goes nowhere`)
  })

  test('has its title at the head of its pages and numbers at their foot', async () => {
    const lines = await pageLines(pdf, 3)
    assert.ok(
      lines.some(line => /International Mechanisms/i.test(line)),
      lines.slice(0, 3).join('|')
    )
    assert.ok(lines.includes('3'), lines.slice(-3).join('|'))
  })

  test('is the same file when built again', async () => {
    const again = join(folder, 'again.pdf')
    await build('manuscript/paper.md', {out: [again]})
    assert.deepEqual(new Uint8Array(readFileSync(again)), bytes)
  })

  const qpdf = spawnSync('qpdf', ['--version']).status === 0
  test('stands up to qpdf', {skip: qpdf ? false : 'qpdf is not installed'}, () => {
    const {status, stdout, stderr} = spawnSync('qpdf', ['--check', path], {encoding: 'utf8'})
    assert.equal(status, 0, stdout + stderr)
  })

  const poppler = spawnSync('pdftotext', ['-v']).status === 0
  test('reads the same in poppler', {skip: poppler ? false : 'poppler is not installed'}, () => {
    const read = spawnSync('pdftotext', [path, '-'], {encoding: 'utf8'}).stdout
    const plain = read.replace(/-\n/g, '').replace(/\s+/g, ' ')
    for (const sentence of abstract()) assert.ok(plain.includes(sentence), sentence)
    const fonts = spawnSync('pdffonts', [path], {encoding: 'utf8'}).stdout
    assert.doesNotMatch(fonts, /Type 3/)
    const info = spawnSync('pdfinfo', [path], {encoding: 'utf8'}).stdout
    assert.match(info, /Tagged:\s+yes/)
    assert.match(info, /Page size:.*A4/)
  })
})

test('US Letter is US Letter', async () => {
  const folder = scratch()
  const paper = join(folder, 'paper.md')
  writeFileSync(paper, '---\ntitle: Letter\npapersize: letter\n---\n\nText.\n')
  await build(paper, {out: [join(folder, 'paper.pdf')]})
  const pdf = await open(new Uint8Array(readFileSync(join(folder, 'paper.pdf'))))
  const [, , width = 0, height = 0] = (await pdf.getPage(1)).view
  assert.deepEqual([Math.round(width), Math.round(height)], [612, 792])
})

test('SOURCE_DATE_EPOCH is the date of the file', async () => {
  const folder = scratch()
  const paper = join(folder, 'paper.md')
  writeFileSync(paper, '---\ntitle: Dated\n---\n\nText.\n')
  process.env['SOURCE_DATE_EPOCH'] = '86400'
  try {
    await build(paper, {out: [join(folder, 'paper.pdf')]})
  } finally {
    delete process.env['SOURCE_DATE_EPOCH']
  }
  const pdf = await open(new Uint8Array(readFileSync(join(folder, 'paper.pdf'))))
  const {info} = await pdf.getMetadata()
  assert.match(String((info as Record<string, unknown>)['CreationDate']), /^D:19700102/)
})

/** The sentences of the abstract in `manuscript/paper.md`. */
function abstract(): string[] {
  const source = readFileSync('manuscript/paper.md', 'utf8')
  const block = /^abstract: \|\n((?: {2}.*\n|\n)+)/m.exec(source)?.[1] ?? ''
  const plain = block.replace(/\s+/g, ' ').trim()
  return plain.split(/(?<=\.) (?=[A-Z])/)
}

async function fontsOf(pdf: Pdf): Promise<{name: string; type: string; missing: boolean}[]> {
  const fonts = new Map<string, {name: string; type: string; missing: boolean}>()
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const operators = await page.getOperatorList()
    for (const args of operators.argsArray) {
      const id =
        Array.isArray(args) && typeof args[0] === 'string' && /^g_d\d+_f\d+$/.test(args[0])
          ? args[0]
          : ''
      if (id === '' || !page.commonObjs.has(id)) continue
      const font = page.commonObjs.get(id) as {
        name: string
        type: string
        missingFile?: boolean
        isType3Font?: boolean
      }
      fonts.set(font.name, {
        name: font.name,
        type: font.isType3Font ? 'Type3' : font.type,
        missing: font.missingFile === true
      })
    }
  }
  return [...fonts.values()]
}

interface Tag {
  readonly role?: string
  readonly children?: readonly Tag[]
}

async function rolesOf(pdf: Pdf): Promise<Set<string>> {
  const roles = new Set<string>()
  const walk = ({role, children}: Tag): void => {
    if (role !== undefined) roles.add(role)
    children?.forEach(walk)
  }
  for (let number = 1; number <= pdf.numPages; number++) {
    walk((await (await pdf.getPage(number)).getStructTree()) as Tag)
  }
  return roles
}

async function targetsOf(pdf: Pdf): Promise<Set<string>> {
  const targets = new Set<string>()
  for (let number = 1; number <= pdf.numPages; number++) {
    for (const {dest} of await (await pdf.getPage(number)).getAnnotations()) {
      if (typeof dest === 'string') targets.add(dest)
    }
  }
  return targets
}

async function pageLines(pdf: Pdf, number: number): Promise<string[]> {
  const {items} = await (await pdf.getPage(number)).getTextContent()
  return items.flatMap(item => ('str' in item && item.str.trim() !== '' ? [item.str.trim()] : []))
}

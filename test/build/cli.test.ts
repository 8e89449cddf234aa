import assert from 'node:assert/strict'
import {spawn, spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {describe, test} from 'node:test'
import {fakeBrowser, lives, pidsIn, scratch, until} from '../print/fakes.ts'

const cli = resolve('dist/cli.js')

function offprint(cwd: string, args: readonly string[], env: Record<string, string> = {}) {
  const result = spawnSync(process.execPath, [cli, ...args], {
    cwd,
    encoding: 'utf8',
    env: {...process.env, ...env}
  })
  return {code: result.status, out: result.stdout, err: result.stderr}
}

/** A folder with a paper, and references beside it. */
function project(text: string, name = 'paper.md'): string {
  const folder = scratch()
  mkdirSync(join(folder, name, '..'), {recursive: true})
  writeFileSync(join(folder, name), text)
  writeFileSync(join(folder, 'refs.bib'), '@book{doe, author={Doe, J}, title={T}, year={2020}}\n')
  return folder
}

const good = '---\ntitle: Good\n---\n\nText [@doe].\n'
const bad = '---\ntitle: Bad\n---\n\nText [@nobody].\n'

describe('the command line', () => {
  test('says what it can do', () => {
    const cwd = scratch()
    for (const args of [[], ['--help'], ['help'], ['build', '--help'], ['doctor', '-h']]) {
      const {code, out} = offprint(cwd, args)
      assert.equal(code, 0, args.join(' '))
      assert.match(out, /offprint build|offprint doctor/)
    }
    const {version} = JSON.parse(readFileSync('package.json', 'utf8'))
    for (const args of [['--version'], ['build', '--version'], ['doctor', '-V']]) {
      assert.equal(offprint(cwd, args).out, `${version}\n`)
    }
  })

  test('ends with 2 for what is not the paper’s fault, and says what to do', () => {
    const cwd = project(good)
    const mistakes: readonly (readonly [readonly string[], RegExp])[] = [
      [['biuld'], /There is no command `biuld`\n.*`build`/],
      [['paper.md'], /Did you mean `build paper.md`/],
      [['build', '--kep-going'], /There is no option `--kep-going`\n.*`--keep-going`/],
      [['build', '--csl'], /`--csl` wants a value behind it\n {2}See/],
      [['build', 'refs.bib'], /`refs.bib` is not a paper in Markdown/],
      [['build', 'nowhere.md'], /There is no file `nowhere.md`/],
      [['build', '.'], /is a folder/],
      [['build', 'paper.md', '-o', 'x.odt'], /`x.odt` is not a format/],
      [['build', 'paper.md', '--to', 'mobi'], /`mobi` is not a format/],
      [['build', 'paper.md', '--jats', '2.0'], /JATS `2.0` is not a version/],
      [['build', 'paper.md', '--timeout', 'soon'], /not a number of seconds/],
      [['build', 'paper.md', '--csl', 'havard'], /no citation style `havard`\n.*`harvard`/],
      [['build', 'paper.md', '--bibliography', 'none.bib'], /`none.bib` cannot be read/],
      [['build', 'paper.md', '--browser', 'no-such-browser'], /no-such-browser/]
    ]
    for (const [args, expected] of mistakes) {
      const {code, err} = offprint(cwd, args)
      assert.equal(code, 2, `${args.join(' ')}: ${err}`)
      assert.match(err, expected)
    }
  })

  test('writes what is asked, where it is asked', () => {
    const cwd = project(good, 'manuscript/paper.md')
    writeFileSync(join(cwd, 'manuscript', 'refs.bib'), readFileSync(join(cwd, 'refs.bib')))
    const first = offprint(cwd, ['build', '--to', 'html'])
    assert.equal(first.code, 0, first.err)
    assert.equal(first.out, `wrote ${join('build', 'paper.html')}\n`)
    const many = offprint(cwd, [
      'build',
      '-o',
      'a.html',
      '-o',
      'deep/b.html',
      '--to',
      'html',
      '--out-dir',
      'c'
    ])
    assert.equal(many.code, 0, many.err)
    for (const path of ['a.html', 'deep/b.html', 'c/paper.html'])
      assert.ok(existsSync(join(cwd, path)), path)
    const beside = project(good)
    assert.equal(offprint(beside, ['build', 'paper.md', '--to', 'html']).code, 0)
    assert.deepEqual(readdirSync(join(beside, 'build')), ['paper.html'])
  })

  test('writes JATS and the images that it shows', () => {
    const cwd = project(
      '---\ntitle: Good\n---\n\nText [@doe].\n\n![A dot.](figures/dot.svg){alt="A dot"}\n'
    )
    mkdirSync(join(cwd, 'figures'))
    writeFileSync(
      join(cwd, 'figures', 'dot.svg'),
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="4"/></svg>'
    )
    const {code, err, out} = offprint(cwd, ['build', 'paper.md', '-o', 'out/mine.xml'])
    assert.equal(code, 0, err)
    assert.equal(out, `wrote ${join('out', 'mine.xml')}\n`)
    assert.deepEqual(readdirSync(join(cwd, 'out')).sort(), ['mine-files', 'mine.xml'])
    assert.deepEqual(readdirSync(join(cwd, 'out', 'mine-files')), ['dot.svg'])
    const xml = readFileSync(join(cwd, 'out', 'mine.xml'), 'utf8')
    assert.match(xml, /<graphic xlink:href="mine-files\/dot.svg"/)
    assert.equal(offprint(cwd, ['build', 'paper.md', '--to', 'jats']).code, 0)
    assert.deepEqual(readdirSync(join(cwd, 'build')).sort(), ['paper-files', 'paper.xml'])
  })

  test('takes style and bibliography from the command line', () => {
    const cwd = project('---\ntitle: T\ncsl: apa\nbibliography: none.bib\n---\n\nText [@roe].\n')
    writeFileSync(join(cwd, 'other.bib'), '@book{roe, author={Roe, R}, title={T}, year={2021}}\n')
    const args = [
      'build',
      'paper.md',
      '--to',
      'html',
      '--csl',
      'ieee',
      '--bibliography',
      'other.bib'
    ]
    const {code, err} = offprint(cwd, args)
    assert.equal(code, 0, err)
    const page = readFileSync(join(cwd, 'build', 'paper.html'), 'utf8')
    assert.equal(/\[<a [^>]*href="#ref-roe"[^>]*>1<\/a>\]/.test(page), true, 'a number that links')
  })

  test('reads a bibliography of each kind', () => {
    const kinds = {
      'a.yaml': '- id: doe\n  type: book\n  title: T\n  issued: 2020\n',
      'a.json': '[{"id": "doe", "type": "book", "title": "T"}]',
      'a.ris': 'TY  - BOOK\nID  - doe\nTI  - T\nER  - \n',
      'a.xml':
        '<xml><records><record><rec-number>doe</rec-number><ref-type>6</ref-type></record></records></xml>',
      'CITATION.cff': 'cff-version: 1.2.0\ntitle: T\nauthors: [{family-names: Doe}]\n'
    }
    for (const [name, text] of Object.entries(kinds)) {
      const cwd = project(name === 'CITATION.cff' ? good.replace('[@doe]', 'it') : good)
      writeFileSync(join(cwd, name), text)
      const args = ['build', 'paper.md', '--to', 'html', '--bibliography', name]
      const {code, err} = offprint(cwd, args)
      assert.equal(code, 0, `${name}: ${err}`)
    }
  })

  test('writes nothing for a paper with errors, unless told to', () => {
    const cwd = project(bad)
    const refused = offprint(cwd, ['build', 'paper.md', '--to', 'html'])
    assert.equal(refused.code, 1)
    assert.match(refused.err, /^paper\.md:5:7 error citation-key-known /m)
    assert.equal(existsSync(join(cwd, 'build')), false)
    const kept = offprint(cwd, ['build', 'paper.md', '--to', 'html', '--keep-going'])
    assert.equal(kept.code, 1)
    assert.match(
      readFileSync(join(cwd, 'build', 'paper.html'), 'utf8'),
      /class="unknown"[^>]*>nobody\?/
    )
  })

  test('takes warnings for errors with --strict', () => {
    const cwd = project('---\ntitle: T\n---\n\nA note is never called.\n\n[^n]: It.\n')
    assert.equal(offprint(cwd, ['build', 'paper.md', '--to', 'html']).code, 0)
    assert.equal(offprint(cwd, ['build', 'paper.md', '--to', 'html', '--strict']).code, 1)
  })

  test('speaks JSON', () => {
    const {code, out, err} = offprint(project(bad), ['build', 'paper.md', '--to', 'html', '--json'])
    assert.equal(code, 1)
    assert.equal(err, '')
    const {ok, written, messages} = JSON.parse(out)
    assert.equal(ok, false)
    assert.deepEqual(written, [])
    const {file, line, column, rule, severity, found} = messages[0]
    assert.deepEqual(
      [file, line, column, rule, severity, found],
      ['paper.md', 5, 7, 'citation-key-known', 'error', 'nobody']
    )
  })
})

describe('offprint check', () => {
  test('ends with 1 for errors, and for warnings with --strict', () => {
    const clean = project(good)
    const {code, out, err} = offprint(clean, ['check', 'paper.md'])
    assert.deepEqual([code, out], [0, 'The works cited were not looked up: --online does that.\n'])
    assert.match(err, /^refs\.bib:1:1 warning entry-complete `doe` has no publisher$/m)
    assert.equal(offprint(clean, ['check', 'paper.md', '--strict']).code, 1)
    assert.equal(offprint(project(bad), ['check', 'paper.md']).code, 1)
    assert.equal(offprint(clean, ['check', 'none.md']).code, 2)
    assert.equal(offprint(clean, ['check', 'a.md', 'b.md']).code, 2)
    assert.deepEqual(readdirSync(clean).sort(), ['paper.md', 'refs.bib'])
  })

  test('says so where nothing is amiss', () => {
    const empty = scratch()
    writeFileSync(join(empty, 'paper.md'), '---\ntitle: T\n---\n\nA text.\n')
    assert.equal(offprint(empty, ['check', 'paper.md']).out, 'Nothing is amiss.\n')
  })

  test('mends with --fix, says what, and speaks JSON', () => {
    const cwd = project(good)
    const bib = join(cwd, 'refs.bib')
    writeFileSync(
      bib,
      '@book{doe, author={Doe, J}, title={T & U}, year={2020}, publisher={P}, doi={doi:10.1000/x}}\n'
    )
    const told = JSON.parse(offprint(cwd, ['check', 'paper.md', '--json']).out)
    assert.deepEqual([told.ok, told.mended, told.messages.length], [true, [], 2])
    const {code, out} = offprint(cwd, ['check', 'paper.md', '--fix'])
    assert.equal(code, 0)
    assert.equal(
      out,
      'refs.bib:1:29 fixed `doe` title: T & U → T \\& U\n' +
        'refs.bib:1:72 fixed `doe` doi: doi:10.1000/x → 10.1000/x\n' +
        'The works cited were not looked up: --online does that.\nNothing is amiss.\n'
    )
    assert.match(readFileSync(bib, 'utf8'), /title=\{T \\& U\}.*doi=\{10\.1000\/x\}/)
  })
})

describe('all or nothing', () => {
  const last = 'the last good file'
  const withLast = (text = good): string => {
    const cwd = project(text)
    mkdirSync(join(cwd, 'build'))
    for (const name of ['paper.html', 'paper.pdf']) writeFileSync(join(cwd, 'build', name), last)
    return cwd
  }
  const untouched = (cwd: string): void => {
    assert.deepEqual(readdirSync(join(cwd, 'build')), ['paper.html', 'paper.pdf'])
    for (const name of ['paper.html', 'paper.pdf']) {
      assert.equal(readFileSync(join(cwd, 'build', name), 'utf8'), last)
    }
  }

  test('a paper with errors leaves the last files', () => {
    const cwd = withLast(bad)
    assert.equal(offprint(cwd, ['build', 'paper.md']).code, 1)
    untouched(cwd)
  })

  test('a browser that ends leaves the last files', () => {
    const cwd = withLast()
    const browser = fakeBrowser(scratch(), 'exit 1')
    const {code, err} = offprint(cwd, ['build', 'paper.md', '--browser', browser])
    assert.equal(code, 2, err)
    untouched(cwd)
  })

  test('a browser that hangs is ended by the time-out, which is named', () => {
    const cwd = withLast()
    const folder = scratch()
    const pids = join(folder, 'pids')
    const browser = fakeBrowser(folder, `echo $$ >> ${pids}; sleep 60`)
    const {code, err} = offprint(cwd, ['build', 'paper.md', '--browser', browser, '--timeout', '2'])
    assert.equal(code, 2)
    assert.match(err, /did not finish .* within 2 s\n.*--timeout/)
    untouched(cwd)
    assert.deepEqual(pidsIn(pids).filter(lives), [])
  })

  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143]
  ] as const) {
    test(`${signal} leaves the last files and no process`, async () => {
      const cwd = withLast()
      const folder = scratch()
      const pids = join(folder, 'pids')
      const browser = fakeBrowser(folder, `echo $$ >> ${pids}; sleep 60`)
      const child = spawn(process.execPath, [cli, 'build', 'paper.md', '--browser', browser], {cwd})
      const ended = new Promise<number | null>(done => child.on('exit', done))
      await until(() => pidsIn(pids).length > 0, 'the browser starts')
      child.kill(signal)
      assert.equal(await ended, code)
      untouched(cwd)
      await until(() => pidsIn(pids).every(pid => !lives(pid)), 'the browser ends')
    })
  }

  test('a folder that cannot be written leaves no draft', () => {
    const cwd = withLast()
    mkdirSync(join(cwd, 'taken.html'))
    const {code} = offprint(cwd, ['build', 'paper.md', '-o', 'new.html', '-o', 'taken.html'])
    assert.equal(code, 2)
    assert.deepEqual(
      readdirSync(cwd).filter(name => name.includes('new') || name.endsWith('.tmp')),
      []
    )
  })
})

test('the package offers build', async () => {
  const name = 'offprint'
  const {build, rules} = await import(name)
  const built = await build(join(project(bad), 'paper.md'), {to: ['html']})
  assert.equal(built.ok, false)
  assert.equal(built.files[0].messages[0].ruleId, 'citation-key-known')
  assert.equal(rules['citation-key-known'].severity, 'error')
})

test('a .puppeteerrc of the paper’s folder is not run', () => {
  const cwd = project(good)
  const ran = join(cwd, 'ran')
  const code = `require('node:fs').writeFileSync(${JSON.stringify(ran)}, '')`
  for (const name of ['.puppeteerrc.cjs', 'puppeteer.config.cjs', '.puppeteerrc.js']) {
    writeFileSync(join(cwd, name), code)
  }
  const {code: exit, err} = offprint(cwd, ['build', 'paper.md'])
  assert.equal(exit, 0, err)
  assert.equal(existsSync(ran), false)
})

import assert from 'node:assert/strict'
import {spawn} from 'node:child_process'
import {existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {test} from 'node:test'
import {scratch, until} from '../print/fakes.ts'
import {article, served} from './services.ts'

const cli = resolve('dist/cli.js')

function started(cwd: string, args: readonly string[]) {
  const child = spawn(process.execPath, [cli, ...args], {cwd})
  const told = {out: '', err: ''}
  child.stdout.setEncoding('utf8').on('data', text => (told.out += text))
  child.stderr.setEncoding('utf8').on('data', text => (told.err += text))
  const ended = new Promise<{code: number | null; out: string; err: string}>(done => {
    child.on('close', code => done({code, ...told}))
  })
  return {child, ended}
}

const offprint = (cwd: string, ...args: readonly string[]) => started(cwd, args).ended

/** A folder with these files. */
function project(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = scratch()
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), content)
  }
  return folder
}

const lock = 'bib/references.lock.json'
const known = {
  'doi.org/10.1000/xyz': article,
  'doi.org/10.1000/abc': {...article, DOI: '10.1000/abc', title: 'ON SAND AND GRAVEL'}
}
const cited = '---\ntitle: Paper\n---\n\nText [@doi:10.1000/xyz], [@doi:10.1000/abc].\n'
const idsIn = (folder: string): string[] =>
  JSON.parse(readFileSync(join(folder, lock), 'utf8')).references.map(({id}: {id: string}) => id)

test('cite fetch looks up what a paper cites, once, and a build needs no network', () =>
  served(known, async asked => {
    const cwd = project({'manuscript/paper.md': cited})
    const before = await offprint(cwd, 'build', '--to', 'html')
    assert.equal(before.code, 1)
    assert.match(
      before.err,
      /5:7 error citation-key-known `doi:10\.1000\/xyz` has not been looked up yet/
    )
    assert.deepEqual(asked, [])
    const {code, out, err} = await offprint(cwd, 'cite', 'fetch')
    assert.equal(
      err,
      'warning: doi:10.1000/abc: Its title is in capitals: write it as it should be printed.\n'
    )
    assert.equal(
      out,
      `doi:10.1000/xyz  On stones & <i>sand</i>\ndoi:10.1000/abc  ON SAND AND GRAVEL\nwrote ${lock} (2 works: 2 new)\n`
    )
    assert.equal(code, 0)
    assert.deepEqual(idsIn(cwd), ['doi:10.1000/abc', 'doi:10.1000/xyz'])
    const again = await offprint(cwd, 'cite', 'fetch')
    assert.deepEqual(
      [again.code, again.out],
      [0, 'Nothing to look up: all that is cited is known.\n']
    )
    assert.equal((await offprint(cwd, 'build', '--to', 'html')).code, 0)
    assert.equal(asked.length, 2)
  }))

test('cite fetch tells what is not found at its place, and keeps the rest', () =>
  served({'doi.org/10.1000/xyz': article}, async asked => {
    const cwd = project({'paper.md': `${cited}\nAnd [@isbn:978-3-16-148410-1], @doe2020.\n`})
    const {code, err} = await offprint(cwd, 'cite', 'fetch', 'paper.md')
    assert.equal(code, 1)
    assert.match(
      err,
      /^paper\.md:5:27 error citation-key-known There is no `doi:10\.1000\/abc`, says doi\.org/m
    )
    assert.match(
      err,
      /^paper\.md:7:6 error citation-identifier-valid `isbn:978-3-16-148410-1` is not an ISBN/m
    )
    assert.doesNotMatch(err, /doe2020/)
    assert.deepEqual(idsIn(cwd), ['doi:10.1000/xyz'])
    assert.equal(asked.length, 3)
  }))

test('cite fetch does not look up what the bibliography has', () =>
  served(known, async asked => {
    const cwd = project({
      'paper.md': '---\nnocite: "@doi:10.1000/abc"\n---\n\nText [@doi:10.1000/XYZ].\n',
      'refs.bib': '@book{doe, title = {T}, doi = {10.1000/xyz}}\n'
    })
    assert.equal((await offprint(cwd, 'cite', 'fetch', 'paper.md')).code, 0)
    assert.deepEqual(asked, ['doi.org/10.1000/abc'])
  }))

test('cite fetch leaves a lock file that cannot be read alone', () =>
  served(known, async asked => {
    const cwd = project({'paper.md': cited, [lock]: '{"references": [\n<<<<<<<'})
    const {code, err} = await offprint(cwd, 'cite', 'fetch', 'paper.md')
    assert.equal(code, 1)
    assert.match(
      err,
      /^bib\/references\.lock\.json:2:1 error bibliography-entry-readable This is not JSON/
    )
    assert.equal(readFileSync(join(cwd, lock), 'utf8'), '{"references": [\n<<<<<<<')
    assert.deepEqual(asked, [])
  }))

test('cite fetch drops nothing unless it is told to', () =>
  served(known, async () => {
    const old = JSON.stringify({references: [{id: 'doi:10.1000/old', type: 'book', title: 'Old'}]})
    const cwd = project({'paper.md': cited, [lock]: old})
    await offprint(cwd, 'cite', 'fetch', 'paper.md')
    assert.deepEqual(idsIn(cwd), ['doi:10.1000/abc', 'doi:10.1000/old', 'doi:10.1000/xyz'])
    const {out} = await offprint(cwd, 'cite', 'fetch', 'paper.md', '--prune')
    assert.match(out, /\(2 works: 0 new, 1 dropped\)/)
    assert.deepEqual(idsIn(cwd), ['doi:10.1000/abc', 'doi:10.1000/xyz'])
  }))

test('cite fetch that is stopped keeps what was found, and no half of anything', () =>
  served({'doi.org/10.1000/xyz': article, 'doi.org/10.1000/abc': () => {}}, async asked => {
    const cwd = project({'paper.md': cited})
    const {child, ended} = started(cwd, ['cite', 'fetch', 'paper.md'])
    await until(() => asked.length === 2, 'the second question')
    child.kill('SIGINT')
    const {code, err} = await ended
    assert.deepEqual([code, err], [130, 'Stopped; what was found so far is kept.\n'])
    assert.deepEqual(idsIn(cwd), ['doi:10.1000/xyz'])
    assert.deepEqual(readdirSync(join(cwd, 'bib')), ['references.lock.json'])
  }))

const entry = `@article{doe2020stones,
  author = {Doe, Jane and {The Stone Society}},
  title = {On stones \\& \\emph{sand}},
  journal = {Journal of Stones},
  shortjournal = {J. Stones},
  volume = {12},
  number = {3},
  pages = {1--15},
  year = {2020},
  month = mar,
  langid = {english},
  issn = {1234-5679},
  doi = {10.1000/xyz}
}
`

test('cite add makes a bibliography, and adds a work once', () =>
  served(known, async asked => {
    const cwd = project({})
    const {code, out, err} = await offprint(cwd, 'cite', 'add', 'https://doi.org/10.1000/xyz')
    assert.deepEqual(
      [code, out, err],
      [0, `${entry}\n[@doe2020stones]\n`, 'added to bib/references.bib\n']
    )
    assert.equal(readFileSync(join(cwd, 'bib/references.bib'), 'utf8'), entry)
    const again = await offprint(cwd, 'cite', 'add', '10.1000/XYZ')
    assert.deepEqual(again, {
      code: 0,
      out: '[@doe2020stones]\n',
      err: 'doi:10.1000/xyz is already in bib/references.bib\n'
    })
    assert.equal(asked.length, 1)
    const next = await offprint(cwd, 'cite', 'add', '10.1000/abc')
    assert.match(next.err, /warning: doe2020sand: Its title is in capitals/)
    assert.ok(
      readFileSync(join(cwd, 'bib/references.bib'), 'utf8').startsWith(
        `${entry}\n@article{doe2020sand,`
      )
    )
  }))

test('cite add leaves every byte of a bibliography, and uses its line ends', () =>
  served(known, async () => {
    const old = Buffer.from('\uFEFF% mine\r\n@book{Doe2020Stones, title = {Sto\u0301ne}}')
    const cwd = project({
      'manuscript/paper.md': '---\nbibliography: my.bib\n---\n',
      'manuscript/my.bib': old
    })
    const {code} = await offprint(cwd, 'cite', 'add', 'doi:10.1000/xyz')
    assert.equal(code, 0)
    const added = readFileSync(join(cwd, 'manuscript/my.bib'))
    assert.deepEqual(added.subarray(0, old.length), old)
    const text = added.subarray(old.length).toString('utf8')
    assert.equal(
      text,
      `\r\n\r\n${entry.replace('doe2020stones', 'doe2020stonesb').replaceAll('\n', '\r\n')}`
    )
  }))

test('cite add writes through a link, and keeps it', () =>
  served(known, async () => {
    const cwd = project({'library/all.bib': '% all\n'})
    symlinkSync('library/all.bib', join(cwd, 'refs.bib'))
    assert.equal((await offprint(cwd, 'cite', 'add', '10.1000/xyz', '--to', 'refs.bib')).code, 0)
    assert.equal(readFileSync(join(cwd, 'library/all.bib'), 'utf8'), `% all\n\n${entry}`)
  }))

test('cite add makes the bibliography that a paper names, but none outside its project', () =>
  served(known, async () => {
    const paper = (name: string) => `---\nbibliography: ${name}\n---\n`
    const cwd = project({
      'manuscript/paper.md': paper('../bib/new.bib'),
      'out/paper.md': paper('../new.bib')
    })
    assert.equal((await offprint(cwd, 'cite', 'add', '10.1000/xyz')).code, 0)
    assert.equal(readFileSync(join(cwd, 'bib/new.bib'), 'utf8'), entry)
    const {code, err} = await offprint(cwd, 'cite', 'add', '10.1000/xyz', '--paper', 'out/paper.md')
    assert.equal(code, 1)
    assert.match(err, /`\.\.\/new\.bib` lies outside the project/)
    assert.ok(!existsSync(join(cwd, 'new.bib')))
  }))

test('cite add finds a work by what the service says of it', () =>
  served(
    {'api.ncbi.nlm.nih.gov/lit/ctxp/v1/pubmed/?format=csl&id=123': {...article, PMID: '123'}},
    async () => {
      const cwd = project({'bib/refs.bib': '@book{doe, title = {T}, doi = {10.1000/xyz}}\n'})
      const {out, err} = await offprint(cwd, 'cite', 'add', 'pmid:123')
      assert.deepEqual([out, err], ['[@doe]\n', 'pmid:123 is already in bib/refs.bib\n'])
    }
  ))

test('cite add prints only, when asked to', () =>
  served(known, async () => {
    const cwd = project({})
    const printed = await offprint(cwd, 'cite', 'add', '10.1000/xyz', '--print')
    assert.deepEqual([printed.out, printed.err], [`${entry}\n[@doe2020stones]\n`, ''])
    const json = await offprint(cwd, 'cite', 'add', '10.1000/xyz', '--json')
    assert.deepEqual(JSON.parse(json.out)[0].id, 'doe2020stones')
    assert.ok(!existsSync(join(cwd, 'bib')))
  }))

test('cite add says what it cannot do', () =>
  served(known, async asked => {
    const cwd = project({
      'a.bib': '',
      'bib/b.bib': '',
      'c.txt': Buffer.from('@book{x, title={\xE9\xE8\xFF\xFE\x81}}', 'latin1')
    })
    const told: [args: string[], code: number, says: RegExp][] = [
      [[], 2, /Nothing to look up was given/],
      [['10.1000/xyz', 'doe2020'], 2, /`doe2020` is not an identifier of a work/],
      [['10.1000/xyz'], 1, /There are 2 bibliographies here\n.*--to a\.bib or --to bib\/b\.bib/],
      [['10.1000/xyz', '--to', 'c.txt'], 1, /`c\.txt` is not written in UTF-8/],
      [['10.1000/none', '--to', 'a.bib'], 1, /There is no `doi:10\.1000\/none`/]
    ]
    for (const [args, code, says] of told) {
      const ended = await offprint(cwd, 'cite', 'add', ...args)
      assert.match(ended.err, says)
      assert.equal(ended.code, code, args.join(' '))
    }
    assert.equal(asked.length, 2)
    assert.equal(readFileSync(join(cwd, 'a.bib'), 'utf8'), '')
  }))

test('cite explains itself', async () => {
  const cwd = project({})
  for (const args of [[], ['--help'], ['add', '--help'], ['fetch', '-h']]) {
    const {code, out} = await offprint(cwd, 'cite', ...args)
    assert.equal(code, 0)
    assert.match(out, /^offprint cite (?:add|fetch)/)
  }
  const {code, err} = await offprint(cwd, 'cite', 'fecth')
  assert.equal(code, 2)
  assert.match(err, /There is no command `cite fecth`\n.*`cite fetch`/)
})

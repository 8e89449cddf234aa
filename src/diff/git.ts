import {execFile} from 'node:child_process'
import {mkdir, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {promisify} from 'node:util'
import {SetupError} from '../fault.ts'

const run = promisify(execFile)

/** A file of a revision. */
interface Blob {
  readonly name: string
  /** With `/`, from the folder that was asked for. */
  readonly path: string
}

/** Nothing is fetched, asked or locked: what is not here is not there. */
const quiet = {
  GIT_NO_LAZY_FETCH: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_ALLOW_PROTOCOL: ''
}

/** What git says in a folder; it runs without a shell, hooks and filters. */
async function git(folder: string, args: readonly string[], input?: string): Promise<Buffer> {
  const asked = run('git', ['-C', folder, '--literal-pathspecs', ...args], {
    encoding: 'buffer',
    maxBuffer: mostBytes,
    env: {...process.env, ...quiet}
  })
  asked.child.stdin?.end(input)
  return (await asked).stdout
}

/** Of all files of a revision together. */
const mostBytes = 1024 ** 3

/**
 * The commit that a revision names.
 *
 * @throws SetupError without git, outside a repository, or where there is no such revision.
 */
export async function commitOf(folder: string, revision: string): Promise<string> {
  await git(folder, ['rev-parse', '--git-dir']).catch((error: {code?: unknown}) => {
    throw error.code === 'ENOENT'
      ? new SetupError(
          `\`${revision}\` is no file, and git, which knows revisions, is not installed`,
          'Install git, or name the earlier version as a file: offprint diff old.md new.md'
        )
      : new SetupError(
          `\`${revision}\` is no file, and \`${folder}\` lies in no git repository`,
          'Name the earlier version as a file: offprint diff old.md new.md'
        )
  })
  const found = await git(folder, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${revision}^{commit}`
  ])
    .then(out => out.toString().trim())
    .catch(() => '')
  if (found !== '') return found
  throw new SetupError(`\`${revision}\` is neither a file nor a revision`, await known(folder))
}

/** What there is to choose from. */
async function known(folder: string): Promise<string> {
  const out = await git(folder, [
    'for-each-ref',
    '--count=8',
    '--sort=-creatordate',
    '--format=%(refname:short)',
    'refs/tags',
    'refs/heads'
  ]).catch(() => '')
  const names = String(out).trim().split('\n').filter(Boolean)
  const named =
    names.length === 0 ? '' : ` There are ${names.map(name => `\`${name}\``).join(', ')}.`
  return `A revision is a tag, a branch, a commit, or HEAD~3: three commits ago.${named}`
}

/** Where a folder lies in its repository: `manuscript/`, or nothing at its top. */
export async function placeInRepository(folder: string): Promise<string> {
  return (await git(folder, ['rev-parse', '--show-prefix'])).toString().trim()
}

/** The files of a commit in a folder of the repository. */
async function blobsIn(repository: string, commit: string, folder: string): Promise<Blob[]> {
  const out = await git(repository, [
    'ls-tree',
    '-r',
    '-z',
    '--full-tree',
    commit,
    ...(folder === '' ? [] : ['--', folder])
  ])
  return out
    .toString()
    .split('\0')
    .flatMap(line => {
      // Links and repositories within are left out: they may lead anywhere.
      const [, name, path] = /^100\d{3} blob ([\da-f]+)\t(.*)$/s.exec(line) ?? []
      return name !== undefined && path !== undefined && isInside(path)
        ? [{name, path: path.slice(folder.length)}]
        : []
    })
}

/** Git makes no tree with such names, but others can. */
function isInside(path: string): boolean {
  return path.split(/[/\\]/).every(name => !['', '.', '..'].includes(name))
}

/**
 * Write the files of a commit into a folder.
 *
 * @param inside The folder of the repository whose files are meant.
 * @returns Their paths.
 */
export async function unpack(
  repository: string,
  commit: string,
  inside: string,
  to: string
): Promise<string[]> {
  const blobs = await blobsIn(repository, commit, inside)
  const out = await git(
    repository,
    ['cat-file', '--batch'],
    blobs.map(({name}) => `${name}\n`).join('')
  )
  let at = 0
  for (const {path} of blobs) {
    const end = out.indexOf('\n', at)
    const size = Number(out.subarray(at, end).toString().split(' ')[2])
    if (!Number.isFinite(size)) {
      at = end + 1
      continue
    }
    const file = join(to, path)
    await mkdir(dirname(file), {recursive: true})
    await writeFile(file, out.subarray(end + 1, end + 1 + size))
    at = end + 1 + size + 1
  }
  return blobs.map(({path}) => path)
}

import {execFileSync} from 'node:child_process'

/** Why what needs git is left out, where it is. */
export const withoutGit = isThere() ? false : 'git is not installed: NO REVISION WAS READ'

function isThere(): boolean {
  try {
    execFileSync('git', ['--version'], {stdio: 'ignore'})
    return true
  } catch {
    return false
  }
}

/** Runs git in a folder, as somebody. */
export function gitIn(folder: string) {
  return (args: readonly string[], input: string | Buffer = ''): string =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
      cwd: folder,
      input,
      stdio: 'pipe'
    })
      .toString()
      .trim()
}

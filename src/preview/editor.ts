import {spawn} from 'node:child_process'

/** What opens a source in VS Code. */
export const usualEditor = 'vscode://file{file}:{line}'

/** An address is opened by the browser; anything else is a command. */
export function isAddress(editor: string): boolean {
  return /^[a-z][a-z\d+.-]*:\/\//i.test(editor)
}

/** Run the author's editor, without a shell, so that no file name can be a command. */
export function openSource(editor: string, file: string, line: number): void {
  const [command, ...args] = editor
    .split(/\s+/)
    .map(word => word.replaceAll('{file}', file).replaceAll('{line}', String(line)))
  if (command === undefined) return
  spawn(command, args, {stdio: 'ignore', detached: true})
    .on('error', () => {})
    .unref()
}

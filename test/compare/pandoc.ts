import {convert} from 'pandoc-wasm'

export interface PandocInput {
  readonly markdown: string
  readonly to: 'json' | 'plain' | 'html'
  /** Options as in pandoc's defaults files. */
  readonly options?: Readonly<Record<string, unknown>>
  /** Files by the names the options use. */
  readonly files?: Readonly<Record<string, string>>
}

/** pandoc 3.10 over one text. @throws With pandoc's own words when it refuses. */
export async function pandoc({
  markdown,
  to,
  options = {},
  files = {}
}: PandocInput): Promise<string> {
  const {stdout, stderr} = await convert({from: 'markdown', to, ...options}, markdown, {...files})
  if (stdout === '' && stderr !== '') throw new Error(stderr)
  return stdout
}

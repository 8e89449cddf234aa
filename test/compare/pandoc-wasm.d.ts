declare module 'pandoc-wasm' {
  /** One run of pandoc; `options` as in its defaults files, `files` by name. */
  export function convert(
    options: object,
    stdin: string | null,
    files: Record<string, string | Blob>
  ): Promise<{readonly stdout: string; readonly stderr: string}>
}

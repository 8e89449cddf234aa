import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {brotliCompressSync} from 'node:zlib'
import {scratch} from './fakes.ts'

/** What a header may say besides name, type and content; octal digits, as written. */
export interface TarFields {
  readonly mode?: string
  readonly size?: string
  readonly magic?: string
  readonly prefix?: string
}

export type TarEntry = readonly [name: string, type: string, body: string, fields?: TarFields]

/** A ustar archive. */
export function tar(...entries: readonly TarEntry[]): Buffer {
  const blocks = entries.flatMap(([name, type, body, fields = {}]) => {
    const {mode = '0000644', magic = 'ustar', prefix = ''} = fields
    const header = Buffer.alloc(512)
    header.write(name, 0, 'latin1')
    header.write(`${mode}\0`, 100)
    header.write(`${fields.size ?? body.length.toString(8).padStart(11, '0')}\0`, 124)
    header.write(type, 156)
    header.write(`${magic}\u000000`, 257)
    header.write(prefix, 345)
    const content = Buffer.alloc(Math.ceil(body.length / 512) * 512)
    content.write(body)
    return [header, content]
  })
  return Buffer.concat([...blocks, Buffer.alloc(1024)])
}

/** Of the shape of `@sparticuz/chromium`, but small: the real one takes seconds. */
export function smallPackage(fonts = tar(['fonts/Open.ttf', '0', 'font'])): string {
  const folder = scratch()
  mkdirSync(join(folder, 'bin'))
  const put = (name: string, content: Buffer) =>
    writeFileSync(join(folder, 'bin', name), brotliCompressSync(content))
  writeFileSync(join(folder, 'package.json'), '{"version": "143.0.4"}')
  put('chromium.br', Buffer.from(`#!/bin/sh\necho Chromium 143.0.1\n${'#'.repeat(9_000_000)}`))
  put('al2023.tar.br', tar(['lib/', '5', ''], ['lib/libnss3.so', '0', 'library']))
  put('fonts.tar.br', fonts)
  return folder
}

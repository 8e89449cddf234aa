import {isAbsolute, normalize, sep} from 'node:path'

/** A regular file in an archive. */
export interface TarFile {
  /** Relative, and never leading out of the folder it is unpacked into. */
  readonly path: string
  readonly mode: number
  readonly bytes: Uint8Array
}

const block = 512

/**
 * Read a ustar archive held in memory.
 *
 * Throws on what could write outside the target folder: absolute paths, `..`, links, devices.
 */
export function readTar(archive: Buffer): TarFile[] {
  const files: TarFile[] = []
  for (let at = 0; at + block <= archive.length; ) {
    const header = archive.subarray(at, at + block)
    if (header.every(byte => byte === 0)) break
    if (text(header, 257, 5) !== 'ustar') throw new Error('Not a ustar archive')
    const size = octal(header, 124, 12)
    const body = archive.subarray(at + block, at + block + size)
    if (body.length < size) throw new Error('The archive ends in the middle of a file')
    const prefix = text(header, 345, 155)
    const name = text(header, 0, 100)
    const path = prefix === '' ? name : `${prefix}/${name}`
    const type = text(header, 156, 1)
    if (type === '' || type === '0') {
      files.push({path: safe(path), mode: octal(header, 100, 8) & 0o755, bytes: body})
    } else if (type === '5') {
      safe(path)
    } else {
      throw new Error(`The archive holds a link or a device: ${path}`)
    }
    at += block + Math.ceil(size / block) * block
  }
  return files
}

function safe(path: string): string {
  const steps = path.split(/[\\/]/)
  if (path === '' || isAbsolute(path) || path.includes(':') || steps.includes('..')) {
    throw new Error(`The archive holds a path that leads out of it: ${path}`)
  }
  return normalize(path).split(sep).join('/')
}

function text(header: Buffer, from: number, length: number): string {
  const field = header.toString('latin1', from, from + length)
  const end = field.indexOf('\0')
  return end === -1 ? field : field.slice(0, end)
}

function octal(header: Buffer, from: number, length: number): number {
  const digits = text(header, from, length).trim()
  const value = Number.parseInt(digits, 8)
  if (!/^[0-7]+$/.test(digits) || !Number.isSafeInteger(value)) {
    throw new Error(`The archive holds a number that is none: ${JSON.stringify(digits)}`)
  }
  return value
}

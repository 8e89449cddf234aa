import {inflateSync} from 'node:zlib'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import type {Page} from '../../src/article.ts'
import {find} from '../../src/print/find.ts'
import {launch} from '../../src/print/launch.ts'
import {press, sourceOf} from '../../src/print/press.ts'

/** A page with this body; no CSP, no fonts. */
export function pageOf(body: string, facts: Partial<Page> = {}): Page {
  const style =
    ':root {--text-width: 100mm} @page {size: 120mm 180mm; margin: 10mm} body {margin: 0}'
  return {
    html: `<!doctype html><html lang="en"><title>T</title><style>${style}</style>${body}</html>`,
    title: 'T',
    authors: [],
    keywords: [],
    lang: 'en',
    languages: ['en'],
    ...facts
  }
}

/** The PDF as the browser wrote it. */
export async function printRaw(page: Page): Promise<Buffer> {
  const {tab, running} = await launch(await find(undefined), undefined, () => undefined)
  try {
    return (await press(tab, await sourceOf(page), page.places, (_, work) => work)).pdf
  } finally {
    await running.end()
  }
}

/** The objects of a PDF that are packed, as they are written. */
export function objectsOf(pdf: Uint8Array): string[] {
  const bytes = Buffer.from(pdf)
  const objects: string[] = []
  for (let at = bytes.indexOf('/ObjStm'); at !== -1; at = bytes.indexOf('/ObjStm', at + 1)) {
    const start = bytes.indexOf('stream\n', at) + 'stream\n'.length
    const first = Number(/\/First (\d+)/.exec(bytes.toString('latin1', at, start))?.[1])
    objects.push(...inflateSync(bytes.subarray(start)).toString('latin1', first).split('\n'))
  }
  return objects
}

/** The structure of a page, an element a line, with what is said of it. */
export async function structureOf(pdf: Uint8Array, number = 1): Promise<string> {
  const document = await open(pdf)
  const tree = await (await document.getPage(number)).getStructTree()
  await document.destroy()
  const lines: string[] = []
  const show = (node: object, depth: number) => {
    const {
      role,
      alt,
      lang,
      children = []
    } = node as {
      role?: string
      alt?: string
      lang?: string
      children?: object[]
    }
    if (role === undefined) return
    const facts = [role, lang && `lang=${lang}`, alt && `alt=${alt}`].filter(Boolean)
    lines.push('  '.repeat(depth) + facts.join(' '))
    for (const child of children) show(child, depth + 1)
  }
  show(tree, 0)
  return lines.join('\n')
}

/** Open a PDF; pdf.js takes the bytes it is given, so it gets a copy. */
export function open(pdf: Uint8Array) {
  return getDocument({data: Uint8Array.from(pdf), useSystemFonts: false, verbosity: 0}).promise
}

/** The lines of text of a PDF. */
export async function linesOf(pdf: Uint8Array): Promise<string[]> {
  const document = await open(pdf)
  const lines: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const {items} = await (await document.getPage(number)).getTextContent()
    let line = ''
    for (const item of items) {
      if (!('str' in item)) continue
      line += item.str
      if (!item.hasEOL) continue
      lines.push(line)
      line = ''
    }
    lines.push(line)
  }
  await document.destroy()
  return lines
}

/** The text of a PDF. */
export async function textOf(pdf: Uint8Array): Promise<string> {
  return (await linesOf(pdf)).join('\n')
}

/** All that is packed in a PDF, as text, the codes of its pages among it. */
export function codesOf(pdf: Uint8Array): string[] {
  const bytes = Buffer.from(pdf)
  const start = 'stream\n'
  const codes: string[] = []
  for (let at = bytes.indexOf(start); at !== -1; at = bytes.indexOf(start, at + start.length)) {
    try {
      codes.push(inflateSync(bytes.subarray(at + start.length)).toString('latin1'))
    } catch {
      // "endstream", or a stream that is not compressed.
    }
  }
  return codes
}

/**
 * Whether the text of a PDF holds soft hyphens. pdf.js leaves them out, other readers do not, so
 * the pages' own code is asked: Chromium writes them as the "actual text" of an empty place.
 */
export function holdsSoftHyphen(pdf: Uint8Array): boolean {
  return codesOf(pdf).some(code => /<(?:[\dA-F]{4})*00AD(?:[\dA-F]{4})*>/i.test(code))
}

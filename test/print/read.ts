import {inflateSync} from 'node:zlib'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import type {Page} from '../../src/article.ts'

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

/**
 * Whether the text of a PDF holds soft hyphens. pdf.js leaves them out, other readers do not, so
 * the pages' own code is asked: Chromium writes them as the "actual text" of an empty place.
 */
export function holdsSoftHyphen(pdf: Uint8Array): boolean {
  const bytes = Buffer.from(pdf)
  const start = 'stream\n'
  for (let at = bytes.indexOf(start); at !== -1; at = bytes.indexOf(start, at + start.length)) {
    try {
      const code = inflateSync(bytes.subarray(at + start.length)).toString('latin1')
      if (/<(?:[\dA-F]{4})*00AD(?:[\dA-F]{4})*>/i.test(code)) return true
    } catch {
      // "endstream", or a stream that is not compressed.
    }
  }
  return false
}

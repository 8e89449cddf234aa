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

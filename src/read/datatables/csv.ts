import {CsvError, parse} from 'csv-parse/sync'
import type {Point} from 'unist'

/** A row of data and the line it ends on. */
export interface DataRow {
  readonly cells: readonly string[]
  readonly line: number
}

/** A file of data as rows of texts, or the first mistake in it. */
export type Data =
  | {readonly rows: readonly DataRow[]}
  | {readonly fault: string; readonly at: Point}

/**
 * Read a CSV file.
 *
 * @param delimiter By default comma, semicolon or tab, whichever the first line has most of.
 */
export function readCsv(source: string, delimiter = delimiterOf(source)): Data {
  try {
    const records = parse(source, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true
    }) as unknown as {record: string[]; info: {lines: number}}[]
    return {rows: records.map(({record, info}) => ({cells: record, line: info.lines}))}
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause
    return {
      fault: faults[cause.code] ?? 'it is no table of data',
      at: {line: lineOf(cause), column: 1}
    }
  }
}

const faults: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quotation mark is opened and never closed',
  CSV_INVALID_CLOSING_QUOTE: 'words stand behind a closing quotation mark',
  INVALID_OPENING_QUOTE: 'a quotation mark stands within a cell that does not begin with one'
}

function lineOf(error: CsvError): number {
  const {lines} = error as unknown as {lines?: number}
  return Math.max(1, lines ?? 1)
}

/** Outside of quotation marks. */
function delimiterOf(source: string): string {
  const [line = ''] = source.replace(/"(?:[^"]|"")*"/g, '').split(/\r?\n/, 1)
  const counts = [',', ';', '\t'].map(mark => ({mark, count: line.split(mark).length}))
  return counts.reduce((most, next) => (next.count > most.count ? next : most)).mark
}

import type {Raw} from '../../tree.ts'

/** What the author wrote for LaTeX alone; commands of it that the preamble has are not defined twice. */
export function rawTex({format, value}: Raw): string {
  if (!/^(?:la)?tex$/.test(format)) return ''
  return value.replaceAll('\\newcommand', '\\providecommand').replace(/\\[A-Za-z]+$/, '$& ')
}

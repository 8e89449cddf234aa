import type {CitedOnWords} from '../task.ts'

/**
 * A block as the print has it. With each citation the links back from its work and from those behind it change, which
 * are for the screen alone; they matter where pages are told by them.
 */
export function printed(html: string, citedOn: CitedOnWords | undefined): string {
  if (citedOn) return html
  return html
    .replace(/ id="cite-[^"]*"/g, '')
    .replace(/<span class="cited-in">(?:[^<]|<\/?a\b[^>]*>)*<\/span>/g, '')
}

/** The part of citeproc 2.4.63 that the tests compare with; the package has no types of its own. */
declare module 'citeproc' {
  import type {CslItem} from '../../src/article.ts'

  export interface CitationItem {
    id: string
    locator?: string
    label?: string
    prefix?: string
    suffix?: string
    'suppress-author'?: boolean
  }
  export interface CitationEntry {
    citationID: string
    citationItems: CitationItem[]
    properties: {index: number; noteIndex: number; unsorted?: boolean}
  }
  export interface Engine {
    updateItems(ids: readonly string[], noSort?: boolean): void
    rebuildProcessorState(citations: CitationEntry[], mode: 'html'): [string, number, string][]
    makeBibliography(): false | [{entry_ids: string[][]}, string[]]
  }
  interface Sys {
    retrieveLocale(lang: string): string | object
    retrieveItem(id: string): CslItem
  }
  const CSL: {
    Engine: new (sys: Sys, style: string | object, lang: string, force: boolean) => Engine
  }
  export default CSL
}

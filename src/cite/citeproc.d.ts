/** The part of citeproc 2.4.63 that `cite` uses; the package has no types of its own. */
declare module 'citeproc' {
  import type {CslItem} from '../article.ts'

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
    properties: {index: number; noteIndex: number; mode?: string; unsorted?: boolean}
    /** Added by the engine. */
    sortedItems?: [CslItem, CitationItem][]
  }
  export interface Engine {
    opt: {
      xclass: 'in-text' | 'note'
      development_extensions: {apply_citation_wrapper: boolean}
    }
    citation: {opt: {layout_prefix?: string; layout_suffix?: string}}
    registry: {
      reflist: {id: string; seq: number}[]
      citationreg: {citationByIndex: Required<CitationEntry>[]}
    }
    updateItems(ids: string[], noSort?: boolean): void
    updateUncitedItems(ids: string[]): void
    getOpt(name: 'punctuation-in-quote'): boolean
    processCitationCluster(citation: CitationEntry, before: [], after: [], flag: number): unknown
    restoreProcessorState(citations: CitationEntry[]): void
    rebuildProcessorState(citations: CitationEntry[], mode: 'html'): [string, number, string][]
    process_CitationCluster(items: [CslItem, CitationItem][], citation: CitationEntry): string
    makeBibliography():
      | false
      | [{entry_ids: string[][]; hangingindent?: number | boolean}, string[]]
    getTerm(name: string): string
  }
  interface Sys {
    retrieveLocale(lang: string): string | object
    retrieveItem(id: string): CslItem
    wrapCitationEntry(html: string, key: string | undefined): string
  }
  const CSL: {
    Engine: new (sys: Sys, style: string | object, lang: string, force: boolean) => Engine
    ASSUME_ALL_ITEMS_REGISTERED: number
  }
  export = CSL
}

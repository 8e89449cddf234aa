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
  /** What `citeproc.ts` reaches into to mend it. */
  export interface Token {
    postponed_macro: string
    execs: ((state: Building, entry: unknown, item: unknown) => void)[]
  }
  interface Building {
    build: {extension: string; root: string; current_default_locale: string}
    macros: Record<string, Token[] | undefined>
    configureTokenList(tokens: Token[]): void
    cslXml: {
      dataObj: unknown
      getNodesByName(node: unknown, name: string, wanted: string): unknown[]
      getAttributeValue(node: unknown, name: string): string | undefined
    }
  }
  interface Name {
    family?: string
    given?: string
  }
  interface Names {
    etal_use_last: boolean
  }
  const CSL: {
    Engine: new (sys: Sys, style: string | object, lang: string, force: boolean) => Engine
    Token: new (name: string, type: number) => Token
    NameOutput: {
      prototype: {
        _truncateNameList(this: Names, container: unknown, variable: string, index: number): Name[]
      }
    }
    SINGLETON: number
    ASSUME_ALL_ITEMS_REGISTERED: number
    getMacroTarget(this: Building, name: string): Token[] | false
    configureMacro(this: Building, tokens: Token[]): void
    expandMacro(this: Building, token: Token, target: Token[]): unknown
    tokenExec(this: Building, token: Token, entry: unknown, item: unknown): number
  }
  export default CSL
}

/** rehype-citation without the parsers and styles it carries: `paths` in tsconfig.json leads to it. */
declare module 'rehype-citation/generator' {
  import type {Root} from 'hast'
  import type {Options} from 'rehype-citation'
  import type {Plugin} from 'unified'

  export default function rehypeCitationGenerator(cite: unknown): Plugin<[Options?], Root>
}

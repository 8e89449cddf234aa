/** What the page tells its script, as JSON in a `<script type="application/json">`. */
export interface ScreenData {
  readonly words: ScreenWords
  /** In the order of the bibliography. */
  readonly entries: readonly EntryData[]
}

/** An entry as others read it. */
export interface EntryData {
  /** Of its element. */
  readonly id: string
  /** CSL-JSON. */
  readonly csl: object
  readonly bibtex: string
}

/** What the script says, in the paper's language. */
export interface ScreenWords {
  /** Of a link from the card to what it shows. */
  readonly goThere: string
  /** The name of a format follows. */
  readonly copyAs: string
  readonly copyAll: string
  readonly copied: string
}

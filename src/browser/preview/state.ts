import type {CitedOnWords} from '../task.ts'

/** What the preview tells its page, as JSON over a WebSocket. */
export type Told = State | Progress

/** The paper as it is now. */
export interface State {
  readonly is: 'state'
  /** Grows by one with each build. */
  readonly version: number
  readonly title: string
  readonly lang: string
  /** Name of what is around the blocks: the head, the styles, the faces. */
  readonly shell: string
  /** The blocks of the page by name, in their order. */
  readonly regions: Regions<readonly Placed[]>
  /** What stands in the blocks that this page has not been told before, by name. */
  readonly blocks: Readonly<Record<string, string>>
  /** Words for the pages on which entries are cited, where they are told. */
  readonly citedOn?: CitedOnWords
  /** Absolute paths of the sources. */
  readonly files: readonly string[]
  readonly messages: readonly Message[]
  readonly outline: Outline
  /** The first block that the last change made anew. */
  readonly changed?: string
  /** The paper cannot be read, and this is its last good state. */
  readonly fault?: {readonly reason: string; readonly hint: string}
  /** Address that opens a source, with `{file}`, `{line}`; none where a command of the author's does. */
  readonly editor?: string
  readonly times: Times
}

/** What was done for this state, and when it began: milliseconds since 1970. */
export type Times = Readonly<Record<string, number>>

/** Where blocks stand: before the paper, in it, behind it. */
export interface Regions<Of> {
  readonly before: Of
  readonly paper: Of
  readonly behind: Of
}

/** A block: its name (what stands in it, hashed), the number of its file and the line there. */
export type Placed = readonly [name: string, file: number, line: number]

export interface Message {
  readonly severity: 'error' | 'warning'
  readonly rule: string
  readonly reason: string
  readonly note?: string
  readonly file: number
  readonly line: number
  readonly column: number
  /** The block it is about. */
  readonly block?: string
}

/** What an author wants to know of a paper beside its text. */
export interface Outline {
  /** By part: `text`, `abstract`, `captions`, `tables`, `notes`, `references`. */
  readonly words: Readonly<Record<string, number>>
  /** What the paper's journal, where its rules are known, asks of its length. */
  readonly journal?: Limits
  /** Keys cited that no bibliography has. */
  readonly unresolved: readonly string[]
  /** Keys of the bibliography that are not cited. */
  readonly unused: readonly string[]
  readonly figures: readonly Figure[]
}

export interface Limits {
  readonly name: string
  readonly lengths: readonly Length[]
}

/** So many words of those that a journal takes. */
export interface Length {
  readonly what: 'text' | 'abstract'
  readonly words: number
  readonly most: number
}

export interface Figure {
  /** As written. */
  readonly name: string
  readonly alt: string
  /** Letters of its address in the page, where it stands there as data: what tells it there. */
  readonly address: number
  readonly kilobytes: number
  /** Of pictures made of pixels. */
  readonly pixels?: readonly [width: number, height: number]
  /** Pixels to the inch, as large as it is printed. */
  readonly density?: number
  /** Its pixels will be seen in print. */
  readonly isCoarse?: boolean
}

/** How the PDF comes along. */
export interface Progress {
  readonly is: 'pdf'
  readonly stage: string
  /** It is there: its pages. */
  readonly pages?: number
  readonly failed?: string
}

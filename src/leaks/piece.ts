/** A text of a finished file that is looked through by itself. */
export interface Piece {
  /** Where it stands in the file: "page 3", "docProps/core.xml, dc:creator". */
  readonly place: string
  readonly text: string
  /**
   * What is read as sentences; what programs put there, in which names are written small and run together; all that is said of one
   * work; or the name of whoever made the file. Of a file that cannot be opened, why.
   */
  readonly kind: 'text' | 'field' | 'record' | 'person' | 'unreadable'
}

/** A file to be looked through. */
export interface Source {
  readonly place: string
  /** Its name: how it ends tells what it is where its bytes do not. */
  readonly name: string
  readonly bytes: Uint8Array
  /** How deep it lies in other files. */
  readonly depth: number
}

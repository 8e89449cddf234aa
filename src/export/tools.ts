import type {VFile} from 'vfile'
import type {Finding, RuleId} from '../rules.ts'

/** What an exporter cannot hold of a paper. */
export interface Loss extends Finding {
  readonly file: VFile
  readonly rule: RuleId
  readonly reason: string
}

/** What an exporter may ask of the build. */
export interface ExportTools {
  /** Tells the author of something, with its place. */
  readonly say: (loss: Loss) => void
  /** Tells what the one who goes on with the files must know. */
  readonly warn: (sentence: string) => void
  /** A drawing as a PDF of one page; nothing where it cannot be made. */
  readonly pdfOf: (svg: Uint8Array) => Promise<Uint8Array | undefined>
}

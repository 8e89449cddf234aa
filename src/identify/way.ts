import type {CslItem} from '../article.ts'
import type {Identifier} from '../identifier.ts'

/** An item without its key. */
export type Work = Omit<CslItem, 'id'> & {readonly type: string}

/** How services are asked. */
export interface Access {
  readonly signal?: AbortSignal | undefined
  /** For each answer; by default 20 seconds. */
  readonly timeoutMs?: number | undefined
}

/** A service that knows works by their identifiers. */
export interface Way {
  /** As it is told to people: its host. */
  readonly source: string
  /**
   * @returns Nothing when it does not know the work.
   * @throws SetupError when it cannot be asked, or its answer cannot be used.
   */
  readonly find: (identifier: Identifier, access: Access) => Promise<Work | undefined>
}

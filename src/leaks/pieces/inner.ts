import type {Piece} from '../piece.ts'

/** The texts of a file that lies in another, under the name that it has there. */
export type Inner = (name: string, bytes: Uint8Array) => Promise<Piece[]>

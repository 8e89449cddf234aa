import type {ExportTools} from '../../src/export/tools.ts'

/** Tools of an exporter that tell nobody and draw nothing. */
export const tools: ExportTools = {say() {}, warn() {}, pdfOf: async () => new Uint8Array()}

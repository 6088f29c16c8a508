import { pdfjs } from 'react-pdf'
import workerUrl from './pdfWorker?worker&url'

pdfjs.GlobalWorkerOptions.workerSrc = workerUrl

/** Everything pdf.js needs comes from the portal itself; decoders run as script, for the policy allows no WebAssembly. */
export const pdfOptions = {
  cMapUrl: '/pdfjs/cmaps/',
  cMapPacked: true,
  standardFontDataUrl: '/pdfjs/standard_fonts/',
  wasmUrl: '/pdfjs/wasm/',
  useWasm: false,
  isEvalSupported: false,
  enableXfa: false,
  // Only the pages that are looked at are fetched, by range.
  disableAutoFetch: true,
  disableStream: true,
  rangeChunkSize: 131_072,
}

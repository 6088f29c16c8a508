import { createReadStream, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
const files = ['cmaps', 'standard_fonts', 'wasm'].flatMap((folder) =>
  readdirSync(join(root, folder))
    // Decoders run as plain script: the portal's policy allows no WebAssembly.
    .filter((name) => !name.endsWith('.wasm'))
    .map((name) => `${folder}/${name}`),
)

/** Serves from /pdfjs/ what pdf.js fetches while it draws: character maps, fonts and decoders. */
export function pdfAssets(): Plugin {
  return {
    name: 'pdf-assets',
    generateBundle() {
      for (const file of files) {
        this.emitFile({ type: 'asset', fileName: `pdfjs/${file}`, source: readFileSync(join(root, file)) })
      }
    },
    configureServer(server) {
      server.middlewares.use('/pdfjs', (request, response, next) => {
        const file = files.find((name) => request.url === `/${name}`)
        if (!file) return next()
        response.setHeader('Content-Type', file.endsWith('.js') ? 'text/javascript' : 'application/octet-stream')
        createReadStream(join(root, file)).pipe(response)
      })
    },
  }
}

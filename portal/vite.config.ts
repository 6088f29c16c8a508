/// <reference types="vitest/config" />
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { compression, defineAlgorithm } from 'vite-plugin-compression2'
import { VitePWA } from 'vite-plugin-pwa'
import { manifest } from './manifest.ts'
import { pdfAssets } from './pdfAssets.ts'

/** What every page runs on, and changes least: a file of its own, which a browser keeps over a new version of the portal. */
const base = /[\\/]node_modules[\\/](preact|react-router|@tanstack[\\/](react-)?query(-core)?|i18next|react-i18next|use-sync-external-store|openapi-fetch)[\\/]/

interface Modules {
  getModuleInfo(id: string): { importedIds: string[] } | null
}

/** What the entry reaches without waiting: one file, instead of a trip for each part that some other page uses too. */
const first = new Set<string>()
const entry = fileURLToPath(new URL('src/main.tsx', import.meta.url))

function firstPage(id: string, modules: Modules) {
  reach(entry, modules)
  return first.has(id) ? 'first' : null
}

function reach(id: string, modules: Modules) {
  if (first.has(id)) return
  first.add(id)
  for (const imported of [...(modules.getModuleInfo(id)?.importedIds ?? [])]) reach(imported, modules)
}

export default defineConfig({
  // React's API, by which the portal is written, on Preact: a tenth of the code to load (docs/adr). Packages that ask for React get the same.
  resolve: {
    alias: [
      { find: /^react\/jsx-(dev-)?runtime$/, replacement: 'preact/jsx-runtime' },
      { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
      { find: /^react(-dom)?$/, replacement: 'preact/compat' },
    ],
  },
  plugins: [
    pdfAssets(),
    // The shell alone: no document, no answer of the API is ever kept (src/sw.ts).
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src',
      filename: 'sw.ts',
      injectRegister: false,
      manifest,
      includeManifestIcons: false,
      injectManifest: { globPatterns: ['assets/{index,base,first,rolldown-runtime}-*.{js,css}', 'assets/hanken-grotesk-latin-wght-normal-*.woff2', 'favicon.svg'] },
    }),
    // Once, and as well as can be: the functions only hand out what lies beside the file (functions/Platform/PortalFiles.cs).
    compression({ include: /\.(html|js|mjs|css|svg|json|bcmap|webmanifest)$/, threshold: 512, algorithms: [defineAlgorithm('brotliCompress'), defineAlgorithm('gzip', { level: 9 })] }),
  ],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'base', test: base }, { name: firstPage }] } } },
  },
  // As pdf.js starts it.
  worker: { format: 'es' },
  server: { proxy: { '/api': 'http://localhost:7071' } },
  test: { environment: 'node', include: ['src/**/*.test.ts'] },
})

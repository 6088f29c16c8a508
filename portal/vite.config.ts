/// <reference types="vitest/config" />
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { pdfAssets } from './pdfAssets.ts'

export default defineConfig({
  plugins: [react(), pdfAssets()],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
  },
  // As pdf.js starts it.
  worker: { format: 'es' },
  server: { proxy: { '/api': 'http://localhost:7071' } },
  test: { environment: 'node', include: ['src/**/*.test.ts'] },
})

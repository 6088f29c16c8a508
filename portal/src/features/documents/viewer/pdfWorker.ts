import 'pdfjs-dist/build/pdf.worker.min.mjs'

// A document that is let go of while it loads (its file was replaced, the page was left) is reported by pdf.js as a rejection that
// no caller can catch (mozilla/pdf.js#11595, mended upstream after the version that react-pdf takes). It is no error of anybody.
self.addEventListener('unhandledrejection', (event) => {
  if (event.reason instanceof Error && event.reason.message === 'Worker was terminated') event.preventDefault()
})

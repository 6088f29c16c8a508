export const fileUrl = (documentId: string, fileId: string, download = false) =>
  `/api/documents/${encodeURIComponent(documentId)}/files/${encodeURIComponent(fileId)}${download ? '?download=true' : ''}`

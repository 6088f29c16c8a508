/** A file that Excel opens as it is: with its mark, semicolons, and nothing that it would take for a formula. */
export const csvOf = (rows: readonly (readonly string[])[]) =>
  new Blob(['\uFEFF', rows.map((row) => row.map(cell).join(';')).join('\r\n'), '\r\n'], { type: 'text/csv;charset=utf-8' })

function cell(text: string) {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[;"\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

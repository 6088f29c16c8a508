/** Says something to screen readers, through the live region of the shell. */
export function announce(message: string) {
  const region = document.getElementById('announcements')
  if (!region) return
  region.textContent = ''
  window.setTimeout(() => (region.textContent = message), 50)
}

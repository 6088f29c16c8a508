/** Lets the browser keep the shell, so that the portal opens at once and says so when there is no connection. It works as well without. */
export function keepShell() {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  window.addEventListener('load', () => void navigator.serviceWorker.register('/sw.js').catch(() => undefined))
}

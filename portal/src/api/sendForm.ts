import { ApiProblem } from './problem'
import { whoseHeader } from './whoseSession'

export interface Sending {
  /** How much of it has left, 0 to 1. */
  onProgress: (part: number) => void
  signal: AbortSignal
}

/** By XMLHttpRequest and not by fetch: only that one tells how much of a request has left. */
export const sendForm = <T>(url: string, form: FormData, { onProgress, signal }: Sending, token?: string): Promise<T> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', url)
    const head: [string, string] | undefined = token === undefined ? whoseHeader() : ['Authorization', `Bearer ${token}`]
    if (head) request.setRequestHeader(...head)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onload = () => (request.status >= 200 && request.status < 300 ? resolve(request.response as T) : reject(new ApiProblem({ ...(request.response as object | null), status: request.status })))
    request.onerror = () => reject(new TypeError('No answer'))
    request.onabort = () => reject(new DOMException('Stopped', 'AbortError'))
    signal.addEventListener('abort', () => request.abort())
    request.send(form)
  })

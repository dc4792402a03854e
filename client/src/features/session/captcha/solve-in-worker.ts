import type { Captcha } from '@/shared/api/types'
import { trusted } from '@/shared/lib/trusted-types'
import workerUrl from './captcha.worker.ts?worker&url'

/** Solves beside the page, so that typing stays smooth. */
export function solveInWorker(captcha: Captcha, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(trusted.createScriptURL(workerUrl), { type: 'module' })
    const end = (settle: () => void) => {
      worker.terminate()
      settle()
    }
    signal.addEventListener('abort', () => end(() => reject(new DOMException('Left the page', 'AbortError'))))
    worker.addEventListener('error', () => end(() => reject(new Error('The worker did not start.'))))
    worker.addEventListener('message', (event: MessageEvent<string | null>) => {
      const payload = event.data
      end(() => (payload === null ? reject(new Error('The challenge has no answer.')) : resolve(payload)))
    })
    worker.postMessage(captcha)
  })
}

import type { Captcha } from '@/shared/api/types'
import { solve } from './solve'

self.addEventListener('message', (event: MessageEvent<Captcha>) => {
  self.postMessage(solve(event.data))
})

import type { Captcha } from '@/shared/api/types'
import { sha256Hex } from './sha256'

/** Finds the number behind an ALTCHA v1 challenge and answers with the payload the server expects, or null. */
export function solve({ algorithm, challenge, maxnumber, salt, signature }: Captcha): string | null {
  for (let number = 0; number <= maxnumber; number += 1) {
    if (sha256Hex(salt + String(number)) !== challenge) continue
    return btoa(JSON.stringify({ algorithm, challenge, number, salt, signature }))
  }
  return null
}

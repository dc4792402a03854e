import { describe, expect, it } from 'vitest'
import { sha256Hex } from './sha256'
import { solve } from './solve'

describe('sha256Hex', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
    ['a'.repeat(1000), '41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3'],
  ])('agrees with the published vector for %j', (text, digest) => {
    expect(sha256Hex(text)).toBe(digest)
  })

  it('agrees with the platform at every length around a block', async () => {
    for (let length = 50; length < 70; length += 1) {
      const text = 'ї'.repeat(length)
      const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
      expect(sha256Hex(text)).toBe(Buffer.from(bytes).toString('hex'))
    }
  })
})

describe('solve', () => {
  const challenge = {
    algorithm: 'SHA-256',
    challenge: sha256Hex('a1b2c3?expires=17700000004217'),
    maxnumber: 10_000,
    salt: 'a1b2c3?expires=1770000000',
    signature: 'c0ffee',
  }

  it('finds the number and answers with the payload of ALTCHA v1', () => {
    expect(JSON.parse(atob(solve(challenge) ?? ''))).toEqual({
      algorithm: 'SHA-256',
      challenge: challenge.challenge,
      number: 4217,
      salt: challenge.salt,
      signature: 'c0ffee',
    })
  })

  it('gives up on a challenge without an answer', () => {
    expect(solve({ ...challenge, maxnumber: 4216 })).toBeNull()
  })
})

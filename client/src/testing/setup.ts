import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, vi } from 'vitest'

// A busy machine is slow, not wrong.
configure({ asyncUtilTimeout: 5000 })

// jsdom has the dialog element without its modal behaviour, and neither matches media nor scrolls.
HTMLDialogElement.prototype.showModal = function showModal() {
  this.setAttribute('open', '')
  this.querySelector<HTMLElement>('a, button, input, textarea')?.focus()
}
HTMLDialogElement.prototype.close = function close() {
  this.removeAttribute('open')
}
window.scrollTo = () => undefined
Element.prototype.scrollIntoView = () => undefined

afterEach(() => {
  cleanup()
  localStorage.clear()
  sessionStorage.clear()
  document.cookie = 'csrf_token=; Max-Age=0; Path=/'
  vi.unstubAllGlobals()
})

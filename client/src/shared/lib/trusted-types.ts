type Policy = {
  createHTML: (html: string) => string
  createScriptURL: (url: string) => string
}
type TrustedTypes = { createPolicy: (name: string, rules: Policy) => Policy }

/**
 * The one Trusted Types policy of the site. HTML passes unchanged, because its only caller (ui/rich-text.tsx) parses it
 * into a document of its own and rebuilds the five allowed elements; script addresses pass when they are our own files.
 */
const rules: Policy = {
  createHTML: (html) => html,
  createScriptURL: (url) => {
    const address = new URL(url, location.origin)
    if (address.origin !== location.origin) throw new TypeError('A worker comes from our own origin only.')
    return address.href
  },
}

const trustedTypes = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes

export const trusted: Policy = trustedTypes?.createPolicy('freedom13', rules) ?? rules

// The two catalogues hold the same keys and placeholders, every key is used, and every plural has its language's forms.
import { readdirSync, readFileSync } from 'node:fs'
import { compileMessage } from '@lingui/message-utils/compileMessage'

const source = new URL('../src/', import.meta.url)
const read = (language) => JSON.parse(readFileSync(new URL(`shared/i18n/${language}.json`, source), 'utf8'))
const catalogues = { uk: read('uk'), en: read('en') }
const forms = { uk: ['one', 'few', 'many', 'other'], en: ['one', 'other'] }
const faults = []

/** Names of the values a compiled message needs, and the plural forms it offers. */
function anatomy(message, parts = { values: new Set(), plurals: [] }) {
  if (typeof message === 'string') return parts
  for (const token of message) {
    if (!Array.isArray(token)) continue
    const [name, kind, choices] = token
    parts.values.add(name)
    if (kind === 'plural') parts.plurals.push(Object.keys(choices))
    if (choices && typeof choices === 'object')
      for (const choice of Object.values(choices)) if (Array.isArray(choice)) anatomy(choice, parts)
  }
  return parts
}

const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
  .map((name) => readFileSync(new URL(name, source), 'utf8'))
  .join('\n')
const families = [...code.matchAll(/`([a-z][\w.-]*\.)\$\{/g)].map(([, prefix]) => prefix)
const used = (key) => code.includes(`'${key}'`) || families.some((prefix) => key.startsWith(prefix))

const keys = new Set([...Object.keys(catalogues.uk), ...Object.keys(catalogues.en)])
for (const key of keys) {
  const texts = [catalogues.uk[key], catalogues.en[key]]
  if (texts.includes(undefined)) {
    faults.push(`${key}: only in ${texts[0] === undefined ? 'en' : 'uk'}`)
    continue
  }
  if (!used(key)) faults.push(`${key}: nobody says it`)
  const names = texts.map((text) => [...anatomy(compileMessage(text)).values].sort().join(', '))
  if (names[0] !== names[1]) faults.push(`${key}: values differ (uk: ${names[0]}; en: ${names[1]})`)
}
for (const [language, catalogue] of Object.entries(catalogues)) {
  for (const [key, text] of Object.entries(catalogue)) {
    for (const plural of anatomy(compileMessage(text)).plurals)
      for (const form of forms[language])
        if (!plural.includes(form)) faults.push(`${key}: ${language} has no form “${form}”`)
    if (/[!'’]/.test(text.replace(/'\{|\}'/g, '')) && language === 'uk')
      faults.push(`${key}: an exclamation mark or a wrong apostrophe (ʼ is U+02BC)`)
  }
}

if (faults.length > 0) {
  console.error(faults.join('\n'))
  process.exit(1)
}
console.log(`Catalogue: ${keys.size} messages in 2 languages.`)

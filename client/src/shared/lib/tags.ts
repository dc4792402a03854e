/** Adds what was typed («кіт, #Місто») to the tags; the same word in another case is the same tag. */
export function addTags(tags: string[], typed: string): string[] {
  const result = [...tags]
  for (const word of typed.split(',')) {
    const tag = word.trim().replace(/^#+/, '').normalize('NFC')
    if (tag !== '' && !result.some((other) => fold(other) === fold(tag))) result.push(tag)
  }
  return result
}

function fold(tag: string): string {
  return tag.normalize('NFKC').toLowerCase()
}

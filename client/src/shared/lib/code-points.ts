/** Length as the server counts it: 👍 is one, however many units the browser keeps it in. */
export function countCodePoints(text: string): number {
  return Array.from(text).length
}

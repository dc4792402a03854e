import { createElement, type ReactNode } from 'react'
import { trusted } from '@/shared/lib/trusted-types'
import styles from './rich-text.module.css'

const plain = new Set(['P', 'STRONG', 'EM'])
// An element that holds code rather than words is dropped whole; any other stranger leaves its words behind.
const silent = new Set([
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'NOSCRIPT',
  'IFRAME',
  'OBJECT',
  'SVG',
  'MATH',
  'TITLE',
  'TEXTAREA',
])

/**
 * The one place where the server's HTML becomes a page. It is parsed into a document that runs nothing and rebuilt as
 * React elements from p, br, strong, em and a[href]: what is not in this list cannot reach the page.
 */
export function RichText({ html, lang }: { html: string; lang?: string | null }) {
  const parsed = new DOMParser().parseFromString(trusted.createHTML(html), 'text/html')
  return (
    <div className={styles.text} lang={lang ?? undefined} dir="auto">
      {children(parsed.body)}
    </div>
  )
}

function children(node: Node): ReactNode[] {
  return [...node.childNodes].map((child, index) => render(child, index))
}

function render(node: Node, key: number): ReactNode {
  if (node instanceof Text) return node.data
  if (!(node instanceof Element) || silent.has(node.tagName.toUpperCase())) return null
  if (node.tagName === 'BR') return <br key={key} />
  if (plain.has(node.tagName)) return createElement(node.tagName.toLowerCase(), { key }, ...children(node))
  const href = node.tagName === 'A' ? safeHref(node.getAttribute('href')) : null
  if (href === null) return <span key={key}>{children(node)}</span>
  return (
    <a key={key} href={href} rel="nofollow ugc noopener" target="_blank">
      {children(node)}
    </a>
  )
}

/** Absolute http, https and mailto addresses; anything else (`javascript:`, `//host`, a relative path) is no link. */
function safeHref(href: string | null): string | null {
  if (href === null || !/^(https?:\/\/|mailto:)/i.test(href.trim())) return null
  return URL.canParse(href.trim()) ? href.trim() : null
}

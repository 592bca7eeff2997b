/**
 * Notes on the screen: Markdown to React elements, never through HTML text.
 *
 * Notes are untrusted. Raw HTML is shown as the text it is, pictures as their
 * description, and only https links are links, as the shell opens no others.
 */
import bash from 'highlight.js/lib/languages/bash'
import dockerfile from 'highlight.js/lib/languages/dockerfile'
import ini from 'highlight.js/lib/languages/ini'
import json from 'highlight.js/lib/languages/json'
import shell from 'highlight.js/lib/languages/shell'
import yaml from 'highlight.js/lib/languages/yaml'
import { memo } from 'react'
import ReactMarkdown, { type Components } from 'react-markdown'
import rehypeHighlight from 'rehype-highlight'
import remarkGfm from 'remark-gfm'
import './Markdown.css'

/** Markdown text, with code in the languages of the command line coloured. */
export const Markdown = memo(function Markdown({ text }: { text: string }) {
  return (
    <div className="markdown">
      <ReactMarkdown
        remarkPlugins={[remarkGfm]}
        rehypePlugins={[[rehypeHighlight, highlighting]]}
        components={components}
      >
        {text}
      </ReactMarkdown>
    </div>
  )
})

const highlighting = {
  languages: { bash, dockerfile, ini, json, shell, yaml },
  aliases: { shell: ['console'] },
}

const components: Components = {
  a: ({ href, children }) =>
    href !== undefined && /^https:\/\//i.test(href) ? (
      <a href={href} target="_blank" rel="noopener noreferrer">
        {children}
      </a>
    ) : (
      <>{children}</>
    ),
  code: ({ className, children }) => (
    <code className={className}>
      {typeof children === 'string' && !children.includes('\n') ? wholeWords(children) : children}
    </code>
  ),
  img: ({ alt, src }) => <>[{alt === undefined || alt === '' ? src : alt}]</>,
  // Scrolls sideways by itself, so it must take the focus for the arrow keys to reach it.
  pre: ({ children }) => <pre tabIndex={0}>{children}</pre>,
}

/** A command's words, each kept on one line where it fits: `--all` must not end up as `--` and `all`. */
function wholeWords(code: string) {
  return code.split(/( +)/).map((word, index) =>
    index % 2 === 0 ? (
      <span key={index} className="code-word">
        {word}
      </span>
    ) : (
      word
    ),
  )
}

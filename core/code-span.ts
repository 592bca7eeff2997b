/** Text as an inline code span that holds backquotes too (CommonMark 0.31, section 6.1). */
export function codeSpan(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  // One space on either side is taken off again; without it a backquote would join the fence.
  const pad = /^`|`$|^ .*\S.* $/.test(text) ? ' ' : ''
  return `${fence}${pad}${text}${pad}${fence}`
}

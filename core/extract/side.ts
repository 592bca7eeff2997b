/** One side of a pair: a term, a command, or what is said about one. */
import type { InlineCode, PhrasingContent } from 'mdast'
import { plainText } from '../markdown.ts'
import { oneLine, withoutColon } from '../one-line.ts'
import type { Setting } from './term-text.ts'

/** What is known of a side is found out when it is asked for: most sides are looked at in passing. */
export class Side {
  readonly children: readonly PhrasingContent[]
  /** Code in it, in bold or not. */
  readonly codes: readonly InlineCode[]
  /** Whether the heading of its column says that it is a term. */
  readonly isVouched: boolean

  /** Whether its place sets it off, as bold would: a column of its own. */
  readonly isSetOff: boolean
  private text: string | undefined

  /**
   * @param about.plain its text, where that is not what the content says
   */
  constructor(
    children: readonly PhrasingContent[],
    about: { plain?: string; isSetOff?: boolean; isVouched?: boolean } = {},
  ) {
    this.children = children
    this.text = about.plain
    this.isSetOff = about.isSetOff ?? false
    this.isVouched = about.isVouched ?? false
    this.codes = isText(children) ? NO_CODE : children.flatMap(codeIn)
  }

  /** Its text without markup, on one line, without a colon at its end. */
  get plain(): string {
    this.text ??= withoutColon(oneLine(this.children.map(plainText).join('')))
    return this.text
  }

  /** Whether all of it is code. */
  get isCode(): boolean {
    return this.codes.length === 1 && this.only !== undefined
  }

  /** Whether it is several pieces of code with nothing but commas, slashes and the like between. */
  get isList(): boolean {
    const between = this.children.filter((node) => codeIn(node).length === 0)
    return this.codes.length > 1 && between.every((node) => BETWEEN.test(plainText(node)))
  }

  /** How it is set, as a whole. */
  get setting(): Setting {
    if (this.isCode || this.isList) return 'code'
    if (this.isVouched) return 'headed'
    return this.isSetOff || MARKS.has(this.only?.type ?? '') ? 'marked' : 'plain'
  }

  /** The one node that says something, if there are no others. */
  private get only(): PhrasingContent | undefined {
    const said = this.children.filter((node) => !NOTHING.test(plainText(node)))
    return said.length === 1 ? said[0] : undefined
  }
}

const NO_CODE: readonly InlineCode[] = []
const MARKS = new Set(['strong', 'emphasis', 'link'])
const NOTHING = /^[\s:.]*$/
const BETWEEN = /^\s*(?:,|\/|\||or|,? ?and)?\s*$/

const isText = ([first, ...others]: readonly PhrasingContent[]) =>
  first?.type === 'text' && others.length === 0

function codeIn(node: PhrasingContent): InlineCode[] {
  if (node.type === 'inlineCode') return [node]
  const [inner, ...others] = 'children' in node ? node.children : []
  return inner?.type === 'inlineCode' && others.length === 0 ? [inner] : []
}

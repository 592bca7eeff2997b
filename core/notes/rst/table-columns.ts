/** Text as columns of the screen, where letters of East Asian scripts take two. */
const WIDE =
  /[\u1100-\u115f\u231a\u231b\u23e9-\u23ec\u23f0\u23f3\u25fd\u25fe\u2614\u2615\u2648-\u2653\u267f\u2693\u26a1\u26aa\u26ab\u26bd\u26be\u26c4\u26c5\u26ce\u26d4\u26ea\u26f2\u26f3\u26f5\u26fa\u26fd\u2705\u270a\u270b\u2728\u274c\u274e\u2753-\u2755\u2757\u2795-\u2797\u27b0\u27bf\u2b1b\u2b1c\u2b50\u2b55\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]/g
/** Stands in the second column of a wide letter; notes cannot hold it, as NUL bytes are refused. */
const PAD = '\u0000'

/** The text with one UTF-16 unit a column. */
export function toColumns(text: string): string {
  return text.replace(WIDE, `$&${PAD}`)
}

/** The text that columns stand for. */
export function fromColumns(columns: string): string {
  return columns.replaceAll(PAD, '')
}

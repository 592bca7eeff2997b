/** Figures as files. */
import { unparse } from 'papaparse'
import type { Figure } from './figure.ts'

/** Of the picture, in CSS pixels. */
const MARGIN = 16
const TITLE_HEIGHT = 40

/**
 * All rows as CSV (RFC 4180), with a head. Shares are 0..1; a cell that a
 * spreadsheet would take for a formula is written as text.
 */
export function figureAsCsv({ labelled, series, rows }: Figure): string {
  const fields = [labelled, ...series.map(({ name }) => name)]
  const data = rows.map(({ label, values }) => [label, ...values.map((value) => value ?? '')])
  return `${unparse({ fields, data }, { escapeFormulae: true, newline: '\r\n' })}\r\n`
}

/** The chart as it is on the screen, under its title and on the page's ground, as a PNG. */
export async function figureAsPng(
  canvas: HTMLCanvasElement,
  { title }: Figure,
): Promise<Uint8Array<ArrayBuffer>> {
  const scale = canvas.width / canvas.clientWidth
  const picture = document.createElement('canvas')
  picture.width = canvas.width + 2 * MARGIN * scale
  picture.height = canvas.height + (TITLE_HEIGHT + MARGIN) * scale
  const context = picture.getContext('2d')
  if (!context) throw new Error('There is no canvas to draw on.')
  const style = getComputedStyle(canvas)
  context.fillStyle = style.getPropertyValue('--surface')
  context.fillRect(0, 0, picture.width, picture.height)
  context.fillStyle = style.color
  context.font = `600 ${16 * scale}px ${style.fontFamily}`
  context.textBaseline = 'middle'
  context.fillText(title, MARGIN * scale, (TITLE_HEIGHT / 2) * scale)
  context.drawImage(canvas, MARGIN * scale, TITLE_HEIGHT * scale)
  const blob = await new Promise<Blob | null>((resolve) => picture.toBlob(resolve, 'image/png'))
  if (!blob) throw new Error('The picture could not be made.')
  return new Uint8Array(await blob.arrayBuffer())
}

/** Puts a figure on a canvas. The one place that knows the chart library's pieces. */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js'
import { MatrixController, MatrixElement } from 'chartjs-chart-matrix'
import { calendarConfig } from './calendar-config.ts'
import { chartConfig } from './chart-config.ts'
import type { Figure } from './figure.ts'

Chart.register(
  ...[BarController, BarElement, CategoryScale, LinearScale, LineController, LineElement],
  ...[PointElement, MatrixController, MatrixElement, Legend, Tooltip],
)

/**
 * Draw, and draw again whenever light turns dark or the other way round.
 *
 * @returns what takes it off the canvas
 */
export function drawFigure(canvas: HTMLCanvasElement, figure: Figure): () => void {
  let chart = makeChart(canvas, figure)
  const observer = new MutationObserver(() => {
    chart.destroy()
    chart = makeChart(canvas, figure)
  })
  observer.observe(document.documentElement, { attributeFilter: ['data-mantine-color-scheme'] })
  return () => {
    observer.disconnect()
    chart.destroy()
  }
}

function makeChart(canvas: HTMLCanvasElement, figure: Figure): { destroy: () => void } {
  const style = getComputedStyle(canvas)
  const colourOf = (variable: string) => style.getPropertyValue(variable)
  Chart.defaults.font.family = style.fontFamily
  Chart.defaults.font.size = 12
  return figure.shape === 'calendar'
    ? new Chart(canvas, calendarConfig(figure, colourOf))
    : new Chart(canvas, chartConfig(figure, colourOf))
}

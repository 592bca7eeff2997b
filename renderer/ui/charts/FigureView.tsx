import { Button } from '@mantine/core'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { describeProblem, type Result } from '../../../core/result.ts'
import { drawFigure } from './draw-figure.ts'
import './charts.css'
import { isBlank, type Figure } from './figure.ts'
import { FigureTable } from './FigureTable.tsx'
import { figureAsCsv, figureAsPng } from './save-figure.ts'

/** A file to be saved under a name that its user may change. */
interface NewFile {
  suggestedName: string
  content: string | Uint8Array<ArrayBuffer>
}

interface FigureViewProps {
  figure: Figure
  onSave: (file: NewFile) => Promise<Result<boolean>>
  /** Whether it takes the page's whole width. */
  wide?: boolean
  /** What belongs beside its heading. */
  children?: ReactNode
}

/** A figure with its chart, its table behind a disclosure, and both as files. */
export function FigureView({ figure, onSave, wide = false, children }: FigureViewProps) {
  const { id, title, says, whenEmpty, rows, shape } = figure
  const canvas = useRef<HTMLCanvasElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [problem, setProblem] = useState('')
  const blank = isBlank(figure)
  useEffect(() => {
    return canvas.current && !blank ? drawFigure(canvas.current, figure) : undefined
  }, [figure, blank])

  const save = async (ending: string, content: NewFile['content']) => {
    const saved = await onSave({ suggestedName: `${id}.${ending}`, content })
    setProblem(saved.ok ? '' : saved.problems.map(describeProblem).join(' '))
  }
  const savePicture = async () => {
    if (canvas.current) await save('png', await figureAsPng(canvas.current, figure))
  }
  return (
    <section className={wide ? 'figure figure-wide' : 'figure'} aria-labelledby={id}>
      <header className="figure-head">
        <h2 id={id}>{title}</h2>
        {children}
      </header>
      <p className="figure-says">{says}</p>
      {blank ? (
        <p className="figure-empty">{whenEmpty}</p>
      ) : (
        <>
          <div
            className={shape === 'calendar' ? 'figure-chart figure-calendar' : 'figure-chart'}
            style={shape === 'horizontal' ? { height: `${rows.length * 1.75 + 4}rem` } : undefined}
          >
            <canvas ref={canvas} role="img" aria-label={`${title}: chart, as a table below`} />
          </div>
          <div className="figure-foot">
            <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
              <summary>Show as table</summary>
              {isOpen && <FigureTable figure={figure} />}
            </details>
            <Button variant="subtle" size="compact-sm" onClick={() => void savePicture()}>
              Save as picture
            </Button>
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => void save('csv', figureAsCsv(figure))}
            >
              Save as CSV
            </Button>
          </div>
        </>
      )}
      {problem !== '' && <p role="alert">{problem}</p>}
    </section>
  )
}

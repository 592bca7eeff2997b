import { useServices } from '../../services.ts'
import { FigureView } from '../../ui/charts/FigureView.tsx'
import type { LoadPreview } from '../../workers/jobs.ts'
import { previewFigure } from './preview-figure.ts'

/** The days to come with and without rescheduling. Loaded only when wanted, as charts are large. */
export default function ReschedulePreview({ preview }: { preview: LoadPreview }) {
  const { desktop } = useServices()
  return (
    <FigureView figure={previewFigure(preview)} onSave={(file) => desktop.saveFile(file)} wide />
  )
}

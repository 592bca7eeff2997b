import { Slider } from '@mantine/core'
import { useState } from 'react'

interface RetentionFieldProps {
  /** What is stored, 0.7..0.97. */
  retention: number
  /** Called when the thumb is let go, and with every press of a key. */
  onStore: (retention: number) => void
}

/** How likely a card is to be known when it comes. Until the slider is left it shows where it was moved to. */
export function RetentionField({ retention, onStore }: RetentionFieldProps) {
  const [moved, setMoved] = useState<number>()
  const percent = moved ?? Math.round(retention * 100)
  return (
    <div onBlur={() => setMoved(undefined)}>
      <p className="settings-label" id="retention">
        Desired retention: {percent} %
      </p>
      <p className="settings-dimmed">
        How likely you want to know a card when it comes. Higher means many more reviews.
      </p>
      <Slider
        className="settings-slider"
        color="var(--accent)"
        min={70}
        max={97}
        value={percent}
        onChange={setMoved}
        onChangeEnd={(value) => onStore(value / 100)}
        label={null}
        thumbProps={{ 'aria-labelledby': 'retention' }}
      />
    </div>
  )
}

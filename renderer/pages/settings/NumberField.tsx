import { NumberInput, type NumberInputProps } from '@mantine/core'
import { useState } from 'react'

interface NumberFieldProps extends Omit<NumberInputProps, 'value' | 'onChange'> {
  /** What is stored; the empty text where nothing is. */
  value: number | ''
  /** Called with every number that is typed or stepped to. */
  onStore: (value: number | '') => void
}

/**
 * A whole number that is stored as it is typed. Until the field is left it shows what is
 * typed, whatever is stored meanwhile.
 */
export function NumberField({ value, onStore, ...others }: NumberFieldProps) {
  const [typed, setTyped] = useState<number | string>()
  return (
    <NumberInput
      {...others}
      clampBehavior="strict"
      allowDecimal={false}
      value={typed ?? value}
      onFocus={() => setTyped(value)}
      onBlur={() => setTyped(undefined)}
      onChange={(next) => {
        // The arrows work without the focus.
        setTyped((before) => (before === undefined ? undefined : next))
        if (typeof next === 'number' || next === '') onStore(next)
      }}
    />
  )
}

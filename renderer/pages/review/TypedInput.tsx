import { TextInput } from '@mantine/core'
import type { KeyboardEvent, Ref } from 'react'

interface TypedInputProps {
  ref: Ref<HTMLInputElement>
  text: string
  onChange: (text: string) => void
  onReveal: () => void
  onLeave: () => void
}

/** Where a command may be typed before looking; Enter compares it with the answer. */
export function TypedInput({ ref, text, onChange, onReveal, onLeave }: TypedInputProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.repeat) return
    // No command begins with a space, so in an empty field Space still shows the answer.
    if (event.key === 'Enter' || (event.key === ' ' && text === '')) onReveal()
    else if (event.key === 'Escape') onLeave()
    else return
    event.preventDefault()
  }
  return (
    <TextInput
      ref={ref}
      size="md"
      label="Your answer"
      description="Optional. Enter compares it with your notes."
      classNames={{ input: 'typed-input', label: 'typed-label' }}
      value={text}
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  )
}

import { Button, type ButtonProps } from '@mantine/core'
import type { ReactNode } from 'react'

interface BusyButtonProps extends ButtonProps {
  isBusy: boolean
  onClick: () => void
  children: ReactNode
}

/** Starts something that takes a while. It keeps the focus meanwhile, and does nothing. */
export function BusyButton({ isBusy, onClick, ...others }: BusyButtonProps) {
  return (
    <Button
      {...others}
      aria-disabled={isBusy}
      data-disabled={isBusy}
      onClick={() => !isBusy && onClick()}
    />
  )
}

import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'

/** A framed message that something went wrong; screen readers say it at once. */
export function ErrorAlert({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Alert
      color="var(--again)"
      variant="outline"
      role="alert"
      icon={<IconAlertTriangle aria-hidden />}
      title={title}
    >
      {children}
    </Alert>
  )
}

import { MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'

/**
 * Mantine without the style elements that it would add at run time: the content
 * security policy allows style sheets from files only. Its default variables come
 * with its style sheet; ours are in theme.css. Light and dark follow the system.
 */
export function Theme({ children }: { children: ReactNode }) {
  return (
    <MantineProvider defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
      {children}
    </MantineProvider>
  )
}

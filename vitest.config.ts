import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      'tests/unit/**/*.test.{ts,tsx}',
      'tests/property/**/*.test.ts',
      'tests/architecture.test.ts',
    ],
    // Hundreds of generated cases a test, on machines that may be slow and busy.
    testTimeout: 30_000,
  },
})

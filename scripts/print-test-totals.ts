/**
 * Prints how the last test run went, as `N passed, N failed`, from the runners'
 * own reports. Called with the run's exit code, which has the last word.
 */
import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

interface Totals {
  passed: number
  failed: number
}

const vitestReport = z
  .object({ numPassedTests: z.int(), numFailedTests: z.int() })
  .transform(({ numPassedTests, numFailedTests }) => ({
    passed: numPassedTests,
    failed: numFailedTests,
  }))
/** A flaky spec failed once, which is a failure. */
const playwrightReport = z
  .object({ stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }) })
  .transform(({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }))

const unit = read('test-results/unit.json', vitestReport)
const endToEnd = read('test-results/e2e.json', playwrightReport)
const passed = unit.passed + endToEnd.passed
const counted = unit.failed + endToEnd.failed
// A failed check, or a runner that did not get to its report, fails the run as well.
const failed = process.argv[2] === '0' ? counted : Math.max(counted, 1)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

/** A report that is missing counts as one failure: its runner never finished. */
function read(path: string, report: z.ZodType<Totals>): Totals {
  if (!existsSync(path)) return { passed: 0, failed: 1 }
  return report.parse(JSON.parse(readFileSync(path, 'utf8')))
}

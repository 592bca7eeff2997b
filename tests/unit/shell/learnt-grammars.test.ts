import { describe, expect, it } from 'vitest'
import {
  gradeAnswer,
  grammarsWith,
  lintCommand,
  mergeGrammars,
  parseHelp,
} from '../../../core/shell/index.ts'

const SPIN = 'Flags:\n  -f, --fast   At full speed.\n  -d, --depth string   How deep.\n'
const STOP = 'Flags:\n      --now   Do not wait.\n'

describe('grammars that were learnt', () => {
  it('judge answers that nothing else knows to be the same', () => {
    const grade = (grammarOf = grammarsWith([])) =>
      gradeAnswer('drill spin --fast', 'drill spin -f', [], grammarOf).verdict
    expect(grade()).toBe('wrong')
    expect(grade(grammarsWith([parseHelp(SPIN, 'drill spin')]))).toBe('equivalent')
  })

  it('add to what is shipped, and take nothing from it', () => {
    const help = 'Options:\n    --sparkle=false:\n\tMake it sparkle.\n'
    const grammarOf = grammarsWith([parseHelp(help, 'kubectl get')])
    expect(lintCommand('kubectl get pods --sparkle')).toHaveLength(1)
    expect(lintCommand('kubectl get pods --sparkle', '', grammarOf)).toEqual([])
    expect(gradeAnswer('kubectl get pods', 'kubectl get po', [], grammarOf).verdict).toBe(
      'equivalent',
    )
  })

  it('are put together subcommand by subcommand, the first one first', () => {
    const merged = mergeGrammars(parseHelp(SPIN, 'drill spin'), parseHelp(STOP, 'drill stop'))
    expect(merged.subcommands.map(({ name, flags }) => [name, flags.length])).toEqual([
      ['spin', 2],
      ['stop', 1],
    ])
    const newer = parseHelp('Flags:\n  -f, --full   At full speed.\n', 'drill spin')
    const [spin] = mergeGrammars(newer, merged).subcommands
    expect(spin?.flags.map(({ names }) => names)).toEqual([
      ['--full', '-f'],
      ['--depth', '-d'],
    ])
  })
})

/** Command lines: reading them, judging them, and learning what a tool understands. */
export type { CommandGrade, Difference, Verdict } from './difference.ts'
export { gradeCommand } from './grade.ts'
export type { Flag, Grammar } from './grammar.ts'

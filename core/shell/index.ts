/** Command lines: reading them, judging them, and learning what a tool understands. */
export type { CommandGrade, Difference, Verdict } from './difference.ts'
export { gradeCommand } from './grade.ts'
export { gradeAnswer, type AnswerGrade } from './grade-answer.ts'
export { grammarSchema, type Flag, type Grammar } from './grammar.ts'
export { flagFacts } from './flag-facts.ts'
export { lintCommand, type Remark } from './lint-command.ts'
export { parseHelp } from './parse-help.ts'

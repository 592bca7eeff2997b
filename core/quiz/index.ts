/** Quizzes: made from facts, answered, marked. */
export { makeQuiz, type QuizOptions } from './make-quiz.ts'
export { QUESTION_TYPES, type Question, type QuestionType, type Response } from './question.ts'
export { markAnswer, scoreQuiz, type Mark } from './score.ts'
export { factsWith, weakestParts, type PartResult, type WeakPart } from './weak-parts.ts'

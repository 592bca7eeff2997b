import { useState } from 'react'
import { currentMoment } from '../../clock.ts'
import './quiz.css'
import { QuizResults } from './QuizResults.tsx'
import { QuizSetup } from './QuizSetup.tsx'
import { RunningQuiz } from './RunningQuiz.tsx'
import { startQuiz, type QuizRun, type QuizSetting } from './quiz-run.ts'
import { useQuizSources } from './use-quiz-facts.ts'

/** Setting up a quiz, answering it, and what came of it. */
export function QuizPage() {
  const sources = useQuizSources()
  const [setting, setSetting] = useState<QuizSetting>()
  const [finished, setFinished] = useState<QuizRun>()
  if (!sources) return null
  const start = (next: QuizSetting) => {
    setFinished(undefined)
    setSetting(next)
  }
  if (finished) {
    return (
      <QuizResults
        run={finished}
        onStart={start}
        onSetUp={() => {
          setFinished(undefined)
          setSetting(undefined)
        }}
      />
    )
  }
  return setting ? (
    <RunningQuiz
      key={setting.questions.map(({ id }) => id).join()}
      first={startQuiz(setting, currentMoment().at)}
      onFinish={setFinished}
    />
  ) : (
    <QuizSetup sources={sources} onStart={start} />
  )
}

import {
  IconCheck,
  IconCircleCheck,
  IconEqual,
  IconPencilExclamation,
  IconUserCheck,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react'
import { Fragment } from 'react'
import type { AnswerGrade, Verdict } from '../../core/shell/index.ts'
import { compareWords } from './compare-words.ts'
import './TypedComparison.css'

const VERDICTS: Record<Verdict, { words: string; Icon: TablerIcon }> = {
  exact: { words: 'As in your notes', Icon: IconCircleCheck },
  equivalent: { words: 'Right: it does the same', Icon: IconCheck },
  close: { words: 'Nearly', Icon: IconPencilExclamation },
  wrong: { words: 'Not the same', Icon: IconX },
}

/** Said where the notes have something else. */
const OWN = { words: 'Accepted by you', Icon: IconUserCheck }

/** What was typed over what is right, word by word, and what every difference means. */
export function TypedComparison({ grade, given }: { grade: AnswerGrade; given: string }) {
  const { verdict, differences, wanted, isAccepted, front } = grade
  const isOwn = verdict === 'exact' && isAccepted
  const { words, Icon } = isOwn ? OWN : VERDICTS[verdict]
  const isRight = verdict === 'exact' || verdict === 'equivalent'
  const lines = compareWords(given, isOwn ? front : wanted)
  return (
    <div className="comparison" data-verdict={verdict}>
      <p className="comparison-verdict">
        <Icon size={18} aria-hidden /> {words}
      </p>
      {verdict === 'exact' && !isOwn ? (
        <code>{wanted}</code>
      ) : (
        <dl>
          <dt>You typed</dt>
          <dd>
            <Words words={lines.given} as={isRight ? 'mark' : 'del'} />
          </dd>
          <dt>{isRight ? (isAccepted && !isOwn ? OWN.words : 'Your notes') : 'Right'}</dt>
          <dd>
            <Words words={lines.wanted} as={isRight ? 'mark' : 'ins'} />
          </dd>
        </dl>
      )}
      {differences.length > 0 && (
        <ul className="comparison-reasons">
          {[...new Set(differences.map(({ why }) => why))].map((why) => (
            <li key={why}>
              {differences.some((one) => one.why === why && one.matters === 'no') ? (
                <IconEqual size={16} aria-label="Does not matter" role="img" />
              ) : (
                <IconX size={16} aria-label="Matters" role="img" />
              )}{' '}
              {why}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

interface WordsProps {
  words: readonly { text: string; differs: boolean }[]
  as: 'ins' | 'del' | 'mark'
}

function Words({ words, as: Marked }: WordsProps) {
  return (
    <code>
      {words.map(({ text, differs }, index) => (
        <Fragment key={index}>
          {index > 0 && ' '}
          {differs ? <Marked>{text}</Marked> : text}
        </Fragment>
      ))}
    </code>
  )
}

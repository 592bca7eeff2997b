import { Button, Group, Textarea, TextInput } from '@mantine/core'
import { useState, type SyntheticEvent } from 'react'
import { useServices } from '../../services.ts'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { ImportStep } from './ImportStep.tsx'
import { useLearning } from './use-learning.ts'

/** A command's flags as facts, from what it says of itself: asked on this machine, or pasted. */
export function LearnCommand() {
  const { desktop } = useServices()
  const [command, setCommand] = useState('')
  const [text, setText] = useState('')
  const { learnt, problems, isAsking, ask, askSubcommands, read, keep } = useLearning(desktop)
  const isNamed = command.trim() !== ''
  const canAsk = desktop.askHelp !== undefined
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (!isNamed) return
    if (text.trim() !== '') read(command, text)
    else if (canAsk) void ask(command)
  }
  return (
    <section className="import-section" aria-labelledby="learn-command">
      <h2 id="learn-command">Learn a command</h2>
      <p>
        Flags become flashcards from what a tool prints for <code>--help</code>, and typed answers
        are judged by what it understands.
      </p>
      <form className="learn-command" onSubmit={submit}>
        <TextInput
          label="Command"
          placeholder="helm install"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          value={command}
          onChange={({ currentTarget }) => setCommand(currentTarget.value)}
        />
        <Textarea
          label="Its help text"
          description={
            canAsk ? 'Leave it empty to ask the tool on this machine.' : 'Paste what it prints.'
          }
          autosize
          minRows={2}
          maxRows={8}
          spellCheck={false}
          classNames={{ input: 'learn-text' }}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <Group gap="sm">
          <Button
            type="submit"
            variant="default"
            loading={isAsking}
            disabled={!isNamed || (text.trim() === '' && !canAsk)}
          >
            {text.trim() === '' && canAsk ? 'Ask the tool…' : 'Read the text'}
          </Button>
        </Group>
      </form>
      {problems.length > 0 && <ProblemList title="Nothing was learnt" problems={problems} />}
      {learnt && (
        <article className="offer" aria-label={learnt.incoming.deck.title}>
          <h3>{learnt.incoming.deck.title}</h3>
          {canAsk && learnt.subcommands.length > 0 && (
            <Group gap="sm">
              <span>
                {learnt.subcommands.length === 1
                  ? 'It has 1 subcommand.'
                  : `It has ${learnt.subcommands.length} subcommands.`}
              </span>
              <Button
                size="compact-sm"
                variant="default"
                loading={isAsking}
                onClick={() => void askSubcommands()}
              >
                Ask them, too…
              </Button>
            </Group>
          )}
          {learnt.incoming.facts.length > 0 ? (
            <ImportStep
              key={learnt.round}
              incoming={learnt.incoming}
              focused
              onApplied={() => void keep()}
            />
          ) : (
            <p>It has no flags of its own. Name one of its subcommands, or ask them.</p>
          )}
        </article>
      )}
    </section>
  )
}

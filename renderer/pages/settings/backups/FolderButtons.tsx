import { Button } from '@mantine/core'
import { IconFolder } from '@tabler/icons-react'
import type { Result } from '../../../../core/result.ts'
import { useServices } from '../../../services.ts'
import { ProblemList } from '../../../ui/ProblemList.tsx'
import { useTask } from './use-task.ts'

interface FolderButtonsProps {
  folder: string
  onMoved: () => Promise<void>
}

/** Where backups are kept: shown in the file manager, or moved. */
export function FolderButtons({ folder, onMoved }: FolderButtonsProps) {
  const { desktop } = useServices()
  const task = useTask()
  const run = (title: string, step: () => Promise<Result<boolean>>) =>
    task.run(title, async () => {
      const result = await step()
      await onMoved()
      return result.ok ? { done: '' } : result
    })
  const place = desktop.backups
  if (!place) return null
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFolder size={18} aria-hidden />}
        onClick={() => void run('The folder cannot be shown', () => place.openFolder())}
      >
        Open “{folder}”
      </Button>
      <Button
        variant="default"
        onClick={() => void run('The folder was not changed', () => place.chooseFolder())}
      >
        Other folder…
      </Button>
      {task.failure && <ProblemList {...task.failure} />}
    </>
  )
}

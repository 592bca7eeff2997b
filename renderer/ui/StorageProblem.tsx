import { ProblemList } from './ProblemList.tsx'

/** The database refused a change; nothing was changed. */
export function StorageProblem({ title, message }: { title: string; message: string }) {
  const remedy = 'Make sure that the disk is not full, then try again.'
  return <ProblemList title={title} problems={[{ message, remedy }]} />
}

/** Says that the last change is not on disk, and that it can be made again. */
export function NotStored({ problem }: { problem: string }) {
  return (
    <p role="alert" className="review-problem">
      This is not stored: {problem} Make sure that the disk is not full, then try again.
    </p>
  )
}

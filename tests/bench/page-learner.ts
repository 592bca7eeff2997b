/** A learner inside the page, as quick as the page itself: for what is measured there. */

interface PageLearner {
  press: (key: string) => void
  /** Resolves once the document is so. */
  until: (reached: () => boolean) => Promise<void>
}

declare global {
  interface Window {
    learner: PageLearner
  }
}

/** Runs in every page before its own scripts. */
export function addLearner(): void {
  window.learner = {
    press: (key) =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })),
    until: (reached) =>
      new Promise((resolve) => {
        const observer = new MutationObserver(check)
        function check() {
          if (!reached()) return
          observer.disconnect()
          resolve()
        }
        observer.observe(document.body, { childList: true, subtree: true })
        check()
      }),
  }
}

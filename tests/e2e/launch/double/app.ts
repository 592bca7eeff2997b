/** The double's `app`: its life from ready to quit, its folders, and its single-instance lock. */
import { EventEmitter } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { App } from 'electron'
import packageFile from '../../../../package.json' with { type: 'json' }
import { takeLock } from './instance-lock.ts'
import { Stage } from './stage.ts'

type Played = Pick<
  App,
  | 'exit'
  | 'getName'
  | 'getPath'
  | 'getVersion'
  | 'isReady'
  | 'quit'
  | 'requestSingleInstanceLock'
  | 'setPath'
  | 'whenReady'
>

export class AppDouble extends EventEmitter implements Played {
  readonly stage = new Stage(this)
  /** There is no default one: a spec's app must not find what another left. */
  readonly #folders = new Map<string, string>()
  #isReady = false
  #isQuitting = false
  #ready: Promise<void> | undefined
  #releaseLock: () => void = () => undefined

  whenReady(): Promise<void> {
    this.#ready ??= this.#start()
    return this.#ready
  }

  async #start(): Promise<void> {
    await this.stage.start(join(this.getPath('userData'), 'chromium'))
    this.#isReady = true
    this.emit('ready')
  }

  isReady(): boolean {
    return this.#isReady
  }

  getName(): string {
    return packageFile.name
  }

  getVersion(): string {
    return packageFile.version
  }

  getPath(name: Parameters<App['getPath']>[0]): string {
    const folder = this.#folders.get(name)
    if (folder === undefined) throw new Error(`The test double has no folder '${name}'.`)
    return folder
  }

  setPath(name: string, folder: string): void {
    if (!existsSync(folder)) throw new Error(`Failed to set '${name}' path`)
    this.#folders.set(name, folder)
  }

  requestSingleInstanceLock(): boolean {
    const release = takeLock(this.getPath('userData'), () => this.emit('second-instance'))
    if (release) this.#releaseLock = release
    return release !== undefined
  }

  quit(): void {
    if (this.#isQuitting) return
    this.#isQuitting = true
    this.emit('before-quit')
    for (const window of [...this.stage.windows]) window.close()
    this.emit('will-quit')
    void this.stage.quit().then(() => this.exit(0))
  }

  exit(code = 0): void {
    this.#releaseLock()
    process.exit(code)
  }
}

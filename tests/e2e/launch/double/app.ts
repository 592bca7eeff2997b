/** The double's `app`: its life from ready to quit, its folders, and its single-instance lock. */
import { EventEmitter } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import type { App } from 'electron'
import packageFile from '../../../../package.json' with { type: 'json' }
import { takeLock } from './instance-lock.ts'
import { Stage } from './stage.ts'

type Played = Pick<
  App,
  | 'enableSandbox'
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
  readonly #folders = new Map<string, string>([['userData', join(tmpdir(), 'notedrill-double')]])
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
    mkdirSync(folder, { recursive: true })
    return folder
  }

  setPath(name: string, folder: string): void {
    this.#folders.set(name, folder)
  }

  enableSandbox(): void {
    if (this.#isReady) throw new Error('app.enableSandbox() can only be called before app is ready')
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

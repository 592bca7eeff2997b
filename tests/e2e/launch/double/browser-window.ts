/** The double's `BrowserWindow`: a page of Chromium with a place on an imagined screen. */
import { EventEmitter } from 'node:events'
import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle } from 'electron'
import type { Stage } from './stage.ts'
import { toChromium } from './chromium.ts'
import { WebContentsDouble } from './web-contents.ts'

type Played = Pick<
  BrowserWindow,
  | 'loadURL'
  | 'show'
  | 'focus'
  | 'isFocused'
  | 'isVisible'
  | 'isMinimized'
  | 'minimize'
  | 'restore'
  | 'isMaximized'
  | 'maximize'
  | 'getBounds'
  | 'getNormalBounds'
  | 'setBounds'
  | 'close'
  | 'isDestroyed'
>

/** The class as `electron` exports it, with windows on this stage. */
export function browserWindowClass(stage: Stage) {
  return class BrowserWindowDouble extends EventEmitter implements Played {
    static getAllWindows(): BrowserWindowDouble[] {
      return stage.windows.filter((window) => window instanceof BrowserWindowDouble)
    }

    readonly webContents = new WebContentsDouble()
    #bounds: Rectangle
    #state: 'normal' | 'minimized' | 'maximized' = 'normal'
    #isVisible: boolean
    #isDestroyed = false
    readonly #preload: string | undefined

    constructor(options: BrowserWindowConstructorOptions = {}) {
      super()
      const { width = 800, height = 600, x = 0, y = 0 } = options
      this.#bounds = { x, y, width, height }
      this.#isVisible = options.show ?? true
      this.#preload = options.webPreferences?.preload
      stage.windows.push(this)
      stage.app.emit('web-contents-created', {}, this.webContents)
    }

    async loadURL(address: string): Promise<void> {
      const page = (this.webContents.page ??= await stage.openPage(this.#preload))
      await page.setViewportSize(this.#bounds)
      this.webContents.ownNavigation = toChromium(address)
      await page.goto(toChromium(address))
      this.emit('ready-to-show')
    }

    show(): void {
      this.#isVisible = true
      this.emit('show')
    }
    focus(): void {
      stage.focused = this
    }
    isFocused(): boolean {
      return stage.focused === this
    }
    isVisible(): boolean {
      return this.#isVisible
    }
    isMinimized(): boolean {
      return this.#state === 'minimized'
    }
    minimize(): void {
      this.#state = 'minimized'
      if (stage.focused === this) stage.focused = undefined
    }
    restore(): void {
      this.#state = 'normal'
    }
    isMaximized(): boolean {
      return this.#state === 'maximized'
    }
    maximize(): void {
      this.#state = 'maximized'
    }
    getBounds(): Rectangle {
      return { ...this.#bounds }
    }
    getNormalBounds(): Rectangle {
      return { ...this.#bounds }
    }
    setBounds(bounds: Partial<Rectangle>): void {
      this.#bounds = { ...this.#bounds, ...bounds }
      void this.webContents.page?.setViewportSize(this.#bounds)
      this.emit('resize')
    }
    close(): void {
      if (this.#isDestroyed) return
      this.emit('close', { preventDefault: () => undefined })
      this.#isDestroyed = true
      stage.windows.splice(stage.windows.indexOf(this), 1)
      this.emit('closed')
      if (stage.windows.length === 0) stage.app.emit('window-all-closed')
    }
    isDestroyed(): boolean {
      return this.#isDestroyed
    }
  }
}

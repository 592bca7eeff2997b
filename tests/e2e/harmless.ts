/** What must hold of the page whatever the notes say: nothing of theirs runs, loads, or leads away. */
import { expect, type Page } from '@playwright/test'
import type { LaunchedApp } from './launch/launch-app.ts'

/** Watches the page from now on. */
export interface Watch {
  /** Fail when anything has run, been asked for or opened until now, or when the page holds what could. */
  expectHarmless(): Promise<void>
}

/** Begin to watch a started app. */
export function watchForHarm({ page, host }: LaunchedApp): Watch {
  const home = new URL(page.url()).origin
  const harm: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(`${home}/`)) harm.push(`asked for ${request.url()}`)
  })
  page.on('dialog', (dialog) => {
    harm.push(`showed “${dialog.message()}”`)
    void dialog.dismiss()
  })
  page.on('framenavigated', (frame) => {
    if (!/^\/(index\.html)?$/.test(new URL(frame.url()).pathname))
      harm.push(`went to ${frame.url()}`)
  })
  page.on('popup', (popup) => harm.push(`opened ${popup.url()}`))
  page.on('download', (download) => harm.push(`downloaded ${download.url()}`))
  return {
    expectHarmless: async () => {
      expect(await dangersIn(page)).toEqual([])
      expect(harm).toEqual([])
      expect(await host.openedLinks()).toEqual([])
      expect(await host.windowCount()).toBe(1)
      expect(page.frames()).toHaveLength(1)
    },
  }
}

/** What stands in the page that could act by itself or on a click. */
function dangersIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const forbidden =
      'script, iframe, frame, object, embed, style, link, base, meta, template, portal, slot, math, ' +
      'img:not([src="/icon.svg"]), image, video, audio, source, track, svg use, svg animate, svg set, svg foreignObject, ' +
      '[srcdoc], [formaction], [action], [ping], [background], [poster], [autofocus], [style*="url("]'
    const dangers = [...document.body.querySelectorAll(forbidden)].map(({ outerHTML }) => outerHTML)
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        const isHandler = name.startsWith('on')
        const isAddress = /(^|:)(href|src|data|target)$/.test(name)
        const isOwn =
          /^(#|https:\/\/)|^(_blank|\/icon\.svg)$/.test(value) || element.closest('head') !== null
        const isScript = element.matches('body > script[type=module][src^="/assets/"]')
        if (isHandler || (isAddress && !isOwn && !isScript)) dangers.push(`${name}=${value}`)
      }
    }
    if ('hacked' in window) dangers.push('A script of the notes has run.')
    if ('polluted' in {}) dangers.push('Every object has a property of the notes.')
    if (!(document.body instanceof HTMLBodyElement)) dangers.push('The document was clobbered.')
    return dangers
  })
}

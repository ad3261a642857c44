import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { AxeBuilder } from '@axe-core/playwright'
import { serve } from '@hono/node-server'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, expect } from 'vitest'
import { chromiumPath } from '../../scripts/check/chromium.mjs'
import { testApp, type TestApp } from '../support/app.ts'

export type OpenOffice = TestApp & {
  url: string
  /** A new visitor; without JavaScript when `script` is false. */
  visit(options?: { script?: boolean; width?: number }): Promise<Page>
}

/** The office behind a real port, and a real browser to visit it with. Both are closed after the file. */
export async function openOffice(options: Parameters<typeof testApp>[0] = {}): Promise<OpenOffice> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const office = await testApp({ ...options, env: { PANJI_URL: url, ...options?.env } })
  const server = serve({ fetch: office.app.fetch, port, hostname: '127.0.0.1' })
  const browser = await launch()
  afterAll(async () => {
    await browser.close()
    await new Promise((resolve) => server.close(resolve))
  })
  const visit = async ({ script = true, width = 1280 } = {}) => {
    const context = await browser.newContext({ baseURL: url, javaScriptEnabled: script, locale: 'id-ID', viewport: { width, height: 800 } })
    return context.newPage()
  }
  return { ...office, url, visit }
}

async function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-dev-shm-usage'] })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

/** No axe violation on the page as it stands, at 320 px and with text twice as large; nothing to scroll sideways. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  const before = page.viewportSize() ?? { width: 1280, height: 800 }
  await page.setViewportSize({ width: 320, height: 800 })
  expect(await violations(page), `${state}, 320 px`).toEqual([])
  expect(await sideways(page), `${state}, wider than 320 px`).toBeLessThanOrEqual(0)
  await page.setViewportSize({ width: 1280, height: 800 })
  await setTextSize(page, '200%')
  expect(await violations(page), `${state}, text at 200 %`).toEqual([])
  expect(await sideways(page), `${state}, wider than the window with text at 200 %`).toBeLessThanOrEqual(0)
  await setTextSize(page, '')
  await page.setViewportSize(before)
}

const setTextSize = (page: Page, size: string) =>
  page.evaluate((value) => document.documentElement.style.setProperty('font-size', value, 'important'), size)

async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
  return found.violations.map((one) => `${one.id}: ${one.help} (${one.nodes.map((node) => node.target.join(' ')).join('; ')})`)
}

const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** What the page loads before its first paint, and the layout shift until now. */
export async function weighView(page: Page): Promise<{ requests: number; shift: number }> {
  return page.evaluate(async () => {
    const resources = performance.getEntriesByType('resource') as (PerformanceResourceTiming & { renderBlockingStatus?: string })[]
    const shift = await new Promise<number>((resolve) => {
      let sum = 0
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value
      }).observe({ type: 'layout-shift', buffered: true })
      setTimeout(() => resolve(sum), 200)
    })
    return { requests: 1 + resources.filter((one) => one.renderBlockingStatus === 'blocking').length, shift }
  })
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterAll } from 'vitest'
import { clusterOf, placeData } from '../../src/db/embedded-place.ts'
import { findEmbedded } from '../../src/db/embedded.ts'
import { readPostmaster } from '../../src/db/embedded-process.ts'

/** An empty data folder of this test file's own; what runs on it at the end is stopped and everything is removed. */
export function dataFolder(): string {
  const data = placeData({ data: mkdtempSync(`${tmpdir()}/panji-uji-`), dataIsDefault: false, databaseUrl: undefined })
  afterAll(async () => {
    const socket = readPostmaster(clusterOf(data))?.socket
    await (await findEmbedded(data))?.stop()
    if (socket) rmSync(socket, { recursive: true, force: true })
    rmSync(data, { recursive: true, force: true })
  })
  return data
}

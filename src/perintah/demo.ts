import type { Deps } from '../web/deps.ts'
import { ConfigError } from '../config.ts'
import { openContext } from './context.ts'
import type { Perintah } from './perintah.ts'

/** `npm start -- --demo` is `panji seed --demo` on the office that was just opened. */
export async function fillDemo(deps: Deps, commands: readonly Perintah[], tell: (line: string) => void): Promise<void> {
  const seed = commands.find((command) => command.name === 'seed')
  if (!seed) throw new ConfigError('Data contoh tidak ada dalam program ini; mulai Panji tanpa --demo.')
  const code = await seed.run({ ...openContext(deps, commands), print: tell }, ['--demo'])
  if (code !== 0) throw new ConfigError('Data contoh tidak dapat diisi; hapus folder data yang baru dibuat, lalu mulai lagi.')
}

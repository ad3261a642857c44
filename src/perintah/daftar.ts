import { accountCommand } from './account.ts'
import { backupCommand } from './backup.ts'
import { doctorCommand } from './doctor.ts'
import { migrateCommand } from './migrate.ts'
import type { Perintah } from './perintah.ts'
import { restoreCommand } from './restore.ts'
import { seedCommand } from './seed.ts'
import { serve } from './serve.ts'

/** Every command, in the order of the help text. */
export const commands: readonly Perintah[] = [serve, migrateCommand, seedCommand, accountCommand, backupCommand, restoreCommand, doctorCommand]

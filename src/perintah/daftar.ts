import type { Perintah } from './perintah.ts';

/** Every command, in the order of the help text; read only when it is asked for, so that a server does not carry them all. */
const loaders: Record<string, () => Promise<Perintah>> = {
  serve: () => import('./serve.ts').then((file) => file.serve),
  migrate: () => import('./migrate.ts').then((file) => file.migrateCommand),
  seed: () => import('./seed.ts').then((file) => file.seedCommand),
  import: () => import('./import.ts').then((file) => file.importCommand),
  account: () => import('./account.ts').then((file) => file.accountCommand),
  token: () => import('./token.ts').then((file) => file.tokenCommand),
  backup: () => import('./backup.ts').then((file) => file.backupCommand),
  restore: () => import('./restore.ts').then((file) => file.restoreCommand),
  due: () => import('./due.ts').then((file) => file.dueCommand),
  skm: () => import('./skm.ts').then((file) => file.skmCommand),
  duplicates: () => import('./duplicates.ts').then((file) => file.duplicatesCommand),
  doctor: () => import('./doctor.ts').then((file) => file.doctorCommand),
};

export async function findCommand(name: string): Promise<Perintah | undefined> {
  return Object.hasOwn(loaders, name) ? loaders[name]?.() : undefined;
}

export function allCommands(): Promise<Perintah[]> {
  return Promise.all(Object.values(loaders).map((load) => load()));
}

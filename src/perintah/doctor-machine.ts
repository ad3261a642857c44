import { existsSync, statfsSync, statSync } from 'node:fs';
import { isLoopback, type Config } from '../config.ts';
import { keyFile } from '../db/key.ts';
import { finding, type Finding } from './finding.ts';
import { inMegabytes } from './ukuran.ts';

const LOW_SPACE = 2e9;
const NO_SPACE = 300e6;

/** What can be told without the database. */
export function machineFindings(config: Config): Finding[] {
  return [finding('Folder data', 'baik', config.data), space(config), exposure(config), keyMode(config)].filter((one) => one !== undefined);
}

function space({ data }: Config): Finding {
  const { bavail, bsize } = statfsSync(data);
  const free = bavail * bsize;
  const text = `tersisa ${inMegabytes(free)}`;
  if (free >= LOW_SPACE) return finding('Ruang disk', 'baik', text);
  const tindakan = 'Pindahkan cadangan lama ke media lain atau tambah disk.';
  return finding('Ruang disk', free < NO_SPACE ? 'gangguan' : 'perhatian', text, { tindakan });
}

function exposure(config: Config): Finding {
  if (isLoopback(config.host)) return finding('Jaringan', 'baik', `hanya komputer ini (HOST=${config.host})`);
  if (config.publicOrigin?.startsWith('https:')) return finding('Jaringan', 'baik', `terbuka lewat ${config.publicOrigin}`);
  return finding('Jaringan', 'perhatian', `terbuka untuk jaringan tanpa enkripsi (HOST=${config.host})`, {
    tindakan: 'Pakai hanya di jaringan kantor yang dipercaya, atau pasang HTTPS di depan Panji dan isi PANJI_URL.',
  });
}

function keyMode(config: Config): Finding | undefined {
  const file = keyFile(config.data);
  if (config.key || !existsSync(file)) return undefined;
  if ((statSync(file).mode & 0o077) === 0) return finding('Berkas kunci', 'baik', 'hanya terbaca oleh pemiliknya');
  return finding('Berkas kunci', 'perhatian', `${file} dapat dibaca pengguna lain di komputer ini`, {
    tindakan: `Jalankan: chmod 600 ${file}`,
  });
}

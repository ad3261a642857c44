import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as tunggu } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { testApp, type TestApp } from '../../../../test/support/app.ts';
import { addStaff } from '../../../../test/support/staff.ts';
import type { Pelaku } from '../../jejak/jejak.ts';
import { nilaiUnggahan, unggahImpor } from './actions.web.ts';

let kantor: TestApp;
let pelaku: Pelaku;
beforeAll(async () => {
  kantor = await testApp();
  pelaku = { akunId: await addStaff(kantor.db, kantor.clock, { peran: 'pendata' }), nama: 'Pendata', pintu: 'web' };
});

const BARIS = 1000;
/** Each takes a process of its own; `PUTUS=20` for the whole proof. */
const PUTUS = Number(process.env['PUTUS'] ?? 5);

function berkas(): File {
  const baris = Array.from(
    { length: BARIS },
    (_, i) =>
      `Usaha ${i};${9_120_000_000_000 + i};Pemilik ${i};${`35730110018${String(i % 90).padStart(2, '0')}`.slice(0, 12)}${String(i + 1).padStart(4, '0')};Klojen;0812${10_000_000 + i}`,
  );
  return new File([`Nama Usaha;NIB;Nama Pemilik;NIK;Kelurahan;No HP\n${baris.join('\n')}\n`], 'seribu.csv');
}

/** Works on the batch in another process; killed after so many milliseconds, or left alone. */
async function kerja(id: number, matiSesudah: number | undefined): Promise<boolean> {
  const anak = spawn(
    process.execPath,
    [new URL('../../../../test/support/impor-anak.ts', import.meta.url).pathname, kantor.database.url, kantor.deps.config.data, String(id)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const selesai = once(anak, 'exit');
  await once(anak.stdout, 'data');
  if (matiSesudah !== undefined) await Promise.race([selesai, tunggu(matiSesudah).then(() => anak.kill('SIGKILL'))]);
  const [kode] = (await selesai) as [number | null];
  return kode === 0;
}

const jumlah = async (tabel: 'umkm' | 'orang' | 'umkm_pemilik' | 'impor_catatan') =>
  Number(
    (
      await kantor.db
        .selectFrom(tabel)
        .select((eb) => eb.fn.countAll<bigint>().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  );

test('aplikasi mati berulang kali di tengah impor: tidak pernah setengah, dan akhirnya jumlahnya benar', { timeout: 240_000 }, async () => {
  const dinilai = await nilaiUnggahan(kantor.deps, pelaku, berkas(), 'umkm');
  if (!dinilai.ok) throw new Error(dinilai.pesan);
  const id = await kantor.db
    .transaction()
    .execute((tx) => unggahImpor(tx, kantor.deps, pelaku, { ...dinilai, jenis: 'umkm', cakupan: [] }));
  const setel = (status: string) => kantor.db.updateTable('impor').set({ status }).where('id', '=', id).execute();
  await setel('diperiksa');
  expect(await kerja(id, undefined)).toBe(true);
  await setel('dijalankan');
  let [mati, selesai] = [0, false];
  while (mati < PUTUS && !selesai) {
    selesai = await kerja(id, 20 + Math.floor(Math.random() * 700));
    if (!selesai) mati += 1;
    const kini = await kantor.db.selectFrom('impor').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    const penuh = kini.status === 'selesai';
    expect([await jumlah('umkm'), await jumlah('orang'), await jumlah('umkm_pemilik')]).toEqual(Array(3).fill(penuh ? BARIS : 0));
    expect(await jumlah('impor_catatan')).toBe(penuh ? 2 * BARIS : 0);
    if (penuh) break;
  }
  await kerja(id, undefined);
  const akhir = await kantor.db.selectFrom('impor').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  expect(akhir).toMatchObject({ status: 'selesai', dibaca: BARIS, baru: BARIS, berubah: 0, sama: 0, ditolak: 0 });
  expect(await jumlah('umkm')).toBe(BARIS);
  console.info(`mati ${mati} kali`);
});

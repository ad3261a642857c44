import { Hono } from 'hono';
import { act } from '../../../web/act.ts';
import type { Deps } from '../../../web/deps.ts';
import type { AppEnv } from '../../../web/env.ts';
import { FormValues, parseForm, readForm } from '../../../web/form.tsx';
import { page } from '../../../web/page.tsx';
import { resolveStale, type StaleRow, StaleSave } from '../../../web/stale.tsx';
import { bolehkah, pelakuDari, wajibIzin } from '../../akun/guards.tsx';
import { listRiwayat } from '../../jejak/queries.ts';
import { HARI } from '../../kantor/kantor.ts';
import { getKantor, lupakanKantor } from '../../kantor/queries.ts';
import { OBJEK_KANTOR, ubahKantor } from './actions.ts';
import { formKantor, isianDari, tulisIsian } from './forms.ts';
import { LihatKantor } from './pages/lihat.tsx';
import { UbahKantor } from './pages/ubah.tsx';
import { pathKantor, pathUbahKantor } from './paths.ts';

const TITLE = 'Ubah data kantor';

const BARIS: readonly StaleRow[] = [
  { name: 'nama', label: 'Nama kantor' },
  { name: 'alamat', label: 'Alamat' },
  { name: 'kop_surat', label: 'Kop surat' },
  { name: 'telepon', label: 'Telepon' },
  { name: 'whatsapp', label: 'WhatsApp' },
  { name: 'surel', label: 'Surel' },
  ...HARI.map((hari, i) => ({ name: `jam_${i + 1}`, label: hari })),
  { name: 'zona_waktu', label: 'Zona waktu' },
];

export function ruteKantorPetugas(deps: Deps): Hono<AppEnv> {
  const rute = new Hono<AppEnv>();

  rute.get(pathKantor, wajibIzin('lihat', 'kantor'), async (c) => {
    const [kantor, riwayat] = await Promise.all([getKantor(deps.db), listRiwayat(deps.db, OBJEK_KANTOR)]);
    return page(
      c,
      { title: 'Pengaturan kantor' },
      <LihatKantor kantor={kantor} riwayat={riwayat} bolehUbah={bolehkah(c, 'kelola', 'kantor')} />,
    );
  });

  rute.get(pathUbahKantor, wajibIzin('kelola', 'kantor'), async (c) => {
    const kantor = await getKantor(deps.db);
    const awal = tulisIsian(kantor);
    const isi = <UbahKantor c={c} namaDaerah={kantor.namaDaerah} versi={kantor.versi} awal={awal} values={FormValues.from(awal)} />;
    return page(c, { title: TITLE }, isi);
  });

  rute.post(pathUbahKantor, wajibIzin('kelola', 'kantor'), async (c) => {
    const kantor = await getKantor(deps.db);
    const tersimpan = tulisIsian(kantor);
    const values = resolveStale(await readForm(c), tersimpan, BARIS);
    const versi = Number(values.text('versi'));
    const parsed = parseForm(formKantor, values);
    if (!parsed.ok) {
      const isi = <UbahKantor c={c} namaDaerah={kantor.namaDaerah} versi={versi} awal={tersimpan} values={values} errors={parsed.errors} />;
      return page(c, { title: TITLE, hasErrors: true }, isi, 422);
    }
    const isian = isianDari(parsed.data, { kode: kantor.kodeWilayah, nama: kantor.namaDaerah });
    const hasil = await act(c, deps, async (tx) => {
      const disimpan = await ubahKantor(tx, pelakuDari(c), versi, isian);
      return disimpan.ok ? { ok: true, location: pathKantor } : disimpan;
    });
    lupakanKantor(deps.db);
    if (hasil instanceof Response) return hasil;
    const { kini } = hasil;
    return page(
      c,
      { title: 'Data kantor sudah diubah orang lain', hasErrors: true },
      <StaleSave
        c={c}
        action={pathUbahKantor}
        subject="Data kantor"
        rows={BARIS}
        typed={values}
        stored={tulisIsian(kini)}
        storedVersion={kini.versi}
        cancelHref={pathKantor}
      />,
      409,
    );
  });

  return rute;
}

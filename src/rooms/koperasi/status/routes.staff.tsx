import { Hono } from 'hono';
import { act } from '../../../web/act.ts';
import type { Deps } from '../../../web/deps.ts';
import type { AppContext, AppEnv } from '../../../web/env.ts';
import { type FieldErrors, FormValues, parseForm, readForm } from '../../../web/form.tsx';
import { page } from '../../../web/page.tsx';
import { bolehkah, pelakuDari, wajibIzin } from '../../akun/guards.tsx';
import { waktuKantor } from '../../kantor/queries.ts';
import { simpanBerkas, terimaBerkas } from '../../berkas/actions.ts';
import { STATUS_KOPERASI } from '../koperasi.ts';
import { jalurKoperasi } from '../paths.ts';
import type { Koperasi } from '../queries.ts';
import { listPenilaian } from '../queries.bahan.ts';
import { catatanUntuk } from '../routes.context.ts';
import { remah } from '../routes.staff.tsx';
import { type HasilPutusan, putuskanStatus } from './actions.ts';
import { skemaPutusan } from './forms.ts';
import { DaftarUsulan, FormPutusan } from './pages/putusan.tsx';
import { listUsulan } from './queries.ts';

export function ruteStatus(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.get('/petugas/koperasi/usulan-status', wajibIzin('lihat', 'koperasi'), async (c) => {
    const { rows, jumlah } = await listUsulan(deps.db);
    return page(
      c,
      { title: 'Usulan status', before: remah({ text: 'Usulan status' }) },
      <DaftarUsulan rows={rows} jumlah={jumlah} perSaat={c.get('frame').now} bolehPutuskan={bolehkah(c, 'putuskan', 'koperasi')} />,
    );
  });

  async function halaman(c: AppContext, koperasi: Koperasi, isian: FormValues, salah?: FieldErrors, status?: 409) {
    const { hariIni } = await waktuKantor(deps);
    const penilaian = (await listPenilaian(deps.db, [koperasi.id], hariIni)).get(koperasi.id);
    if (!penilaian) throw new Error(`koperasi ${koperasi.id} tidak dapat dinilai`);
    return page(
      c,
      {
        title: 'Putuskan status keaktifan',
        hasErrors: salah !== undefined,
        before: remah({ text: koperasi.nama, href: jalurKoperasi(koperasi.id) }, { text: 'Putuskan status' }),
      },
      <FormPutusan c={c} koperasi={koperasi} usulan={penilaian.usulan} isian={isian} salah={salah} />,
      status ?? (salah ? 422 : 200),
    );
  }

  app.get('/petugas/koperasi/:id{[0-9]+}/status', wajibIzin('putuskan', 'koperasi'), async (c) => {
    const koperasi = await catatanUntuk(c, deps, 'putuskan');
    return halaman(c, koperasi, FormValues.from({ status: koperasi.status_usulan }));
  });

  app.post('/petugas/koperasi/:id{[0-9]+}/status', wajibIzin('putuskan', 'koperasi'), async (c) => {
    const koperasi = await catatanUntuk(c, deps, 'putuskan');
    const values = await readForm(c);
    const isian = parseForm(skemaPutusan, values);
    const unggahan = values.file('berkas');
    const berkas = unggahan && (await terimaBerkas(unggahan));
    if (!isian.ok || berkas?.ok === false) {
      return halaman(c, koperasi, values, { ...(isian.ok ? {} : isian.errors), ...(berkas?.ok === false ? { berkas: berkas.pesan } : {}) });
    }
    const { hariIni } = await waktuKantor(deps);
    const pelaku = pelakuDari(c);
    const hasil = await act<Exclude<HasilPutusan, { ok: true }>>(c, deps, async (tx) => {
      const berkasId = berkas?.ok ? await simpanBerkas(tx, deps, pelaku, berkas.berkas, { pribadi: false }) : null;
      const satu = await putuskanStatus(tx, pelaku, koperasi.id, { ...isian.data, berkasId, hariIni });
      return satu.ok ? { ok: true, location: `${jalurKoperasi(koperasi.id)}?berhasil=status` } : satu;
    });
    if (hasil instanceof Response) return hasil;
    switch (hasil.sebab) {
      case 'tanpa_alasan': {
        const usulan = STATUS_KOPERASI[hasil.usulan];
        return halaman(c, koperasi, values, { alasan: `Keputusan Anda berbeda dari usulan aturan (${usulan}). Tulis alasannya.` });
      }
      case 'basi':
        return halaman(
          c,
          hasil.kini,
          values,
          { _: 'Catatan ini baru saja diubah orang lain. Periksa lagi usulannya, lalu kirim sekali lagi.' },
          409,
        );
      case 'tidak_dipakai':
        return halaman(c, hasil.kini, values, { _: 'Catatan ini sudah tidak dipakai, jadi statusnya tidak dapat diputuskan.' }, 409);
    }
  });

  return app;
}

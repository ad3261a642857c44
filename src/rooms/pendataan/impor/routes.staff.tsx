import { Hono } from 'hono';
import { act } from '../../../web/act.ts';
import type { Deps } from '../../../web/deps.ts';
import type { AppContext, AppEnv } from '../../../web/env.ts';
import { NotFoundError } from '../../../web/errors.ts';
import { type FieldErrors, FormValues, parseForm, readForm } from '../../../web/form.tsx';
import { page } from '../../../web/page.tsx';
import { Breadcrumbs } from '../../../ui/breadcrumb.tsx';
import { bolehkah, pastikanBoleh, pelakuDari, penggunaDari, wajibIzin } from '../../akun/guards.tsx';
import { unduhBerkas } from '../../berkas/actions.ts';
import { waktuKantor } from '../../kantor/queries.ts';
import { tarikImpor } from './actions.tarik.ts';
import { buangImpor, mulaiImpor, nilaiUnggahan, pastikanKata, petakanImpor, unggahImpor } from './actions.web.ts';
import { kurangWajib } from './bidang.ts';
import { bacaKata, bacaPemetaan, skemaUnggah } from './forms.ts';
import { JENIS_IMPOR, type JenisImpor } from './impor.ts';
import { KEMAMPUAN_JENIS } from './kemampuan.ts';
import { DaftarImpor } from './pages/daftar.tsx';
import { PemetaanImpor } from './pages/pemetaan.tsx';
import { PenarikanImpor } from './pages/penarikan.tsx';
import { RinciImpor } from './pages/rinci.tsx';
import { daftarImporPath, imporPath, penarikanPath } from './paths.ts';
import { getImpor, listAlasanDitolak, listImpor, listKataRagu, type RincianImpor } from './queries.ts';
import { getRujukan } from './queries.rujukan.ts';
import { listPenghalang } from './queries.tarik.ts';
import { sarankan } from './rujukan.ts';
import { adalahBerjalan } from './status-impor.ts';

const MUAT_ULANG_DETIK = 3;

/** Bulk import: upload, layout, dry run, decision, run, result, and taking it back. */
export function ruteImporPetugas(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  // Every register has its owners among the people, so who imports any of them may import people.
  const boleh = wajibIzin('impor', 'orang');
  const jenisBoleh = (c: AppContext) =>
    (Object.keys(JENIS_IMPOR) as JenisImpor[]).filter((jenis) => bolehkah(c, 'impor', KEMAMPUAN_JENIS[jenis]));
  const imporUntuk = async (c: AppContext): Promise<RincianImpor> => {
    const impor = await getImpor(deps.db, Number(c.req.param('id')));
    pastikanBoleh(c, 'impor', KEMAMPUAN_JENIS[impor.jenis]);
    return impor;
  };

  const daftar = async (c: AppContext, values: FormValues, errors?: FieldErrors): Promise<Response> => {
    const jenis = jenisBoleh(c);
    const semua = await listImpor(deps.db, jenis);
    const { zona } = await waktuKantor(deps);
    return page(
      c,
      { title: 'Impor berkas', hasErrors: errors !== undefined },
      <DaftarImpor c={c} jenis={jenis} semua={semua} values={values} errors={errors} zona={zona} />,
      errors ? 422 : 200,
    );
  };
  const remah = (impor: RincianImpor) => (
    <Breadcrumbs items={[{ text: 'Impor berkas', href: daftarImporPath }, { text: impor.nama_berkas }]} />
  );
  const pemetaan = (c: AppContext, impor: RincianImpor, values: FormValues, errors?: FieldErrors) =>
    page(
      c,
      { title: `Arti kolom ${impor.nama_berkas}`, before: remah(impor), hasErrors: errors !== undefined },
      <PemetaanImpor c={c} impor={impor} values={values} errors={errors} />,
      errors ? 422 : 200,
    );
  const kembali = (id: number) => ({ ok: true as const, location: imporPath(id) });
  // Somebody else decided meanwhile: the page of the batch shows how it stands now.
  const lihat = (c: AppContext, hasil: Response | { ok: false; sebab: 'bukan_saatnya' }, id: number) =>
    hasil instanceof Response ? hasil : c.redirect(imporPath(id), 303);

  app.get(daftarImporPath, boleh, (c) => daftar(c, FormValues.from({})));

  app.post(daftarImporPath, boleh, async (c) => {
    const values = await readForm(c);
    const isian = parseForm(skemaUnggah, values);
    const unggahan = values.file('berkas');
    const kosong: FieldErrors = unggahan ? {} : { berkas: 'Pilih berkas yang akan diimpor. Bila sudah dipilih, berkasnya kosong.' };
    if (!isian.ok || !unggahan) return daftar(c, values, { ...(isian.ok ? {} : isian.errors), ...kosong });
    const { jenis } = isian.data;
    pastikanBoleh(c, 'impor', KEMAMPUAN_JENIS[jenis]);
    const pelaku = pelakuDari(c);
    const dinilai = await nilaiUnggahan(deps, pelaku, unggahan, jenis);
    if (!dinilai.ok) return daftar(c, values, { berkas: dinilai.pesan });
    const cakupan = penggunaDari(c).cakupanWilayah;
    return act<never>(c, deps, async (tx) => kembali(await unggahImpor(tx, deps, pelaku, { ...dinilai, jenis, cakupan })));
  });

  app.get('/petugas/impor/:id{[0-9]+}', boleh, async (c) => {
    const impor = await imporUntuk(c);
    if (impor.status === 'diunggah' || (c.req.query('peta') !== undefined && ['siap', 'gagal'].includes(impor.status))) {
      return pemetaan(c, impor, FormValues.from({}));
    }
    return rincian(c, impor);
  });

  async function rincian(c: AppContext, impor: RincianImpor, isian: { values?: FormValues; errors?: FieldErrors } = {}) {
    const { hariIni, zona, area } = await waktuKantor(deps);
    if (adalahBerjalan(impor.status)) c.header('Refresh', String(MUAT_ULANG_DETIK));
    const kata = impor.status === 'siap' ? await listKataRagu(deps.db, impor.id) : [];
    const rujukan = kata.length > 0 ? await getRujukan(deps.db, { hariIni, area }) : undefined;
    const ragu = kata.map((satu) => ({ ...satu, saran: rujukan ? sarankan(rujukan, satu.kata, satu.bidang) : [] }));
    const alasan = impor.status === 'siap' ? await listAlasanDitolak(deps.db, impor.id) : [];
    return page(
      c,
      { title: `Impor ${impor.nama_berkas}`, before: remah(impor), hasErrors: isian.errors !== undefined },
      <RinciImpor c={c} impor={impor} ragu={ragu} alasan={alasan} zona={zona} {...isian} />,
      isian.errors ? 422 : 200,
    );
  }

  app.post('/petugas/impor/:id{[0-9]+}/pemetaan', boleh, async (c) => {
    const impor = await imporUntuk(c);
    const values = await readForm(c);
    const tata = bacaPemetaan(impor.tata_letak, values);
    if (tata.length === 0) return pemetaan(c, impor, values, { lembar_0: 'Pilih sedikitnya satu lembar.' });
    for (const satu of tata) {
      const kurang = kurangWajib(impor.jenis, satu.pemetaan, satu.tetap);
      const ke = impor.tata_letak.findIndex((lembar) => lembar.lembar === satu.lembar);
      if (kurang.length > 0)
        return pemetaan(c, impor, values, {
          [`lembar_${ke}`]: `Tunjukkan kolom ${kurang.join(', ')} di lembar ${satu.lembar}, atau jangan baca lembar ini.`,
        });
    }
    const hasil = await act<{ ok: false; sebab: 'bukan_saatnya' }>(c, deps, async (tx) => {
      const jadi = await petakanImpor(tx, deps, pelakuDari(c), { id: impor.id, jenis: impor.jenis, tataLetak: tata });
      return jadi.ok ? kembali(impor.id) : jadi;
    });
    return lihat(c, hasil, impor.id);
  });

  app.post('/petugas/impor/:id{[0-9]+}/kata', boleh, async (c) => {
    const impor = await imporUntuk(c);
    const values = await readForm(c);
    const { hariIni, area } = await waktuKantor(deps);
    const ragu = await listKataRagu(deps.db, impor.id);
    const { kata, salah } = bacaKata(ragu, values, await getRujukan(deps.db, { hariIni, area }));
    if (Object.keys(salah).length > 0) return rincian(c, impor, { values, errors: salah });
    const hasil = await act<{ ok: false; sebab: 'bukan_saatnya' }>(c, deps, async (tx) => {
      const jadi = await pastikanKata(tx, deps, pelakuDari(c), impor.id, kata);
      return jadi.ok ? kembali(impor.id) : jadi;
    });
    return lihat(c, hasil, impor.id);
  });

  app.post('/petugas/impor/:id{[0-9]+}/pelaksanaan', boleh, async (c) => {
    const impor = await imporUntuk(c);
    const hasil = await act<{ ok: false; sebab: 'bukan_saatnya' }>(c, deps, async (tx) => {
      const jadi = await mulaiImpor(tx, deps, pelakuDari(c), impor.id, penggunaDari(c).cakupanWilayah);
      return jadi.ok ? kembali(impor.id) : jadi;
    });
    return lihat(c, hasil, impor.id);
  });

  app.post('/petugas/impor/:id{[0-9]+}/pembuangan', boleh, async (c) => {
    const impor = await imporUntuk(c);
    const hasil = await act<{ ok: false; sebab: 'bukan_saatnya' }>(c, deps, async (tx) => {
      const jadi = await buangImpor(tx, pelakuDari(c), impor.id);
      return jadi.ok ? { ok: true, location: daftarImporPath } : jadi;
    });
    return lihat(c, hasil, impor.id);
  });

  app.get('/petugas/impor/:id{[0-9]+}/penarikan', boleh, async (c) => {
    const impor = await imporUntuk(c);
    if (impor.status !== 'selesai') return c.redirect(imporPath(impor.id), 303);
    return penarikan(c, impor, await listPenghalang(deps.db, impor.id, impor.jejak_akhir ?? 0n));
  });

  app.post('/petugas/impor/:id{[0-9]+}/penarikan', boleh, async (c) => {
    const impor = await imporUntuk(c);
    const hasil = await act<Exclude<Awaited<ReturnType<typeof tarikImpor>>, { ok: true }>>(c, deps, async (tx) => {
      const ditarik = await tarikImpor(tx, pelakuDari(c), impor.id);
      return ditarik.ok ? kembali(impor.id) : ditarik;
    });
    if (hasil instanceof Response) return hasil;
    return hasil.sebab === 'terhalang' ? penarikan(c, impor, hasil, 409) : c.redirect(imporPath(impor.id), 303);
  });

  const penarikan = (c: AppContext, impor: RincianImpor, halangan: Awaited<ReturnType<typeof listPenghalang>>, status: 200 | 409 = 200) =>
    page(
      c,
      {
        title: `Tarik kembali ${impor.nama_berkas}`,
        before: (
          <Breadcrumbs
            items={[
              { text: 'Impor berkas', href: daftarImporPath },
              { text: impor.nama_berkas, href: imporPath(impor.id) },
              { text: 'Tarik kembali', href: penarikanPath(impor.id) },
            ]}
          />
        ),
      },
      <PenarikanImpor c={c} impor={impor} {...halangan} />,
      status,
    );

  app.get('/petugas/impor/:id{[0-9]+}/ditolak', boleh, async (c) => {
    const impor = await imporUntuk(c);
    if (impor.ditolak_berkas_id === null) throw new NotFoundError(`impor ${impor.id} has no rejected workbook`);
    const { isi, headers } = await unduhBerkas(deps.db, deps, pelakuDari(c), impor.ditolak_berkas_id);
    return c.body(isi, 200, headers);
  });

  return app;
}

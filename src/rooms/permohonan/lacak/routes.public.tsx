import { Hono } from 'hono';
import { empatAngkaAkhir } from '../../../lib/telepon.ts';
import { act } from '../../../web/act.ts';
import { clientAddress } from '../../../web/address.ts';
import type { Deps } from '../../../web/deps.ts';
import type { AppContext, AppEnv } from '../../../web/env.ts';
import { type FieldErrors, FormValues, parseForm, readForm } from '../../../web/form.tsx';
import { page } from '../../../web/page.tsx';
import { buatLaju, sidikAlamat } from '../../akun/laju/actions.ts';
import { tungguKata } from '../../akun/laju/laju.ts';
import { getKalender } from '../../kalender/queries.ts';
import { namaLengkap, telepon } from '../../kantor/kantor.ts';
import { getKantor, kantorTersimpan, waktuKantor } from '../../kantor/queries.ts';
import { daftarIsian } from '../../layanan/isian.ts';
import { getVersi } from '../../layanan/queries.ts';
import { pinPermohonan } from '../actions.ts';
import { PELAKU_PEMOHON } from '../draf/actions.ts';
import { skemaLacak } from '../forms.ts';
import { pathLacak, pathPerbaikan, pathPermohonan } from '../paths.ts';
import { bacaNomor } from '../permohonan.ts';
import { findPermohonan, listJeda, listPeristiwa, type Permohonan } from '../queries.ts';
import { bolehMelihat, izinkanLacak } from '../routes.browser.ts';
import { bacaPerbaikan, halamanPerbaikan, type TakTerjawab } from '../routes.perbaikan.tsx';
import { PenjelasanTenggat, sisaTenggat } from '../tampilan.tsx';
import { tenggatPermohonan } from '../tenggat.ts';
import { Lacak } from './pages/lacak.tsx';
import { StatusUmum } from './pages/status.tsx';

/** Wrong digits that cost nothing: for one number, and from one address, which many people may share. */
const BEBAS = { nomor: 5, alamat: 60 } as const;
const TAK_COCOK = 'Nomor dan angka ini tidak cocok. Periksa keduanya di tanda terima, lalu coba lagi.';
const DIKETAHUI: Readonly<Record<string, string>> = {
  perbaikan: 'Perbaikan Anda sudah diterima. Petugas memeriksanya.',
};

/** How far a request is, for whoever knows its number and digits, without an account. */
export function ruteLacak(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const laju = buatLaju(deps.db);

  async function tampilkanForm(c: AppContext, values: FormValues, salah?: FieldErrors, status: 200 | 422 | 429 = salah ? 422 : 200) {
    const kantor = await kantorTersimpan(deps.db);
    return page(
      c,
      { title: 'Lacak permohonan', hasErrors: salah !== undefined },
      <Lacak c={c} values={values} salah={salah} telepon={telepon(kantor?.telepon ?? null)} />,
      status,
    );
  }

  app.get(pathLacak, (c) => tampilkanForm(c, FormValues.from({ nomor: bacaNomor(c.req.query('nomor') ?? '') ?? '' })));

  app.post(pathLacak, async (c) => {
    const values = await readForm(c);
    const isian = parseForm(skemaLacak, values);
    if (!isian.ok) return tampilkanForm(c, values, isian.errors);
    const nomor = bacaNomor(isian.data.nomor);
    if (!nomor) return tampilkanForm(c, values, { nomor: 'Nomor permohonan ditulis seperti P-2026-00012.' });
    // Counted the same whether the number is there or not.
    const penghitung = [
      { kunci: `lacak.${deps.sandi.sidik('laju-lacak', nomor).toString('hex').slice(0, 24)}`, bebas: BEBAS.nomor },
      { kunci: `lacak-alamat.${sidikAlamat(deps.sandi, clientAddress(c))}`, bebas: BEBAS.alamat, bersama: true },
    ];
    const tunggu = await laju.coba(penghitung);
    if (tunggu !== undefined) {
      return tampilkanForm(c, values, { angka: `Terlalu banyak percobaan yang keliru. Coba lagi ${tungguKata(tunggu)} lagi.` }, 429);
    }
    const permohonan = await findPermohonan(deps.db, nomor);
    if (!cocok(permohonan, isian.data.angka)) return tampilkanForm(c, values, { angka: TAK_COCOK });
    await laju.lupakan(penghitung);
    await izinkanLacak(c, deps, nomor);
    return c.redirect(pathPermohonan(nomor), 303);
  });

  function cocok(permohonan: Permohonan | undefined, angka: string): boolean {
    const digit = angka.replace(/\D/g, '');
    if (!permohonan) return false;
    const benar = permohonan.telepon === null ? pinPermohonan(deps.sandi, permohonan) : empatAngkaAkhir(permohonan.telepon);
    return benar !== null && digit === benar;
  }

  /** The request of the address when this browser may see it; nothing tells whether there is one otherwise. */
  async function milikPeramban(c: AppContext): Promise<Permohonan | undefined> {
    const permohonan = await findPermohonan(deps.db, c.req.param('nomor') ?? '');
    return permohonan && (await bolehMelihat(c, deps, permohonan)) ? permohonan : undefined;
  }

  const keForm = (c: AppContext) => c.redirect(`${pathLacak}?nomor=${encodeURIComponent(c.req.param('nomor') ?? '')}`, 303);

  app.get('/permohonan/:nomor{P-[0-9]{4}-[0-9]+}', async (c) => {
    const permohonan = await milikPeramban(c);
    if (!permohonan) return keForm(c);
    const [peristiwa, jeda, kalender, { zona }, kantor, { definisi }] = await Promise.all([
      listPeristiwa(deps.db, permohonan.id),
      listJeda(deps.db, permohonan.id),
      getKalender(deps.db),
      waktuKantor(deps),
      getKantor(deps.db),
      getVersi(deps.db, permohonan.versiId),
    ]);
    const kini = deps.clock.now();
    const diminta = permohonan.status === 'dikembalikan' ? peristiwa.find(({ jenis }) => jenis === 'minta_perbaikan') : undefined;
    const label = daftarIsian(definisi).filter(({ pertanyaan }) => diminta?.rincian.diminta?.includes(pertanyaan.id));
    c.header('Cache-Control', 'no-store');
    return page(
      c,
      { title: `Permohonan ${permohonan.nomor}`, noIndex: true },
      <StatusUmum
        permohonan={permohonan}
        peristiwa={peristiwa}
        diminta={label.map(({ pertanyaan }) => pertanyaan.label)}
        permintaan={diminta?.catatan ?? null}
        pin={peristiwa.length === 1 ? pinPermohonan(deps.sandi, permohonan) : null}
        baru={peristiwa.length === 1 && kini.getTime() - permohonan.diterimaPada.getTime() < 3600_000}
        sisa={sisaTenggat(kalender, kini, zona, permohonan.tenggat, permohonan.status)?.kata.toLowerCase()}
        penjelasan={
          permohonan.selesaiPada === null && (
            <PenjelasanTenggat
              hasil={tenggatPermohonan(kalender, zona, permohonan, jeda)}
              janjiHari={permohonan.janjiHari}
              diterimaPada={permohonan.diterimaPada}
              jeda={jeda}
              zona={zona}
            />
          )
        }
        kantor={{ nama: namaLengkap(kantor), telepon: telepon(kantor.telepon) }}
        kabar={DIKETAHUI[c.req.query('berhasil') ?? '']}
        zona={zona}
      />,
    );
  });

  const pilihan = (permohonan: Permohonan) => ({
    permohonan,
    action: pathPerbaikan(permohonan.nomor),
    tujuan: `${pathPermohonan(permohonan.nomor)}?berhasil=perbaikan`,
    kembali: pathPermohonan(permohonan.nomor),
    pelaku: PELAKU_PEMOHON,
    siapa: { peran: 'pemohon', akunId: null },
  });

  app.get('/permohonan/:nomor{P-[0-9]{4}-[0-9]+}/perbaikan', async (c) => {
    const permohonan = await milikPeramban(c);
    if (!permohonan) return keForm(c);
    if (permohonan.status !== 'dikembalikan') return c.redirect(pathPermohonan(permohonan.nomor), 303);
    return halamanPerbaikan(c, deps, pilihan(permohonan));
  });

  app.post('/permohonan/:nomor{P-[0-9]{4}-[0-9]+}/perbaikan', async (c) => {
    const permohonan = await milikPeramban(c);
    if (!permohonan) return keForm(c);
    const kerja = await bacaPerbaikan(c, deps, pilihan(permohonan));
    if (kerja instanceof Response) return kerja;
    const hasil = await act<TakTerjawab>(c, deps, kerja);
    // Answered at the counter meanwhile: its page tells.
    return hasil instanceof Response ? hasil : c.redirect(pathPermohonan(permohonan.nomor), 303);
  });

  return app;
}

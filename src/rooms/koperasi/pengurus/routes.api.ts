import type { Tx } from '../../../db/client.ts';
import { asFormTexts, readNumbers } from '../../../web/api/body.ts';
import { API } from '../../../web/api/failure.ts';
import { exampleOf, idParams, listExample } from '../../../web/api/fields.ts';
import { listBody } from '../../../web/api/list.ts';
import { type ApiApp, apiApp, operation } from '../../../web/api/operation.ts';
import { invalid, ProblemError } from '../../../web/api/problem.ts';
import type { Deps } from '../../../web/deps.ts';
import type { AppContext } from '../../../web/env.ts';
import { FormValues, parseForm } from '../../../web/form.tsx';
import { actApi } from '../../akun/token/actions.sekali.ts';
import { catatBacaToken, pastikanLingkup, pastikanTerlihat, pelakuApi, pemanggilDari, wajibLingkup } from '../../akun/token/guards.api.ts';
import { dalamCakupan } from '../../akun/akun.ts';
import { waktuKantor } from '../../kantor/queries.ts';
import { findMirip } from '../../kemiripan/queries.ts';
import { isiProfilOrang } from '../../orang/profil.ts';
import { listOrangSingkat } from '../../orang/queries.ts';
import { findTempatKoperasi, listPengurusApi, milik } from '../queries.api.ts';
import { angkatPengurus, type HasilPengurus } from './actions.ts';
import { skemaPengurus } from './forms.ts';
import { orangBaru } from './pengurus.ts';
import { BIDANG_PENGURUS, DAFTAR_PENGURUS, PENGURUS, PENGURUS_BARU } from './routes.api.skema.ts';

const tag = 'koperasi';

/** Officers of cooperatives for other systems. */
export function rutePengurusApi(deps: Deps): ApiApp {
  const api = apiApp();

  async function koperasiTerlihat(c: AppContext): Promise<number> {
    const id = Number(c.req.param('id'));
    await pastikanTerlihat(deps, c, (await findTempatKoperasi(deps.db, id))?.kode_wilayah);
    return id;
  }

  operation(
    api,
    wajibLingkup(deps, 'koperasi:read'),
    {
      method: 'get',
      path: '/koperasi/{id}/pengurus',
      operationId: 'daftarPengurus',
      tag,
      summary: 'Yang memegang atau pernah memegang jabatan di sebuah koperasi',
      scopes: ['koperasi:read'],
      params: idParams,
      answers: { 200: { description: 'Semua pengurus', schema: DAFTAR_PENGURUS, example: listExample(exampleOf(PENGURUS)) } },
    },
    async (c) => {
      const id = await koperasiTerlihat(c);
      await catatBacaToken(deps, c, { perbuatan: 'buka_koperasi', objekJenis: 'koperasi', objekId: id });
      const pengurus = milik(await listPengurusApi(deps.db, [id]), id);
      return c.json(listBody(pengurus, null, { count: pengurus.length, exact: true }));
    },
  );

  operation(
    api,
    wajibLingkup(deps, 'koperasi:write'),
    {
      method: 'post',
      path: '/koperasi/{id}/pengurus',
      operationId: 'angkatPengurus',
      tag,
      summary: 'Catat pengurus',
      description: 'Orang yang belum ada di register dicatat sekaligus; untuk itu token juga perlu lingkup `orang:write`.',
      scopes: ['koperasi:write'],
      params: idParams,
      body: { schema: PENGURUS_BARU, example: { jabatan: 'ketua', orang_id: 12, mulai: '2023-04-01', sampai: '2028-03-31' } },
      answers: {
        201: {
          description: 'Pengurus tercatat',
          schema: PENGURUS,
          example: exampleOf(PENGURUS),
          headers: { Location: 'Alamat daftar pengurus.' },
        },
      },
      problems: ['sudah_tercatat', 'perlu_diperiksa', 'tidak_dipakai'],
    },
    async (c, { body }) => {
      const id = await koperasiTerlihat(c);
      const { bukan_ganda, ...isi } = body;
      const isian = parseForm(skemaPengurus(), FormValues.from(asFormTexts(isi, BIDANG_PENGURUS)));
      if (!isian.ok) throw invalid(isian.errors);
      const { jabatan, orang_id, nama_baru, jenis_kelamin_baru, telepon_baru, mulai, sampai } = isian.data;
      const baru = orang_id === null ? { ...orangBaru(nama_baru ?? '', jenis_kelamin_baru, telepon_baru), sumber: 'api' } : undefined;
      if (baru) await pastikanLingkup(deps, c, 'orang:write');
      else await pastikanOrangTerlihat(deps, c, orang_id ?? 0);
      const { hariIni } = await waktuKantor(deps);
      const diperiksa = new Set(readNumbers('bukan_ganda', bukan_ganda));
      return actApi(c, deps, body, async (tx) => {
        if (baru) await pastikanBukanGanda(tx, deps, c, baru, diperiksa);
        const orang = baru ? { baru } : { id: orang_id ?? 0 };
        const hasil = await angkatPengurus(tx, deps, pelakuApi(c), { koperasiId: id, jabatan, mulai, sampai, orang, hariIni });
        if (!hasil.ok) throw tolakan(hasil);
        const pengurus = milik(await listPengurusApi(tx, [id]), id).find((satu) => satu.id === hasil.id);
        return { status: 201, headers: { Location: `${API}/koperasi/${id}/pengurus` }, body: pengurus };
      });
    },
  );

  return api;
}

async function pastikanOrangTerlihat({ db }: Pick<Deps, 'db'>, c: AppContext, orangId: number): Promise<void> {
  const [orang] = await listOrangSingkat(db, [orangId]);
  if (orang && dalamCakupan(pemanggilDari(c).wilayah, orang.kode_wilayah)) return;
  throw invalid({ orang_id: 'Orang ini tidak ada atau catatannya tidak dipakai. Pilih orang lain.' });
}

async function pastikanBukanGanda(
  tx: Tx,
  { sandi }: Pick<Deps, 'sandi'>,
  c: AppContext,
  baru: Parameters<typeof isiProfilOrang>[1],
  diperiksa: ReadonlySet<number>,
): Promise<void> {
  const mirip = await findMirip(tx, 'orang', isiProfilOrang(sandi, baru));
  const orang = await listOrangSingkat(
    tx,
    mirip.map((satu) => satu.objekId),
  );
  const calon = orang
    .filter((satu) => dalamCakupan(pemanggilDari(c).wilayah, satu.kode_wilayah))
    .map(({ id, nama }) => ({ id, nama, alasan: mirip.find((satu) => satu.objekId === id)?.alasan ?? '' }));
  if (calon.every((satu) => diperiksa.has(satu.id))) return;
  const kalimat = 'Ada orang yang mirip. Pakailah orang_id-nya, atau kirim lagi dengan nomornya di bukan_ganda bila orang lain.';
  throw new ProblemError('perlu_diperiksa', kalimat, { calon });
}

function tolakan(hasil: Exclude<HasilPengurus, { ok: true }>): ProblemError {
  switch (hasil.sebab) {
    case 'orang_tidak_ada':
      return invalid({ orang_id: 'Orang ini tidak ada atau catatannya tidak dipakai. Pilih orang lain.' });
    case 'sudah_menjabat': {
      const pesan = 'Orang ini sudah tercatat pada jabatan itu. Akhiri dahulu masa jabatannya yang lama.';
      return new ProblemError('sudah_tercatat', pesan, { galat: [{ bidang: 'jabatan', pesan }] });
    }
    case 'tidak_dipakai':
      return new ProblemError('tidak_dipakai', 'Catatan koperasi ini tidak dipakai lagi, jadi tidak dapat diubah.');
  }
}

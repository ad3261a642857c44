import type { Child } from 'hono/jsx';
import type { Tanggal } from '../../../lib/tanggal.ts';
import { tanggalPanjang } from '../../../lib/tanggal.ts';
import { tanggalDari } from '../../../lib/waktu.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Textarea } from '../../../ui/field.tsx';
import { Banner, Inset } from '../../../ui/notice.tsx';
import { Columns, PageHeader, Section } from '../../../ui/page-header.tsx';
import { Tag } from '../../../ui/tag.tsx';
import type { AppContext } from '../../../web/env.ts';
import { type FieldErrors, Form } from '../../../web/form.tsx';
import { RiwayatCatatan } from '../../jejak/riwayat.tsx';
import { KAMUS_UMKM } from '../kamus.ts';
import { pengaktifanUmkmPath, penonaktifanUmkmPath, riwayatUmkmPath } from '../paths.ts';
import type { Umkm } from '../queries.ts';
import type { RincianUmkm } from '../queries.rincian.ts';
import { ALASAN_NONAKTIF_UMKM, KELAS_USAHA } from '../umkm.ts';
import {
  type IzinCatatan,
  KartuAlamat,
  KartuIdentitas,
  KartuLegalitas,
  KartuPemasaran,
  KartuPembinaan,
  KartuPersetujuan,
} from './kartu.tsx';
import { KartuDukungan, KartuKelas, KartuPemilik, KartuSertifikat, KartuTahunan } from './kartu-rinci.tsx';
import { KartuKelengkapan, KartuMirip, KartuVerifikasi } from './kartu-samping.tsx';

export type CatatanUmkmProps = {
  c: AppContext;
  rincian: RincianUmkm;
  izin: IzinCatatan;
  hariIni: Tanggal;
  /** Parts of the page that rooms above hand in. */
  panel: readonly Child[];
  errors?: FieldErrors | undefined;
};

export function CatatanUmkm(p: CatatanUmkmProps) {
  const { rincian, izin } = p;
  const { umkm } = rincian;
  const bagian = { rincian, izin };
  return (
    <>
      <PageHeader
        caption={`Usaha nomor ${umkm.id}`}
        title={umkm.nama}
        tags={
          <>
            {umkm.kelas && <Tag tone="process">{KELAS_USAHA[umkm.kelas]}</Tag>}
            {umkm.keadaan !== 'aktif' && <Tag tone="attention">{umkm.keadaan === 'digabung' ? 'Digabung' : 'Dinonaktifkan'}</Tag>}
          </>
        }
        meta={[umkm.pemilik_nama, umkm.kelurahan && `${umkm.kelurahan}, ${umkm.kecamatan}`, umkm.nib && `NIB ${umkm.nib}`]}
        actions={
          umkm.keadaan === 'aktif' &&
          (izin.nonaktifkan || izin.usulkan) && (
            <ButtonLink kind="quiet" href={penonaktifanUmkmPath(umkm.id)}>
              {izin.nonaktifkan ? 'Nonaktifkan' : 'Usulkan penonaktifan'}
            </ButtonLink>
          )
        }
      />
      {umkm.keadaan === 'dinonaktifkan' && <Nonaktif c={p.c} umkm={umkm} boleh={izin.nonaktifkan} errors={p.errors} />}
      {rincian.kbli.peringatan && <Inset>{rincian.kbli.peringatan}</Inset>}
      <Columns
        side={
          <>
            <KartuKelengkapan {...bagian} />
            <KartuVerifikasi c={p.c} {...bagian} />
            <KartuMirip {...bagian} />
          </>
        }
      >
        <KartuIdentitas {...bagian} />
        <KartuPemilik {...bagian} />
        <KartuAlamat {...bagian} />
        <KartuLegalitas {...bagian} />
        <KartuKelas {...bagian} />
        <KartuTahunan {...bagian} />
        <KartuSertifikat {...bagian} hariIni={p.hariIni} />
        <KartuPemasaran {...bagian} />
        <KartuPembinaan {...bagian} />
        <KartuPersetujuan {...bagian} />
        <KartuDukungan {...bagian} />
        {[...p.panel]}
        <Section title="Riwayat" id="riwayat">
          <RiwayatCatatan riwayat={rincian.riwayat} kamus={KAMUS_UMKM} />
          <p>
            <a href={riwayatUmkmPath(umkm.id)}>Riwayat lengkap dan siapa yang membaca</a>
          </p>
        </Section>
      </Columns>
    </>
  );
}

function Nonaktif({ c, umkm, boleh, errors }: { c: AppContext; umkm: Umkm; boleh: boolean; errors?: FieldErrors | undefined }) {
  return (
    <Banner title="Catatan ini tidak dipakai">
      <p>
        Dinonaktifkan {umkm.nonaktif_pada && tanggalPanjang(tanggalDari(umkm.nonaktif_pada))}:{' '}
        {umkm.nonaktif_alasan && ALASAN_NONAKTIF_UMKM[umkm.nonaktif_alasan].toLowerCase()}. {umkm.nonaktif_catatan}
      </p>
      {boleh && (
        <Form c={c} action={pengaktifanUmkmPath(umkm.id)}>
          <Textarea name="alasan" label="Alasan mengaktifkan lagi" rows={2} error={errors?.['alasan']} />
          <Button kind="quiet">Aktifkan lagi</Button>
        </Form>
      )}
    </Banner>
  );
}

import type { Child } from 'hono/jsx';
import { tanggalPanjang, type Tanggal } from '../../../lib/tanggal.ts';
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx';
import { Banner, Inset } from '../../../ui/notice.tsx';
import { PageHeader, Section } from '../../../ui/page-header.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { Timeline } from '../../../ui/timeline.tsx';
import type { AppContext } from '../../../web/env.ts';
import { Form } from '../../../web/form.tsx';
import { janjiHariKerja, KELOMPOK } from '../definisi.ts';
import { jalur, pathFormulirKosong, pathSatuLayanan } from '../paths.ts';
import type { Layanan, VersiLayanan } from '../queries.ts';
import { kekurangan } from '../terbit.ts';

type Props = {
  c: AppContext;
  layanan: Layanan;
  versi: readonly VersiLayanan[];
  hariIni: Tanggal;
  izin: { ubah: boolean; terbitkan: boolean };
  berhasil?: string | undefined;
  ditolak?: string | undefined;
  riwayat: Child;
};

const berlakuPada = ({ berlakuMulai, berlakuSampai }: VersiLayanan, hari: Tanggal) =>
  berlakuMulai !== null && berlakuMulai <= hari && (berlakuSampai === null || berlakuSampai >= hari);

/** One service: the version in force, the draft, all versions, and who did what. */
export function SatuLayanan({ c, layanan, versi, hariIni, izin, berhasil, ditolak, riwayat }: Props) {
  const draf = versi.find(({ status }) => status === 'draf');
  const berlaku = versi.find((satu) => berlakuPada(satu, hariIni));
  return (
    <>
      {berhasil && (
        <Banner tone="success">
          <p>{berhasil}</p>
        </Banner>
      )}
      {ditolak && (
        <Banner tone="error">
          <p>{ditolak}</p>
        </Banner>
      )}
      <PageHeader
        caption={`${KELOMPOK[layanan.kelompok]} · ${layanan.kode}`}
        title={layanan.nama}
        tags={layanan.contoh && <Tag>contoh</Tag>}
        actions={
          izin.ubah &&
          !draf && (
            <Form c={c} action={jalur.draf(layanan.id)}>
              <Button>Ubah layanan ini</Button>
            </Form>
          )
        }
      />
      {!draf && izin.ubah && (
        <p>Mengubah layanan berarti membuat draf baru dari versi terakhir. Yang berlaku tetap berlaku sampai draf itu diterbitkan.</p>
      )}
      {draf && <Draf layanan={layanan} draf={draf} izin={izin} />}
      {berlaku ? (
        <Section title="Yang berlaku sekarang" id="berlaku">
          <p>
            Versi {berlaku.nomor}, berlaku sejak {tanggalPanjang(berlaku.berlakuMulai ?? hariIni)}. Dasar: {berlaku.dasar}. Janji:{' '}
            {janjiHariKerja(berlaku.definisi)} hari kerja.
          </p>
          <Buttons>
            <ButtonLink kind="quiet" small href={pathSatuLayanan(layanan.slug)}>
              Halaman untuk umum
            </ButtonLink>
            <ButtonLink kind="quiet" small href={jalur.naskah(layanan.id, berlaku.nomor)}>
              Naskah telepon
            </ButtonLink>
            <ButtonLink kind="quiet" small href={jalur.meja(layanan.id, berlaku.nomor)}>
              Formulir meja depan
            </ButtonLink>
            <ButtonLink kind="quiet" small href={pathFormulirKosong(layanan.slug)}>
              Formulir kertas
            </ButtonLink>
          </Buttons>
        </Section>
      ) : (
        <Inset>
          <p>Belum ada versi yang berlaku, jadi umum belum melihat layanan ini.</p>
        </Inset>
      )}
      <Section title="Semua versi" id="versi">
        <Timeline
          label="Versi layanan, yang terbaru lebih dulu"
          items={versi.map((satu) => ({
            title: (
              <>
                <a href={jalur.versi(layanan.id, satu.nomor)}>Versi {satu.nomor}</a> <TandaVersi versi={satu} hariIni={hariIni} />
              </>
            ),
            by: satu.dasar ? `Dasar: ${satu.dasar}` : 'Belum diterbitkan',
            next: satu.status === 'draf' || (satu.berlakuMulai ?? '') > hariIni,
            children: <>{satu.berlakuMulai && <p>{masa(satu)}</p>}</>,
          }))}
        />
      </Section>
      <Section title="Riwayat" id="riwayat">
        {riwayat}
      </Section>
    </>
  );
}

function Draf({ layanan, draf, izin }: { layanan: Layanan; draf: VersiLayanan; izin: Props['izin'] }) {
  const kurang = kekurangan(draf.definisi).length;
  return (
    <Section
      title={`Draf versi ${draf.nomor}`}
      id="draf"
      about={kurang === 0 ? 'Sudah lengkap dan dapat diterbitkan.' : `Masih ada ${kurang} hal yang perlu dilengkapi sebelum diterbitkan.`}
      actions={<a href={jalur.pratinjau(layanan.id, draf.nomor)}>Pratinjau</a>}
    >
      <div class="p-buttons">
        {izin.ubah && <ButtonLink href={jalur.bagian(layanan.id, 'pokok')}>Lanjutkan draf</ButtonLink>}
        {(izin.terbitkan || izin.ubah) && (
          <ButtonLink kind="quiet" href={jalur.penerbitan(layanan.id)}>
            Periksa dan terbitkan
          </ButtonLink>
        )}
        {izin.ubah && <a href={jalur.pembuangan(layanan.id)}>Buang draf</a>}
      </div>
    </Section>
  );
}

export function TandaVersi({ versi, hariIni }: { versi: VersiLayanan; hariIni: Tanggal }) {
  if (versi.status === 'draf') return <Tag tone="attention">Draf</Tag>;
  if (berlakuPada(versi, hariIni)) return <Tag tone="done">Berlaku</Tag>;
  return (versi.berlakuMulai ?? '') > hariIni ? <Tag tone="process">Belum berlaku</Tag> : <Tag>Diganti</Tag>;
}

function masa({ berlakuMulai, berlakuSampai, diterbitkanOleh }: VersiLayanan): string {
  const mulai = `Berlaku mulai ${tanggalPanjang(berlakuMulai ?? '')}`;
  const sampai = berlakuSampai && berlakuMulai && berlakuSampai >= berlakuMulai ? ` sampai ${tanggalPanjang(berlakuSampai)}` : '';
  return `${mulai}${sampai}${diterbitkanOleh ? `; diterbitkan oleh ${diterbitkanOleh}` : ''}.`;
}

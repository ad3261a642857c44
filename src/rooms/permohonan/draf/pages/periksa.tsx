import { Button, ButtonLink, Buttons } from '../../../../ui/button.tsx';
import { ErrorSummary } from '../../../../ui/error-summary.tsx';
import { Inset } from '../../../../ui/notice.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { Card, SummaryList } from '../../../../ui/summary-list.tsx';
import { formatTelepon } from '../../../../lib/telepon.ts';
import type { AppContext } from '../../../../web/env.ts';
import { Form } from '../../../../web/form.tsx';
import type { Jawaban } from '../../../layanan/isian.ts';
import type { LayananBerlaku } from '../../../layanan/queries.ts';
import { RingkasanJawaban } from '../../../layanan/ringkasan-jawaban.tsx';
import type { Pemohon } from '../../actions.ts';
import { jalurMinta } from '../../paths.ts';

export type Kurang = { href: string; text: string };

type Props = {
  c: AppContext;
  layanan: LayananBerlaku;
  jawaban: Jawaban;
  pemohon: Pemohon | undefined;
  namaWilayah: (kode: string) => string | undefined;
  /** What must still be answered, with the page on which it stands. */
  kurang: readonly Kurang[];
};

/** Everything that will be sent, each part with the way to change it. */
export function PeriksaMinta({ c, layanan, jawaban, pemohon, namaWilayah, kurang }: Props) {
  const { slug } = layanan;
  return (
    <>
      {kurang.length > 0 && (
        <ErrorSummary title="Belum dapat dikirim" errors={kurang}>
          Lengkapi dahulu yang berikut.
        </ErrorSummary>
      )}
      <PageHeader caption={layanan.nama} title="Periksa jawaban Anda" lead="Permohonan belum dikirim. Ubah yang belum benar, lalu kirim." />
      <RingkasanJawaban
        definisi={layanan.definisi}
        jawaban={jawaban}
        namaWilayah={namaWilayah}
        ubah={(halaman) => jalurMinta.halaman(slug, halaman)}
      />
      <Card title="Cara menghubungi Anda" actions={[{ href: jalurMinta.pemohon(slug), text: 'Ubah', about: 'Cara menghubungi Anda' }]}>
        <RingkasanPemohon pemohon={pemohon} namaWilayah={namaWilayah} />
      </Card>
      {kurang.length === 0 ? (
        <Form c={c} action={jalurMinta.periksa(slug)}>
          <Inset>
            <p>
              Dengan mengirim, Anda menyatakan isinya benar. Data dipakai kantor hanya untuk melayani permohonan ini.{' '}
              <a href="/privasi">Privasi</a>
            </p>
          </Inset>
          <Buttons>
            <Button>Kirim permohonan</Button>
          </Buttons>
        </Form>
      ) : (
        <Buttons>
          <ButtonLink href={kurang[0]?.href ?? jalurMinta.awal(slug)}>Lengkapi</ButtonLink>
        </Buttons>
      )}
    </>
  );
}

function RingkasanPemohon({ pemohon, namaWilayah }: Pick<Props, 'pemohon' | 'namaWilayah'>) {
  return (
    <SummaryList
      rows={[
        { key: 'Nama', value: pemohon?.nama },
        { key: 'Telepon', value: pemohon && (pemohon.telepon === null ? 'Tidak punya telepon' : formatTelepon(pemohon.telepon)) },
        { key: 'Kelurahan', value: pemohon?.kode_wilayah ? namaWilayah(pemohon.kode_wilayah) : 'Tidak diisi' },
        pemohon?.pendamping && { key: 'Pendamping', value: `${pemohon.pendamping}, dengan persetujuan pemohon` },
        pemohon?.bahasa && { key: 'Bahasa', value: pemohon.bahasa },
        pemohon?.kebutuhan && { key: 'Kebutuhan khusus', value: pemohon.kebutuhan },
      ].map((satu) => satu || undefined)}
    />
  );
}

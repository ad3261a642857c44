import { tanggalPanjang } from '../../../../lib/tanggal.ts';
import { tanggalDari, waktuPendek } from '../../../../lib/waktu.ts';
import { Button, Buttons } from '../../../../ui/button.tsx';
import { Banner, Inset } from '../../../../ui/notice.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { SummaryList } from '../../../../ui/summary-list.tsx';
import type { AppContext } from '../../../../web/env.ts';
import { Form } from '../../../../web/form.tsx';
import { pathCabutToken, pathDaftarToken } from '../paths.ts';
import type { Token } from '../queries.ts';
import { lingkupKata, statusToken } from '../token.ts';
import { StatusToken } from './daftar.tsx';

type Props = { c: AppContext; token: Token; wilayah: readonly string[]; bolehKelola: boolean; kini: Date; zona: string };

export function HalamanToken({ c, token, wilayah, bolehKelola, kini, zona }: Props) {
  return (
    <>
      <PageHeader title={token.nama} caption="Token" />
      <SummaryList
        rows={[
          { key: 'Status', value: <StatusToken token={token} kini={kini} /> },
          { key: 'Awal rahasia', value: `${token.awalan}…` },
          { key: 'Lingkup', value: token.lingkup.map(lingkupKata).join(', ') },
          { key: 'Wilayah', value: wilayah.length === 0 ? 'Semua wilayah' : wilayah.join('; ') },
          { key: 'Pengenal', value: token.pengenal ? 'Terbuka' : 'Disamarkan' },
          { key: 'Permintaan per menit', value: token.laju.toLocaleString('id-ID') },
          { key: 'Dibuat', value: `${waktuPendek(token.dibuat_pada, zona)}, ${token.pembuat ?? 'lewat baris perintah'}` },
          { key: 'Berlaku sampai', value: tanggalPanjang(tanggalDari(token.berlaku_sampai, zona)) },
          { key: 'Terakhir dipakai', value: token.dipakai_pada ? waktuPendek(token.dipakai_pada, zona) : 'Belum pernah' },
          token.dicabut_pada && { key: 'Dicabut', value: waktuPendek(token.dicabut_pada, zona) },
        ]}
      />
      {bolehKelola && statusToken(token, kini) === 'berlaku' && (
        <Form c={c} action={pathCabutToken(token.id)}>
          <p>Sesudah dicabut, token ini seketika tidak berlaku dan tidak dapat dihidupkan lagi.</p>
          <Buttons>
            <Button kind="warning">Cabut token</Button>
          </Buttons>
        </Form>
      )}
    </>
  );
}

/** The only page on which the secret stands. */
export function RahasiaSekali({ nama, rahasia }: { nama: string; rahasia: string }) {
  return (
    <>
      <PageHeader title="Rahasia token" caption={nama} />
      <Banner tone="success">
        <p>Token sudah dibuat. Salin rahasianya sekarang: sesudah halaman ini ditutup, ia tidak dapat ditampilkan lagi.</p>
      </Banner>
      <Inset>
        <code>{rahasia}</code>
      </Inset>
      <p>Kirimkan lewat jalur yang aman, bukan lewat WhatsApp atau surel biasa. Bila bocor, cabut token ini dan buat yang baru.</p>
      <p>
        <a href={pathDaftarToken}>Sudah disalin, kembali ke daftar token</a>
      </p>
    </>
  );
}

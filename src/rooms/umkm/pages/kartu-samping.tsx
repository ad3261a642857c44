import { tanggalPanjang } from '../../../lib/tanggal.ts';
import { Button } from '../../../ui/button.tsx';
import { Meter } from '../../../ui/meter.tsx';
import { Card } from '../../../ui/summary-list.tsx';
import { Tag } from '../../../ui/tag.tsx';
import type { AppContext } from '../../../web/env.ts';
import { Form } from '../../../web/form.tsx';
import { pemilikUmkmPath, tahunanUmkmPath, ubahUmkmPath, umkmPath, verifikasiUmkmPath } from '../paths.ts';
import type { RincianUmkm } from '../queries.rincian.ts';
import type { IzinCatatan } from './kartu.tsx';

type Props = { rincian: RincianUmkm; izin: IzinCatatan };

/** Where each missing item of the record is filled in. */
function tempatMengisi(id: number, kunci: string): string {
  const bagian: Readonly<Record<string, string>> = {
    telepon: 'alamat#telepon',
    alamat: 'alamat#alamat',
    kelurahan: 'alamat#kode_wilayah',
    tempat: 'alamat#status_tempat',
    koordinat: 'alamat#koordinat',
    kbli: 'identitas#kbli_kode',
    berdiri: 'identitas#tanggal_berdiri',
    bentuk: 'identitas#bentuk_usaha',
    produk: 'identitas#produk',
    nib: 'legalitas#nib',
    alasan_belum_nib: 'legalitas#alasan_belum_nib',
    npwp: 'legalitas#npwp',
    pemasaran: 'pemasaran#saluran_pemasaran',
  };
  if (kunci === 'pemilik') return pemilikUmkmPath(id);
  if (kunci === 'modal' || kunci === 'penjualan' || kunci === 'pekerja') return tahunanUmkmPath(id);
  return ubahUmkmPath(id, bagian[kunci] ?? 'identitas');
}

export function KartuKelengkapan({ rincian: { umkm, kelengkapan }, izin }: Props) {
  return (
    <Card title="Kelengkapan data" id="kelengkapan">
      <Meter value={kelengkapan.persen} label="Terisi" />
      {kelengkapan.kurang.length > 0 && (
        <>
          <p>Yang masih kurang:</p>
          <ul>
            {kelengkapan.kurang.map(({ kunci, kata, alasan }) => (
              <li>
                {izin.ubah ? <a href={tempatMengisi(umkm.id, kunci)}>{kata}</a> : kata}
                <div class="p-hint">{alasan}</div>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

export function KartuVerifikasi({ c, rincian: { umkm, verifikasi }, izin }: Props & { c: AppContext }) {
  return (
    <Card title="Verifikasi" id="verifikasi" tag={verifikasi.perlu && <Tag tone="attention">Perlu diperiksa</Tag>}>
      <p>{verifikasi.kalimat}</p>
      {umkm.diverifikasi_pada && umkm.verifikator && (
        <p class="p-note">
          Diperiksa {umkm.verifikator} pada {tanggalPanjang(umkm.diverifikasi_pada)}.
        </p>
      )}
      {izin.ubah && umkm.keadaan === 'aktif' && (
        <Form c={c} action={verifikasiUmkmPath(umkm.id)}>
          <Button kind="quiet" small>
            Data masih benar
          </Button>
        </Form>
      )}
    </Card>
  );
}

/** Records that may be the same business; a hint, nothing is decided here. */
export function KartuMirip({ rincian: { mirip } }: Props) {
  if (mirip.length === 0) return <></>;
  return (
    <Card title="Mungkin catatan ganda" id="mirip" tag={<Tag tone="attention">{String(mirip.length)}</Tag>}>
      <ul>
        {mirip.map(({ objekId, alasan, catatan }) => (
          <li>
            <a href={umkmPath(objekId)}>{catatan.nama}</a>
            <div class="p-hint">
              {[catatan.pemilik_nama, catatan.kelurahan].filter(Boolean).join(', ')}: {alasan}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

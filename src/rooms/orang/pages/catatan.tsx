import type { Child } from 'hono/jsx';
import { KEADAAN_NOMOR } from '../../../lib/belum-punya.ts';
import type { Kelengkapan } from '../../../lib/kelengkapan.ts';
import { SUMBER_DATA } from '../../../lib/sumber-data.ts';
import { tanggalPanjang } from '../../../lib/tanggal.ts';
import { alamatWa, formatTelepon } from '../../../lib/telepon.ts';
import type { Verifikasi } from '../../../lib/verifikasi.ts';
import { tanggalDari } from '../../../lib/waktu.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Textarea } from '../../../ui/field.tsx';
import { Masked } from '../../../ui/masked.tsx';
import { Meter } from '../../../ui/meter.tsx';
import { Banner, Inset } from '../../../ui/notice.tsx';
import { Columns, PageHeader, Section } from '../../../ui/page-header.tsx';
import { Card, SummaryList, type SummaryRow } from '../../../ui/summary-list.tsx';
import { Tag } from '../../../ui/tag.tsx';
import type { AppContext } from '../../../web/env.ts';
import { type FieldErrors, Form } from '../../../web/form.tsx';
import type { RiwayatJejak } from '../../jejak/queries.ts';
import { RiwayatCatatan } from '../../jejak/riwayat.tsx';
import { KAMUS_ORANG } from '../kamus.ts';
import { LABEL_ORANG } from '../label.ts';
import { ALASAN_NONAKTIF_ORANG, JENIS_KELAMIN, PENDIDIKAN } from '../orang.ts';
import {
  nikOrangPath,
  orangPath,
  pengaktifanOrangPath,
  penonaktifanOrangPath,
  riwayatOrangPath,
  ubahOrangPath,
  verifikasiOrangPath,
} from '../paths.ts';
import type { Orang } from '../queries.ts';
import type { OrangMirip } from '../queries.mirip.ts';

export type CatatanOrangProps = {
  c: AppContext;
  orang: Orang;
  kelengkapan: Kelengkapan;
  verifikasi: Verifikasi;
  mirip: readonly OrangMirip[];
  riwayat: readonly RiwayatJejak[];
  izin: { ubah: boolean; usulkan: boolean; nonaktifkan: boolean; bukaRahasia: boolean };
  /** Parts of the page that rooms above hand in: businesses, posts in cooperatives. */
  panel: readonly Child[];
  errors?: FieldErrors | undefined;
};

const baris = (name: string, value: SummaryRow['value']): SummaryRow => ({ key: LABEL_ORANG[name] ?? name, value });

export function CatatanOrang(p: CatatanOrangProps) {
  const { c, orang, izin } = p;
  return (
    <>
      <PageHeader
        caption={`Orang nomor ${orang.id}`}
        title={orang.nama}
        tags={orang.keadaan !== 'aktif' && <Tag tone="attention">{orang.keadaan === 'digabung' ? 'Digabung' : 'Dinonaktifkan'}</Tag>}
        meta={[orang.nik_samar && `NIK ${orang.nik_samar}`, orang.kelurahan && `${orang.kelurahan}, ${orang.kecamatan}`]}
        actions={
          orang.keadaan === 'aktif' && (
            <>
              {(izin.nonaktifkan || izin.usulkan) && (
                <ButtonLink kind="quiet" href={penonaktifanOrangPath(orang.id)}>
                  {izin.nonaktifkan ? 'Nonaktifkan' : 'Usulkan penonaktifan'}
                </ButtonLink>
              )}
              {izin.usulkan && <ButtonLink href={ubahOrangPath(orang.id)}>{izin.ubah ? 'Ubah data' : 'Usulkan perubahan'}</ButtonLink>}
            </>
          )
        }
      />
      {orang.keadaan === 'dinonaktifkan' && <Nonaktif c={c} orang={orang} boleh={izin.nonaktifkan} errors={p.errors} />}
      <Columns side={<Samping {...p} />}>
        <KartuIdentitas orang={orang} bukaRahasia={izin.bukaRahasia} />
        <KartuKontak orang={orang} />
        {[...p.panel]}
        <Section title="Riwayat" id="riwayat">
          <RiwayatCatatan riwayat={p.riwayat} kamus={KAMUS_ORANG} />
          <p>
            <a href={riwayatOrangPath(orang.id)}>Riwayat lengkap dan siapa yang membaca</a>
          </p>
        </Section>
      </Columns>
    </>
  );
}

function KartuIdentitas({ orang, bukaRahasia }: { orang: Orang; bukaRahasia: boolean }) {
  const buka = bukaRahasia ? nikOrangPath(orang.id) : undefined;
  const lahir = [orang.tempat_lahir, orang.tanggal_lahir && tanggalPanjang(orang.tanggal_lahir)].filter(Boolean).join(', ');
  const ragam = orang.ada_ragam && <Masked value="••••••" label="Ragam disabilitas" openHref={buka} />;
  return (
    <Card title="Identitas" id="identitas">
      <SummaryList
        grid
        rows={[
          baris('nama', orang.nama),
          baris(
            'nik',
            orang.nik_samar ? (
              <Masked value={orang.nik_samar} label="NIK" openHref={buka} />
            ) : orang.nik_keadaan === 'belum_punya' ? (
              KEADAAN_NOMOR.belum_punya
            ) : null,
          ),
          baris('jenis_kelamin', orang.jenis_kelamin && JENIS_KELAMIN[orang.jenis_kelamin]),
          { key: 'Lahir', value: lahir },
          baris('pendidikan', orang.pendidikan && PENDIDIKAN[orang.pendidikan]),
          orang.disabilitas !== null && baris('disabilitas', orang.disabilitas ? 'Ya' : 'Tidak'),
          ragam && baris('ragam_disabilitas', ragam),
          baris('sumber', SUMBER_DATA[orang.sumber]),
        ]}
      />
    </Card>
  );
}

function KartuKontak({ orang }: { orang: Orang }) {
  const rtRw = [orang.rt && `RT ${orang.rt}`, orang.rw && `RW ${orang.rw}`].filter(Boolean).join(' ');
  return (
    <Card title="Alamat dan kontak" id="kontak">
      <SummaryList
        grid
        rows={[
          baris('alamat', [orang.alamat, rtRw].filter(Boolean).join(', ')),
          baris('kode_wilayah', orang.kelurahan && `Kelurahan ${orang.kelurahan}, Kecamatan ${orang.kecamatan}, ${orang.kota}`),
          baris('kode_pos', orang.kode_pos),
          baris(
            'telepon',
            orang.telepon && (
              <>
                <a href={`tel:${orang.telepon}`}>{formatTelepon(orang.telepon)}</a> · <a href={alamatWa(orang.telepon)}>WhatsApp</a>
              </>
            ),
          ),
          baris('surel', orang.surel && <a href={`mailto:${orang.surel}`}>{orang.surel}</a>),
        ]}
      />
    </Card>
  );
}

function Samping({ c, orang, kelengkapan, verifikasi, mirip, izin }: CatatanOrangProps) {
  return (
    <>
      <Card title="Kelengkapan data" id="kelengkapan">
        <Meter value={kelengkapan.persen} label="Terisi" />
        {kelengkapan.kurang.length > 0 && <p>Yang masih kurang:</p>}
        {kelengkapan.kurang.length > 0 && (
          <ul>
            {kelengkapan.kurang.map(({ kunci, kata, alasan }) => (
              <li>
                {izin.ubah ? <a href={`${ubahOrangPath(orang.id)}#${kunci === 'kelurahan' ? 'kode_wilayah' : kunci}`}>{kata}</a> : kata}
                <div class="p-hint">{alasan}</div>
              </li>
            ))}
          </ul>
        )}
      </Card>
      <Card title="Verifikasi" id="verifikasi" tag={verifikasi.perlu && <Tag tone="attention">Perlu diperiksa</Tag>}>
        <p>{verifikasi.kalimat}</p>
        {orang.verifikator && <p class="p-note">Diperiksa {orang.verifikator}.</p>}
        {izin.ubah && (
          <Form c={c} action={verifikasiOrangPath(orang.id)}>
            <Button kind="quiet" small>
              Data masih benar
            </Button>
          </Form>
        )}
      </Card>
      {mirip.length > 0 && (
        <Card title="Mungkin catatan ganda" id="mirip">
          <ul>
            {mirip.map(({ objekId, alasan, catatan }) => (
              <li>
                <a href={orangPath(objekId)}>{catatan.nama}</a>
                <div class="p-hint">{alasan}</div>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

function Nonaktif({ c, orang, boleh, errors }: { c: AppContext; orang: Orang; boleh: boolean; errors?: FieldErrors | undefined }) {
  return (
    <Banner title="Catatan ini tidak dipakai">
      <p>
        Dinonaktifkan {orang.nonaktif_pada && tanggalPanjang(tanggalDari(orang.nonaktif_pada))}:{' '}
        {orang.nonaktif_alasan && ALASAN_NONAKTIF_ORANG[orang.nonaktif_alasan].toLowerCase()}. {orang.nonaktif_catatan}
      </p>
      {boleh && (
        <Form c={c} action={pengaktifanOrangPath(orang.id)}>
          <Textarea name="alasan" label="Alasan mengaktifkan lagi" rows={2} error={errors?.['alasan']} />
          <Button kind="quiet">Aktifkan lagi</Button>
        </Form>
      )}
    </Banner>
  );
}

/** The guarded fields, once; the page is kept nowhere. */
export function NikTerbuka({
  orang,
  nik,
  ragam,
  alasan,
  peringatan,
}: {
  orang: Pick<Orang, 'id' | 'nama'>;
  nik: string;
  ragam: string | null;
  alasan: string;
  peringatan: readonly string[];
}) {
  return (
    <>
      <PageHeader caption={orang.nama} title="NIK" />
      <Inset>Dibuka dengan alasan: {alasan}. Pembukaan ini tercatat di riwayat. Tutup halaman ini setelah selesai.</Inset>
      <SummaryList
        rows={[
          { key: 'NIK', value: <span class="p-digits">{nik}</span> },
          ragam !== null && { key: LABEL_ORANG['ragam_disabilitas'], value: ragam },
        ]}
      />
      {peringatan.map((satu) => (
        <Inset>{satu}</Inset>
      ))}
      <ButtonLink kind="quiet" href={orangPath(orang.id)}>
        Kembali ke catatan
      </ButtonLink>
    </>
  );
}

import { KEADAAN_NOMOR, type KeadaanNomor } from '../../../../lib/belum-punya.ts';
import { tanggalPanjang } from '../../../../lib/tanggal.ts';
import { Button, ButtonLink, Buttons } from '../../../../ui/button.tsx';
import { Radios } from '../../../../ui/choice.tsx';
import { ErrorSummary } from '../../../../ui/error-summary.tsx';
import { Inset } from '../../../../ui/notice.tsx';
import { PageHeader, Section } from '../../../../ui/page-header.tsx';
import { Table } from '../../../../ui/table.tsx';
import { Tag } from '../../../../ui/tag.tsx';
import type { AppContext } from '../../../../web/env.ts';
import { type FieldErrors, Form, type FormValues } from '../../../../web/form.tsx';
import { orangPath } from '../../../orang/paths.ts';
import type { CalonPemilik } from '../../actions.baru.ts';
import { IsianPemilik } from '../../pages/isian-pemilik.tsx';
import { pelepasanPemilikPath, pemilikUmkmPath, pemilikUtamaPath, umkmPath } from '../../paths.ts';
import type { Pemilik } from '../queries.ts';

type Props = {
  c: AppContext;
  umkm: { id: number; nama: string };
  pemilik: readonly Pemilik[];
  values: FormValues;
  errors?: FieldErrors | undefined;
  /** People who look like the one that was typed. */
  calon?: readonly CalonPemilik[];
};

/** Owners of a business: make one the main one, take one off, add another. */
export function UbahPemilik({ c, umkm, pemilik, values, errors, calon = [] }: Props) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader caption={umkm.nama} title="Pemilik" />
      <Table
        caption="Pemilik sekarang"
        rows={pemilik}
        empty={<p>Belum ada pemilik yang dicatat.</p>}
        columns={[
          {
            header: 'Nama',
            rowHeader: true,
            cell: (o) => (
              <>
                <a href={orangPath(o.id)}>{o.nama}</a> {o.utama && <Tag>Utama</Tag>}
              </>
            ),
          },
          { header: 'NIK', nowrap: true, cell: (o) => o.nik_samar ?? KEADAAN_NOMOR[o.nik_keadaan as KeadaanNomor] },
          {
            header: 'Tindakan',
            cell: (o) => (
              <Buttons>
                {!o.utama && (
                  <Form c={c} action={pemilikUtamaPath(umkm.id, o.id)}>
                    <Button kind="quiet" small about={o.nama}>
                      Jadikan utama
                    </Button>
                  </Form>
                )}
                <Form c={c} action={pelepasanPemilikPath(umkm.id, o.id)}>
                  <Button kind="plain" small about={o.nama}>
                    Lepas
                  </Button>
                </Form>
              </Buttons>
            ),
          },
        ]}
      />
      <Section title="Tambah pemilik">
        <Form c={c} action={pemilikUmkmPath(umkm.id)}>
          <IsianPemilik values={values} errors={errors} />
          {calon.length > 0 && (
            <>
              <Inset>Belum disimpan: ada orang yang mungkin sama. Pilih salah satu.</Inset>
              <Radios
                name="pemilik_pilihan"
                legend={`Siapa "${values.text('pemilik_nama')}"?`}
                items={[
                  ...calon.map((satu) => ({
                    value: String(satu.id),
                    text: `Pakai ${satu.nama}`,
                    hint: [
                      satu.nik_samar && `NIK ${satu.nik_samar}`,
                      satu.tanggal_lahir && `lahir ${tanggalPanjang(satu.tanggal_lahir)}`,
                      satu.kelurahan,
                      satu.alasan,
                    ]
                      .filter(Boolean)
                      .join(' · '),
                  })),
                  ...(calon.some((satu) => satu.nikSama)
                    ? []
                    : [{ value: 'baru', text: 'Orang baru, catat sebagai orang lain', divider: 'atau' }]),
                ]}
              />
            </>
          )}
          <Buttons>
            <Button>Tambah pemilik</Button>
            <ButtonLink kind="plain" href={`${umkmPath(umkm.id)}#pemilik`}>
              Selesai
            </ButtonLink>
          </Buttons>
        </Form>
      </Section>
    </>
  );
}

import { formatDesimal } from '../../../../lib/angka.ts';
import { Button, ButtonLink, Buttons } from '../../../../ui/button.tsx';
import { ErrorSummary } from '../../../../ui/error-summary.tsx';
import { DateInput, FileInput, Input, Select } from '../../../../ui/field.tsx';
import { Radios } from '../../../../ui/choice.tsx';
import { FormGrid, FormSection } from '../../../../ui/fieldset.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import type { AppContext } from '../../../../web/env.ts';
import { type FieldErrors, Form, type FormValues } from '../../../../web/form.tsx';
import { PETUNJUK_BERKAS, TERIMA_BERKAS } from '../../../berkas/berkas.ts';
import type { PolaPengelolaan } from '../../koperasi.ts';
import { jalur } from '../../paths.ts';
import { type Indikator, indikatorBerlaku, type Instrumen } from '../instrumen.ts';
import { namaField } from '../lembar.ts';

type Props = {
  c: AppContext;
  koperasi: { id: number; nama: string; pola_pengelolaan: PolaPengelolaan };
  instrumen: Instrumen;
  pilihanInstrumen: readonly Instrumen[];
  tahunBuku: readonly { tahun: number; sebutan: string }[];
  isian: FormValues;
  salah: FieldErrors | undefined;
};

/** The whole sheet on one page: statements with yes or no, ratios and marks as figures. */
export function LembarKesehatan({ c, koperasi, instrumen, pilihanInstrumen, tahunBuku, isian, salah }: Props) {
  return (
    <>
      <ErrorSummary errors={salah} />
      <PageHeader caption={koperasi.nama} title="Nilai kesehatan" meta={[instrumen.nama, `Dasar: ${instrumen.dasar}`]} />
      {pilihanInstrumen.length > 1 && (
        <form method="get" action={jalur.kesehatanBaru(koperasi.id)} class="p-buttons">
          <Select
            name="instrumen"
            id="pilih-instrumen"
            label="Instrumen"
            value={instrumen.kode}
            options={pilihanInstrumen.map((satu) => ({ value: satu.kode, text: satu.nama }))}
          />
          <Button kind="quiet" once={false}>
            Ganti instrumen
          </Button>
        </form>
      )}
      <Form c={c} action={jalur.kesehatanBaru(koperasi.id)} upload>
        <input type="hidden" name="instrumen" value={instrumen.kode} />
        <FormSection title="Penilaian">
          <FormGrid columns={2}>
            <Select
              name="tahun_buku"
              label="Tahun buku"
              value={isian.text('tahun_buku')}
              error={salah?.['tahun_buku']}
              options={tahunBuku.map(({ tahun, sebutan }) => ({ value: String(tahun), text: sebutan }))}
            />
            <DateInput name="dinilai_pada" label="Tanggal penilaian" value={isian.text('dinilai_pada')} error={salah?.['dinilai_pada']} />
          </FormGrid>
        </FormSection>
        {instrumen.aspek.map((aspek) => (
          <FormSection title={aspek.nama} id={`aspek-${aspek.kode}`} about={`Bobot ${formatDesimal(aspek.bobot, 0)} %`}>
            {indikatorBerlaku(aspek, koperasi.pola_pengelolaan).map((indikator) => (
              <IsianIndikator indikator={indikator} isian={isian} salah={salah} />
            ))}
          </FormSection>
        ))}
        <FormSection title="Berkas" about="Kertas kerja atau berita acara penilaian, bila ada.">
          <FileInput name="berkas" label="Berkas penilaian" hint={PETUNJUK_BERKAS} accept={TERIMA_BERKAS} error={salah?.['berkas']} />
        </FormSection>
        <Buttons>
          <Button>Hitung dan simpan penilaian</Button>
          <ButtonLink kind="plain" href={jalur.kesehatan(koperasi.id)}>
            Batal
          </ButtonLink>
        </Buttons>
      </Form>
    </>
  );
}

function IsianIndikator({ indikator, isian, salah }: { indikator: Indikator; isian: FormValues; salah: FieldErrors | undefined }) {
  const { cara } = indikator;
  if (cara.jenis !== 'ya_tidak') {
    const nama = namaField(indikator);
    return (
      <Input
        name={nama}
        label={indikator.nama}
        hint={cara.jenis === 'rasio' ? cara.rumus : undefined}
        suffix={cara.jenis === 'rasio' ? '%' : undefined}
        inputmode="decimal"
        width={5}
        autocomplete="off"
        value={isian.text(nama)}
        error={salah?.[nama]}
      />
    );
  }
  return (
    <>
      <h3>{indikator.nama}</h3>
      {cara.butir.map((butir, i) => {
        const nama = namaField(indikator, i);
        return (
          <Radios
            name={nama}
            legend={butir}
            inline
            value={isian.text(nama)}
            error={salah?.[nama]}
            items={[
              { value: 'ya', text: 'Ya' },
              { value: 'tidak', text: 'Tidak' },
            ]}
          />
        );
      })}
    </>
  );
}

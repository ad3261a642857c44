import { Radios } from '../../../../ui/choice.tsx';
import { ErrorSummary } from '../../../../ui/error-summary.tsx';
import { Input } from '../../../../ui/field.tsx';
import { EmptyState } from '../../../../ui/notice.tsx';
import { PageHeader, Section } from '../../../../ui/page-header.tsx';

type Props = {
  alamat: string;
  cari: string;
  hasil: readonly { kode: string; nama: string; provinsi: string }[];
  /** All regencies and cities, as suggestions where the browser can show them. */
  saran: readonly string[];
  error?: string | undefined;
};

/** Step 1: which regency or city the office works in. A search, then a choice: no script needed. */
export function PilihWilayahKantor({ alamat, cari, hasil, saran, error }: Props) {
  return (
    <>
      <ErrorSummary errors={error ? { wilayah: error } : undefined} />
      <PageHeader
        title="Menyiapkan kantor"
        caption="Langkah 1 dari 2"
        lead="Panji baru dipasang di komputer ini. Mulailah dari kabupaten atau kota tempat kantor Anda bertugas."
      />
      <form method="get" action={alamat} role="search">
        <Input
          name="cari"
          label="Nama kabupaten atau kota"
          hint="Contoh: Kota Malang"
          value={cari}
          width={30}
          list="saran-wilayah"
          autocomplete="off"
        />
        <datalist id="saran-wilayah">
          {saran.map((nama) => (
            <option value={nama}></option>
          ))}
        </datalist>
        <div class="p-buttons">
          <button class="p-btn">Cari</button>
        </div>
      </form>
      {cari !== '' && hasil.length === 0 && (
        <EmptyState title={`Tidak ada kabupaten atau kota yang mirip dengan "${cari}"`}>
          Periksa ejaannya, atau ketik sebagian namanya saja.
        </EmptyState>
      )}
      {hasil.length > 0 && (
        <Section title="Pilih wilayah kantor Anda">
          <form method="get" action={alamat}>
            <input type="hidden" name="cari" value={cari} />
            <Radios
              name="wilayah"
              legend="Wilayah kantor"
              legendHidden
              error={error}
              value={hasil.length === 1 ? hasil[0]?.kode : undefined}
              items={hasil.map((satu) => ({ value: satu.kode, text: satu.nama, hint: satu.provinsi }))}
            />
            <div class="p-buttons">
              <button class="p-btn" name="lanjut" value="ya">
                Pilih wilayah ini
              </button>
            </div>
          </form>
        </Section>
      )}
    </>
  );
}

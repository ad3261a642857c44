import { pilihan } from '../../../../lib/daftar-kode.ts';
import { tanggalPanjang } from '../../../../lib/tanggal.ts';
import { Button, ButtonLink, Buttons } from '../../../../ui/button.tsx';
import { Radios } from '../../../../ui/choice.tsx';
import { ErrorSummary } from '../../../../ui/error-summary.tsx';
import { DateInput, Input, Select, Textarea } from '../../../../ui/field.tsx';
import { FormGrid, FormSection } from '../../../../ui/fieldset.tsx';
import { Banner, Inset } from '../../../../ui/notice.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { SearchBox } from '../../../../ui/search.tsx';
import { Table } from '../../../../ui/table.tsx';
import { orangPath } from '../../../orang/paths.ts';
import { JENIS_KELAMIN } from '../../../orang/orang.ts';
import { RequiredNote } from '../../../../ui/label.tsx';
import type { AppContext } from '../../../../web/env.ts';
import { type FieldErrors, Form, type FormValues } from '../../../../web/form.tsx';
import { JABATAN_KOPERASI, ORGAN_KOPERASI } from '../../koperasi.ts';
import { jalur, jalurKoperasi } from '../../paths.ts';
import type { Pengurus } from '../queries.ts';

type Koperasi = { id: number; nama: string };
export type CalonOrang = { id: number; nama: string; keterangan: string };

type PropsDaftar = { koperasi: Koperasi; pengurus: readonly Pengurus[]; bolehUbah: boolean; berita: string | undefined };

/** Who is in office, each with the way to end the term. */
export function DaftarPengurus({ koperasi, pengurus, bolehUbah, berita }: PropsDaftar) {
  const kini = pengurus.filter((p) => p.berhenti_pada === null);
  return (
    <>
      <PageHeader
        caption={koperasi.nama}
        title="Pengurus, pengawas, dan pengelola"
        actions={
          <Buttons>
            {bolehUbah && <ButtonLink href={jalur.pengurusBaru(koperasi.id)}>Catat pengurus</ButtonLink>}
            <ButtonLink kind="quiet" href={jalurKoperasi(koperasi.id)}>
              Lihat koperasi
            </ButtonLink>
          </Buttons>
        }
      />
      {berita && (
        <Banner tone="success">
          <p>{berita}</p>
        </Banner>
      )}
      <Table
        caption="Yang sedang menjabat"
        columns={[
          { header: 'Nama', rowHeader: true, cell: (p) => <a href={orangPath(p.orang_id)}>{p.nama}</a> },
          { header: 'Jabatan', cell: (p) => JABATAN_KOPERASI[p.jabatan] },
          { header: 'Organ', cell: (p) => ORGAN_KOPERASI[p.organ] },
          { header: 'Mulai', cell: (p) => (p.mulai ? tanggalPanjang(p.mulai) : 'Belum dicatat') },
          { header: 'Sampai', cell: (p) => (p.sampai ? tanggalPanjang(p.sampai) : 'Belum dicatat') },
          {
            header: 'Tindakan',
            headerHidden: true,
            cell: (p) =>
              bolehUbah && (
                <ButtonLink kind="quiet" small href={jalur.pengurusBerhenti(koperasi.id, p.id)} about={`masa jabatan ${p.nama}`}>
                  Akhiri
                </ButtonLink>
              ),
          },
        ]}
        rows={kini}
        empty={<p>Belum ada pengurus yang dicatat.</p>}
      />
    </>
  );
}

type PropsForm = {
  c: AppContext;
  koperasi: Koperasi;
  isian: FormValues;
  salah: FieldErrors | undefined;
  dicari: string;
  calon: readonly CalonOrang[];
  /** People who look like the new one that was typed; asked once. */
  mirip: readonly CalonOrang[];
};

/** Takes somebody of the register, found by name, or writes a new person in the same form. */
export function FormPengurus({ c, koperasi, isian, salah, dicari, calon, mirip }: PropsForm) {
  const field = (name: string, label: string) => ({ name, label, value: isian.text(name), error: salah?.[name] });
  const pilihanOrang = [...calon, ...mirip.filter((m) => !calon.some((satu) => satu.id === m.id))];
  return (
    <>
      <ErrorSummary errors={salah} />
      <PageHeader caption={koperasi.nama} title="Catat pengurus" />
      <SearchBox
        action={jalur.pengurusBaru(koperasi.id)}
        name="cari_orang"
        label="Cari orang yang sudah tercatat"
        showLabel
        value={dicari}
        hint="Ketik namanya. Bila belum ada, isi sebagai orang baru di bawah."
      />
      {dicari !== '' && calon.length === 0 && (
        <Inset>
          <p>Tidak ada orang bernama mirip "{dicari}". Isi sebagai orang baru.</p>
        </Inset>
      )}
      <Form c={c} action={jalur.pengurusBaru(koperasi.id)}>
        <input type="hidden" name="dicari" value={dicari} />
        <RequiredNote />
        {mirip.length > 0 && (
          <Banner title="Belum disimpan: mungkin orangnya sudah tercatat">
            <p>Pilih orang itu di bawah dan kosongkan nama orang baru, atau pilih "Orang baru" untuk mencatatnya sebagai orang lain.</p>
          </Banner>
        )}
        {mirip.length > 0 && <input type="hidden" name="sudah_diperiksa" value={mirip.map((m) => m.id).join(',')} />}
        {pilihanOrang.length > 0 && (
          <Radios
            name="orang_id"
            legend="Orangnya"
            value={isian.text('orang_id')}
            items={[
              ...pilihanOrang.map((satu) => ({ value: String(satu.id), text: satu.nama, hint: satu.keterangan })),
              { value: '', text: 'Orang baru', divider: 'atau' },
            ]}
          />
        )}
        <FormSection title="Orang baru" about="Isi hanya bila orangnya belum tercatat. Datanya dilengkapi di catatan orang.">
          <FormGrid columns={3}>
            <Input {...field('nama_baru', 'Nama orang baru')} autocapitalize="words" autocomplete="off" />
            <Select
              {...field('jenis_kelamin_baru', 'Jenis kelamin')}
              empty="Belum dicatat"
              options={pilihan(JENIS_KELAMIN).map(({ value, label }) => ({ value, text: label }))}
            />
            <Input {...field('telepon_baru', 'Telepon')} type="tel" autocomplete="off" />
          </FormGrid>
        </FormSection>
        <FormSection title="Jabatan">
          <FormGrid columns={3}>
            <Select
              {...field('jabatan', 'Jabatan')}
              required
              empty="Pilih jabatan"
              options={pilihan(JABATAN_KOPERASI).map(({ value, label }) => ({ value, text: label }))}
            />
            <DateInput {...field('mulai', 'Mulai menjabat')} />
            <DateInput {...field('sampai', 'Masa jabatan sampai')} />
          </FormGrid>
        </FormSection>
        <Buttons>
          <Button>Simpan pengurus</Button>
          <ButtonLink kind="plain" href={jalur.pengurus(koperasi.id)}>
            Batal
          </ButtonLink>
        </Buttons>
      </Form>
    </>
  );
}

type PropsBerhenti = { c: AppContext; koperasi: Koperasi; pengurus: Pengurus; isian: FormValues; salah: FieldErrors | undefined };

export function FormBerhenti({ c, koperasi, pengurus, isian, salah }: PropsBerhenti) {
  return (
    <>
      <ErrorSummary errors={salah} />
      <PageHeader caption={koperasi.nama} title={`Akhiri masa jabatan ${pengurus.nama}`} meta={[JABATAN_KOPERASI[pengurus.jabatan]]} />
      <Form c={c} action={jalur.pengurusBerhenti(koperasi.id, pengurus.id)}>
        <RequiredNote />
        <DateInput
          required
          name="berhenti_pada"
          label="Berhenti pada"
          value={isian.text('berhenti_pada')}
          error={salah?.['berhenti_pada']}
        />
        <Textarea name="alasan" label="Alasan" rows={2} value={isian.text('alasan')} error={salah?.['alasan']} />
        <Buttons>
          <Button>Akhiri masa jabatan</Button>
          <ButtonLink kind="plain" href={jalur.pengurus(koperasi.id)}>
            Batal
          </ButtonLink>
        </Buttons>
      </Form>
    </>
  );
}

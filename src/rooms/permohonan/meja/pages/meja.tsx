import { waktuPendek } from '../../../../lib/waktu.ts';
import { formatTelepon } from '../../../../lib/telepon.ts';
import { Button, Buttons } from '../../../../ui/button.tsx';
import { ErrorSummary } from '../../../../ui/error-summary.tsx';
import { Input, Select, Textarea } from '../../../../ui/field.tsx';
import { Banner } from '../../../../ui/notice.tsx';
import { PageHeader, Section } from '../../../../ui/page-header.tsx';
import { Table } from '../../../../ui/table.tsx';
import type { AppContext } from '../../../../web/env.ts';
import { type FieldErrors, Form, type FormValues } from '../../../../web/form.tsx';
import type { KontakTerbaru } from '../../../kontak/queries.ts';
import { jalurMeja, pathObjek } from '../../paths.ts';
import { OBJEK_PERMOHONAN, PINTU_MEJA } from '../../permohonan.ts';
import { sebutPintu } from '../../sebutan.ts';
import type { Temuan } from '../queries.ts';

type Props = {
  c: AppContext;
  /** What was found; undefined before a search. */
  temuan: readonly Temuan[] | undefined;
  layanan: readonly { id: number; nama: string }[];
  kontak: readonly KontakTerbaru[];
  values: FormValues;
  errors?: FieldErrors | undefined;
  kabar: string | undefined;
  zona: string;
};

const opsi = (daftar: Readonly<Record<string, string>>) => Object.entries(daftar).map(([value, text]) => ({ value, text }));

/** The counter: who is calling, what they ask, answered at once or opened as a request. */
export function MejaDepan({ c, temuan, layanan, kontak, values, errors, kabar, zona }: Props) {
  const pilihLayanan = layanan.map(({ id, nama }) => ({ value: String(id), text: nama }));
  return (
    <>
      <ErrorSummary errors={errors} />
      {kabar && (
        <Banner tone="success">
          <p>{kabar}</p>
        </Banner>
      )}
      <PageHeader title="Meja depan" lead="Cari siapa yang datang atau menelepon, lalu jawab pertanyaannya atau buka permohonan." />
      <Form c={c} action={jalurMeja.pencarian}>
        <Input
          name="cari"
          label="Nama, telepon, atau NIK"
          value={values.text('cari')}
          error={errors?.['cari']}
          autocomplete="off"
          required
        />
        <Buttons>
          <Button>Cari</Button>
        </Buttons>
      </Form>
      {temuan && (
        <Section title="Yang ditemukan" id="temuan">
          <Table
            caption="Yang ditemukan"
            captionHidden
            rows={temuan}
            empty={<p class="p-missing">Belum tercatat. Permohonan tetap dapat dibuka tanpa catatan register, di bawah.</p>}
            columns={[
              { header: 'Nama', rowHeader: true, cell: (t) => <a href={pathObjek(t)}>{t.nama}</a> },
              { header: 'Jenis', cell: (t) => OBJEK_PERMOHONAN[t.jenis] },
              { header: 'Keterangan', cell: (t) => t.keterangan ?? '' },
              { header: 'Telepon', cell: (t) => (t.telepon ? formatTelepon(t.telepon) : '') },
              {
                header: 'Permohonan',
                cell: (t) => (
                  <a href={`${jalurMeja.permohonan}?untuk=${t.jenis}-${t.id}`}>
                    Buka permohonan<span class="p-vh"> untuk {t.nama}</span>
                  </a>
                ),
              },
            ]}
          />
        </Section>
      )}
      <Section title="Buka permohonan" id="buka">
        <p>
          <a href={jalurMeja.permohonan}>Buka permohonan tanpa catatan register</a>
        </p>
      </Section>
      <Section title="Catat pertanyaan" id="tanya" about="Pertanyaan yang langsung dijawab juga dihitung.">
        <Form c={c} action={jalurMeja.kontak}>
          <Select
            name="pintu"
            label="Lewat"
            value={values.text('pintu') || 'tatap_muka'}
            options={opsi(PINTU_MEJA)}
            error={errors?.['pintu']}
          />
          <Input name="topik" label="Yang ditanyakan" value={values.text('topik')} error={errors?.['topik']} required autocomplete="off" />
          <Select
            name="layanan"
            label="Tentang layanan"
            empty="Bukan layanan tertentu"
            value={values.text('layanan')}
            options={pilihLayanan}
          />
          <Textarea name="catatan" label="Jawaban" rows={2} value={values.text('catatan')} error={errors?.['catatan']} />
          <Input name="nama" label="Nama penanya" value={values.text('nama')} error={errors?.['nama']} autocomplete="off" />
          <Input
            name="telepon"
            label="Telepon penanya"
            value={values.text('telepon')}
            error={errors?.['telepon']}
            autocomplete="off"
            inputmode="tel"
          />
          <Buttons>
            <Button kind="quiet">Simpan pertanyaan</Button>
          </Buttons>
        </Form>
      </Section>
      {kontak.length > 0 && (
        <Section title="Pertanyaan terakhir" id="terakhir">
          <Table
            caption="Pertanyaan terakhir"
            captionHidden
            rows={kontak}
            columns={[
              { header: 'Yang ditanyakan', rowHeader: true, cell: (k) => k.topik },
              { header: 'Penanya', cell: (k) => k.nama ?? '' },
              { header: 'Waktu', cell: (k) => `${waktuPendek(k.waktu, zona)}, ${sebutPintu(k.pintu).toLowerCase()}` },
              { header: 'Dicatat', cell: (k) => k.pencatat },
            ]}
          />
        </Section>
      )}
    </>
  );
}

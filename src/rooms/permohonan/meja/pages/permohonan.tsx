import { Button, Buttons } from '../../../../ui/button.tsx';
import { ErrorSummary } from '../../../../ui/error-summary.tsx';
import { Input, Select } from '../../../../ui/field.tsx';
import { FormSection } from '../../../../ui/fieldset.tsx';
import { Banner } from '../../../../ui/notice.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import type { AppContext } from '../../../../web/env.ts';
import { type FieldErrors, Form } from '../../../../web/form.tsx';
import { FormulirMeja } from '../../../layanan/formulir-meja.tsx';
import type { Jawaban } from '../../../layanan/isian.ts';
import type { PilihanKelurahan } from '../../../layanan/pertanyaan.tsx';
import type { LayananBerlaku } from '../../../layanan/queries.ts';
import { IsianPemohon } from '../../isian-pemohon.tsx';
import { jalurMeja } from '../../paths.ts';
import { PINTU_MEJA } from '../../permohonan.ts';

const opsi = (daftar: Readonly<Record<string, string>>) => Object.entries(daftar).map(([value, text]) => ({ value, text }));

type PropsPilih = {
  layanan: readonly { id: number; nama: string }[];
  untuk: string;
  nama: string | undefined;
  c: AppContext;
  kode: string;
  salah?: FieldErrors | undefined;
};

/** Which service; or the code of a form that the applicant began. */
export function PilihLayanan({ c, layanan, untuk, nama, kode, salah }: PropsPilih) {
  return (
    <>
      <ErrorSummary errors={salah} />
      <PageHeader caption={nama} title="Buka permohonan" lead="Pilih layanan yang diminta." />
      <form method="get" action={jalurMeja.permohonan}>
        {untuk && <input type="hidden" name="untuk" value={untuk} />}
        <Select name="layanan" label="Layanan" options={layanan.map(({ id, nama: text }) => ({ value: String(id), text }))} />
        <Buttons>
          <Button>Isi formulir</Button>
        </Buttons>
      </form>
      <Form c={c} action={jalurMeja.draf}>
        <Input
          name="kode"
          label="Atau kode isian pemohon"
          hint="8 huruf dan angka yang dicatat pemohon, misalnya ACDE-F347."
          value={kode}
          error={salah?.['kode']}
          width={20}
          autocomplete="off"
          required
        />
        <Buttons>
          <Button kind="quiet">Lanjutkan isian pemohon</Button>
        </Buttons>
      </Form>
    </>
  );
}

type Props = {
  c: AppContext;
  layanan: LayananBerlaku;
  untuk: string;
  pintu: string;
  pemohon: Readonly<Record<string, string>>;
  jawaban: Jawaban;
  salah?: FieldErrors | undefined;
  kelurahan: PilihanKelurahan;
  /** The draft of the applicant that is being continued. */
  draf: number | undefined;
};

/** The dense form: all questions at once, what the register knows filled in. */
export function PermohonanMeja({ c, layanan, untuk, pintu, pemohon, jawaban, salah, kelurahan, draf }: Props) {
  return (
    <>
      <ErrorSummary errors={salah} />
      <PageHeader caption="Meja depan" title={layanan.nama} lead="Yang sudah diketahui register terisi; periksa bersama pemohon." />
      {draf !== undefined && (
        <Banner title="Isian pemohon dilanjutkan">
          <p>Yang sudah diisi pemohon di situs ada di bawah ini, juga berkasnya.</p>
        </Banner>
      )}
      <Form c={c} action={jalurMeja.permohonan} upload>
        <input type="hidden" name="layanan" value={String(layanan.id)} />
        <input type="hidden" name="untuk" value={untuk} />
        <input type="hidden" name="draf" value={draf === undefined ? '' : String(draf)} />
        <div class="p-form-staff">
          <FormSection title="Pemohon">
            <Select name="pintu" label="Lewat" value={pintu || 'tatap_muka'} options={opsi(PINTU_MEJA)} error={salah?.['pintu']} />
            <IsianPemohon nilai={pemohon} salah={salah} kelurahan={kelurahan} petugas />
          </FormSection>
          <FormulirMeja definisi={layanan.definisi} jawaban={jawaban} salah={salah} kelurahan={kelurahan} />
        </div>
        <Buttons>
          <Button>Simpan permohonan</Button>
        </Buttons>
      </Form>
    </>
  );
}

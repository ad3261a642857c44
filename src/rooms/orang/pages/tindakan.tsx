import { Button, Buttons } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choice.tsx';
import { Details } from '../../../ui/details.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Textarea } from '../../../ui/field.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { RequiredNote } from '../../../ui/label.tsx';
import type { AppContext } from '../../../web/env.ts';
import { type FieldErrors, Form, type FormValues } from '../../../web/form.tsx';
import { IsianUsulan } from '../../akun/isian-usulan.tsx';
import type { RiwayatJejak } from '../../jejak/queries.ts';
import { RiwayatCatatan } from '../../jejak/riwayat.tsx';
import { KAMUS_ORANG } from '../kamus.ts';
import { ALASAN_NONAKTIF_ORANG } from '../orang.ts';
import { nikOrangPath, orangPath, penonaktifanOrangPath, riwayatOrangPath } from '../paths.ts';
import type { Orang } from '../queries.ts';
import { field, opsi } from './isian.tsx';

type Props = { c: AppContext; orang: Pick<Orang, 'id' | 'nama' | 'versi'>; values: FormValues; errors?: FieldErrors | undefined };

/** A grave act on its own page: what happens, why, and how it is undone. */
export function PenonaktifanOrang({ c, orang, langsung, values, errors }: Props & { langsung: boolean }) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader
        caption={orang.nama}
        title={langsung ? 'Nonaktifkan catatan orang' : 'Usulkan penonaktifan catatan orang'}
        lead="Catatan tidak dihapus: riwayatnya tetap ada, dan dapat diaktifkan lagi. Usaha dan kepengurusannya tidak ikut dinonaktifkan."
      />
      <Form c={c} action={penonaktifanOrangPath(orang.id)}>
        <input type="hidden" name="versi" value={String(orang.versi)} />
        <RequiredNote />
        <Radios
          name="nonaktif_alasan"
          required
          legend="Mengapa catatan ini tidak dipakai lagi?"
          value={values.text('nonaktif_alasan')}
          error={errors?.['nonaktif_alasan']}
          items={opsi(ALASAN_NONAKTIF_ORANG)}
        />
        <Textarea {...field({ values, errors }, 'nonaktif_catatan')} label="Penjelasan" rows={3} />
        {!langsung && <IsianUsulan values={values} />}
        <Buttons>
          <Button kind="warning">{langsung ? 'Nonaktifkan catatan' : 'Ajukan penonaktifan'}</Button>
          <a href={orangPath(orang.id)}>Batal</a>
        </Buttons>
      </Form>
    </>
  );
}

/** Asks why before the guarded fields are shown. */
export function TanyaAlasanNik({ c, orang, values, errors }: Props) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader
        caption={orang.nama}
        title="Buka NIK"
        lead="NIK adalah data pribadi yang dijaga. Nama Anda, waktu, dan alasannya dicatat."
      />
      <Form c={c} action={nikOrangPath(orang.id)}>
        <Textarea name="alasan" label="Untuk apa Anda membutuhkannya?" rows={2} value={values.text('alasan')} error={errors?.['alasan']} />
        <Buttons>
          <Button>Buka NIK</Button>
          <a href={orangPath(orang.id)}>Batal</a>
        </Buttons>
      </Form>
    </>
  );
}

const SEHALAMAN = 50;

/** The whole history of a record, page by page, and who has read it. */
export function RiwayatOrang({
  orang,
  riwayat,
  dibaca,
}: {
  orang: Pick<Orang, 'id' | 'nama'>;
  riwayat: readonly RiwayatJejak[];
  dibaca: readonly RiwayatJejak[];
}) {
  const lebih = riwayat.length > SEHALAMAN ? riwayat[SEHALAMAN - 1] : undefined;
  return (
    <>
      <PageHeader caption={orang.nama} title="Riwayat catatan" />
      <RiwayatCatatan
        riwayat={riwayat.slice(0, SEHALAMAN)}
        kamus={KAMUS_ORANG}
        lebihLama={lebih && `${riwayatOrangPath(orang.id)}?sebelum=${lebih.id}`}
      />
      <Details summary={`Siapa yang membaca catatan ini (${dibaca.length} terakhir)`}>
        <RiwayatCatatan riwayat={dibaca} kamus={KAMUS_ORANG} />
      </Details>
    </>
  );
}

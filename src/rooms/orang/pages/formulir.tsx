import { tanggalPanjang } from '../../../lib/tanggal.ts';
import { Button, Buttons } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/choice.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import type { OptionGroup } from '../../../ui/field.tsx';
import { Banner } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { RequiredNote } from '../../../ui/label.tsx';
import type { AppContext } from '../../../web/env.ts';
import { type FieldErrors, Form, type FormValues } from '../../../web/form.tsx';
import { StaleBase } from '../../../web/stale.tsx';
import { IsianUsulan } from '../../akun/isian-usulan.tsx';
import { daftarOrangPath, orangBaruPath, orangPath, ubahOrangPath } from '../paths.ts';
import type { Orang, OrangSingkat } from '../queries.ts';
import type { OrangMirip } from '../queries.mirip.ts';
import { IsianOrang } from './isian.tsx';

type Props = {
  c: AppContext;
  /** Undefined for a new person. */
  orang?: Orang | undefined;
  /** Saved at once; else it becomes a proposal. */
  langsung: boolean;
  values: FormValues;
  /** What was stored when an edit form was opened. */
  semula?: Readonly<Record<string, string>> | undefined;
  errors?: FieldErrors | undefined;
  kelurahan: readonly OptionGroup[];
  /** Who carries the typed NIK already. */
  nikDipakai?: OrangSingkat | undefined;
  /** People who look like the new one. */
  mirip?: readonly OrangMirip[];
};

/** One dense page for a person, new or known. */
export function FormulirOrang({ c, orang, langsung, values, semula, errors, kelurahan, nikDipakai, mirip = [] }: Props) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader
        caption={orang?.nama}
        title={orang ? (langsung ? 'Ubah data orang' : 'Usulkan perubahan data orang') : 'Catat orang baru'}
        lead={orang ? undefined : 'Isi yang diketahui. Yang belum tahu dapat dilengkapi kapan pun.'}
      />
      {nikDipakai && (
        <Banner tone="error" title="NIK sudah tercatat">
          <p>
            NIK ini milik <a href={orangPath(nikDipakai.id)}>{nikDipakai.nama}</a>. Buka catatan itu bila orangnya sama, atau cocokkan lagi
            angkanya dengan KTP.
          </p>
        </Banner>
      )}
      <Form c={c} action={orang ? ubahOrangPath(orang.id) : orangBaruPath}>
        {mirip.length > 0 && <Mirip mirip={mirip} nama={values.text('nama')} />}
        {orang && <input type="hidden" name="versi" value={values.text('versi') || String(orang.versi)} />}
        {semula && <StaleBase values={semula} />}
        <RequiredNote />
        <IsianOrang
          values={values}
          errors={errors}
          kelurahan={kelurahan}
          tersimpan={orang && { nik: orang.nik_samar ?? undefined, ragam: orang.ada_ragam }}
        />
        {!langsung && <IsianUsulan values={values} />}
        <Buttons>
          <Button>{langsung ? (orang ? 'Simpan perubahan' : 'Simpan orang') : orang ? 'Ajukan perubahan' : 'Ajukan orang baru'}</Button>
          <a href={orang ? orangPath(orang.id) : daftarOrangPath}>Batal</a>
        </Buttons>
      </Form>
    </>
  );
}

function Mirip({ mirip, nama }: { mirip: readonly OrangMirip[]; nama: string }) {
  return (
    <Banner title="Periksa dulu, mungkin sudah tercatat">
      <p>Belum disimpan. Apakah "{nama}" salah satu dari orang ini? Bila ya, buka catatannya.</p>
      <Table
        caption="Orang yang mungkin sama"
        captionHidden
        rows={mirip}
        columns={[
          { header: 'Nama', rowHeader: true, cell: ({ catatan }) => <a href={orangPath(catatan.id)}>{catatan.nama}</a> },
          { header: 'NIK', nowrap: true, cell: ({ catatan }) => catatan.nik_samar ?? 'belum dicatat' },
          { header: 'Lahir', cell: ({ catatan }) => (catatan.tanggal_lahir ? tanggalPanjang(catatan.tanggal_lahir) : 'belum dicatat') },
          { header: 'Kelurahan', cell: ({ catatan }) => catatan.kelurahan ?? 'belum dicatat' },
          {
            header: 'Yang sama',
            cell: ({ alasan, tingkat }) => (
              <>
                <Tag tone={tingkat === 'hampir_pasti' ? 'late' : 'attention'}>
                  {tingkat === 'hampir_pasti' ? 'Hampir pasti sama' : 'Mungkin sama'}
                </Tag>{' '}
                {alasan}
              </>
            ),
          },
        ]}
      />
      <Checkbox
        name="bukan_ganda"
        value={mirip.map((satu) => satu.objekId).join(',')}
        label="Bukan salah satu dari mereka, simpan sebagai orang baru"
      />
    </Banner>
  );
}

import { pilihan } from '../../../../lib/daftar-kode.ts';
import { Button, ButtonLink, Buttons } from '../../../../ui/button.tsx';
import { Radios } from '../../../../ui/choice.tsx';
import { ErrorSummary } from '../../../../ui/error-summary.tsx';
import { FileInput, Textarea } from '../../../../ui/field.tsx';
import { EmptyState, Inset } from '../../../../ui/notice.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { Table } from '../../../../ui/table.tsx';
import { TagKoperasi } from '../../../../ui/tag.tsx';
import { PETUNJUK_BERKAS, TERIMA_BERKAS } from '../../../berkas/berkas.ts';
import { RequiredNote } from '../../../../ui/label.tsx';
import type { AppContext } from '../../../../web/env.ts';
import { type FieldErrors, Form, type FormValues } from '../../../../web/form.tsx';
import { STATUS_KOPERASI } from '../../koperasi.ts';
import { jalur, jalurKoperasi } from '../../paths.ts';
import type { Koperasi } from '../../queries.ts';
import type { UsulanStatus } from '../../status.ts';
import type { UsulanMenunggu } from '../queries.ts';

type Props = { c: AppContext; koperasi: Koperasi; usulan: UsulanStatus; isian: FormValues; salah: FieldErrors | undefined };

/** A person decides the status; the rule's proposal stands beside it with its reason. */
export function FormPutusan({ c, koperasi, usulan, isian, salah }: Props) {
  return (
    <>
      <ErrorSummary errors={salah} />
      <PageHeader
        caption={koperasi.nama}
        title="Putuskan status keaktifan"
        meta={[<>Status sekarang: {STATUS_KOPERASI[koperasi.status]}</>]}
      />
      <Inset>
        <p>
          Usulan aturan: <TagKoperasi status={usulan.usulan} />
        </p>
        <p>{usulan.kalimat}</p>
        <p class="p-note">
          Dasar: {usulan.sumber} (aturan {usulan.versi}).
        </p>
      </Inset>
      <Form c={c} action={jalur.status(koperasi.id)} upload>
        <input type="hidden" name="versi" value={String(koperasi.versi)} />
        <RequiredNote />
        <Radios
          name="status"
          required
          legend="Status yang diputuskan"
          value={isian.text('status')}
          error={salah?.['status']}
          items={pilihan(STATUS_KOPERASI).map(({ value, label }) => ({ value, text: label }))}
        />
        <Textarea
          name="alasan"
          label="Alasan"
          hint="Wajib diisi bila keputusan berbeda dari usulan aturan."
          rows={4}
          value={isian.text('alasan')}
          error={salah?.['alasan']}
        />
        <FileInput name="berkas" label="Dokumen pendukung" hint={PETUNJUK_BERKAS} accept={TERIMA_BERKAS} error={salah?.['berkas']} />
        <Buttons>
          <Button>Tetapkan status</Button>
          <ButtonLink kind="plain" href={jalurKoperasi(koperasi.id)}>
            Batal
          </ButtonLink>
        </Buttons>
      </Form>
    </>
  );
}

type PropsUsulan = { rows: readonly UsulanMenunggu[]; jumlah: number; perSaat: string; bolehPutuskan: boolean };

/** Work list: proposals that wait for a decision. */
export function DaftarUsulan({ rows, jumlah, perSaat, bolehPutuskan }: PropsUsulan) {
  return (
    <>
      <PageHeader
        title="Usulan status"
        lead="Koperasi yang menurut aturan seharusnya berstatus lain daripada yang diputuskan terakhir."
        meta={[
          `${jumlah.toLocaleString('id-ID')} menunggu keputusan per ${perSaat}`,
          jumlah > rows.length && `${rows.length} pertama ditampilkan`,
        ]}
        actions={<a href={`${jalur.daftar}?usulan=beda`}>Buka sebagai daftar koperasi</a>}
      />
      <Table
        caption="Usulan yang menunggu keputusan"
        captionHidden
        columns={[
          { header: 'Koperasi', rowHeader: true, cell: (u) => <a href={jalurKoperasi(u.id)}>{u.nama}</a> },
          { header: 'Kelurahan', cell: (u) => u.kelurahan ?? 'Belum dicatat' },
          { header: 'Diputuskan', cell: (u) => <TagKoperasi status={u.status} /> },
          { header: 'Usulan aturan', cell: (u) => <TagKoperasi status={u.status_usulan} /> },
          { header: 'RAT terakhir', cell: (u) => (u.rat_terakhir_tahun === null ? 'Belum ada' : `Tahun buku ${u.rat_terakhir_tahun}`) },
          ...(bolehPutuskan
            ? [
                {
                  header: 'Tindakan',
                  headerHidden: true,
                  cell: (u: UsulanMenunggu) => (
                    <ButtonLink href={jalur.status(u.id)} kind="quiet" small about={`status ${u.nama}`}>
                      Putuskan
                    </ButtonLink>
                  ),
                },
              ]
            : []),
        ]}
        rows={rows}
        empty={
          <EmptyState title="Tidak ada usulan yang menunggu">
            Semua status sesuai dengan usulan aturan, atau sudah diputuskan berbeda dengan alasan.
          </EmptyState>
        }
      />
    </>
  );
}

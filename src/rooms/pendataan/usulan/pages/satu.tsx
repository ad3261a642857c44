import type { Child } from 'hono/jsx';
import { waktuPendek } from '../../../../lib/waktu.ts';
import { Button, ButtonLink, Buttons } from '../../../../ui/button.tsx';
import { Checkbox, Radios } from '../../../../ui/choice.tsx';
import { Compare } from '../../../../ui/compare.tsx';
import { ErrorSummary } from '../../../../ui/error-summary.tsx';
import { Textarea } from '../../../../ui/field.tsx';
import { Banner } from '../../../../ui/notice.tsx';
import { PageHeader, Section } from '../../../../ui/page-header.tsx';
import { SummaryList } from '../../../../ui/summary-list.tsx';
import { Tag } from '../../../../ui/tag.tsx';
import type { AppContext } from '../../../../web/env.ts';
import { type FieldErrors, Form, type FormValues } from '../../../../web/form.tsx';
import { PINTU, type Pintu } from '../../../jejak/jejak.ts';
import { pathCatatan, pathPenarikan, pathPenerapan, pathPenolakan, pathRahasia } from '../paths.ts';
import type { IsiUsulan } from '../queries.ts';
import type { Kemiripan, TakDiterapkan } from '../actions.register.ts';
import { type BarisUsulan, JENIS_USULAN, MACAM_USULAN } from '../usulan.ts';
import { TagUsulan } from './tag.tsx';

export type SatuUsulanProps = {
  c: AppContext;
  usulan: IsiUsulan;
  baris: readonly BarisUsulan[];
  /** Version of the record that is shown; null for a new one. */
  versi: number | null;
  /** The record is still there. */
  adaCatatan: boolean;
  boleh: { memeriksa: boolean; menarik: boolean; bukaRahasia: boolean };
  zona: string;
  values: FormValues;
  errors?: FieldErrors | undefined;
  kabar?: string | undefined;
  ditolakAturan?: TakDiterapkan | undefined;
};

/** One proposal: what would change, and what can be done about it. */
export function SatuUsulan(p: SatuUsulanProps) {
  const { c, usulan: u } = p;
  const menunggu = u.status === 'diajukan';
  const bentrok = menunggu && p.baris.some((satu) => satu.bentrok);
  return (
    <>
      <ErrorSummary errors={p.errors} />
      {p.kabar && (
        <Banner tone="success">
          <p>{p.kabar}</p>
        </Banner>
      )}
      <PageHeader
        caption={`Usulan nomor ${u.id}: ${MACAM_USULAN[u.macam].toLowerCase()} ${JENIS_USULAN[u.jenis].toLowerCase()}`}
        title={u.judul}
        tags={<TagUsulan status={u.status} />}
        meta={[u.wilayah, `Diajukan ${u.diusulkan_nama}, ${waktuPendek(u.diusulkan_pada, p.zona)}`]}
      />
      {p.ditolakAturan && <DitolakAturan hasil={p.ditolakAturan} jenis={u.jenis} />}
      {bentrok && (
        <Banner title="Catatan sudah berubah sejak diusulkan">
          <p>Isian yang bertanda diubah orang lain sesudah usulan ini dibuat. Bandingkan sebelum menerapkan.</p>
        </Banner>
      )}
      {u.macam === 'nonaktif' && <p>Yang diusulkan: catatan ini tidak dipakai lagi. Catatan tidak dihapus dan dapat diaktifkan lagi.</p>}
      <Compare
        caption="Yang diusulkan"
        columns={
          u.macam === 'ubah'
            ? [
                { key: 'kini', title: 'Sekarang' },
                { key: 'semula', title: 'Saat diusulkan' },
                { key: 'usul', title: 'Usulan' },
              ]
            : [{ key: 'usul', title: 'Usulan' }]
        }
        rows={p.baris.map((satu) => ({
          name: satu.name,
          label: satu.label,
          values: {
            kini: <Kini baris={satu} tanda={menunggu} />,
            semula: satu.semula,
            usul: u.macam === 'ubah' && satu.usul ? <strong>{satu.usul}</strong> : satu.usul,
          },
          differs: false,
        }))}
      />
      {u.rahasia_sandi !== null && p.boleh.bukaRahasia && (
        <p>
          <a href={pathRahasia(u.id)}>Buka isi yang disamarkan</a>
        </p>
      )}
      <Asal {...p} />
      {menunggu && p.boleh.memeriksa && <Periksa {...p} />}
      {menunggu && p.boleh.menarik && (
        <Section title="Usulan Anda" id="tarik">
          <p>Orang lain yang memutuskan usulan ini. Selama belum diputuskan, Anda dapat menariknya kembali.</p>
          <Form c={c} action={pathPenarikan(u.id)}>
            <Button kind="quiet">Tarik usulan</Button>
          </Form>
        </Section>
      )}
    </>
  );
}

function Kini({ baris, tanda }: { baris: BarisUsulan; tanda: boolean }) {
  if (!tanda || !baris.bentrok) return <>{baris.kini || <span class="p-missing">kosong</span>}</>;
  return (
    <>
      {baris.kini || <span class="p-missing">kosong</span>} <Tag tone="late">Berubah sejak diusulkan</Tag>
    </>
  );
}

function Asal({ usulan: u, adaCatatan, zona }: SatuUsulanProps) {
  return (
    <SummaryList
      rows={[
        adaCatatan && u.objek_id !== null && { key: 'Catatan', value: <a href={pathCatatan(u.jenis, u.objek_id)}>{u.judul}</a> },
        { key: 'Lewat', value: PINTU[u.pintu as Pintu] ?? u.pintu },
        u.catatan !== null && { key: 'Keterangan pengusul', value: u.catatan },
        u.diputuskan_pada !== null && {
          key: 'Diputuskan',
          value: `${u.pemutus ?? 'Sistem'}, ${waktuPendek(u.diputuskan_pada, zona)}`,
        },
        u.alasan_putusan !== null && { key: 'Alasan', value: u.alasan_putusan },
        u.status === 'gugur' && { key: 'Mengapa gugur', value: 'Catatannya tidak dipakai lagi.' },
      ]}
    />
  );
}

function Periksa({ c, usulan: u, versi, values, errors, ditolakAturan }: SatuUsulanProps) {
  const mirip = ditolakAturan?.sebab === 'mirip' ? ditolakAturan : undefined;
  return (
    <>
      <Section title="Terapkan" id="putusan">
        <Form c={c} action={pathPenerapan(u.id)}>
          <input type="hidden" name="versi" value={versi === null ? '' : String(versi)} />
          {mirip && mirip.mirip.length > 0 && (
            <Checkbox
              name="bukan_ganda"
              value={mirip.mirip.map((satu) => satu.id).join(',')}
              label="Bukan salah satu dari catatan di atas, simpan sebagai catatan baru"
            />
          )}
          {mirip && mirip.pemilik.length > 0 && (
            <Radios
              name="pemilik"
              legend="Siapa pemiliknya?"
              value={values.text('pemilik')}
              items={[
                ...mirip.pemilik.map((satu) => ({ value: String(satu.id), text: `Pakai ${satu.nama}`, hint: satu.alasan })),
                ...(mirip.pemilik.some((satu) => satu.nikSama) ? [] : [{ value: 'baru', text: 'Orang baru', divider: 'atau' }]),
              ]}
            />
          )}
          <Buttons>
            <Button>Terapkan persis seperti usulan</Button>
          </Buttons>
        </Form>
      </Section>
      <Section title="Tolak" id="tolak">
        <Form c={c} action={pathPenolakan(u.id)}>
          <Textarea
            name="alasan"
            label="Alasan menolak"
            hint="Dibaca pengusul."
            rows={3}
            value={values.text('alasan')}
            error={errors?.['alasan']}
          />
          <Buttons>
            <Button kind="warning">Tolak usulan</Button>
          </Buttons>
        </Form>
      </Section>
    </>
  );
}

function DitolakAturan({ hasil, jenis }: { hasil: TakDiterapkan; jenis: string }) {
  if (hasil.sebab === 'mirip')
    return (
      <Banner title="Belum diterapkan: periksa dulu, mungkin sudah tercatat">
        <DaftarMirip jenis={jenis} mirip={hasil.mirip} />
        <DaftarMirip jenis="orang" mirip={hasil.pemilik} />
      </Banner>
    );
  return (
    <Banner tone="error" title="Belum diterapkan">
      {hasil.pesan.map((satu) => (
        <p>{satu}</p>
      ))}
      {hasil.lain && (
        <p>
          <a href={hasil.lain.href}>Buka {hasil.lain.nama}</a>
        </p>
      )}
      <p>Tolak usulan ini bila tidak dapat diterapkan, dengan alasannya.</p>
    </Banner>
  );
}

function DaftarMirip({ jenis, mirip }: { jenis: string; mirip: readonly Kemiripan[] }): Child {
  if (mirip.length === 0) return null;
  return (
    <ul>
      {mirip.map((satu) => (
        <li>
          <a href={pathCatatan(jenis, satu.id)}>{satu.nama}</a> ({satu.alasan})
        </li>
      ))}
    </ul>
  );
}

type RahasiaProps = { c: AppContext; usulan: IsiUsulan; values: FormValues; errors?: FieldErrors | undefined };

/** Asks why before the masked fields are shown. */
export function TanyaAlasanRahasia({ c, usulan, values, errors }: RahasiaProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader
        caption={usulan.judul}
        title="Buka isi yang disamarkan"
        lead="Isi ini dijaga seperti di catatannya. Nama Anda, waktu, dan alasannya dicatat."
      />
      <Form c={c} action={pathRahasia(usulan.id)}>
        <Textarea name="alasan" label="Untuk apa Anda membutuhkannya?" rows={2} value={values.text('alasan')} error={errors?.['alasan']} />
        <Buttons>
          <Button>Buka isi</Button>
          <ButtonLink kind="plain" href={`/petugas/usulan/${usulan.id}`}>
            Batal
          </ButtonLink>
        </Buttons>
      </Form>
    </>
  );
}

export function RahasiaTerbuka({ usulan, isi }: { usulan: IsiUsulan; isi: readonly { label: string; nilai: string }[] }) {
  return (
    <>
      <PageHeader caption={usulan.judul} title="Isi yang disamarkan" />
      <SummaryList rows={isi.map(({ label, nilai }) => ({ key: label, value: nilai }))} />
      <p>
        <a href={`/petugas/usulan/${usulan.id}`}>Kembali ke usulan</a>
      </p>
    </>
  );
}

import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { DateInput, Input } from '../../../ui/field.tsx';
import { Inset } from '../../../ui/notice.tsx';
import { PageHeader, Section } from '../../../ui/page-header.tsx';
import { Form } from '../../../web/form.tsx';
import { bandingkanDefinisi } from '../banding.ts';
import type { Definisi } from '../definisi.ts';
import { jalur, pathRancang } from '../paths.ts';
import type { VersiLayanan } from '../queries.ts';
import { BAGIAN, type Kekurangan, kekurangan } from '../terbit.ts';
import { isianDari, type PropsBagian } from './bagian.ts';
import { Perbandingan } from './perbandingan.tsx';

type Props = PropsBagian & { lama: VersiLayanan | undefined; bolehTerbitkan: boolean };

function tujuan(id: number, { halaman }: Definisi, { bagian, isian }: Kekurangan): string {
  if (isian === undefined) return jalur.bagian(id, bagian);
  if (bagian === 'dokumen' || bagian === 'langkah') return jalur.butir(id, bagian, isian);
  if (bagian === 'formulir') return halaman.some((satu) => satu.id === isian) ? jalur.halaman(id, isian) : jalur.pertanyaan(id, isian);
  return `${jalur.bagian(id, bagian)}#${isian}`;
}

/** Last look at a draft: what is missing, what changes, and from when. */
export function Penerbitan(p: Props) {
  const { c, layanan, draf, lama, bolehTerbitkan, errors } = p;
  const isi = isianDari(p);
  const kurang = kekurangan(draf.definisi);
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader
        caption={`Draf versi ${draf.nomor}`}
        title={`Terbitkan ${draf.nama}`}
        lead="Sesudah terbit, versi ini tidak dapat diubah lagi. Perubahan berikutnya dibuat sebagai versi baru."
      />
      {kurang.length > 0 ? (
        <Section title={`Belum dapat diterbitkan: ${kurang.length} hal belum lengkap`} id="kurang">
          <ul>
            {kurang.map((satu) => (
              <li>
                {BAGIAN[satu.bagian]}: <a href={tujuan(layanan.id, draf.definisi, satu)}>{satu.kata}</a>
              </li>
            ))}
          </ul>
        </Section>
      ) : (
        <p>Semua komponen standar terisi, dan formulirnya dapat dijalani.</p>
      )}
      <Buttons>
        <ButtonLink kind="quiet" small href={jalur.pratinjau(layanan.id, draf.nomor)}>
          Lihat seperti yang dilihat umum
        </ButtonLink>
        <ButtonLink kind="quiet" small href={jalur.coba(layanan.id, draf.nomor)}>
          Coba mengisi formulirnya
        </ButtonLink>
        <ButtonLink kind="quiet" small href={jalur.jalurIsian(layanan.id, draf.nomor)}>
          Semua jalur formulir
        </ButtonLink>
      </Buttons>
      {lama && (
        <Section title={`Yang berubah dari versi ${lama.nomor}`} id="perubahan">
          <Perbandingan beda={bandingkanDefinisi(lama.definisi, draf.definisi)} />
          <Inset>
            <p>Permohonan yang sedang berjalan tetap memakai versi {lama.nomor}.</p>
          </Inset>
        </Section>
      )}
      {!bolehTerbitkan && (
        <Inset>
          <p>Standar pelayanan ditetapkan kepala kantor. Mintalah kepala kantor membuka halaman ini untuk menerbitkannya.</p>
        </Inset>
      )}
      {bolehTerbitkan && kurang.length === 0 && (
        <Form c={c} action={jalur.penerbitan(layanan.id)} class="p-form-staff">
          <input type="hidden" name="versi" value={draf.versi} />
          <DateInput {...isi('berlaku_mulai')} label="Berlaku mulai" hint="Hari ini atau sesudahnya. Contoh: 1 Januari 2027" required />
          <Input
            {...isi('dasar')}
            label="Dasar"
            hint="Nomor keputusan yang menetapkan standar ini. Contoh: SK Kepala Dinas 065/12/2026"
            required
            autocomplete="off"
          />
          <Buttons>
            <Button>Terbitkan</Button>
            <a href={pathRancang(layanan.id)}>Belum sekarang</a>
          </Buttons>
        </Form>
      )}
    </>
  );
}

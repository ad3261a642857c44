import { tanggalPendek } from '../../../lib/tanggal.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { DutyList } from '../../../ui/traffic.tsx';
import { Section } from '../../../ui/page-header.tsx';
import { Inset } from '../../../ui/notice.tsx';
import { Timeline } from '../../../ui/timeline.tsx';
import { TagKoperasi } from '../../../ui/tag.tsx';
import { waktuPendek } from '../../../lib/waktu.ts';
import { pathBerkas } from '../../berkas/paths.ts';
import type { Kewajiban, WarnaKewajiban } from '../kewajiban.ts';
import { STATUS_KOPERASI } from '../koperasi.ts';
import { jalur } from '../paths.ts';
import type { Koperasi } from '../queries.ts';
import type { Penilaian } from '../queries.bahan.ts';
import type { Putusan } from '../status/queries.ts';

const LAMPU = { merah: 'merah', kuning: 'kuning', hijau: 'hijau', abu: 'kosong' } as const satisfies Record<WarnaKewajiban, string>;
const KATA = { merah: 'Terlambat', kuning: 'Segera', hijau: 'Dipenuhi', abu: 'Belum waktunya' } as const satisfies Record<
  WarnaKewajiban,
  string
>;

/** Where a duty is seen to: the page on which the missing thing is recorded. */
function tindakan(id: number, k: Kewajiban): { href: string; kata: string } | undefined {
  const [jenis, tahun] = k.kunci.split('_');
  if (k.warna === 'hijau') return undefined;
  if (jenis === 'rat') return { href: jalur.rat(id, Number(tahun)), kata: 'Catat RAT' };
  if (jenis === 'laporan') return { href: jalur.rat(id, Number(tahun)), kata: 'Catat laporan' };
  if (jenis === 'jabatan') return { href: jalur.pengurus(id), kata: 'Perbarui pengurus' };
  if (jenis === 'kesehatan') return { href: jalur.kesehatanBaru(id), kata: 'Nilai kesehatan' };
  if (jenis === 'sertifikat') return { href: `${jalur.ubah(id)}#nomor`, kata: 'Ubah sertifikat' };
  return undefined;
}

/** What the cooperative owes, worst first, each with its sentence, due date, rule and source. */
export function BagianKewajiban(p: { id: number; kewajiban: readonly Kewajiban[]; bolehUbah: boolean; perSaat: string }) {
  return (
    <Section title="Kewajiban" id="kewajiban" about={`Dihitung per ${p.perSaat}.`}>
      {p.kewajiban.length === 0 ? (
        <p>Koperasi yang sudah dibubarkan tidak punya kewajiban lagi.</p>
      ) : (
        <DutyList
          label="Kalender kewajiban"
          items={p.kewajiban.map((k) => {
            const aksi = p.bolehUbah ? tindakan(p.id, k) : undefined;
            return {
              state: LAMPU[k.warna],
              word: k.warna === 'abu' && k.jatuhTempo === null ? 'Belum dicatat' : KATA[k.warna],
              title: k.kewajiban,
              detail: k.kalimat,
              source: `${k.jatuhTempo ? `Jatuh tempo ${tanggalPendek(k.jatuhTempo)}. ` : ''}Dasar: ${k.sumber} (aturan ${k.aturan}).`,
              action: aksi && (
                <ButtonLink href={aksi.href} kind="quiet" small about={k.kewajiban}>
                  {aksi.kata}
                </ButtonLink>
              ),
            };
          })}
        />
      )}
    </Section>
  );
}

/** The status that a person decided beside what the rule proposes, and the decisions so far. */
export function BagianStatus(p: {
  koperasi: Koperasi;
  penilaian: Penilaian;
  putusan: readonly Putusan[];
  bolehPutuskan: boolean;
  zona: string;
}) {
  const { koperasi, penilaian } = p;
  const { usulan } = penilaian;
  return (
    <Section title="Status keaktifan" id="status" actions={p.bolehPutuskan && <a href={jalur.status(koperasi.id)}>Putuskan status</a>}>
      <p>
        Diputuskan: <TagKoperasi status={koperasi.status} /> · Usulan aturan: <TagKoperasi status={usulan.usulan} />
      </p>
      <Inset>
        <p>{usulan.kalimat}</p>
        {usulan.catatan.map((satu) => (
          <p>{satu}</p>
        ))}
        <p class="p-note">
          Dasar: {usulan.sumber} (aturan {usulan.versi}). Aturan hanya mengusulkan; pejabat yang memutuskan.
        </p>
      </Inset>
      {koperasi.perlu_keputusan && <p>Usulan ini menunggu keputusan kepala kantor.</p>}
      {p.putusan.length > 0 && (
        <Timeline
          label="Keputusan status"
          items={p.putusan.map((satu) => ({
            title: STATUS_KOPERASI[satu.status],
            when: waktuPendek(satu.diputuskan_pada, p.zona),
            datetime: satu.diputuskan_pada.toISOString(),
            by: satu.pemutus ?? 'Sistem',
            children: (
              <>
                <p>{satu.alasan}</p>
                <p class="p-note">Saat itu aturan mengusulkan: {STATUS_KOPERASI[satu.usulan]}.</p>
                {satu.berkas_id && (
                  <p>
                    <a href={pathBerkas(satu.berkas_id)}>{satu.berkas}</a>
                  </p>
                )}
              </>
            ),
          }))}
        />
      )}
    </Section>
  );
}

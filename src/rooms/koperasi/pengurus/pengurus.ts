import type { DataOrang } from '../../orang/data.ts';
import { tanggalPanjang, type Tanggal } from '../../../lib/tanggal.ts';
import { JABATAN_KOPERASI, type JabatanKoperasi } from '../koperasi.ts';

/** Posts that only one person can hold at a time. */
const TUNGGAL: readonly JabatanKoperasi[] = ['ketua', 'sekretaris', 'bendahara', 'ketua_pengawas', 'ketua_dps', 'manajer'];

/** The five posts that ODS shows; supervisors count with any of their posts. */
export const JABATAN_ODS: readonly { kata: string; jabatan: readonly JabatanKoperasi[] }[] = [
  { kata: 'Ketua', jabatan: ['ketua'] },
  { kata: 'Sekretaris', jabatan: ['sekretaris'] },
  { kata: 'Bendahara', jabatan: ['bendahara'] },
  { kata: 'Pengawas', jabatan: ['ketua_pengawas', 'anggota_pengawas'] },
  { kata: 'Manajer', jabatan: ['manajer'] },
];

export type Masa = { jabatan: JabatanKoperasi; mulai: Tanggal | null; sampai: Tanggal | null; berhenti_pada: Tanggal | null; nama: string };

const AWAL = '0000-01-01';
const AKHIR = '9999-12-31';

const akhirMasa = (m: Masa): Tanggal => [m.sampai ?? AKHIR, m.berhenti_pada ?? AKHIR].sort()[0] ?? AKHIR;

const bertumpuk = (a: Masa, b: Masa): boolean => (a.mulai ?? AWAL) < akhirMasa(b) && (b.mulai ?? AWAL) < akhirMasa(a);

/** One sentence for each single post that two people hold at the same time. Warned, not refused: papers do overlap. */
export function peringatanBertumpuk(semua: readonly Masa[]): string[] {
  const kalimat: string[] = [];
  for (const jabatan of TUNGGAL) {
    const pemegang = semua.filter((m) => m.jabatan === jabatan);
    for (const [i, a] of pemegang.entries()) {
      for (const b of pemegang.slice(i + 1)) {
        if (!bertumpuk(a, b)) continue;
        const lama = (a.mulai ?? AWAL) <= (b.mulai ?? AWAL) ? a : b;
        const baru = lama === a ? b : a;
        kalimat.push(
          `Dua orang tercatat sebagai ${JABATAN_KOPERASI[jabatan].toLowerCase()} pada waktu yang sama: ${lama.nama} dan ${baru.nama}` +
            `${baru.mulai ? ` sejak ${tanggalPanjang(baru.mulai)}` : ''}. Akhiri masa jabatan yang sudah lewat.`,
        );
      }
    }
  }
  return kalimat;
}

/** A new person as the form of an office knows one; the rest is filled in on the person's own record. */
export function orangBaru(nama: string, jenisKelamin: string | null, telepon: string | null): DataOrang {
  return {
    nama,
    jenis_kelamin: jenisKelamin,
    telepon,
    nik: { keadaan: 'belum_dicatat' },
    tempat_lahir: null,
    tanggal_lahir: null,
    pendidikan: null,
    disabilitas: null,
    ragam_disabilitas: null,
    alamat: null,
    rt: null,
    rw: null,
    kode_wilayah: null,
    kode_pos: null,
    surel: null,
    sumber: 'petugas',
  };
}

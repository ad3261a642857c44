import { describe, expect, test } from 'vitest';
import { kodeDari } from '../../lib/daftar-kode.ts';
import { AKSI, boleh, bolehMemutuskan, dalamCakupan, KEMAMPUAN, type Kemampuan, PERAN } from './akun.ts';
import { tolakKataSandi, susunKataSandi } from './kata-sandi.ts';

/** Who may do what, as the office agreed it: written by hand, so that a slip in the table of the program shows. */
const MATRIKS = `
peran               kemampuan  lihat tambah ubah nonaktifkan usulkan putuskan buka_rahasia ekspor impor kelola
teknisi             orang      -     -      -    -           -       -        -            -      -     -
teknisi             umkm       -     -      -    -           -       -        -            -      -     -
teknisi             koperasi   -     -      -    -           -       -        -            -      -     -
teknisi             akun       ya    -      -    -           -       -        -            -      -     ya
teknisi             kantor     ya    -      -    -           -       -        -            -      -     ya
teknisi             kalender   ya    -      -    -           -       -        -            -      -     ya
teknisi             layanan    ya    -      -    -           -       -        -            -      -     -
teknisi             permohonan -     -      -    -           -       -        -            -      -     -
teknisi             jejak      ya    -      -    -           -       -        -            -      -     -
teknisi             sistem     ya    -      -    -           -       -        -            -      -     ya
operator            orang      ya    ya     -    -           ya      -        -            -      -     -
operator            umkm       ya    ya     -    -           ya      -        -            ya     -     -
operator            koperasi   ya    ya     -    -           ya      -        -            ya     -     -
operator            akun       -     -      -    -           -       -        -            -      -     -
operator            kantor     -     -      -    -           -       -        -            -      -     -
operator            kalender   ya    -      -    -           -       -        -            -      -     -
operator            layanan    ya    -      -    -           -       -        -            -      -     -
operator            permohonan ya    ya     ya   -           -       -        -            -      -     -
operator            jejak      -     -      -    -           -       -        -            -      -     -
operator            sistem     -     -      -    -           -       -        -            -      -     -
pendata             orang      ya    ya     ya   -           ya      -        ya           ya     ya    -
pendata             umkm       ya    ya     ya   -           ya      -        ya           ya     ya    -
pendata             koperasi   ya    ya     ya   -           ya      -        ya           ya     ya    -
pendata             akun       -     -      -    -           -       -        -            -      -     -
pendata             kantor     -     -      -    -           -       -        -            -      -     -
pendata             kalender   ya    -      -    -           -       -        -            -      -     -
pendata             layanan    ya    -      -    -           -       -        -            -      -     -
pendata             permohonan ya    -      -    -           -       -        -            -      -     -
pendata             jejak      -     -      -    -           -       -        -            -      -     -
pendata             sistem     -     -      -    -           -       -        -            -      -     -
arsiparis           orang      ya    -      -    -           -       -        -            -      -     -
arsiparis           umkm       ya    -      -    -           -       -        -            ya     -     -
arsiparis           koperasi   ya    -      -    -           -       -        -            ya     -     -
arsiparis           akun       -     -      -    -           -       -        -            -      -     -
arsiparis           kantor     -     -      -    -           -       -        -            -      -     -
arsiparis           kalender   ya    -      -    -           -       -        -            -      -     -
arsiparis           layanan    ya    -      -    -           -       -        -            -      -     -
arsiparis           permohonan ya    -      -    -           -       -        -            -      -     -
arsiparis           jejak      -     -      -    -           -       -        -            -      -     -
arsiparis           sistem     -     -      -    -           -       -        -            -      -     -
konsultan           orang      ya    -      -    -           -       -        -            -      -     -
konsultan           umkm       ya    -      -    -           -       -        -            ya     -     -
konsultan           koperasi   ya    -      -    -           -       -        -            ya     -     -
konsultan           akun       -     -      -    -           -       -        -            -      -     -
konsultan           kantor     -     -      -    -           -       -        -            -      -     -
konsultan           kalender   ya    -      -    -           -       -        -            -      -     -
konsultan           layanan    ya    -      -    -           -       -        -            -      -     -
konsultan           permohonan ya    ya     ya   -           -       -        -            -      -     -
konsultan           jejak      -     -      -    -           -       -        -            -      -     -
konsultan           sistem     -     -      -    -           -       -        -            -      -     -
petugas/koperasi    orang      ya    ya     ya   ya          ya      -        ya           ya     ya    -
petugas/koperasi    umkm       ya    -      -    -           -       -        -            ya     -     -
petugas/koperasi    koperasi   ya    ya     ya   ya          ya      -        ya           ya     ya    -
petugas/koperasi    akun       -     -      -    -           -       -        -            -      -     -
petugas/koperasi    kantor     -     -      -    -           -       -        -            -      -     -
petugas/koperasi    kalender   ya    -      -    -           -       -        -            -      -     -
petugas/koperasi    layanan    ya    ya     ya   -           -       -        -            -      -     -
petugas/koperasi    permohonan ya    ya     ya   -           -       -        ya           -      -     -
petugas/koperasi    jejak      -     -      -    -           -       -        -            -      -     -
petugas/koperasi    sistem     -     -      -    -           -       -        -            -      -     -
petugas/ukm         orang      ya    ya     ya   ya          ya      -        ya           ya     ya    -
petugas/ukm         umkm       ya    ya     ya   ya          ya      -        ya           ya     ya    -
petugas/ukm         koperasi   ya    -      -    -           -       -        -            ya     -     -
petugas/ukm         akun       -     -      -    -           -       -        -            -      -     -
petugas/ukm         kantor     -     -      -    -           -       -        -            -      -     -
petugas/ukm         kalender   ya    -      -    -           -       -        -            -      -     -
petugas/ukm         layanan    ya    ya     ya   -           -       -        -            -      -     -
petugas/ukm         permohonan ya    ya     ya   -           -       -        ya           -      -     -
petugas/ukm         jejak      -     -      -    -           -       -        -            -      -     -
petugas/ukm         sistem     -     -      -    -           -       -        -            -      -     -
petugas/sungram     orang      ya    -      -    -           -       -        -            -      -     -
petugas/sungram     umkm       ya    -      -    -           -       -        -            ya     -     -
petugas/sungram     koperasi   ya    -      -    -           -       -        -            ya     -     -
petugas/sungram     akun       -     -      -    -           -       -        -            -      -     -
petugas/sungram     kantor     -     -      -    -           -       -        -            -      -     -
petugas/sungram     kalender   ya    -      -    -           -       -        -            -      -     -
petugas/sungram     layanan    ya    ya     ya   -           -       -        -            -      -     -
petugas/sungram     permohonan ya    ya     ya   -           -       -        ya           -      -     -
petugas/sungram     jejak      -     -      -    -           -       -        -            -      -     -
petugas/sungram     sistem     -     -      -    -           -       -        -            -      -     -
petugas/semua       orang      ya    ya     ya   ya          ya      -        ya           ya     ya    -
petugas/semua       umkm       ya    ya     ya   ya          ya      -        ya           ya     ya    -
petugas/semua       koperasi   ya    ya     ya   ya          ya      -        ya           ya     ya    -
petugas/semua       akun       -     -      -    -           -       -        -            -      -     -
petugas/semua       kantor     -     -      -    -           -       -        -            -      -     -
petugas/semua       kalender   ya    -      -    -           -       -        -            -      -     -
petugas/semua       layanan    ya    ya     ya   -           -       -        -            -      -     -
petugas/semua       permohonan ya    ya     ya   -           -       -        ya           -      -     -
petugas/semua       jejak      -     -      -    -           -       -        -            -      -     -
petugas/semua       sistem     -     -      -    -           -       -        -            -      -     -
kepala              orang      ya    -      -    -           -       ya       ya           ya     -     -
kepala              umkm       ya    -      -    -           -       ya       ya           ya     -     -
kepala              koperasi   ya    -      -    -           -       ya       ya           ya     -     -
kepala              akun       ya    -      -    -           -       -        -            -      -     -
kepala              kantor     ya    -      -    -           -       -        -            -      -     ya
kepala              kalender   ya    -      -    -           -       -        -            -      -     ya
kepala              layanan    ya    ya     ya   -           -       ya       -            -      -     -
kepala              permohonan ya    -      ya   -           -       ya       ya           -      -     -
kepala              jejak      ya    -      -    -           -       -        -            -      -     -
kepala              sistem     ya    -      -    -           -       -        -            -      -     -
`;

const [kepalaTabel = '', ...baris] = MATRIKS.trim().split('\n');
const aksiTabel = kepalaTabel.split(/\s+/).slice(2);
const sel = baris.flatMap((satu) => {
  const [siapa = '', kemampuan = '', ...isi] = satu.split(/\s+/);
  const [peran = '', bidang = null] = siapa.split('/');
  return aksiTabel.map((aksi, i) => ({ peran, bidang, kemampuan, aksi, harap: isi[i] === 'ya' }));
});

describe('wewenang', () => {
  test('matriks memuat setiap peran, kemampuan, dan aksi', () => {
    expect([...aksiTabel].sort()).toEqual(kodeDari(AKSI).sort());
    for (const peran of kodeDari(PERAN)) {
      for (const kemampuan of kodeDari(KEMAMPUAN)) {
        expect(sel.filter((s) => s.peran === peran && s.kemampuan === kemampuan).length, `${peran} ${kemampuan}`).toBeGreaterThanOrEqual(
          aksiTabel.length,
        );
      }
    }
  });

  test.each(baris.map((satu) => satu.split(/\s+/).slice(0, 2).join(' ')))('%s', (nama) => {
    const milik = sel.filter((s) => `${s.bidang ? `${s.peran}/${s.bidang}` : s.peran} ${s.kemampuan}` === nama);
    const nyata = milik.map(({ peran, bidang, kemampuan, aksi }) => ({
      aksi,
      boleh: boleh({ peran, bidang, cakupanWilayah: [] }, aksi as keyof typeof AKSI, kemampuan as Kemampuan),
    }));
    expect(nyata).toEqual(milik.map(({ aksi, harap }) => ({ aksi, boleh: harap })));
  });

  test('peran yang tidak dikenal tidak boleh apa-apa', () => {
    expect(boleh({ peran: 'bupati', bidang: null, cakupanWilayah: [] }, 'lihat', 'umkm')).toBe(false);
  });

  test.each([
    ['35.73.01', '35.73.01.1001', true],
    ['35.73.01', '35.73.01', true],
    ['35.73.01.1001', '35.73.01.1001', true],
    ['35.73.01.1001', '35.73.01.1002', false],
    ['35.73.01', '35.73.02.1001', false],
    ['35.7', '35.73.01.1001', false],
  ])('pendata yang bertugas di %s mengubah usaha di %s: %s', (cakupan, kode, harap) => {
    expect(boleh({ peran: 'pendata', bidang: null, cakupanWilayah: [cakupan] }, 'ubah', 'umkm', { kodeWilayah: kode })).toBe(harap);
  });

  test('catatan tanpa wilayah hanya untuk yang bertugas di semua wilayah; melihat boleh di mana saja', () => {
    const pendata = { peran: 'pendata', bidang: null, cakupanWilayah: ['35.73.01'] };
    expect(boleh(pendata, 'ubah', 'umkm', { kodeWilayah: null })).toBe(false);
    expect(boleh(pendata, 'lihat', 'umkm', { kodeWilayah: '35.73.05.1001' })).toBe(true);
    expect(boleh(pendata, 'ubah', 'umkm')).toBe(true);
    expect(dalamCakupan([], null)).toBe(true);
  });

  test('usulan sendiri tidak dapat diputuskan sendiri', () => {
    const kepala = { akunId: 'k1', peran: 'kepala', bidang: null, cakupanWilayah: [] };
    expect(bolehMemutuskan(kepala, 'koperasi', { diusulkanOleh: 'p1' })).toBe(true);
    expect(bolehMemutuskan(kepala, 'koperasi', { diusulkanOleh: null })).toBe(true);
    expect(bolehMemutuskan(kepala, 'koperasi', { diusulkanOleh: 'k1' })).toBe(false);
    expect(bolehMemutuskan({ ...kepala, peran: 'petugas', bidang: 'koperasi' }, 'koperasi', { diusulkanOleh: 'p1' })).toBe(false);
  });
});

describe('kata sandi', () => {
  test.each([
    ['pendek1', 'paling sedikit 10 huruf'],
    ['siti.aminah', 'tidak boleh sama dengan nama pengguna'],
    ['SitiAminah2026', 'tidak boleh sama dengan nama pengguna'],
    ['aaaaaaaaaaaa', 'berulang atau berurutan'],
    ['1234567890', 'berulang atau berurutan'],
    ['abcdefghijk', 'berulang atau berurutan'],
    ['Indonesia2026!', 'terlalu sering dipakai'],
    ['Password1234', 'terlalu sering dipakai'],
    ['x'.repeat(129), 'paling banyak 128 huruf'],
  ])('%s ditolak', (sandi, sebab) => {
    expect(tolakKataSandi(sandi, 'siti.aminah')).toContain(sebab);
  });

  test.each(['kerupuk hujan sepeda', 'Tr0mb0n-biru-lari', 'pasar pagi jam lima', 'éléphant-jaune'])('%s diterima', (sandi) => {
    expect(tolakKataSandi(sandi, 'siti.aminah')).toBeUndefined();
  });

  test('kata sandi buatan dapat dieja lewat telepon dan lolos pemeriksaan sendiri', () => {
    let benih = 1;
    const acak = (batas: number) => (benih = (benih * 48_271) % 2_147_483_647) % batas;
    for (let i = 0; i < 200; i++) {
      const sandi = susunKataSandi(acak);
      expect(sandi).toMatch(/^[a-z]{6}-[a-z]{6}-[a-z]{6}-[2-9]{2}$/);
      expect(tolakKataSandi(sandi, 'siti')).toBeUndefined();
    }
  });
});

import { parseHTML } from 'linkedom';
import type { Child } from 'hono/jsx';
import { describe, expect, it } from 'vitest';
import { ColumnChart } from './chart.tsx';
import { NomorAtauBelum } from './choice.tsx';
import { Compare } from './compare.tsx';
import { Count } from './count.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { ActiveFilters } from './filter.tsx';
import { Masked } from './masked.tsx';
import { Meter } from './meter.tsx';
import { Pager } from './pager.tsx';
import { SummaryList } from './summary-list.tsx';
import { Table } from './table.tsx';
import { TagCatatan, TagPermohonan } from './tag.tsx';
import { DutyCounts } from './traffic.tsx';

const read = (part: Child): HTMLElement =>
  parseHTML(`<!doctype html><html><body>${String(part)}</body></html>`).document.body as unknown as HTMLElement;
const text = (node: Element | null | undefined): string => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const texts = (body: HTMLElement, selector: string): string[] => [...body.querySelectorAll(selector)].map(text);

describe('isian', () => {
  it('membedakan nomor yang belum terbit dari isian kosong', () => {
    const body = read(<NomorAtauBelum name="nib" label="NIB" belum />);
    expect(body.querySelector('input[name=nib]')?.hasAttribute('value')).toBe(false);
    const tick = body.querySelector('input[name=nib_belum]');
    expect([tick?.getAttribute('value'), tick?.hasAttribute('checked')]).toEqual(['ya', true]);
    expect(text(body.querySelector('label[for=nib_belum]'))).toBe('Belum punya');
  });

  it('menautkan setiap kesalahan ke isiannya, kecuali yang bukan milik satu isian', () => {
    const body = read(<ErrorSummary errors={{ _: 'Catatan terkunci.', nama: 'Tulis nama.' }} />);
    expect(texts(body, 'li')).toEqual(['Catatan terkunci.', 'Tulis nama.']);
    expect([...body.querySelectorAll('a')].map((a) => a.getAttribute('href'))).toEqual(['#nama']);
  });

  it('tidak menampilkan apa-apa tanpa kesalahan', () => {
    expect(text(read(<ErrorSummary errors={{}} />))).toBe('');
    expect(text(read(<ErrorSummary errors={undefined} />))).toBe('');
  });
});

describe('daftar', () => {
  const columns = [
    { header: 'Nama', rowHeader: true, sort: { href: '?urut=-nama', direction: 'asc' as const }, cell: (r: string[]) => r[0] },
    { header: 'Anggota', numeric: true, sort: { href: '?urut=anggota' }, cell: (r: string[]) => r[1] },
  ];

  it('menyebut urutannya dan memberi nama setiap nilai untuk ponsel', () => {
    const body = read(<Table caption="Koperasi" columns={columns} rows={[['Melati', '680']]} />);
    expect([...body.querySelectorAll('thead th')].map((th) => th.getAttribute('aria-sort'))).toEqual(['ascending', null]);
    expect(body.querySelector('td')?.getAttribute('data-label')).toBe('Anggota');
    expect(text(body.querySelector('tbody th'))).toBe('Melati');
  });

  it('mengatakan apa yang dapat dilakukan bila kosong', () => {
    expect(text(read(<Table caption="Koperasi" columns={columns} rows={[]} empty={<p>Kurangi saringan.</p>} />))).toBe('Kurangi saringan.');
  });

  it('hanya menawarkan halaman yang ada', () => {
    expect(texts(read(<Pager nextHref="?sesudah=x" />), 'a')).toEqual(['Berikutnya halaman →']);
    expect(text(read(<Pager info="4 baris" />))).toBe('');
  });

  it('menghapus satu saringan dengan satu ketukan', () => {
    const body = read(<ActiveFilters items={[{ text: 'Kecamatan: Sukun', removeHref: '?status=aktif' }]} />);
    expect(text(body.querySelector('a'))).toBe('Hapus saringan Kecamatan: Sukun×');
    expect(body.querySelector('a')?.getAttribute('href')).toBe('?status=aktif');
  });

  it('menyebut apa yang dihitung dan sejak kapan', () => {
    const body = read(<Count value={1204} noun="koperasi" definition="Yang dipakai." asOf="24 Nov 2026, 09.14" />);
    expect(text(body.querySelector('p'))).toBe('1.204 koperasi per 24 Nov 2026, 09.14');
    expect(text(body.querySelector('details div'))).toBe('Yang dipakai.');
  });
});

describe('catatan', () => {
  it('menyebut yang belum diisi, dan nol sebagai nilai', () => {
    const body = read(<SummaryList rows={[{ key: 'NPWP', value: '' }, { key: 'Karyawan', value: 0 }, false]} />);
    expect(texts(body, 'dd')).toEqual(['Belum diisi', '0']);
  });

  it('menyamarkan NIK bagi pembaca layar dan menawarkan cara membukanya bila boleh', () => {
    expect(text(read(<Masked value="3599 •••• 0001" label="NIK" openHref="/x" />).querySelector('a'))).toBe('Buka NIK…');
    const closed = read(<Masked value="3599 •••• 0001" label="NIK" />);
    expect(closed.querySelector('a')).toBeNull();
    expect(text(closed.querySelector('.p-vh'))).toBe('NIK disamarkan');
  });

  it('memakai kata yang berbeda untuk pemohon dan petugas', () => {
    expect(text(read(<TagPermohonan status="dikembalikan" face="public" />))).toBe('Menunggu Anda');
    expect(text(read(<TagPermohonan status="diteruskan" face="staff" instansi="Kementerian Koperasi" />))).toBe('Di Kementerian Koperasi');
    expect(text(read(<TagCatatan status="aktif" />))).toBe('');
  });

  it('menulis jumlah kewajiban dengan kata, yang terburuk lebih dulu', () => {
    expect(texts(read(<DutyCounts counts={{ hijau: 3, merah: 1, kuning: 0 }} />), '.p-light')).toEqual(['1 terlambat', '3 terpenuhi']);
  });

  it('meminta pilihan hanya untuk isian yang berbeda', () => {
    const rows = [
      { name: 'alamat', label: 'Alamat', values: { anda: 'Jl. 14', lama: 'Jl. 41' }, chosen: 'anda' },
      { name: 'nama', label: 'Nama', values: { anda: 'Melati', lama: 'Melati' } },
    ];
    const body = read(
      <Compare
        caption="Beda"
        choose
        columns={[
          { key: 'anda', title: 'Anda' },
          { key: 'lama', title: 'Lama' },
        ]}
        rows={rows}
      />,
    );
    expect(
      [...body.querySelectorAll('input')].map((i) => [i.getAttribute('name'), i.getAttribute('value'), i.hasAttribute('checked')]),
    ).toEqual([
      ['pilih_alamat', 'anda', true],
      ['pilih_alamat', 'lama', false],
    ]);
  });
});

describe('gambar angka', () => {
  it('membedakan tahun tanpa data dari nol, dan rugi dari untung', () => {
    const points = [
      { label: '2020', value: -50 },
      { label: '2021', value: null },
      { label: '2022', value: 0 },
      { label: '2023', value: 100 },
    ];
    const body = read(<ColumnChart title="SHU" labelHead="Tahun" valueHead="SHU" points={points} />);
    expect(texts(body, 'tbody td')).toEqual(['-50', 'tidak ada', '0', '100']);
    expect(texts(body, '.p-bars > div > span:first-child')).toEqual(['-50', '–', '0', '100']);
    expect([...body.querySelectorAll('.p-bars rect')].map((r) => r.getAttribute('height'))).toEqual([
      '0',
      '40',
      '0',
      '0',
      '0',
      '0',
      '80',
      '0',
    ]);
  });

  it('tidak menggambar lebih dari penuh', () => {
    expect(
      read(<Meter value={140} label="Kelengkapan" />)
        .querySelector('.p-fill')
        ?.getAttribute('width'),
    ).toBe('100');
  });
});

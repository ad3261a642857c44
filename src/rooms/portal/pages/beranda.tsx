import { waktuPendek } from '../../../lib/waktu.ts';
import { KeyFigures } from '../../../ui/count.tsx';
import { Band, type Door, DoorList, NeedList } from '../../../ui/link-list.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { SearchBox } from '../../../ui/search.tsx';
import { jamDalamKata, type Kantor, telepon } from '../../kantor/kantor.ts';
import { KELOMPOK } from '../../layanan/definisi.ts';
import { pathLayanan } from '../../layanan/paths.ts';
import { pathDirektori, pathPrivasi } from '../paths.ts';
import type { AngkaPokok } from '../queries.ts';

export function Beranda({ kantor, angka }: { kantor: Kantor; angka: AngkaPokok }) {
  return (
    <>
      <PageHeader title="Apa yang Anda perlukan?" lead="Untuk pemilik usaha, pengurus koperasi, dan Anda yang baru mau mulai." />
      <SearchBox
        action={pathDirektori}
        name="cari"
        label="Cari usaha, produk, atau koperasi"
        showLabel
        hint="Contoh: keripik tempe, koperasi wanita"
        large
      />
      <h2>Saya ingin …</h2>
      <NeedList
        items={[
          { href: `${pathDirektori}?jenis=usaha`, text: 'mencari usaha dan produk setempat', note: 'Alamat, telepon, dan apa yang dijual' },
          { href: `${pathDirektori}?jenis=koperasi`, text: 'mencari koperasi', note: 'Jenis, alamat, dan tahun RAT terakhir' },
          { href: `${pathLayanan}#informasi`, text: 'mendaftarkan usaha atau koperasi', note: 'Petugas mencatatnya untuk Anda' },
          { href: `${pathLayanan}?cari=modal`, text: 'mendapat modal', note: 'Pinjaman, KUR, rujukan ke bank' },
          { href: '#pintu', text: 'memperbaiki data yang keliru', note: 'Pindah alamat, ganti nomor, usaha tutup' },
          { href: '#pintu', text: 'bertanya kepada petugas', note: 'Izin, modal, RAT, atau hal lain' },
          { href: pathPrivasi, text: 'tahu bagaimana data saya dijaga', note: 'Apa yang disimpan, siapa yang boleh melihat' },
        ]}
      />
      <h2>Layanan kantor</h2>
      <NeedList items={Object.entries(KELOMPOK).map(([kode, nama]) => ({ href: `${pathLayanan}#${kode}`, text: nama }))} />
      <Band>
        <h2 id="pintu">Datang lewat pintu mana saja</h2>
        <DoorList items={pintu(kantor)} />
      </Band>
      <h2>Dalam angka</h2>
      <KeyFigures
        asOf={waktuPendek(angka.per, kantor.zonaWaktu)}
        items={[
          {
            label: 'Koperasi aktif',
            value: angka.koperasiAktif,
            note: `dari ${angka.koperasiTercatat.toLocaleString('id-ID')} yang tercatat`,
            definition: 'Koperasi yang menurut keputusan kantor aktif, termasuk yang belum rapat anggota tahunan dan yang belum wajib.',
          },
          {
            label: 'Usaha tercatat',
            value: angka.usahaTercatat,
            definition: 'Usaha yang ada di data kantor dan tidak dinonaktifkan. Tidak semuanya tampil di direktori.',
          },
        ]}
      />
    </>
  );
}

function pintu(kantor: Kantor): Door[] {
  const nomor = telepon(kantor.telepon);
  const jam = jamDalamKata(kantor.jamLayanan);
  return [
    ...(kantor.telepon ? [{ name: 'Telepon', children: <a href={`tel:${kantor.telepon}`}>{nomor}</a> }] : []),
    ...(kantor.whatsapp ? [{ name: 'WhatsApp', children: <a href={`https://wa.me/${kantor.whatsapp.slice(1)}`}>Tulis pesan</a> }] : []),
    {
      name: 'Tatap muka',
      children: (
        <>
          {kantor.alamat}
          {jam && (
            <>
              <br />
              {jam}
            </>
          )}
        </>
      ),
    },
    {
      name: 'Surat atau dokumen',
      children: kantor.surel ? <a href={`mailto:${kantor.surel}`}>{kantor.surel}</a> : <>Antar atau kirim ke alamat kantor</>,
    },
  ];
}

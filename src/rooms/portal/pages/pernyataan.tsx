import { PageHeader, Prose } from '../../../ui/page-header.tsx';
import { type Kantor, namaLengkap, telepon } from '../../kantor/kantor.ts';

function Hubungi({ kantor }: { kantor: Kantor }) {
  const nomor = telepon(kantor.telepon);
  return (
    <p>
      Hubungi {namaLengkap(kantor)}
      {nomor && `, telepon ${nomor}`}
      {kantor.surel && `, surel ${kantor.surel}`}, atau datang ke {kantor.alamat}.
    </p>
  );
}

/** What is true of the public pages, and whom to tell where it is not. */
export function Aksesibilitas({ kantor }: { kantor: Kantor }) {
  return (
    <Prose>
      <PageHeader title="Aksesibilitas" lead="Situs ini dibuat agar dapat dipakai semua orang, dengan alat apa pun." />
      <h2>Yang kami usahakan</h2>
      <ul>
        <li>Semua halaman umum berjalan tanpa JavaScript, di ponsel lama, dan di jaringan yang lambat.</li>
        <li>Semua dapat dikerjakan dengan papan ketik saja, dan letak fokus selalu terlihat.</li>
        <li>Huruf dapat dibesarkan sampai dua kali tanpa ada yang terpotong.</li>
        <li>Warna tidak pernah menjadi satu-satunya tanda; selalu ada kata di sampingnya.</li>
        <li>Pembaca layar mendapat judul, label, dan pesan kesalahan yang berurutan.</li>
      </ul>
      <p>Pegangan kami WCAG 2.2 tingkat AA. Halaman diperiksa dengan alat otomatis; alat seperti itu tidak menemukan semua hambatan.</p>
      <h2>Menemukan hambatan?</h2>
      <p>Beri tahu kami halaman mana dan apa yang tidak dapat Anda lakukan. Petugas juga dapat mengerjakannya bersama Anda.</p>
      <Hubungi kantor={kantor} />
    </Prose>
  );
}

export function Privasi({ kantor }: { kantor: Kantor }) {
  return (
    <Prose>
      <PageHeader title="Privasi" lead="Data apa yang kantor simpan, untuk apa, dan apa hak Anda." />
      <h2>Data yang disimpan</h2>
      <p>
        {namaLengkap(kantor)} mencatat koperasi, usaha, serta orang yang memiliki atau mengurusnya: nama, alamat, cara dihubungi, nomor
        izin, dan angka usaha. Ini bagian dari tugas pelayanan publik kantor (UU 27/2022 tentang Pelindungan Data Pribadi, Pasal 20).
      </p>
      <h2>Bagaimana dijaga</h2>
      <ul>
        <li>NIK disimpan dalam bentuk sandi dan disamarkan di layar. Membukanya memerlukan alasan dan tercatat.</li>
        <li>Setiap perubahan data tercatat: siapa, kapan, dan apa yang diubah.</li>
        <li>Petugas hanya dapat membuka data yang diperlukan tugasnya.</li>
      </ul>
      <h2>Yang tampil kepada umum</h2>
      <p>
        Direktori hanya memuat usaha dan koperasi yang setuju ditampilkan, dengan alamat dan telepon usahanya. NIK dan angka penjualan tidak
        pernah ditampilkan. Persetujuan dapat ditarik kapan saja.
      </p>
      <h2>Saat Anda membuka situs ini</h2>
      <p>
        Halaman umum tidak memasang pelacak, tidak memuat apa pun dari situs lain, dan tidak memerlukan kuki. Kuki hanya dipakai untuk
        mengirim formulir dengan aman dan, bagi petugas, untuk masuk.
      </p>
      <h2>Hak Anda</h2>
      <p>Anda boleh meminta salinan data Anda, pembetulan, penarikan persetujuan, dan penjelasan tentang siapa yang membukanya.</p>
      <Hubungi kantor={kantor} />
    </Prose>
  );
}

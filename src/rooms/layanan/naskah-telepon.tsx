import type { Definisi } from './definisi.ts';
import { daftarIsian, pilihanDari } from './isian.ts';
import { biayaDalamKata, janjiDalamKata } from './standar.tsx';

/** What the operator says and asks on the telephone, sentence by sentence, with room for pencil notes when printed. */
export function NaskahTelepon({ nama, definisi }: { nama: string; definisi: Definisi }) {
  return (
    <>
      <h2>Pembuka</h2>
      <p>
        "Saya bantu mengisi permohonan <strong>{nama}</strong>. {janjiDalamKata(definisi)}, biayanya{' '}
        {biayaDalamKata(definisi).toLowerCase()}. Jawaban Bapak/Ibu saya ketik dan saya bacakan ulang di akhir. Boleh kita mulai?"
      </p>
      <h2>Pertanyaan</h2>
      <ol>
        {daftarIsian(definisi).map(({ nama: isian, pertanyaan, syarat }) => (
          <li data-isian={isian}>
            {syarat && <em>(Hanya bila {syarat}.) </em>}
            {pertanyaan.jenis === 'berkas' ? (
              <>
                "Mohon siapkan <strong>{pertanyaan.label}</strong>; boleh difoto dan dikirim, atau dibawa saat datang."
              </>
            ) : (
              <strong>"{pertanyaan.label}"</strong>
            )}
            {pilihanDari(pertanyaan).length > 0 && (
              <>
                {' '}
                Bacakan pilihannya:{' '}
                {pilihanDari(pertanyaan)
                  .map(({ label }) => label)
                  .join('; ')}
                .
              </>
            )}
            {pertanyaan.bantuan && <span class="p-hint"> Bila ditanya: {pertanyaan.bantuan}</span>}
            {!pertanyaan.wajib && <span class="p-hint"> Boleh dilewati.</span>}
          </li>
        ))}
      </ol>
      <h2>Penutup</h2>
      <p>
        "Saya bacakan ulang jawabannya. Kalau sudah benar, saya kirim dan Bapak/Ibu mendapat nomor permohonan untuk melihat
        perkembangannya."
      </p>
    </>
  );
}

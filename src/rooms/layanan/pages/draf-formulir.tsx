import { Button, ButtonLink } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/notice.tsx';
import { Card } from '../../../ui/summary-list.tsx';
import { Table } from '../../../ui/table.tsx';
import { Form } from '../../../web/form.tsx';
import { type Definisi, JENIS_PERTANYAAN, type Pertanyaan } from '../definisi.ts';
import { syaratDalamKata } from '../isian.ts';
import { masalahSyarat } from '../jalur.ts';
import { jalur } from '../paths.ts';
import type { PropsBagian } from './bagian.ts';
import { KerangkaDraf } from './kerangka.tsx';

type Props = Omit<PropsBagian, 'values' | 'errors'>;

/** Up and down for one thing of a list; both stand in one form, and the button says which thing. */
export function Geser({ id, nama }: { id: string; nama: string }) {
  return (
    <>
      <Button kind="plain" small name="geser" value={`naik:${id}`} about={nama}>
        Naik
      </Button>{' '}
      <Button kind="plain" small name="geser" value={`turun:${id}`} about={nama}>
        Turun
      </Button>
    </>
  );
}

/** Pages and questions of the form in their order. */
export function DrafFormulir(p: Props) {
  const { c, layanan, draf } = p;
  const { definisi } = draf;
  return (
    <KerangkaDraf
      {...p}
      bagian="formulir"
      actions={
        <>
          <ButtonLink href={jalur.halaman(layanan.id, 'baru')}>Tambah halaman</ButtonLink>
          <ButtonLink kind="quiet" href={jalur.coba(layanan.id, draf.nomor)}>
            Coba formulir
          </ButtonLink>
          <a href={jalur.jalurIsian(layanan.id, draf.nomor)}>Semua jalur</a>
        </>
      }
    >
      {definisi.halaman.length === 0 && (
        <EmptyState title="Formulir masih kosong">Tambah halaman pertama, misalnya "Tentang Anda", lalu isi dengan pertanyaan.</EmptyState>
      )}
      <Form c={c} action={jalur.bagian(layanan.id, 'formulir')}>
        {definisi.halaman.map((halaman, i) => (
          <Card
            title={`Halaman ${i + 1}: ${halaman.judul}`}
            id={halaman.id}
            actions={[{ href: jalur.halaman(layanan.id, halaman.id), text: 'Ubah halaman', about: halaman.judul }]}
          >
            {halaman.petunjuk && <p>{halaman.petunjuk}</p>}
            <Syarat definisi={definisi} id={halaman.id} syarat={halaman.tampilBila} />
            {halaman.pertanyaan.length === 0 ? (
              <p class="p-missing">Halaman ini belum berisi pertanyaan.</p>
            ) : (
              <Table
                caption={`Pertanyaan di halaman ${halaman.judul}`}
                captionHidden
                rows={halaman.pertanyaan}
                columns={[
                  {
                    header: 'Pertanyaan',
                    rowHeader: true,
                    cell: (satu) => <Sebut definisi={definisi} satu={satu} href={jalur.pertanyaan(layanan.id, satu.id)} />,
                  },
                  { header: 'Jawaban', cell: (satu) => JENIS_PERTANYAAN[satu.jenis] },
                  { header: 'Wajib', cell: (satu) => (satu.jenis === 'keterangan' ? '' : satu.wajib ? 'Ya' : 'Tidak') },
                  {
                    header: 'Pindahkan',
                    headerHidden: true,
                    nowrap: true,
                    cell: (satu) => <Geser id={`pertanyaan:${satu.id}`} nama={satu.label} />,
                  },
                ]}
              />
            )}
            <div class="p-buttons">
              <ButtonLink kind="quiet" small href={jalur.pertanyaanBaru(layanan.id, halaman.id)} about={`di halaman ${halaman.judul}`}>
                Tambah pertanyaan
              </ButtonLink>
              <Geser id={`halaman:${halaman.id}`} nama={`halaman ${halaman.judul}`} />
            </div>
          </Card>
        ))}
      </Form>
    </KerangkaDraf>
  );
}

function Sebut({ definisi, satu, href }: { definisi: Definisi; satu: Pertanyaan; href: string }) {
  return (
    <>
      <a href={href}>{satu.label}</a>
      <Syarat definisi={definisi} id={satu.id} syarat={satu.tampilBila} />
    </>
  );
}

export function Syarat({ definisi, id, syarat }: { definisi: Definisi; id: string; syarat: Pertanyaan['tampilBila'] }) {
  if (!syarat) return <></>;
  const masalah = masalahSyarat(definisi, id, syarat);
  return masalah ? (
    <p class="p-error">Tidak akan pernah tampil: {masalah}.</p>
  ) : (
    <p class="p-note">Hanya bila {syaratDalamKata(definisi, syarat)}.</p>
  );
}

import { randomInt } from 'node:crypto';
import type { Logger } from './log.ts';
import type { AppContext } from './env.ts';
import { BadRequestError, ForbiddenError, NotFoundError } from './errors.ts';
import { page } from './page.tsx';

export function notFoundPage(c: AppContext) {
  return page(
    c,
    { title: 'Halaman tidak ditemukan' },
    <>
      <h1>Halaman tidak ditemukan</h1>
      <p>Alamat ini tidak ada, atau sudah dipindahkan. Periksa lagi alamat yang Anda ketik.</p>
      <p>
        <a href={c.req.path.startsWith('/petugas') ? '/petugas' : '/'}>Kembali ke beranda</a>
      </p>
    </>,
    404,
  );
}

/** One page for each way a request can fail; our own failures get a number that the log carries too. */
export function errorPage(error: Error, c: AppContext, log: Logger) {
  if (error instanceof NotFoundError) return notFoundPage(c);
  if (error instanceof ForbiddenError) {
    return page(
      c,
      { title: 'Tidak diizinkan' },
      <>
        <h1>Anda tidak diizinkan melakukan ini</h1>
        <p>{error.kalimat}</p>
        <p>
          <a href="/petugas">Kembali ke meja kerja</a>
        </p>
      </>,
      403,
    );
  }
  if (error instanceof BadRequestError) {
    return page(
      c,
      { title: 'Kiriman tidak dapat dibaca' },
      <>
        <h1>Kiriman tidak dapat dibaca</h1>
        <p>{error.kalimat}</p>
      </>,
      400,
    );
  }
  const incident = incidentNumber();
  log.error({ err: error, incident, method: c.req.method, path: c.req.path }, 'request failed');
  return page(
    c,
    { title: 'Ada gangguan pada sistem' },
    <>
      <h1>Ada gangguan pada sistem</h1>
      <p>Permintaan Anda belum tercatat. Kesalahan ada pada sistem kami, bukan pada isian Anda.</p>
      <p>
        Coba sekali lagi beberapa saat lagi. Bila terulang, sebutkan nomor gangguan <strong>{incident}</strong> kepada teknisi kantor.
      </p>
    </>,
    500,
  );
}

function incidentNumber(): string {
  return `G-${Date.now().toString(36).toUpperCase()}-${randomInt(1000, 9999)}`;
}

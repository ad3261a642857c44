/**
 * A form that was sent without a session: its fields travel as hidden ones through the sign-in pages, so that nothing
 * typed is lost, and are offered to be sent again afterwards.
 */
export type Titipan = {
  /** Where the form was going. */
  tujuan: string;
  isian: readonly (readonly [nama: string, nilai: string])[];
  /** Files cannot travel that way; the person is told. */
  adaBerkas: boolean;
};

type Formulir = Record<string, string | File | (string | File)[]>;

const AWALAN = 'titip.';
const TUJUAN = '_titip_tujuan';
const BERKAS = '_titip_berkas';

/** The browser's own token is made anew, and a password does not belong into a page. */
const tinggal = (nama: string) => nama === '_csrf' || nama.includes('sandi');

export function titipkan(tujuan: string, formulir: Formulir): Titipan {
  const semua = pasangan(formulir);
  return {
    tujuan,
    isian: semua.flatMap(([nama, nilai]) => (typeof nilai === 'string' && !tinggal(nama) ? [[nama, nilai] as const] : [])),
    adaBerkas: semua.some(([, nilai]) => typeof nilai !== 'string' && nilai.size > 0),
  };
}

/** Hidden fields that carry it to the next page. */
export function fieldTitipan(titipan: Titipan | undefined): [nama: string, nilai: string][] {
  if (!titipan) return [];
  return [
    [TUJUAN, titipan.tujuan],
    ...(titipan.adaBerkas ? [[BERKAS, 'ya'] as [string, string]] : []),
    ...titipan.isian.map(([nama, nilai]): [string, string] => [AWALAN + nama, nilai]),
  ];
}

/** What the page before carried along. `setempat` answers whether an address is one of ours. */
export function bacaTitipan(formulir: Formulir, setempat: (alamat: string) => boolean): Titipan | undefined {
  const tujuan = formulir[TUJUAN];
  if (typeof tujuan !== 'string' || !setempat(tujuan)) return undefined;
  const isian = pasangan(formulir).flatMap(([nama, nilai]) =>
    nama.startsWith(AWALAN) && typeof nilai === 'string' ? [[nama.slice(AWALAN.length), nilai] as const] : [],
  );
  return { tujuan, isian, adaBerkas: formulir[BERKAS] === 'ya' };
}

function pasangan(formulir: Formulir): [string, string | File][] {
  return Object.entries(formulir).flatMap(([nama, nilai]) =>
    (Array.isArray(nilai) ? nilai : [nilai]).map((satu): [string, string | File] => [nama, satu]),
  );
}

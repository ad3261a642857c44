export const pathMasuk = '/masuk';
export const pathKode = '/masuk/kode';
export const pathKeluar = '/keluar';
export const pathMeja = '/petugas';
export const pathAkunSaya = '/petugas/akun-saya';
export const pathSandiSaya = '/petugas/akun-saya/kata-sandi';
export const pathDuaFaktor = '/petugas/akun-saya/dua-faktor';
export const pathDaftarAkun = '/petugas/akun';
export const pathAkunBaru = '/petugas/akun/baru';
export const pathJejak = '/petugas/jejak';

export const pathAkun = (id: string) => `/petugas/akun/${encodeURIComponent(id)}`;

/** The sign-in page that leads back to `kembali` afterwards. */
export const masukUntuk = (kembali: string) => (kembali === pathMeja ? pathMasuk : `${pathMasuk}?kembali=${encodeURIComponent(kembali)}`);

/** Only an address of this site, so that nobody is sent elsewhere by a link that looks like ours; else the desk. */
export function alamatSetempat(teks: string | undefined): string {
  if (!teks || !/^\/(?![/\\])/.test(teks) || /[\\\p{Cc}]/u.test(teks)) return pathMeja;
  const alamat = new URL(teks, 'http://setempat.invalid');
  const jalur = alamat.pathname;
  // "/a/..//elsewhere" only shows its two slashes once it is resolved.
  if (alamat.host !== 'setempat.invalid' || jalur.startsWith('//')) return pathMeja;
  if (jalur === pathMasuk || jalur === pathKode || jalur === pathKeluar) return pathMeja;
  return jalur + alamat.search;
}

/** Whether a form that waited for the sign-in may be sent there. */
export const alamatTitipan = (alamat: string) => alamat !== pathMeja && alamatSetempat(alamat) === alamat;

export const pathSesiSaya = `${pathAkunSaya}/sesi`;
export const pathPengesahanFaktor = `${pathDuaFaktor}/pengesahan`;
export const pathKodeCadangan = `${pathDuaFaktor}/kode-cadangan`;
export const pathPencabutanFaktor = `${pathDuaFaktor}/pencabutan`;

export const pathWewenang = (id: string) => `${pathAkun(id)}/wewenang`;
export const pathSandiAkun = (id: string) => `${pathAkun(id)}/kata-sandi`;
export const pathFaktorAkun = (id: string) => `${pathAkun(id)}/dua-faktor`;
export const pathJedaAkun = (id: string) => `${pathAkun(id)}/jeda`;
export const pathKeluarDinas = (id: string) => `${pathAkun(id)}/keluar`;
export const pathKembaliDinas = (id: string) => `${pathAkun(id)}/kembali`;

export const pathTampilan = '/petugas/tampilan';

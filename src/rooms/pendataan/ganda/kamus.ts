/** Words of this room for histories and the page of traces. */
export const KAMUS_GANDA = {
  perbuatan: {
    gabung_catatan: 'Digabung dengan catatan ganda',
    lepas_gabungan: 'Gabungan dilepas',
    nyatakan_bukan_ganda: 'Dinyatakan bukan ganda',
  },
  field: {},
  objek: {},
};

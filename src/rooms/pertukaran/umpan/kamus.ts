/** Words of this room for the page of traces. */
export const KAMUS_UMPAN = {
  perbuatan: { ikuti_perubahan: 'Perubahan register dibaca sistem lain' },
  field: {},
  nilai: {},
  objek: { perubahan: { kata: 'Umpan perubahan' } },
};

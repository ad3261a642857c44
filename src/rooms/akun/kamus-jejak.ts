/** Words that a room brings for its traces: acts, fields, stored values, kinds of records with their pages. */
export type KamusRuang = {
  perbuatan?: Readonly<Record<string, string>>;
  field?: Readonly<Record<string, string>>;
  nilai?: Readonly<Record<string, (nilai: string) => string>>;
  objek?: Readonly<Record<string, { kata: string; path?: (id: string) => string }>>;
};

export function gabungKamus(ruang: readonly KamusRuang[]): Required<KamusRuang> {
  return {
    perbuatan: Object.assign({}, ...ruang.map((satu) => satu.perbuatan ?? {})),
    field: Object.assign({}, ...ruang.map((satu) => satu.field ?? {})),
    nilai: Object.assign({}, ...ruang.map((satu) => satu.nilai ?? {})),
    objek: Object.assign({}, ...ruang.map((satu) => satu.objek ?? {})),
  };
}

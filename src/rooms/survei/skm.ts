/**
 * Satisfaction survey by PermenPANRB 14/2017: nine elements, answers 1 to 4, each element of the same weight. Elements are
 * known by their key, never by where they stand: many agencies print the last two in the other order.
 */
export const UNSUR = {
  u1: 'Persyaratan',
  u2: 'Sistem, mekanisme, dan prosedur',
  u3: 'Waktu penyelesaian',
  u4: 'Biaya/tarif',
  u5: 'Produk spesifikasi jenis pelayanan',
  u6: 'Kompetensi pelaksana',
  u7: 'Perilaku pelaksana',
  u8: 'Penanganan pengaduan, saran, dan masukan',
  u9: 'Sarana dan prasarana',
} as const;
export type Unsur = keyof typeof UNSUR;
export const DAFTAR_UNSUR = Object.keys(UNSUR) as Unsur[];

const NILAI_JAWABAN = [1, 2, 3, 4] as const;

/** The weight of an element: exactly one ninth, or the 0.11 to which the regulation's text rounds it. */
export const BOBOT = { sepersembilan: [1n, 9n], nol_sebelas: [11n, 100n] } as const;
export type Bobot = keyof typeof BOBOT;

export type Mutu = 'A' | 'B' | 'C' | 'D';

/** Least index of a grade. The published intervals leave gaps of a hundredth: grade the rounded value. */
const TERENDAH = { mutu: 'D', mulai: 25, kinerja: 'Tidak baik' } as const;
const MUTU: readonly { mutu: Mutu; mulai: number; kinerja: string }[] = [
  { mutu: 'A', mulai: 88.31, kinerja: 'Sangat baik' },
  { mutu: 'B', mulai: 76.61, kinerja: 'Baik' },
  { mutu: 'C', mulai: 65, kinerja: 'Kurang baik' },
  TERENDAH,
];

/** How often each element was answered and what the answers add up to. */
export type JumlahUnsur = { jumlah: number; jawaban: number };
export type JumlahSkm = Readonly<Record<Unsur, JumlahUnsur>>;

export type HasilSkm = {
  /** 25 to 100, rounded half up to hundredths. */
  nilaiIkm: number;
  mutu: Mutu;
  /** Mean of each element, rounded half up to four decimals. */
  nrr: Record<Unsur, number>;
  bobot: Bobot;
};

/** The grade of an index that is rounded to hundredths already. */
export function mutuIkm(nilaiIkm: number): { mutu: Mutu; kinerja: string } {
  const { mutu, kinerja } = MUTU.find((satu) => nilaiIkm >= satu.mulai) ?? TERENDAH;
  return { mutu, kinerja };
}

/** Index and grade; `kosong` names the elements that nobody answered, for which there is no index. */
export function hitungSkm(
  jumlah: JumlahSkm,
  bobot: Bobot = 'sepersembilan',
): { ok: true; hasil: HasilSkm } | { ok: false; kosong: Unsur[] } {
  const kosong = DAFTAR_UNSUR.filter((unsur) => jumlah[unsur].jawaban === 0);
  if (kosong.length > 0) return { ok: false, kosong };
  // Exact fractions: a mean just under a border must not be lifted over it by binary rounding.
  let [pembilang, penyebut] = [0n, 1n];
  for (const unsur of DAFTAR_UNSUR) {
    const n = BigInt(jumlah[unsur].jawaban);
    pembilang = pembilang * n + BigInt(jumlah[unsur].jumlah) * penyebut;
    penyebut *= n;
  }
  const [a, b] = BOBOT[bobot];
  const nilaiIkm = bulatkanPecahan(pembilang * a * 25n, penyebut * b, 2);
  const nrr = Object.fromEntries(
    DAFTAR_UNSUR.map((unsur) => [unsur, bulatkanPecahan(BigInt(jumlah[unsur].jumlah), BigInt(jumlah[unsur].jawaban), 4)]),
  ) as Record<Unsur, number>;
  return { ok: true, hasil: { nilaiIkm, mutu: mutuIkm(nilaiIkm).mutu, nrr, bobot } };
}

function bulatkanPecahan(pembilang: bigint, penyebut: bigint, desimal: number): number {
  const kali = 10n ** BigInt(desimal);
  return Number((pembilang * kali * 2n + penyebut) / (penyebut * 2n)) / Number(kali);
}

/** The elements that need attention first, lowest mean first; of two with the same mean the earlier one. */
export function unsurTerendah(nrr: Readonly<Record<Unsur, number>>, banyak = 3): Unsur[] {
  return [...DAFTAR_UNSUR].sort((a, b) => nrr[a] - nrr[b]).slice(0, banyak);
}

/** An answer on a paper form that cannot be used, by the row of the sheet. */
export type JawabanCacat = { baris: number; unsur: Unsur; isi: string };

/**
 * Adds up a sheet of paper questionnaires: one row a respondent. A blank or a value outside 1 to 4 is left out of that
 * element's mean and named. A row without any usable answer is no respondent.
 */
export function jumlahkanLembar(baris: readonly { nomor: number; jawaban: Readonly<Record<Unsur, string>> }[]): {
  jumlah: JumlahSkm;
  responden: number;
  cacat: JawabanCacat[];
} {
  const jumlah = Object.fromEntries(DAFTAR_UNSUR.map((unsur) => [unsur, { jumlah: 0, jawaban: 0 }])) as Record<Unsur, JumlahUnsur>;
  const cacat: JawabanCacat[] = [];
  let responden = 0;
  for (const { nomor, jawaban } of baris) {
    if (DAFTAR_UNSUR.every((unsur) => jawaban[unsur].trim() === '')) continue;
    let terpakai = false;
    for (const unsur of DAFTAR_UNSUR) {
      const isi = jawaban[unsur].trim();
      const nilai = NILAI_JAWABAN.find((satu) => new RegExp(`^${satu}([.,]0+)?$`).test(isi));
      if (nilai === undefined) cacat.push({ baris: nomor, unsur, isi });
      else {
        jumlah[unsur].jumlah += nilai;
        jumlah[unsur].jawaban += 1;
        terpakai = true;
      }
    }
    if (terpakai) responden += 1;
  }
  return { jumlah, responden, cacat };
}

const KHI_KUADRAT = 3.841;
const SELISIH = 0.05;

/** How many respondents a population needs (Krejcie and Morgan 1970, the annex of PermenPANRB 14/2017): 95 %, P = 0.5. */
export function ukuranSampel(populasi: number): number {
  if (!Number.isInteger(populasi) || populasi < 0) throw new Error(`${populasi} is no population`);
  if (populasi === 0) return 0;
  return Math.round((KHI_KUADRAT * populasi * 0.25) / (SELISIH ** 2 * (populasi - 1) + KHI_KUADRAT * 0.25));
}

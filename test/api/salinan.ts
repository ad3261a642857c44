import type { Caller } from './caller.ts';

export type Entri = { urutan: number; register: string; id: number; keadaan: 'berubah' | 'hilang'; catatan: object | null };

/** What another system keeps, and how far it has come. */
export class Salinan {
  readonly isi = new Map<string, string>();
  kursor: string | undefined;
  readonly #pemanggil: Caller;

  constructor(pemanggil: Caller) {
    this.#pemanggil = pemanggil;
  }

  /** One asking. The places must rise. */
  async maju(batas = 100): Promise<{ entri: Entri[]; lagi: boolean }> {
    const jawaban = await this.#pemanggil.get(`/perubahan?batas=${batas}${this.kursor === undefined ? '' : `&sejak=${this.kursor}`}`);
    if (jawaban.status !== 200) throw new Error(`${jawaban.status} ${jawaban.text}`);
    const { data, nextCursor, lagi } = jawaban.body as { data: Entri[]; nextCursor: string; lagi: boolean };
    for (const [i, satu] of data.entries()) {
      if (i > 0 && satu.urutan <= (data[i - 1]?.urutan ?? 0)) throw new Error(`place ${satu.urutan} does not rise`);
      const kunci = `${satu.register}/${satu.id}`;
      if (satu.keadaan === 'hilang') this.isi.delete(kunci);
      else this.isi.set(kunci, JSON.stringify(satu.catatan));
    }
    this.kursor = nextCursor;
    return { entri: data, lagi };
  }

  async kejar(batas = 100): Promise<Entri[]> {
    const semua: Entri[] = [];
    for (let lagi = true; lagi;) {
      const satu = await this.maju(batas);
      semua.push(...satu.entri);
      lagi = satu.lagi;
    }
    return semua;
  }
}

const KEPING = 1 << 20;

/**
 * Many short texts by number, as bytes outside the heap: the texts that a workbook keeps in one place would take several
 * times as much memory as strings.
 */
export class KumpulanTeks {
  private keping: Buffer[] = [];
  private terisi = KEPING;
  private letak = new Float64Array(1024);
  private panjang = new Uint32Array(1024);
  jumlah = 0;

  tambah(teks: string): void {
    const byte = Buffer.byteLength(teks);
    if (this.terisi + byte > (this.keping.at(-1)?.length ?? 0)) {
      this.keping.push(Buffer.allocUnsafe(Math.max(KEPING, byte)));
      this.terisi = 0;
    }
    const ke = this.keping.length - 1;
    (this.keping[ke] as Buffer).write(teks, this.terisi);
    if (this.jumlah === this.letak.length) {
      const letak = new Float64Array(this.jumlah * 2);
      const panjang = new Uint32Array(this.jumlah * 2);
      letak.set(this.letak);
      panjang.set(this.panjang);
      [this.letak, this.panjang] = [letak, panjang];
    }
    this.letak[this.jumlah] = ke * 2 ** 32 + this.terisi;
    this.panjang[this.jumlah] = byte;
    this.terisi += byte;
    this.jumlah++;
  }

  ambil(nomor: number): string {
    if (!(nomor >= 0 && nomor < this.jumlah)) return '';
    const letak = this.letak[nomor] as number;
    const mulai = letak % 2 ** 32;
    return (this.keping[Math.floor(letak / 2 ** 32)] as Buffer).toString('utf8', mulai, mulai + (this.panjang[nomor] as number));
  }
}

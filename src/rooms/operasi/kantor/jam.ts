import { z } from 'zod';
import { bacaRentang, HARI, type JamLayanan, type Rentang } from '../../kantor/kantor.ts';

const jamSehari = (hari: string) =>
  z.string().transform((teks, ctx): Rentang[] => {
    const hasil = bacaRentang(teks);
    if (hasil.ok) return hasil.rentang;
    ctx.addIssue({ code: 'custom', message: `${hari}: ${hasil.pesan}` });
    return z.NEVER;
  });

/** The hours of a week as a form asks for them: one field a day. */
export const kolomJam = {
  jam_1: jamSehari(HARI[0]),
  jam_2: jamSehari(HARI[1]),
  jam_3: jamSehari(HARI[2]),
  jam_4: jamSehari(HARI[3]),
  jam_5: jamSehari(HARI[4]),
  jam_6: jamSehari(HARI[5]),
  jam_7: jamSehari(HARI[6]),
};

type IsianJam = { [Hari in keyof typeof kolomJam]: Rentang[] };

export const jamDari = (f: IsianJam): JamLayanan => ({
  1: f.jam_1,
  2: f.jam_2,
  3: f.jam_3,
  4: f.jam_4,
  5: f.jam_5,
  6: f.jam_6,
  7: f.jam_7,
});

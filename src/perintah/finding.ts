export type Finding = {
  /** What was looked at. */
  hal: string;
  keadaan: 'baik' | 'perhatian' | 'gangguan';
  pesan: string;
  /** Since when, where it is known. */
  sejak?: string;
  /** What to do now. */
  tindakan?: string;
};

export function finding(
  hal: string,
  keadaan: Finding['keadaan'],
  pesan: string,
  more: { sejak?: Date | undefined; tindakan?: string } = {},
): Finding {
  return {
    hal,
    keadaan,
    pesan,
    ...(more.sejak ? { sejak: moment(more.sejak) } : {}),
    ...(more.tindakan ? { tindakan: more.tindakan } : {}),
  };
}

/** In the time zone of the computer: the technician stands before it. */
function moment(at: Date): string {
  return new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeStyle: 'short' }).format(at);
}

export function age(from: Date, to: Date): string {
  const hours = Math.floor((to.getTime() - from.getTime()) / 3_600_000);
  if (hours < 1) return 'kurang dari satu jam yang lalu';
  return hours < 48 ? `${hours} jam yang lalu` : `${Math.floor(hours / 24)} hari yang lalu`;
}

/** Prefix of the one-time link; the token follows. */
export const pathPersiapan = '/persiapan';

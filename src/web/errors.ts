/** The address names a record that is not there (or not for this person): answered with the 404 page. */
export class NotFoundError extends Error {
  override name = 'NotFoundError';
}

/** The signed-in person may not do this: answered with the 403 page; `kalimat` is shown. */
export class ForbiddenError extends Error {
  override name = 'ForbiddenError';
  readonly kalimat: string;
  constructor(kalimat: string) {
    super(kalimat);
    this.kalimat = kalimat;
  }
}

/** The request cannot be understood as it was sent: answered with 400; `kalimat` says how to mend it. */
export class BadRequestError extends Error {
  override name = 'BadRequestError';
  readonly kalimat: string;
  constructor(kalimat: string) {
    super(kalimat);
    this.kalimat = kalimat;
  }
}

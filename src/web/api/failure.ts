import { randomInt } from 'node:crypto';
import type { AppContext } from '../env.ts';
import { BadRequestError, ForbiddenError, NotFoundError } from '../errors.ts';
import type { Logger } from '../log.ts';
import { ProblemError, problemAnswer } from './problem.ts';

export const API = '/api/v1';

/** Whether this request came to the API, which answers with problem details instead of pages. */
export const isApi = (c: AppContext): boolean => c.req.path === API || c.req.path.startsWith(`${API}/`);

export const notFoundProblem = (): ProblemError =>
  new ProblemError('tidak_ada', 'Alamat atau catatan ini tidak ada, atau berada di luar wilayah token ini.');

/** Whatever was thrown behind a route of the API, as problem details; our own failures get a number that the log carries too. */
export function apiFailure(error: Error, c: AppContext, log: Logger): Response {
  if (error instanceof ProblemError) return problemAnswer(c, error);
  if (error instanceof NotFoundError) return problemAnswer(c, notFoundProblem());
  if (error instanceof ForbiddenError) return problemAnswer(c, new ProblemError('lingkup_kurang', error.kalimat));
  if (error instanceof BadRequestError) return problemAnswer(c, new ProblemError('kiriman_rusak', error.kalimat));
  const incident = `G-${Date.now().toString(36).toUpperCase()}-${randomInt(1000, 9999)}`;
  log.error({ err: error, incident, method: c.req.method, path: c.req.path }, 'request failed');
  const kalimat = `Permintaan ini belum tercatat. Coba sekali lagi; bila terulang, sebutkan nomor gangguan ${incident} kepada teknisi kantor.`;
  return problemAnswer(c, new ProblemError('gangguan', kalimat), `urn:panji:gangguan:${incident}`);
}

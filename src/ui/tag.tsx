import type { Child } from 'hono/jsx';
import { STATUS_CATATAN, type StatusCatatan } from '../lib/status-catatan.ts';
import { statusKoperasi, statusPermohonan, type StatusKoperasi, type StatusPermohonan, type Tone } from './status.ts';

/** A short state in words on a tint. */
export function Tag({ tone = 'neutral', children }: { tone?: Tone | undefined; children: Child }) {
  return <strong class={`p-tag p-tone-${tone}`}>{children}</strong>;
}

/** State of a request in the words of the reader. `instansi` names the agency that it waits for. */
export function TagPermohonan(p: { status: StatusPermohonan; face: 'public' | 'staff'; instansi?: string | undefined }) {
  const word = statusPermohonan[p.status];
  return <Tag tone={word.tone}>{word[p.face].replace('{instansi}', p.instansi ?? 'instansi lain')}</Tag>;
}

/** Activity of a cooperative. */
export function TagKoperasi({ status }: { status: StatusKoperasi }) {
  return <Tag tone={statusKoperasi[status].tone}>{statusKoperasi[status].staff}</Tag>;
}

/** State of a register record; nothing while it is in use, which is the usual case. */
export function TagCatatan({ status }: { status: StatusCatatan }) {
  return status === 'aktif' ? <></> : <Tag tone={'neutral'}>{STATUS_CATATAN[status]}</Tag>;
}

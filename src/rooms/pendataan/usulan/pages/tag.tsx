import type { Tone } from '../../../../ui/status.ts';
import { Tag } from '../../../../ui/tag.tsx';
import { STATUS_USULAN, type StatusUsulan } from '../usulan.ts';

const NADA: Readonly<Record<StatusUsulan, Tone>> = {
  diajukan: 'attention',
  diterapkan: 'done',
  ditolak: 'late',
  ditarik: 'neutral',
  gugur: 'neutral',
};

export const TagUsulan = ({ status }: { status: StatusUsulan }) => <Tag tone={NADA[status]}>{STATUS_USULAN[status]}</Tag>;

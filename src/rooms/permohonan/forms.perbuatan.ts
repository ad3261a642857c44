import { z } from 'zod';
import { skemaCatatan, skemaPerbaikan, skemaSerah, skemaTerus } from './forms.ts';
import type { Perbuatan } from './permohonan.ts';

const TANPA_ISIAN = z.object({});

/** What each act is asked for. */
export const SKEMA_PERBUATAN: Readonly<Record<Exclude<Perbuatan, 'jawab_perbaikan'>, z.ZodObject>> = {
  ambil: TANPA_ISIAN,
  lepas: TANPA_ISIAN,
  usulkan: skemaCatatan,
  setujui: TANPA_ISIAN,
  serahkan: skemaSerah,
  minta_perbaikan: skemaPerbaikan,
  teruskan: skemaTerus,
  terima_hasil: skemaCatatan,
  kembalikan: skemaCatatan,
  tolak: skemaCatatan,
  selesaikan: skemaCatatan,
  batalkan: skemaCatatan,
  buka_lagi: skemaCatatan,
  catat: skemaCatatan,
};

import { pathKantor } from '../kantor/paths.ts';

export const pathAturan = `${pathKantor}/aturan`;
export const pathSatuAturan = (kunci: string) => `${pathAturan}/${kunci}`;
export const pathVersiBaru = (kunci: string) => `${pathSatuAturan(kunci)}/baru`;
export const pathPencabutan = (kunci: string) => `${pathSatuAturan(kunci)}/pencabutan`;

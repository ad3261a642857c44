import { z } from '@hono/zod-openapi';
import { choiceField, choiceOrNull, countOrNull, dateOrNull, idField, listOf, textField, textOrNull } from '../../../web/api/fields.ts';
import { JENIS_KELAMIN } from '../../orang/orang.ts';
import { JABATAN_KOPERASI, ORGAN_KOPERASI } from '../koperasi.ts';

const masa = {
  jabatan: choiceField('Jabatan', JABATAN_KOPERASI),
  mulai: dateOrNull('Mulai menjabat', '2023-04-01'),
  sampai: dateOrNull('Masa jabatan sampai', '2028-03-31'),
};

export const PENGURUS = z
  .object({
    id: idField(),
    orang_id: idField(),
    nama: textField('Nama', 'Bambang Hermanto'),
    organ: choiceField('Organ', ORGAN_KOPERASI),
    ...masa,
    berhenti_pada: dateOrNull('Berhenti pada; null selama menjabat', null),
  })
  .openapi('Pengurus', { description: 'Seseorang yang memegang atau pernah memegang jabatan.' });

export const DAFTAR_PENGURUS = listOf(PENGURUS, 'DaftarPengurus');

const orang = {
  orang_id: countOrNull('Orang yang sudah ada di register', 12),
  nama_baru: textOrNull('Nama orang baru, bila belum ada di register', null, 200),
  jenis_kelamin_baru: choiceOrNull('Jenis kelamin orang baru', JENIS_KELAMIN, null),
  telepon_baru: textOrNull('Telepon orang baru', null, 30),
};

export const PENGURUS_BARU = z
  .object({
    ...masa,
    ...orang,
    bukan_ganda: z.array(idField()).max(100).openapi({ description: 'Nomor orang mirip yang sudah dipastikan bukan orang yang sama.' }),
  })
  .partial()
  .required({ jabatan: true })
  .openapi('PengurusBaru');

export const BIDANG_PENGURUS = [...Object.keys(masa), ...Object.keys(orang)];

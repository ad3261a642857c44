import { describe, expect, it } from 'vitest';
import { atPort, ConfigError, isLoopback, readConfig } from './config.ts';

describe('lingkungan', () => {
  it('tanpa apa pun: port 3000, hanya komputer ini, folder data di sini', () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      data: `${process.cwd()}/data`,
      dataIsDefault: true,
      url: 'http://127.0.0.1:3000',
      publicOrigin: undefined,
    });
  });

  it('variabel yang kosong sama dengan tidak ada', () => {
    expect(readConfig({ PORT: '', PANJI_DATA: ' ', DATABASE_URL: '', PANJI_URL: '' })).toMatchObject({
      port: 3000,
      dataIsDefault: true,
      databaseUrl: undefined,
      publicOrigin: undefined,
    });
  });

  it.each([
    ['PORT', 'tiga ribu', /PORT berisi "tiga ribu".*PORT=3000/],
    ['PORT', '70000', /PORT berisi "70000"/],
    ['PORT', '-1', /PORT berisi "-1"/],
    ['HOST', 'http://kantor', /HOST berisi.*HOST=127\.0\.0\.1/],
    ['DATABASE_URL', 'mysql://a:rahasia@b/c', /DATABASE_URL bukan alamat PostgreSQL.*postgres:\/\//],
    ['DATABASE_URL', 'postgres://komputer', /DATABASE_URL bukan alamat PostgreSQL/],
    ['PANJI_URL', 'kantor.go.id', /PANJI_URL berisi "kantor\.go\.id".*https:/],
    ['PANJI_URL', 'https://kantor.go.id/panji', /tanpa jalur/],
  ])('%s=%s ditolak dengan satu kalimat yang menyebut perbaikannya', (name, value, sentence) => {
    expect(() => readConfig({ [name]: value })).toThrow(ConfigError);
    expect(() => readConfig({ [name]: value })).toThrow(sentence);
  });

  it('sandi basis data tidak pernah diulang dalam pesan', () => {
    expect(() => readConfig({ DATABASE_URL: 'mysql://a:rahasia@b/c' })).not.toThrow(/rahasia/);
  });

  it('alamat umum dipakai apa adanya, tanpa garis miring di ujung', () => {
    const config = readConfig({ PANJI_URL: 'https://panji.kota.go.id/' });
    expect(config.url).toBe('https://panji.kota.go.id');
    expect(atPort(config, 8080).url).toBe('https://panji.kota.go.id');
  });

  it('port yang dipilih sistem masuk ke alamat', () => {
    expect(atPort(readConfig({ PORT: '0' }), 41234).url).toBe('http://127.0.0.1:41234');
  });

  it.each([
    ['127.0.0.1', true],
    ['127.8.8.8', true],
    ['::1', true],
    ['localhost', true],
    ['0.0.0.0', false],
    ['192.168.1.5', false],
    ['::', false],
  ])('HOST %s hanya komputer ini: %s', (host, only) => expect(isLoopback(host)).toBe(only));
});

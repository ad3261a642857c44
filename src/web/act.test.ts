import { beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../../test/support/app.ts';
import { act, forgetOldKeys } from './act.ts';

const KEY = 'kunci-uji-0123456789';

let office: TestApp;

beforeAll(async () => {
  office = await testApp();
  office.app.post('/uji/simpan', async (c) => {
    const result = await act<{ ok: false; reason: string }>(c, office.deps, async (tx) => {
      const nama = String((await c.req.parseBody())['nama']);
      await tx
        .insertInto('penanda')
        .values({ nama: `uji-${crypto.randomUUID()}`, nilai: nama })
        .execute();
      return nama === 'tolak' ? { ok: false, reason: 'ditolak aturan' } : { ok: true, location: `/uji/${nama}` };
    });
    return result instanceof Response ? result : c.text(result.reason, 409);
  });
});

async function send(key: string, nama: string): Promise<{ status: number; to: string | null }> {
  const response = await office.client().request('/uji/simpan', { method: 'POST', body: new URLSearchParams({ _kunci: key, nama }) });
  return { status: response.status, to: response.headers.get('location') };
}

async function saved(nama: string): Promise<number> {
  return (await office.db.selectFrom('penanda').select('nama').where('nilai', '=', nama).execute()).length;
}

describe('a form that is sent again', () => {
  it('acts once and leads to the same place', async () => {
    expect(await send(`${KEY}-a`, 'rahayu')).toEqual({ status: 303, to: '/uji/rahayu' });
    expect(await send(`${KEY}-a`, 'rahayu')).toEqual({ status: 303, to: '/uji/rahayu' });
    expect(await saved('rahayu')).toBe(1);
  });

  it('acts once also when both arrive at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => send(`${KEY}-b`, 'santoso')));
    expect(new Set(answers.map((answer) => answer.to))).toEqual(new Set(['/uji/santoso']));
    expect(await saved('santoso')).toBe(1);
  });

  it('acts after a refusal was mended: the refusal left nothing, its key is still good', async () => {
    expect((await send(`${KEY}-c`, 'tolak')).status).toBe(409);
    expect(await saved('tolak')).toBe(0);
    expect(await send(`${KEY}-c`, 'dewi')).toEqual({ status: 303, to: '/uji/dewi' });
    expect(await saved('dewi')).toBe(1);
  });

  it('is refused without a key', async () => {
    expect((await send('', 'budi')).status).toBe(400);
    expect(await saved('budi')).toBe(0);
  });

  it('forgets keys after a month and not before', async () => {
    await send(`${KEY}-d`, 'lama');
    const inDays = (days: number) => new Date(Date.now() + days * 24 * 3600_000);
    expect(await forgetOldKeys(office.db, inDays(29))).toBe(0);
    expect(await forgetOldKeys(office.db, inDays(31))).toBeGreaterThan(0);
  });
});

describe('a post from elsewhere', () => {
  const post = (headers: Record<string, string>, fields: Record<string, string> = {}) =>
    office.client(headers).request('/uji/simpan', {
      method: 'POST',
      body: new URLSearchParams({ _kunci: `${KEY}-e`, nama: 'asing', ...fields }),
    });

  it('is refused when the browser says that another site sent it', async () => {
    expect((await post({ 'Sec-Fetch-Site': 'cross-site' })).status).toBe(400);
    expect((await post({ 'Sec-Fetch-Site': 'same-site' })).status).toBe(400);
    expect((await post({ Origin: 'https://jahat.example' })).status).toBe(400);
    expect((await post({ Origin: 'null' })).status).toBe(400);
    expect(await saved('asing')).toBe(0);
  });

  it('needs the token when an old browser says nothing', async () => {
    expect((await post({})).status).toBe(400);
    const old = office.client({});
    const form = await old.get('/masuk');
    const token = form.document.querySelector('input[name="_csrf"]')?.getAttribute('value') ?? '';
    const sent = (value: string) =>
      old.request('/uji/simpan', { method: 'POST', body: new URLSearchParams({ _kunci: `${KEY}-f`, nama: 'kuno', _csrf: value }) });
    expect((await sent(`${token}x`)).status).toBe(400);
    expect((await sent(token)).status).toBe(303);
    expect(await saved('kuno')).toBe(1);
  });
});

import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from '../../test/support/browser.ts';
import { fill, formBody, formOf, wordsOf } from '../../test/support/fields.ts';
import { parseHTML } from 'linkedom';
import { patiently, signIn } from '../support/visitor.ts';
import type { Answered, Draft } from './saves.ts';

const FIELD_OF_KEY = '_kunci';

export type Tally = {
  answered: Answered[];
  /** Posts that were sent again because no answer, or none but a failure, had come. */
  resent: number;
  /** Times that a likely duplicate was asked about. */
  asked: number;
};

/** One clerk at one browser: fills in a form, sends it, and sends it again until somebody answers. */
export class Clerk {
  readonly #browser: Browser;
  readonly #userName: string;
  readonly #tally: Tally;

  constructor(browser: Browser, userName: string, tally: Tally) {
    this.#browser = browser;
    this.#userName = userName;
    this.#tally = tally;
  }

  signIn(): Promise<void> {
    return signIn(this.#browser, this.#userName);
  }

  async save(draft: Draft): Promise<void> {
    let page = await patiently(() => this.#browser.get(draft.path));
    if (page.url.startsWith('/masuk')) {
      await this.signIn();
      page = await patiently(() => this.#browser.get(draft.path));
    }
    for (let step = 0; step < 4; step++) {
      const { action, body } = fillIn(page, step === 0 ? draft.fields : {}, draft.button);
      const answer = await this.#send(action, body);
      if (answer.location !== undefined) {
        const id = Number(/\/(\d+)(\?.*)?$/.exec(answer.location)?.[1]);
        if (!id) throw new Error(`"${draft.name}" was answered with ${answer.location}, which names no record`);
        this.#tally.answered.push({
          register: draft.register,
          name: draft.name,
          id,
          key: body.get(FIELD_OF_KEY) ?? '',
          owner: draft.owner,
        });
        return;
      }
      page = answer.page;
      if (!isQuestion(page)) throw new Error(`"${draft.name}" was refused with ${page.status}: ${page.text.slice(0, 600)}`);
      this.#tally.asked++;
    }
    throw new Error(`"${draft.name}" was asked about again and again`);
  }

  /** The same post with the same one-time key until it is answered: silence and "our failure" are no answers. */
  async #send(action: string, body: URLSearchParams): Promise<{ location: string } | { location: undefined; page: Page }> {
    const limit = Date.now() + 90_000;
    for (;;) {
      const answer = await this.#browser.request(action, { method: 'POST', body }).then(read, () => undefined);
      if (answer?.status === 303) return { location: answer.location };
      if (answer?.status === 401) await this.signIn();
      else if (answer && answer.status < 500) return { location: undefined, page: pageOf(action, answer) };
      if (Date.now() > limit)
        throw new Error(`no answer to ${action} for 90 s, last ${answer?.status ?? 'none'}: ${answer?.html.slice(0, 500) ?? ''}`);
      this.#tally.resent++;
      await sleep(400);
    }
  }
}

type Answer = { status: number; location: string; html: string };

async function read(response: Response): Promise<Answer> {
  const location = response.headers.get('location') ?? '';
  // With the headers of a 303 the clerk has the answer; a body that breaks off takes nothing back.
  const html = await response.text().catch((error: unknown) => {
    if (response.status === 303) return '';
    throw error;
  });
  return { status: response.status, location, html };
}

function pageOf(url: string, { status, html }: Answer): Page {
  const { document } = parseHTML(html);
  return {
    status,
    url,
    html,
    headers: new Headers(),
    document: document as unknown as Document,
    text: wordsOf(document.body as unknown as Element),
    title: '',
  };
}

function fillIn(page: Page, fields: Draft['fields'], button: RegExp): { action: string; body: URLSearchParams } {
  const pressed = [...page.document.querySelectorAll('main button, button')].find((one) => button.test(wordsOf(one)));
  if (!pressed) throw new Error(`no button ${button} on ${page.url}: ${page.text.slice(0, 300)}`);
  const form = formOf(pressed, page.document);
  for (const [label, value] of Object.entries(fields)) fill(form, label, value);
  answerQuestion(form);
  const body = new URLSearchParams([...formBody(form, pressed)].map(([name, value]) => [name, String(value)]));
  return { action: form.getAttribute('action') ?? page.url, body };
}

const isQuestion = (page: Page) => page.document.querySelector('[name="bukan_ganda"], [name="pemilik_pilihan"]') !== null;

/** "None of these": the clerk knows that the names are all different. */
function answerQuestion(form: Element): void {
  form.querySelector('input[type=checkbox][name="bukan_ganda"]')?.setAttribute('checked', '');
  form.querySelector('input[type=radio][name="pemilik_pilihan"][value="baru"]')?.setAttribute('checked', '');
}

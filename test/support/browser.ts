import { parseHTML } from 'linkedom';
import { fill, type FieldValue, formBody, formOf, listOf, tidy, wordsOf } from './fields.ts';

export type Page = {
  status: number;
  /** Path and query where redirects ended. */
  url: string;
  html: string;
  headers: Headers;
  document: Document;
  /** Visible text with single spaces. */
  text: string;
  title: string;
};

type Send = (path: string, init: RequestInit) => Response | Promise<Response>;

/** A browser without JavaScript: cookies, redirects, forms filled in by label and sent by the words on the button. */
export class Browser {
  readonly #send: Send;
  readonly #cookieJar = new Map<string, string>();
  readonly #headers: Record<string, string>;

  constructor(send: Send, headers: Record<string, string> = { 'Sec-Fetch-Site': 'same-origin' }) {
    this.#send = send;
    this.#headers = headers;
  }

  get cookies(): ReadonlyMap<string, string> {
    return this.#cookieJar;
  }

  /** Another window of the same browser. */
  takeCookies(other: Browser): true {
    for (const [name, value] of other.cookies) this.#cookieJar.set(name, value);
    return true;
  }

  /** One request, redirects not followed; cookies are sent and kept. */
  async request(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers({ ...this.#headers, ...Object.fromEntries(new Headers(init.headers)) });
    if (this.#cookieJar.size > 0) headers.set('Cookie', [...this.#cookieJar].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await this.#send(path, { redirect: 'manual', ...init, headers });
    for (const line of response.headers.getSetCookie()) this.#keepCookie(line);
    return response;
  }

  async get(path: string): Promise<Page> {
    return this.#follow(path, await this.request(path));
  }

  async post(path: string, body: Record<string, string> | FormData): Promise<Page> {
    const sent = body instanceof FormData ? body : new URLSearchParams(body);
    return this.#follow(path, await this.request(path, { method: 'POST', body: sent }));
  }

  /** Follows the link with these words. */
  async click(page: Page, words: string | RegExp): Promise<Page> {
    const link = [...page.document.querySelectorAll('a[href]')].find((a) => matches(wordsOf(a), words));
    if (!link) throw new Error(`no link "${words}" on ${page.url}; there are: ${listOf(page.document.querySelectorAll('a[href]'))}`);
    return this.get(resolve(link.getAttribute('href') ?? '', page.url));
  }

  /**
   * Fills fields by their labels and presses a button, as a browser would: hidden fields, what was filled in already and
   * the button's own value are sent along. A tick box takes true or false; radios the words of the choice; a select the
   * words of the option; several ticks of a group a list of words; a file field a File.
   */
  async submit(page: Page, fields: Record<string, FieldValue>, button: string | RegExp): Promise<Page> {
    const all = [...page.document.querySelectorAll('button, input[type=submit]')].filter(
      (b) => (b.getAttribute('type') ?? 'submit') === 'submit',
    );
    const pressed = all.find((b) => matches(wordsOf(b) || (b.getAttribute('value') ?? ''), button));
    if (!pressed) throw new Error(`no button "${button}" on ${page.url}; there are: ${listOf(all)}`);
    const form = formOf(pressed, page.document);
    for (const [label, value] of Object.entries(fields)) fill(form, label, value);
    const data = formBody(form, pressed);
    const action = resolve(pressed.getAttribute('formaction') ?? form.getAttribute('action') ?? page.url, page.url);
    if ((form.getAttribute('method') ?? 'get').toLowerCase() !== 'post') {
      const query = new URLSearchParams([...data].map(([n, v]) => [n, String(v)])).toString();
      return this.get(`${action.split('?')[0]}?${query}`);
    }
    if (form.getAttribute('enctype') === 'multipart/form-data') return this.post(action, data);
    const body = new URLSearchParams([...data].map(([n, v]) => [n, String(v)]));
    return this.#follow(action, await this.request(action, { method: 'POST', body }));
  }

  async #follow(path: string, first: Response): Promise<Page> {
    let [url, response] = [path, first];
    for (let step = 0; [301, 302, 303, 307].includes(response.status); step++) {
      if (step > 10) throw new Error(`redirected for ever at ${url}`);
      url = resolve(response.headers.get('location') ?? '/', url);
      response = await this.request(url);
    }
    return pageFrom(url, response);
  }

  #keepCookie(line: string): void {
    const [pair = '', ...attributes] = line.split(';');
    const [name = '', ...value] = pair.split('=');
    const expired = attributes.some((s) => /^\s*max-age=(0|-\d+)\s*$/i.test(s) || /^\s*expires=Thu, 01 Jan 1970/i.test(s));
    if (expired) this.#cookieJar.delete(name.trim());
    else this.#cookieJar.set(name.trim(), value.join('='));
  }
}

async function pageFrom(url: string, response: Response): Promise<Page> {
  const html = await response.text();
  const { document } = parseHTML(html.includes('<html') ? html : `<html><body>${html}</body></html>`);
  return {
    status: response.status,
    url,
    html,
    headers: response.headers,
    document: document as unknown as Document,
    text: tidy(document.body?.textContent ?? ''),
    title: tidy(document.querySelector('title')?.textContent ?? ''),
  };
}

function resolve(href: string, base: string): string {
  const url = new URL(href, new URL(base, 'http://panji.test'));
  return `${url.pathname}${url.search}`;
}

const matches = (words: string, wanted: string | RegExp): boolean =>
  typeof wanted === 'string' ? words === wanted || words.startsWith(`${wanted} `) : wanted.test(words);

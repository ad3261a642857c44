import type { Child } from 'hono/jsx';
import { raw } from 'hono/html';
import { Layout } from '../ui/layout.tsx';
import type { AppContext } from './env.ts';
import { answerHtml } from './html-answer.ts';

type PageOptions = {
  title: string;
  /** Prefixes the title with "Ada kesalahan:". */
  hasErrors?: boolean;
  /** Breadcrumbs or a back link, before the main content. */
  before?: Child;
  description?: string;
  /** Public pages with personal content are not for search engines. */
  noIndex?: boolean;
  /** Which face: chosen by the address when not given. */
  face?: 'public' | 'staff';
};

type Status = 200 | 400 | 401 | 403 | 404 | 409 | 410 | 413 | 422 | 429 | 500 | 503;

/** Answers with a whole page around `content`. Pages that were made for a signed-in person are never kept by caches. */
export function page(c: AppContext, options: PageOptions, content: Child, status: Status = 200): Response | Promise<Response> {
  const face = options.face ?? (c.req.path.startsWith('/petugas') ? 'staff' : 'public');
  if (face === 'staff' || c.get('pengguna')) c.header('Cache-Control', 'no-store');
  const whole = (
    <>
      {raw('<!doctype html>')}
      <Layout
        face={face}
        frame={c.get('frame')}
        title={options.title}
        errors={options.hasErrors}
        before={options.before}
        description={options.description}
        noIndex={options.noIndex}
      >
        {content}
      </Layout>
    </>
  );
  // A promise when a component of the page is asynchronous.
  const html = whole.toString() as string | Promise<string>;
  return typeof html === 'string' ? answerHtml(c, html, status) : html.then((done) => answerHtml(c, done, status));
}

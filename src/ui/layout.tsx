import type { Child } from 'hono/jsx';
import type { Frame } from './frame.ts';
import { DemoRibbon, PublicFooter, PublicHeader, StaffFooter, StaffHeader } from './header.tsx';
import { iconUrl } from './kawung.tsx';

export type { Frame, NavItem } from './frame.ts';

export type LayoutProps = {
  frame: Frame;
  title: string;
  /** Puts "Ada kesalahan:" before the title, so that it is the first thing heard. */
  errors?: boolean | undefined;
  description?: string | undefined;
  /** Breadcrumbs or a back link: before `<main>`, so that the skip link passes them. */
  before?: Child | undefined;
  /** Public: no column limit. Staff pages are wide by themselves. */
  wide?: boolean | undefined;
  /** Pages that must not be indexed (public pages with personal content). */
  noIndex?: boolean | undefined;
  children: Child;
};

function Document(p: LayoutProps & { face: 'public' | 'staff'; header: Child; footer: Child; site: string }) {
  const { frame } = p;
  return (
    <html lang="id" class={`p-${p.face}`}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{`${p.errors ? 'Ada kesalahan: ' : ''}${p.title} – ${p.site}`}</title>
        {p.description && <meta name="description" content={p.description} />}
        {(p.noIndex || p.face === 'staff') && <meta name="robots" content="noindex" />}
        <meta name="theme-color" content="#0b5b57" />
        <meta name="color-scheme" content={p.face === 'staff' ? 'light dark' : 'light'} />
        <link rel="stylesheet" href={frame.stylesheetUrl} />
        <link rel="icon" href={iconUrl} />
        {frame.scriptUrl && <script src={frame.scriptUrl} defer></script>}
      </head>
      <body>
        <a class="p-skip" href="#isi">
          Langsung ke isi
        </a>
        {frame.demo && <DemoRibbon />}
        {p.header}
        <div class={`p-wrap p-page${p.wide ? ' p-page-wide' : ''}`}>
          {p.before}
          <main id="isi" tabindex={-1}>
            {p.children}
          </main>
        </div>
        {p.footer}
      </body>
    </html>
  );
}

export function PublicLayout(p: LayoutProps) {
  return (
    <Document
      {...p}
      face="public"
      site={`${p.frame.officeName} ${p.frame.areaName}`}
      header={<PublicHeader frame={p.frame} />}
      footer={<PublicFooter frame={p.frame} />}
    />
  );
}

export function StaffLayout(p: LayoutProps) {
  return <Document {...p} face="staff" site="Panji" header={<StaffHeader frame={p.frame} />} footer={<StaffFooter frame={p.frame} />} />;
}

/** The staff face when somebody is signed in and `face` does not say otherwise. */
export function Layout({ face, ...p }: LayoutProps & { face?: 'public' | 'staff' | undefined }) {
  return (face ?? (p.frame.user ? 'staff' : 'public')) === 'staff' ? <StaffLayout {...p} /> : <PublicLayout {...p} />;
}

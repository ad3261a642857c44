import type { Frame, NavItem } from './frame.ts';
import { Mark } from './kawung.tsx';

export function DemoRibbon() {
  return (
    <aside class="p-demo" aria-label="Data contoh">
      <strong>Data contoh.</strong> Orang, usaha, dan koperasi di sini tidak nyata.
    </aside>
  );
}

function Brand({ frame, href, staff }: { frame: Frame; href: string; staff?: boolean | undefined }) {
  return (
    <a class="p-brand" href={href}>
      {frame.logoUrl ? <img src={frame.logoUrl} alt="" height={44} /> : <Mark />}
      <span>
        {staff ? 'Panji' : frame.officeName}
        <small>{staff ? `${frame.officeName} ${frame.areaName}` : frame.areaName}</small>
      </span>
    </a>
  );
}

function NavList({ items }: { items: readonly NavItem[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li>
          <a href={item.href} aria-current={item.current ? 'page' : undefined}>
            {item.label}
            {item.badge ? (
              <span class="p-badge">
                {item.badge.toLocaleString('id-ID')}
                <span class="p-vh"> menunggu</span>
              </span>
            ) : null}
          </a>
        </li>
      ))}
    </ul>
  );
}

export function PublicHeader({ frame }: { frame: Frame }) {
  return (
    <header class="p-top">
      <div class="p-wrap">
        <Brand frame={frame} href="/" />
        {frame.publicNav.length > 0 && (
          <nav aria-label="Utama">
            <NavList items={frame.publicNav} />
          </nav>
        )}
      </div>
      <div class="p-kawung"></div>
    </header>
  );
}

/** Name, hours and ways to reach the office: on every public page, and the head of a printed one. */
export function PublicFooter({ frame }: { frame: Frame }) {
  const phone = frame.phone && `tel:${frame.phone.replace(/[^\d+]/g, '')}`;
  return (
    <footer class="p-foot">
      <div class="p-wrap">
        <address>
          <strong>
            {frame.officeName} {frame.areaName}
          </strong>
          {frame.address && <span>{frame.address}</span>}
          {frame.hours && <span>{frame.hours}</span>}
        </address>
        <ul>
          {frame.phone && (
            <li>
              Telepon <a href={phone}>{frame.phone}</a>
            </li>
          )}
          {frame.whatsapp && (
            <li>
              <a href={`https://wa.me/${frame.whatsapp}`}>Tulis lewat WhatsApp</a>
            </li>
          )}
          {frame.email && (
            <li>
              <a href={`mailto:${frame.email}`}>{frame.email}</a>
            </li>
          )}
          {frame.footerNav?.map((item) => (
            <li>
              <a href={item.href}>{item.label}</a>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  );
}

export function StaffHeader({ frame }: { frame: Frame }) {
  const { user } = frame;
  return (
    <header class="p-top">
      <div class="p-wrap">
        <Brand frame={frame} href="/petugas" staff />
        {user && (
          <details class="p-menu p-wide-open">
            <summary>Menu</summary>
            <nav aria-label="Utama">
              <NavList items={frame.nav} />
            </nav>
          </details>
        )}
        {user && (
          <details class="p-user">
            <summary>
              <span>
                {user.name}
                <small>{user.roleName}</small>
              </span>
            </summary>
            <div>
              <a href={user.accountUrl}>Akun saya</a>
              <a href="/">Lihat situs umum</a>
              <form method="post" action={user.signOutUrl}>
                {Object.entries(user.signOutFields ?? {}).map(([name, value]) => (
                  <input type="hidden" name={name} value={value} />
                ))}
                <button class="p-btn p-btn-plain">Keluar</button>
              </form>
            </div>
          </details>
        )}
      </div>
    </header>
  );
}

export function StaffFooter({ frame }: { frame: Frame }) {
  return (
    <footer class="p-foot">
      <div class="p-wrap">
        <span>
          {frame.officeName} {frame.areaName}
        </span>
        <span>
          per {frame.now}
          <span class="p-print-only">{frame.user && ` · dicetak oleh ${frame.user.name}`}</span>
        </span>
      </div>
    </footer>
  );
}

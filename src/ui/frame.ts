export type NavItem = { href: string; label: string; current?: boolean | undefined; badge?: number | undefined };

/** What every page needs to know of the office and of who is looking. Made once per request. */
export type Frame = {
  officeName: string;
  areaName: string;
  address?: string | undefined;
  phone?: string | undefined;
  /** Digits for a `wa.me` link: "6281234567890". */
  whatsapp?: string | undefined;
  email?: string | undefined;
  hours?: string | undefined;
  logoUrl?: string | undefined;
  /** Shows the ribbon "Data contoh" on every page, also in print. */
  demo: boolean;
  stylesheetUrl: string;
  /** The small enhancement script; pages work without it. */
  scriptUrl?: string | undefined;
  user?: FrameUser | undefined;
  /** Navigation of the staff pages. */
  nav: readonly NavItem[];
  publicNav: readonly NavItem[];
  footerNav?: readonly NavItem[] | undefined;
  /** As shown: "24 Nov 2026, 09.14". */
  now: string;
};

export type FrameUser = {
  name: string;
  roleName: string;
  accountUrl: string;
  /** Receives a POST. */
  signOutUrl: string;
  /** Hidden fields of the sign-out form, for example the CSRF token. */
  signOutFields?: Readonly<Record<string, string>> | undefined;
};

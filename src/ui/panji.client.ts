/** Small comforts for browsers with scripts. Every page works without this file. */

const $ = <T extends Element>(selector: string, from: ParentNode = document): T[] => [...from.querySelectorAll<T>(selector)];

/** A second press within some seconds is dropped; the server's one-time key makes it harmless anyway. */
const quietMs = 4000;
let leaving = false;

document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  if (form.method !== 'post') return;
  if (form.dataset['terkirim']) {
    event.preventDefault();
    return;
  }
  leaving = true;
  if (!event.submitter?.hasAttribute('data-sekali')) return;
  form.dataset['terkirim'] = '1';
  setTimeout(() => delete form.dataset['terkirim'], quietMs);
});

/** Warns before what was typed into a long form is left behind. */
const dirty = (form: HTMLFormElement): boolean =>
  [...form.elements].some((field) => {
    if (field instanceof HTMLInputElement) {
      if (field.type === 'hidden') return false;
      return /^(radio|checkbox)$/.test(field.type) ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
    }
    if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
    return field instanceof HTMLSelectElement && field.dataset['semula'] !== undefined && field.value !== field.dataset['semula'];
  });

const guarded = $<HTMLFormElement>('form').filter((form) => form.dataset['jaga'] !== undefined || $('.p-form-section', form).length > 0);
for (const select of guarded.flatMap((form) => $<HTMLSelectElement>('select', form))) select.dataset['semula'] = select.value;

addEventListener('beforeunload', (event) => {
  if (!leaving && guarded.some(dirty)) event.preventDefault();
});
addEventListener('pageshow', () => {
  leaving = false;
});

/** The filter stays as this person left it; on a wide screen an old browser gets menu and filter opened. */
const key = `saring:${location.pathname}`;
const wide = matchMedia('(min-width: 60rem)').matches;
const modern = CSS.supports('selector(::details-content)');
for (const details of $<HTMLDetailsElement>('.p-wide-open')) {
  const isFilter = details.hasAttribute('data-saring');
  if (wide) details.open = !modern;
  else if (isFilter) {
    details.open = sessionStorage.getItem(key) === '1';
    details.addEventListener('toggle', () => sessionStorage.setItem(key, details.open ? '1' : ''));
  }
}

/** Only one open menu; Escape or a press elsewhere closes it. */
const user = $<HTMLDetailsElement>('.p-user')[0];
document.addEventListener('click', (event) => {
  if (user?.open && !user.contains(event.target as Node)) user.open = false;
});

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && user?.open) {
    user.open = false;
    $<HTMLElement>('summary', user)[0]?.focus();
  }
  const asked = (event.key === '/' && !typing(event.target)) || (event.key.toLowerCase() === 'k' && event.ctrlKey);
  const search = $<HTMLInputElement>('.p-staff [data-cari]')[0];
  if (!asked || !search || event.altKey || event.metaKey) return;
  event.preventDefault();
  search.focus();
  search.select();
});

/** How many characters are left, said when typing pauses. */
for (const area of $<HTMLTextAreaElement>('textarea[data-batas]')) {
  const info = document.getElementById(`${area.id}-info`);
  if (!info) continue;
  info.setAttribute('aria-live', 'polite');
  let timer = 0;
  area.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      const left = Number(area.dataset['batas']) - area.value.length;
      const number = Math.abs(left).toLocaleString('id-ID');
      info.textContent = left < 0 ? `Lebih ${number} huruf.` : `Sisa ${number} huruf.`;
    }, 500);
  });
}

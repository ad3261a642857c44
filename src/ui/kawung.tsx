/** One flower of the batik kawung, as the office's mark until it has set a logo of its own. */
export function Mark() {
  return (
    <svg class="p-mark" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" focusable="false">
      <rect width="40" height="40" rx="8" />
      <g>
        <ellipse cx="12.5" cy="12.5" rx="9" ry="5" transform="rotate(45 12.5 12.5)" />
        <ellipse cx="27.5" cy="27.5" rx="9" ry="5" transform="rotate(45 27.5 27.5)" />
        <ellipse cx="27.5" cy="12.5" rx="9" ry="5" transform="rotate(-45 27.5 12.5)" />
        <ellipse cx="12.5" cy="27.5" rx="9" ry="5" transform="rotate(-45 12.5 27.5)" />
      </g>
    </svg>
  );
}

/** The same flower as the icon of the browser's tab; inlined, so it costs no request. */
export const iconUrl =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 40'%3E%3Crect width='40' height='40' rx='8' fill='%230b5b57'/%3E%3Cg fill='%23f2b705'%3E%3Cellipse cx='12.5' cy='12.5' rx='9' ry='5' transform='rotate(45 12.5 12.5)'/%3E%3Cellipse cx='27.5' cy='27.5' rx='9' ry='5' transform='rotate(45 27.5 27.5)'/%3E%3Cellipse cx='27.5' cy='12.5' rx='9' ry='5' transform='rotate(-45 27.5 12.5)'/%3E%3Cellipse cx='12.5' cy='27.5' rx='9' ry='5' transform='rotate(-45 12.5 27.5)'/%3E%3C/g%3E%3C/svg%3E";

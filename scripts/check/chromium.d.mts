/** The path of an executable Chromium, installed when missing; throws with a remedy when none can be had. */
export function chromiumPath(): string;

import { root } from "../api/client";

/** HTML that shows a view in an article. */
export function embedCode(state: string, title: string): string {
  const source = `${location.origin}${root}/embed?${state}`;
  return `<iframe src="${escaped(source)}" title="${escaped(title)}" width="100%" height="480" loading="lazy"></iframe>`;
}

/** The whole page with the same view. */
export function fullAddress(state: string): string {
  return `${location.origin}${root}/#${state}`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

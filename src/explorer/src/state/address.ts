// Where the address holds the state, of the page and of a drawing in a frame.
const form = document.querySelector<HTMLMetaElement>('meta[name="form"]')?.content;

/** Whether the page stands in a frame of another, as one drawing alone. */
export const isEmbedded = form === "embed";

/** What of the address holds the state: behind #, or, as links to embedded pages have it, behind ?. */
export function stateInAddress(): string {
  return location.hash.length > 1 || !isEmbedded ? location.hash : location.search.slice(1);
}

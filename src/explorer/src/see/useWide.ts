import { useSyncExternalStore } from "react";

const query = matchMedia("(min-width: 1024px)");

/** Whether there is room for facts and drawing side by side. */
export function useWide(): boolean {
  return useSyncExternalStore(
    (listener) => {
      query.addEventListener("change", listener);
      return () => query.removeEventListener("change", listener);
    },
    () => query.matches,
  );
}

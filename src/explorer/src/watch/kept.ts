// What this browser keeps for its user: whom they watch with the change they saw last, and whom they looked at. It never leaves the browser.
import { useSyncExternalStore } from "react";
import { remember, remembered } from "../frame/storage";

export interface Watched {
  id: string;
  type: string;
  name: string;
  /** When it had last changed, as it was last seen. */
  seen: string;
}

export interface Recent {
  id: string;
  type: string;
  name: string;
}

const MAX_RECENT = 8;
const MAX_WATCHED = 100;

class Kept<T extends { id: string }> {
  private readonly listeners = new Set<() => void>();
  private items: readonly T[];

  constructor(
    private readonly key: string,
    private readonly most: number,
  ) {
    this.items = parse<T>(remembered(key));
  }

  readonly get = () => this.items;

  readonly listen = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Puts one first, in place of an earlier one of the same id. */
  put(item: T): void {
    this.set([item, ...this.items.filter((other) => other.id !== item.id)]);
  }

  drop(id: string): void {
    this.set(this.items.filter((other) => other.id !== id));
  }

  private set(items: readonly T[]): void {
    this.items = items.slice(0, this.most);
    remember(this.key, JSON.stringify(this.items));
    this.listeners.forEach((listener) => listener());
  }
}

export const watched = new Kept<Watched>("explorer.watched", MAX_WATCHED);
export const recent = new Kept<Recent>("explorer.recent", MAX_RECENT);

export function useKept<T extends { id: string }>(kept: Kept<T>): readonly T[] {
  return useSyncExternalStore(kept.listen, kept.get);
}

function parse<T extends { id: string }>(text: string | null): readonly T[] {
  try {
    const value: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(value) ? value.filter((item: unknown): item is T => typeof (item as T | null)?.id === "string") : [];
  } catch {
    // Somebody else wrote there, or it was cut: what is kept begins anew.
    return [];
  }
}

// A story: views in an order, each with a text. This browser keeps it, and a file takes it along; what is in a view, its link says.
import { useSyncExternalStore } from "react";
import { remember, remembered } from "../frame/storage";

export interface Chapter {
  title: string;
  text: string;
  /** The state behind the # of its link. */
  view: string;
}

export interface Story {
  chapters: readonly Chapter[];
  /** Which is shown to be read on; null while none is. */
  at: number | null;
}

const KEPT = "explorer.story";
const KIND = "knowledge-graph-story";
const VERSION = 1;
const MOST = 200;
const LONGEST = 100_000;

const listeners = new Set<() => void>();
let current: Story = { chapters: fromKept(), at: null };

export function useStory(): [Story, (story: Story) => void] {
  return [useSyncExternalStore(listen, () => current), put];
}

/** The file of a story. */
export function storyFile(chapters: readonly Chapter[]): Blob {
  return new Blob([JSON.stringify({ kind: KIND, version: VERSION, chapters }, null, 2)], { type: "application/json" });
}

/** What a file holds; or why it cannot be read. */
export function readStory(text: string): Chapter[] | "storyNotJson" | "storyOther" {
  let value: { kind?: unknown; version?: unknown; chapters?: unknown } | null;
  try {
    value = JSON.parse(text) as typeof value;
  } catch {
    return "storyNotJson";
  }
  if (value?.kind !== KIND || typeof value.version !== "number" || value.version > VERSION || !Array.isArray(value.chapters)) return "storyOther";
  return chaptersOf(value.chapters);
}

function put(story: Story): void {
  current = { ...story, chapters: story.chapters.slice(0, MOST) };
  remember(KEPT, JSON.stringify(current.chapters));
  listeners.forEach((listener) => listener());
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function fromKept(): Chapter[] {
  try {
    const value: unknown = JSON.parse(remembered(KEPT) ?? "[]");
    return Array.isArray(value) ? chaptersOf(value) : [];
  } catch {
    // It was cut, or somebody else wrote there: the story begins anew.
    return [];
  }
}

function chaptersOf(values: unknown[]): Chapter[] {
  const text = (value: unknown) => (typeof value === "string" ? value.slice(0, LONGEST) : "");
  return values
    .filter((value): value is Record<string, unknown> => typeof (value as { view?: unknown } | null)?.view === "string")
    .slice(0, MOST)
    .map((value) => ({ title: text(value.title), text: text(value.text), view: text(value.view) }));
}

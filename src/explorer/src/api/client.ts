// One client for all questions: it names a known document of the server by its hash, and tells apart what may go wrong.
import type { KnownDocument } from "./model";

/** Why there is no answer: nobody there, not ready, another model than the page knows, or a refusal in words. */
export type FailureKind = "unreachable" | "starting" | "outdated" | "refused";

export class Failure extends Error {
  constructor(
    readonly kind: FailureKind,
    message: string,
  ) {
    super(message);
  }
}

export interface GraphError {
  message: string;
  path?: (string | number)[];
  extensions?: { code?: string };
}

export interface Answer<T> {
  data: T;
  errors: GraphError[];
}

/** What stands before all addresses of the server, where a proxy shows it below a path. */
export const root = document.querySelector<HTMLMetaElement>('meta[name="root"]')?.content ?? "";

const STARTING = 503;

export async function load<T>(path: string): Promise<T> {
  const response = await reach(root + path);
  if (!response.ok) throw new Failure(response.status === STARTING ? "starting" : "refused", `${response.status}`);
  return (await response.json()) as T;
}

export async function ask<T>(document: KnownDocument, variables: object, signal: AbortSignal): Promise<Answer<T>> {
  const response = await reach(`${root}/graphql`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/graphql-response+json" },
    body: JSON.stringify({ documentId: `sha256:${document.hash}`, variables }),
    signal,
  });
  const body = (await response.json().catch(() => ({}))) as { data?: T | null; errors?: GraphError[] };
  const errors = body.errors ?? [];
  if (body.data) return { data: body.data, errors };
  if (response.status === STARTING) throw new Failure("starting", errors[0]?.message ?? "");
  // A server that was started again with another model no longer knows the document.
  if (errors[0]?.extensions?.code === "NOT_FOUND" && errors[0].path === undefined) throw new Failure("outdated", errors[0].message);
  throw new Failure("refused", errors[0]?.message ?? `${response.status}`);
}

async function reach(address: string, options?: RequestInit): Promise<Response> {
  try {
    return await fetch(address, options);
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new Failure("unreachable", error instanceof Error ? error.message : String(error));
  }
}

import type { LayoutAnswer, LayoutNode, LayoutRequest } from "./layout.worker";

/** The layout worker of a drawing; only the answer to the latest request counts. */
export class Layout {
  private readonly worker = new Worker(new URL("./layout.worker.ts", import.meta.url), { type: "module" });
  private turn = 0;

  constructor(onPlaces: (places: LayoutAnswer["places"]) => void) {
    this.worker.onmessage = (event: MessageEvent<LayoutAnswer>) => {
      if (event.data.turn === this.turn) onPlaces(event.data.places);
    };
  }

  run(nodes: LayoutNode[], edges: [string, string][]): void {
    this.worker.postMessage({ turn: ++this.turn, nodes, edges } satisfies LayoutRequest);
  }

  end(): void {
    this.worker.terminate();
  }
}

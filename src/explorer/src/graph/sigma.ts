// Sigma as this page uses it: marks with rims, dashed lines, no labels of its own, and nothing that turns.
import type Graph from "graphology";
import Sigma from "sigma";
import { extremityArrow, layerDashed, layerFill, pathLine } from "sigma/rendering";
import { edgeLayer, nodeShapes } from "./shapes";

/** The length of a dash that has no end within a window. */
export const SOLID = 100_000;
/** The least gap that Sigma draws dashes with, in pixels; it lies under the mark at the line's start. */
export const SEAM = 0.2;

/** Room for labels at the sides, as far as a small window has it. */
export function paddingOf(container: HTMLElement): number {
  return Math.min(80, container.clientWidth / 10);
}

/** Draws a graph into an element until it is killed. */
export function makeSigma(graph: Graph, container: HTMLElement): Sigma {
  return new Sigma(graph, container, {
    primitives: {
      nodes: {
        shapes: nodeShapes,
        variables: { rimColor: { type: "color", default: "#000" }, rimWidth: { type: "number", default: 1.5 } },
        layers: [layerFill(), edgeLayer],
      },
      edges: {
        paths: [pathLine()],
        extremities: [extremityArrow()],
        variables: { dash: { type: "number", default: SOLID }, gap: { type: "number", default: SEAM } },
        layers: [
          layerDashed({
            dashSize: { attribute: "dash", default: SOLID, mode: "pixels" },
            gapSize: { attribute: "gap", default: SEAM, mode: "pixels" },
            align: 0,
          }),
        ],
      },
    },
    styles: {
      nodes: {
        x: { attribute: "x" },
        y: { attribute: "y" },
        size: { attribute: "size" },
        color: { attribute: "color" },
        shape: { attribute: "shape" },
        opacity: { attribute: "opacity" },
        rimColor: { attribute: "rimColor" },
        rimWidth: { attribute: "rimWidth" },
        labelVisibility: "hidden",
        backdropVisibility: "hidden",
      },
      edges: {
        size: { attribute: "size" },
        color: { attribute: "color" },
        opacity: { attribute: "opacity" },
        head: { attribute: "head" },
        tail: { attribute: "tail" },
        dash: { attribute: "dash" },
        gap: { attribute: "gap" },
      },
    },
    settings: {
      renderLabels: false,
      enableEdgeEvents: true,
      enableNodeDrag: true,
      autoRescale: true,
      itemSizesReference: "screen",
      stagePadding: paddingOf(container),
      minCameraRatio: 0.05,
      maxCameraRatio: 8,
      allowInvalidContainer: true,
      zoomToSizeRatioFunction: (ratio: number) => Math.sqrt(Math.max(ratio, 0.4)),
      enableCameraRotation: false,
      enableCameraMouseRotation: false,
    },
  } as ConstructorParameters<typeof Sigma>[2]);
}

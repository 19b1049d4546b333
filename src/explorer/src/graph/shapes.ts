// The shapes of types for the graphics card, as signed distances (negative inside), in the measure of a circle of the same size.
import { sdfCircle, sdfDiamond, sdfSquare, sdfTriangle } from "sigma/rendering";
import type { FragmentLayer, SDFShape } from "sigma/rendering";

// The plane is folded so that one edge stands for all; `corners` times.
const regular = (name: string, corners: number): SDFShape => ({
  name,
  uniforms: [],
  inradiusFactor: Math.cos(Math.PI / corners),
  glsl: `
float sdf_${name}(vec2 uv, float size) {
  float part = ${(Math.PI / corners).toFixed(7)};
  float angle = mod(atan(uv.x, uv.y) + part, 2.0 * part) - part;
  return length(uv) * cos(angle) - size * cos(part);
}
`,
});

const star: SDFShape = {
  name: "star",
  uniforms: [],
  inradiusFactor: 0.46,
  glsl: `
float sdf_star(vec2 uv, float size) {
  float part = 0.6283185;
  float angle = abs(mod(atan(uv.x, uv.y) + part, 2.0 * part) - part);
  vec2 p = length(uv) * vec2(sin(angle), cos(angle));
  vec2 tip = vec2(0.0, size);
  vec2 notch = 0.46 * size * vec2(sin(part), cos(part));
  vec2 along = normalize(notch - tip);
  return dot(p - tip, vec2(-along.y, along.x));
}
`,
};

const cross: SDFShape = {
  name: "cross",
  uniforms: [],
  inradiusFactor: 0.4,
  glsl: `
float sdf_cross(vec2 uv, float size) {
  vec2 p = abs(uv);
  if (p.x > p.y) p = p.yx;
  vec2 d = p - size * vec2(0.33, 0.95);
  return max(d.x, d.y);
}
`,
};

/** All shapes, under the names that marks have. */
export const nodeShapes: SDFShape[] = [
  sdfCircle(),
  sdfTriangle(),
  sdfSquare(),
  sdfDiamond(),
  regular("hexagon", 6),
  regular("pentagon", 5),
  star,
  cross,
];

const BYTE = 5121;
const FLOAT = 5126;

/** An edge around each mark, so that a light colour stands out from the ground; wider around what is selected. */
export const edgeLayer: FragmentLayer = {
  name: "rim",
  uniforms: [],
  attributes: [
    { name: "rimColor", size: 4, type: BYTE, normalized: true, source: "rimColor" },
    { name: "rimWidth", size: 1, type: FLOAT, source: "rimWidth" },
  ],
  glsl: `
vec4 layer_rim(vec4 v_rimColor, float v_rimWidth) {
  float inner = -v_rimWidth * context.pixelToUV;
  return vec4(v_rimColor.rgb, v_rimColor.a * smoothstep(inner - context.aaWidth, inner + context.aaWidth, context.sdf));
}
`,
};

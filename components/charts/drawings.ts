// One chunk for all charts: the only door to Recharts.
export { BarsDrawing } from "./bars-drawing";
export { FlowsDrawing } from "./flows-drawing";
export { HeatMapDrawing } from "./heat-map-drawing";
export { PyramidDrawing } from "./pyramid-drawing";

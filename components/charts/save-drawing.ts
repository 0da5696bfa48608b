/** A drawing on the screen with the words it cannot do without. */
type Drawn = { svg: SVGSVGElement; title: string; subtitle: string };

const svgNamespace = "http://www.w3.org/2000/svg";
const margin = 24;
const headHeight = 64;
/** For paper and projectors: PNG has no second chance to be sharp. */
const pixelRatio = 2;
/** What the style sheet says of a shape, which a file of its own does not know. */
const drawnStyles = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "opacity",
  "font-weight",
  "paint-order",
];

/** Saves the drawing as it stands, colours and letters resolved, under its title. */
export async function saveDrawing(drawn: Drawn, format: "svg" | "png"): Promise<void> {
  const { text, width, height } = asFile(drawn);
  const svg = new Blob([text], { type: "image/svg+xml" });
  download(format === "svg" ? svg : await asPng(svg, width, height), `${drawn.title}.${format}`);
}

function asFile({ svg, title, subtitle }: Drawn): { text: string; width: number; height: number } {
  const { width: inner, height: innerHeight } = svg.getBoundingClientRect();
  const [width, height] = [inner + 2 * margin, innerHeight + headHeight + 2 * margin];
  const { backgroundColor, color } = getComputedStyle(svg.closest("figure") ?? svg);
  const file = document.createElementNS(svgNamespace, "svg");
  setAll(file, { xmlns: svgNamespace, width, height, viewBox: `0 0 ${width} ${height}` });
  file.style.fontFamily = getComputedStyle(svg).fontFamily;
  file.append(
    make("rect", { width, height, fill: backgroundColor }),
    make("text", { x: margin, y: margin + 16, fill: color, "font-size": 18, "font-weight": 600 }, title),
    ...inLines(subtitle, width - 2 * margin).map((line, index) =>
      make("text", { x: margin, y: margin + 36 + 16 * index, fill: color, "font-size": 12 }, line),
    ),
  );
  const copy = resolved(svg);
  setAll(copy, { x: margin, y: margin + headHeight, width: inner, height: innerHeight });
  file.append(copy);
  return { text: new XMLSerializer().serializeToString(file), width, height };
}

/** A copy that carries its computed styles, since the style sheet stays behind. */
function resolved(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll<SVGElement>("*")];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>("*")];
  for (const [index, original] of originals.entries()) {
    const style = getComputedStyle(original);
    for (const name of drawnStyles) copies[index]?.style.setProperty(name, style.getPropertyValue(name));
  }
  copy.style.fontSize = getComputedStyle(svg).fontSize;
  return copy;
}

async function asPng(svg: Blob, width: number, height: number): Promise<Blob> {
  const address = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(width * pixelRatio);
    canvas.height = Math.round(height * pixelRatio);
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error("The canvas gave no picture"))),
        "image/png",
      ),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}

function download(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name.replace(/[\\/:*?"<>|]+/g, " ");
  link.click();
  // The browser has to have taken it before it goes.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Two lines at most: the head has room for no more. */
function inLines(text: string, width: number): string[] {
  const most = Math.floor(width / 6);
  if (text.length <= most) return [text];
  const end = text.lastIndexOf(" ", most);
  const rest = text.slice(end + 1);
  return [text.slice(0, end), rest.length <= most ? rest : `${rest.slice(0, most - 1)}…`];
}

function make(name: string, attributes: Record<string, string | number>, text = ""): SVGElement {
  const element = document.createElementNS(svgNamespace, name);
  setAll(element, attributes);
  element.textContent = text;
  return element;
}

function setAll(element: SVGElement, attributes: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}

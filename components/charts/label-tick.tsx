import { PictureLink } from "./picture-link";
import { shortenMiddle } from "./shorten-middle";
import { charactersIn } from "./text-width";

type LabelTickProps = {
  y: number;
  room: number;
  text: string;
  href: string | undefined;
  keepsPlace?: boolean;
  /** Begins at the left edge, above what it names, instead of ending before it. */
  fromStart?: boolean;
};

/** A name before its bar, cut in the middle when it is too long; the whole name is its tooltip. */
export function LabelTick({ y, room, text, href, keepsPlace = false, fromStart = false }: LabelTickProps) {
  return (
    <PictureLink href={href} keepsPlace={keepsPlace}>
      <title>{text}</title>
      <text x={fromStart ? 0 : room - 8} y={y} dy="0.35em" textAnchor={fromStart ? "start" : "end"}>
        {shortenMiddle(text, charactersIn(room - 12))}
      </text>
    </PictureLink>
  );
}

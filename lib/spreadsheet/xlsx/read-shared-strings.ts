import { cleanText } from "./clean-text";
import { parsePart } from "./parse-part";

/** xl/sharedStrings.xml, by the index cells of type "s" carry. */
export async function readSharedStrings(bytes: AsyncIterable<Buffer>): Promise<string[]> {
  const strings: string[] = [];
  let current = "";
  let inText = false;
  // Furigana, a reading aid Excel keeps beside the text: not part of it.
  let inPhonetic = false;

  await parsePart(bytes, {
    open(name) {
      if (name === "si") current = "";
      else if (name === "rPh") inPhonetic = true;
      else if (name === "t") inText = !inPhonetic;
    },
    close(name) {
      if (name === "si") strings.push(cleanText(current));
      else if (name === "rPh") inPhonetic = false;
      else if (name === "t") inText = false;
    },
    text(text) {
      if (inText) current += text;
    },
  });
  return strings;
}

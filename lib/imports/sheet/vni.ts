/**
 * VNI Windows (fonts named VNI-…): a vowel, then one letter that stands for its marks, "Nguyeãn". Some vowels have
 * letters of their own. Capitals go by the same table in capital letters.
 */
const marked: Readonly<Record<string, string>> = {
  a: "ù:á ø:à û:ả õ:ã ï:ạ ê:ă é:ắ è:ằ ú:ẳ ü:ẵ ë:ặ â:â á:ấ à:ầ å:ẩ ã:ẫ ä:ậ",
  e: "ù:é ø:è û:ẻ õ:ẽ ï:ẹ â:ê á:ế à:ề å:ể ã:ễ ä:ệ",
  o: "ù:ó ø:ò û:ỏ õ:õ ï:ọ â:ô á:ố à:ồ å:ổ ã:ỗ ä:ộ",
  u: "ù:ú ø:ù û:ủ õ:ũ ï:ụ",
  y: "ù:ý ø:ỳ û:ỷ õ:ỹ",
  ô: "ù:ớ ø:ờ û:ở õ:ỡ ï:ợ",
  ö: "ù:ứ ø:ừ û:ử õ:ữ ï:ự",
};
const single: Readonly<Record<string, string>> = {
  í: "í",
  ì: "ì",
  æ: "ỉ",
  ó: "ĩ",
  ò: "ị",
  ô: "ơ",
  ö: "ư",
  î: "ỵ",
  ñ: "đ",
};

const letters = new Map<string, string>();
for (const [vowel, list] of Object.entries(marked)) {
  for (const [mark = "", letter = ""] of list.split(" ").map((pair) => pair.split(":"))) {
    letters.set(vowel + mark, letter);
    letters.set(vowel.toUpperCase() + mark.toUpperCase(), letter.toUpperCase());
    // "Aùnh": the capital of a name with the mark typed small.
    letters.set(vowel.toUpperCase() + mark, letter.toUpperCase());
  }
}
for (const [code, letter] of Object.entries(single)) {
  letters.set(code, letter);
  letters.set(code.toUpperCase(), letter.toUpperCase());
}

/** Reads text typed in a VNI-… font. */
export function decodeVni(text: string): string {
  let decoded = "";
  for (let at = 0; at < text.length; at += 1) {
    const pair = letters.get(text.slice(at, at + 2));
    decoded += pair ?? letters.get(text.charAt(at)) ?? text.charAt(at);
    if (pair !== undefined) at += 1;
  }
  return decoded;
}

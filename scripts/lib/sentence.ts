/** An expected refusal: its message is the one sentence the person at the terminal reads. */
export class Sentence extends Error {
  override name = "Sentence";
}

const notFolder = (path: string) => `${path} is not a folder: set DATA_DIR to a folder that can be written.`;

const systemSentences: Record<string, (path: string) => string> = {
  ENOSPC: (path) => `The disk that holds ${path} is full: free some space and start again.`,
  EDQUOT: (path) => `The disk quota for ${path} is used up: free some space and start again.`,
  EROFS: (path) => `${path} is on a read-only disk: set DATA_DIR to a folder that can be written.`,
  EACCES: (path) => `${path} cannot be written by this user: set DATA_DIR to a folder of your own.`,
  EPERM: (path) => `${path} cannot be written by this user: set DATA_DIR to a folder of your own.`,
  ENOTDIR: notFolder,
  EEXIST: notFolder,
};

/** Turns a file-system error into a sentence about `path`; anything else comes back unchanged. */
export function fileSentence(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !("code" in error)) return error;
  const sentence = systemSentences[String(error.code)];
  return sentence ? new Sentence(sentence(path), { cause: error }) : error;
}

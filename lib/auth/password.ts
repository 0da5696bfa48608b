import { hash, verify } from "@node-rs/argon2";

/** Argon2id (the library's default), 64 MiB, three passes; a hash made with less is still verified. */
const parameters = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };

/** Four at once bound a storm of sign-ins to 256 MiB; the rest wait their turn. */
const slots = { free: 4, waiting: [] as (() => void)[] };

export function hashPassword(password: string): Promise<string> {
  return inSlot(() => hash(password.normalize("NFC"), parameters));
}

/**
 * Whether the password is the one behind the hash. Without a hash (unknown user, link not yet used) it works just as
 * long and says no.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const known = passwordHash ?? (await dummyHash());
  const isRight = await inSlot(() => verify(known, password.normalize("NFC")));
  return passwordHash !== null && isRight;
}

let dummy: Promise<string> | undefined;

function dummyHash(): Promise<string> {
  dummy ??= hashPassword("no account has this password");
  return dummy;
}

async function inSlot<T>(work: () => Promise<T>): Promise<T> {
  if (slots.free > 0) slots.free -= 1;
  else await new Promise<void>((resolve) => slots.waiting.push(resolve));
  try {
    return await work();
  } finally {
    const next = slots.waiting.shift();
    if (next) next();
    else slots.free += 1;
  }
}

type Flight<T> = { running: Promise<T>; next: Promise<T> | null };

/**
 * Makes a reader whose callers share answers when they ask for the same thing at once: a hundred people opening the same
 * page in the same second cost a few reads, not a hundred. Nothing is kept and nobody gets an answer begun before they
 * asked: who arrives while a read runs waits, with all the others, for the one after it.
 *
 * `key` says what is asked; it has to tell apart all callers who may not see the same.
 */
export function shareReads<T>(): (key: string, read: () => Promise<T>) => Promise<T> {
  const flights = new Map<string, Flight<T>>();

  function begin(key: string, read: () => Promise<T>): Promise<T> {
    const flight: Flight<T> = { running: read(), next: null };
    flights.set(key, flight);
    const end = () => {
      if (flight.next === null) flights.delete(key);
    };
    flight.running.then(end, end);
    return flight.running;
  }

  return (key, read) => {
    const flight = flights.get(key);
    if (!flight) return begin(key, read);
    const after = () => begin(key, read);
    flight.next ??= flight.running.then(after, after);
    return flight.next;
  };
}

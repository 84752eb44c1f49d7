/** An answer worked out when it is first asked for, and kept. */

/** `answer`, asked once for each key. One that is null or undefined is asked for again. */
export function once<K, V>(answer: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.get(key) ?? answer(key);
    known.set(key, value);
    return value;
  };
}

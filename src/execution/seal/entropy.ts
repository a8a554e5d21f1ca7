/** Bytes that look random and are the same for the same seed: the Pythons' only source of chance. */
export interface Entropy {
  fill(bytes: Uint8Array): void;
  reset(seed?: number): void;
}

/** A xorshift32 generator (Marsaglia, "Xorshift RNGs", 2003): quality does not matter here, sameness does. */
export function createEntropy(): Entropy {
  let state = 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state & 0xff;
  };
  const entropy: Entropy = {
    fill(bytes) {
      for (let index = 0; index < bytes.length; index += 1) bytes[index] = next();
    },
    reset(seed = 0) {
      // A state of 0 would stay 0 for ever; the multiplier spreads small seeds over all bits.
      state = Math.imul(seed + 1, 0x9e3779b1) | 1;
    },
  };
  entropy.reset();
  return entropy;
}

/** A part of an address as it reads; as it stands where it is not encoded text, such as after a stray percent sign. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // Not encoded text.
    return part;
  }
}

/** A client token: 128 random bits in hexadecimal. */
export function randomToken(): string {
  // randomUUID exists only in secure contexts, and desktops on plain http are still about
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

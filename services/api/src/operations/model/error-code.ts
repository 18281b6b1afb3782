const shape = /^[A-Za-z0-9_.-]{1,60}$/;

/** What is kept of a failure: its code or class. Messages are left out, they quote addresses and values. */
export function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'UNKNOWN';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.constructor.name;
  return shape.test(code) ? code : 'UNKNOWN';
}

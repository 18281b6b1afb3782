/** A top-level domain that is reserved for what does not exist (RFC 2606): nothing sent there could arrive anywhere. */
export const inventedDomain = 'candidats.parvis.invalid';

/** Mail to such an address stays in the journal and is handed to no server. */
export const isInventedAddress = (address: string): boolean => /[@.]invalid\.?$/i.test(address);

import { BlockList, isIP } from 'node:net';

const families = { 4: { name: 'ipv4', bits: 32 }, 6: { name: 'ipv6', bits: 128 } } as const;

const familyOf = (address: string): (typeof families)[4 | 6] | undefined => {
  const version = isIP(address);
  return version === 4 || version === 6 ? families[version] : undefined;
};

interface Network {
  readonly address: string;
  readonly family: (typeof families)[4 | 6];
  readonly bits: number;
}

/** An address alone, or a network as CIDR. */
function parse(text: string): Network | undefined {
  const [address = '', bits, ...rest] = text.split('/');
  const family = familyOf(address);
  if (family === undefined || rest.length > 0 || address.includes('%')) return undefined;
  if (bits === undefined) return { address, family, bits: family.bits };
  return /^\d{1,3}$/.test(bits) && Number(bits) <= family.bits ? { address, family, bits: Number(bits) } : undefined;
}

export const isNetwork = (text: string): boolean => parse(text) !== undefined;

/** Whether an address lies in one of these networks; everywhere when there are none. */
export function isWithin(networks: readonly string[], address: string): boolean {
  if (networks.length === 0) return true;
  const family = familyOf(address);
  if (family === undefined) return false;
  const list = new BlockList();
  for (const network of networks.map(parse)) {
    if (network !== undefined) list.addSubnet(network.address, network.bits, network.family.name);
  }
  return list.check(address, family.name);
}

/**
 * Whether a host is the reader's own machine or lies in their own network, where outsiders do not come: a link that
 * names one would have the reader's browser ask on behalf of whoever wrote it. `hostname` as `URL` gives it, which has
 * written every form of an IPv4 address as four numbers and every IPv6 address within brackets. A name alone shows it:
 * what it resolves to is the network's affair.
 */
export function isPrivateHost(hostname: string): boolean {
  const name = hostname.replace(/\.+$/, '').toLowerCase();
  const bytes = IPV4.exec(name)?.slice(1).map(Number);
  if (bytes !== undefined) return isPrivateIpv4(bytes);
  if (name.startsWith('[')) return isPrivateIpv6(name.slice(1, -1));
  return !name.includes('.') || OWN_NAMES.test(name);
}

/** Whether a host is this very machine. */
export const isLoopback = (hostname: string): boolean =>
  /^(?:127\.\d+\.\d+\.\d+|\[::1\]|(?:.+\.)?localhost\.*)$/i.test(hostname);

const IPV4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;
/** Endings kept for machines and networks at home and at work (RFC 6761, 6762, 8375; ICANN keeps `internal`). */
const OWN_NAMES = /\.(?:localhost|local|localdomain|lan|home|corp|internal|intranet|home\.arpa)$/;

/** This machine, networks of one's own, what a link gives itself, carriers' and benches' (RFC 1918, 3927, 6598, 2544). */
function isPrivateIpv4([first = 0, second = 0]: readonly number[]): boolean {
  if (first === 0 || first === 10 || first === 127) return true;
  if (first === 172) return second >= 16 && second <= 31;
  if (first === 100) return second >= 64 && second <= 127;
  if (first === 198) return second === 18 || second === 19;
  return (first === 192 && second === 168) || (first === 169 && second === 254);
}

/**
 * `::`, `::1`, unique local, link-local and site-local addresses, groups of machines, local translation (RFC 8215), and
 * IPv4 addresses written as IPv6.
 */
function isPrivateIpv6(address: string): boolean {
  if (/^::1?$/.test(address) || /^(?:f[cd]|fe[89a-f]|ff)[\da-f]{1,2}:|^64:ff9b:1:/.test(address)) return true;
  const high = IPV4_WITHIN.map((pattern) => pattern.exec(address)?.[1]).find((digits) => digits !== undefined);
  if (high === undefined) return false;
  const upper = Number.parseInt(high, 16);
  return isPrivateIpv4([upper >> 8, upper & 255]);
}

/** Its first half as the last but one group (RFC 4291, 2765, 6052), or as the second (RFC 3056). */
const IPV4_WITHIN = [
  /^(?:::(?:ffff:(?:0:)?)?|64:ff9b::)([\da-f]{1,4}):[\da-f]{1,4}$/,
  /^2002:([\da-f]{1,4}):/,
] as const;

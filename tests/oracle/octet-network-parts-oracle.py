"""Compares parts of networks, and formats of addresses, with Python's ipaddress.

usage: octet-network-parts-oracle.py PROBE [SEED]
"""

import ipaddress
import random
import subprocess
import sys

N_DRAWN = 20000
FORMATS = ["".join((a, b, c)) for a in ("", "#") for b in ("", "_") for c in "bxXn"]


def draw_network(lot, version):
    kind = (ipaddress.IPv4Network, ipaddress.IPv6Network)[version == 6]
    bits = 128 if version == 6 else 32
    length = lot.choice((0, 1, bits - 2, bits - 1, bits, lot.randrange(bits + 1)))
    value = lot.choice((0, (1 << bits) - 1, lot.getrandbits(bits)))
    return kind((value >> (bits - length) << (bits - length), length))


def draw_question(lot):
    network = draw_network(lot, lot.choice((4, 6)))
    bits = network.max_prefixlen
    other = draw_network(lot, network.version)
    if lot.random() < 0.7:
        length = lot.randrange(network.prefixlen, bits + 1)
        first = int(network.network_address) | lot.getrandbits(bits) & int(network.hostmask)
        other = type(network)((first >> (bits - length) << (bits - length), length))
    index = lot.choice((0, 1, network.num_addresses - 1, network.num_addresses - 2,
                        network.num_addresses - 3, lot.getrandbits(lot.randrange(1, 129))))
    return network, lot.randrange(bits + 1), other, min(max(index, 0), (1 << 128) - 1)


def nth(sequence, index):
    """Of a range, which may be too long for len()."""
    return sequence.start + index * sequence.step if (
        index <= (sequence.stop - 1 - sequence.start) // sequence.step) else None


def answer(network, length, other, index):
    kind, bits = type(network), network.max_prefixlen
    first, last = int(network.network_address), int(network.broadcast_address)
    at = nth(range(first, last + 1, 1 << (bits - length)), index) if (
        length >= network.prefixlen) else None
    subnet = "-" if at is None else kind((at, length))
    if length >= network.prefixlen and length - network.prefixlen < 6 and at is not None:
        assert list(network.subnets(new_prefix=length))[index] == subnet
    reserved = bits - network.prefixlen > 1
    host = nth(range(first + reserved, last + 1 - (reserved and bits == 32)), index)
    if bits - network.prefixlen < 6 and host is not None:
        assert int(list(network.hosts())[index]) == host
    supernet = "-" if length > network.prefixlen else network.supernet(new_prefix=length)
    order = (network > other) - (network < other)
    left = list(network.address_exclude(other)) if other.subnet_of(network) else []
    return [str(word) for word in (
        subnet, "-" if host is None else type(network.network_address)(host), supernet,
        int(network.overlaps(other)), order, *left)]


def plain(text):
    """3.11 writes no dots in mapped addresses."""
    try:
        return str(ipaddress.ip_network(text)) if "/" in text else str(ipaddress.ip_address(text))
    except ValueError:
        return text


def main():
    probe = sys.argv[1]
    seed = sys.argv[2] if len(sys.argv) > 2 else str(random.SystemRandom().getrandbits(32))
    lot = random.Random(seed)
    print("# seed", seed)
    networks = [draw_question(lot) for _ in range(N_DRAWN)]
    formats = [(draw_network(lot, lot.choice((4, 6))).network_address, lot.choice(FORMATS))
               for _ in range(N_DRAWN)]
    wanted = ([answer(*question) for question in networks]
              + [[format(address, how)] for address, how in formats])
    lines = [" ".join(map(str, question)) for question in networks + formats]
    got = subprocess.run([probe], input="\n".join(lines) + "\n", capture_output=True, text=True,
                         check=True).stdout.splitlines()
    wrong = [f"{line}: {have!r}, Python: {want!r}" for line, have, want in zip(lines, got, wanted)
             if [plain(word) for word in have.split()] != [plain(word) for word in want]]
    print(f"{'not ok' if wrong or len(got) != len(lines) else 'ok'} 1 - as Python's ipaddress"
          f" ({len(lines)} questions, {len(wrong)} differ)")
    for line in wrong[:10]:
        print("#", line)
    print("1..1")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

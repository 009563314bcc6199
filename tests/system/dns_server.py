#!/usr/bin/env python3
"""A name server for tests, on loopback, on any free port, by UDP and TCP.

Usage: dns_server.py [--port-file FILE] [--until-eof]

Prints its port, and writes it to FILE. With --until-eof it ends when its standard input does.
The names are those of ZONE, and these families of names, each with any labels in front:
  silent.example     never answered            fails.example    SERVFAIL
  refused.example    REFUSED                   slowNNN.example  192.0.2.30 after NNN ms
"""

import argparse
import asyncio
import ipaddress
import re
import struct
import sys

A, CNAME, PTR, AAAA = 1, 5, 12, 28
NOERROR, SERVFAIL, NXDOMAIN, REFUSED = 0, 2, 3, 5
MAX_UDP = 512

ZONE = """
www.lab.example             CNAME  web.lab.example
web.lab.example             CNAME  srv7.lab.example
srv7.lab.example            A      192.0.2.80 192.0.2.81
srv7.lab.example            AAAA   2001:db8:20::80
mail.lab.example            A      192.0.2.25
pc07.lab.example            A      192.168.100.10
print.lab.example           A      192.0.2.19
many.lab.example            A      198.18.0.1+60
six.lab.example             AAAA   2001:db8:20::6
old.lab.example             MX     -
nameless.lab.example        A      192.0.2.99
hostile.lab.example         A      192.0.2.66
quiet.lab.example           A      192.0.2.77
short.lab.example           A      192.0.2.88
xn--o39aom62vzrf.example    A      192.0.2.200
www.dept.example            A      192.0.2.91
gw.campus.example           A      203.0.113.46
ftp.example.net             A      198.51.100.21
ns1.example.net             A      198.51.100.53
ns1.example.net             AAAA   2001:db8:53::53
www.example.com             A      203.0.113.80
www.uou.ac.kr               A      203.0.113.10
www.dongyang.ac.kr          A      203.249.39.46
www.naver.com               CNAME  www.naver.com.example.net
www.naver.com.example.net   A      203.0.113.50 203.0.113.51
www.python.org              CNAME  python.map.example.net
python.map.example.net      A      203.0.113.223
python.map.example.net      AAAA   2001:db8:50::223
pymotw.com                  A      203.0.113.60
192.0.2.19                  PTR    print.lab.example
192.0.2.25                  PTR    mail.lab.example
192.0.2.66                  PTR    $(id);\\x1b[31m\\xff.lab.example
192.0.2.67                  FAILS  -
192.0.2.77                  SILENT -
192.0.2.80                  PTR    srv7.lab.example
192.0.2.88                  PTR    short
192.0.2.91                  PTR    www.dept.example
192.168.100.10              PTR    pc07.lab.example
198.51.100.21               PTR    ftp.example.net
203.0.113.46                PTR    gw.campus.example
203.0.113.223               PTR    python.map.example.net
203.249.39.46               PTR    www.dongyang.ac.kr
2001:db8:20::6              PTR    six.lab.example
"""


def read_zone(text):
    """{name: {type: [data]}}, names in small letters."""
    zone = {}
    for line in filter(None, text.splitlines()):
        owner, kind, *data = line.split()
        if kind in ('PTR', 'FAILS', 'SILENT'):
            owner = ipaddress.ip_address(owner).reverse_pointer
        if '+' in data[0]:
            first, count = data[0].split('+')
            data = [str(ipaddress.ip_address(first) + i) for i in range(int(count))]
        zone.setdefault(owner, {})[kind] = data
    return zone


def wire_name(name):
    """A name as it is sent; \\xNN in the zone is one byte."""
    labels = name.encode('ascii').decode('unicode_escape').encode('latin-1').split(b'.')
    return b''.join(bytes([len(label)]) + label for label in labels) + b'\0'


def read_question(packet):
    """(name, type, length of the question section) of a query."""
    labels, at = [], 12
    while packet[at]:
        labels.append(packet[at + 1:at + 1 + packet[at]])
        at += 1 + packet[at]
    kind, = struct.unpack_from('!H', packet, at + 1)
    return b'.'.join(labels).decode('latin-1').lower(), kind, at + 5 - 12


def record(owner, kind, data):
    rdata = wire_name(data) if kind in (CNAME, PTR) else ipaddress.ip_address(data).packed
    return wire_name(owner) + struct.pack('!HHIH', kind, 1, 60, len(rdata)) + rdata


class Server:
    def __init__(self):
        self.zone = read_zone(ZONE)

    def resolve(self, name, kind):
        """(rcode, records, delay in seconds); rcode None for silence."""
        last = '.'.join(name.split('.')[-2:])
        slow = re.fullmatch(r'slow(\d+)\.example', last)
        if slow:
            answer = [record(name, A, '192.0.2.30')] if kind == A else []
            return NOERROR, answer, int(slow[1]) / 1000
        families = {'silent.example': None, 'fails.example': SERVFAIL, 'refused.example': REFUSED}
        if last in families:
            return families[last], [], 0
        answer, seen = [], self.zone.get(name)
        while seen and 'CNAME' in seen:
            answer.append(record(name, CNAME, seen['CNAME'][0]))
            name = seen['CNAME'][0]
            seen = self.zone.get(name)
        if seen is None:
            return NXDOMAIN, answer, 0
        if 'SILENT' in seen or 'FAILS' in seen:
            return None if 'SILENT' in seen else SERVFAIL, [], 0
        text = {A: 'A', AAAA: 'AAAA', PTR: 'PTR'}.get(kind)
        return NOERROR, answer + [record(name, kind, d) for d in seen.get(text, [])], 0

    def answer(self, packet, reply, limit):
        """Calls reply with the answer to packet, now, later or never."""
        name, kind, length = read_question(packet)
        rcode, records, delay = self.resolve(name, kind)
        if rcode is None:
            return
        body = b''.join(records)
        is_cut = 12 + length + len(body) > limit
        flags = 0x8580 | (0x0200 if is_cut else 0) | rcode  # answer, authoritative, RD, RA
        header = packet[:2] + struct.pack('!HHHHH', flags, 1, 0 if is_cut else len(records), 0, 0)
        message = header + packet[12:12 + length] + (b'' if is_cut else body)
        asyncio.get_running_loop().call_later(delay, reply, message)


class Datagrams(asyncio.DatagramProtocol):
    def __init__(self, server):
        self.server = server

    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, packet, address):
        reply = lambda message: self.transport.sendto(message, address)
        self.server.answer(packet, reply, MAX_UDP)


async def serve_stream(server, reader, writer):
    try:
        while True:
            size, = struct.unpack('!H', await reader.readexactly(2))
            reply = lambda message: writer.write(struct.pack('!H', len(message)) + message)
            server.answer(await reader.readexactly(size), reply, 65535)
    except (asyncio.IncompleteReadError, ConnectionError):
        writer.close()


async def main():
    arguments = argparse.ArgumentParser(description=__doc__.partition('\n')[0])
    arguments.add_argument('--port-file')
    arguments.add_argument('--until-eof', action='store_true')
    options = arguments.parse_args()
    loop, server = asyncio.get_running_loop(), Server()

    tcp = await asyncio.start_server(lambda r, w: serve_stream(server, r, w), '127.0.0.1', 0)
    port = tcp.sockets[0].getsockname()[1]
    await loop.create_datagram_endpoint(lambda: Datagrams(server), ('127.0.0.1', port))
    if options.port_file:
        with open(options.port_file, 'w', encoding='ascii') as file:
            file.write(f'{port}\n')
    print(port, flush=True)
    if options.until_eof:
        await loop.run_in_executor(None, sys.stdin.buffer.read)
        return
    await asyncio.Event().wait()


if __name__ == '__main__':
    asyncio.run(main())

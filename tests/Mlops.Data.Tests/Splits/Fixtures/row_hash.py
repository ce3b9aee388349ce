"""Known answers of docs/formats/split.md, computed with a second implementation of XXH64 (python 3, standard library only)."""
import struct

P1, P2, P3, P4, P5 = (11400714785074694791, 14029467366897019727, 1609587929392839161, 9650029242287828579, 2870177450012600261)
M = (1 << 64) - 1


def rotl(x, r):
    return ((x << r) | (x >> (64 - r))) & M


def xxh64(data, seed=0):
    assert len(data) < 32
    h = (seed + P5 + len(data)) & M
    while len(data) >= 8:
        k = rotl(struct.unpack('<Q', data[:8])[0] * P2 & M, 31) * P1 & M
        h = (rotl(h ^ k, 27) * P1 + P4) & M
        data = data[8:]
    if len(data) >= 4:
        h = (rotl(h ^ (struct.unpack('<I', data[:4])[0] * P1 & M), 23) * P2 + P3) & M
        data = data[4:]
    for b in data:
        h = rotl(h ^ (b * P5 & M), 11) * P1 & M
    h = (h ^ (h >> 33)) * P2 & M
    h = (h ^ (h >> 29)) * P3 & M
    return h ^ (h >> 32)


def u64(n):
    return struct.pack('<Q', n & M)


MISSING = 0x9E3779B97F4A7C15


def value(v):
    if v is None:
        return MISSING
    if isinstance(v, bool):
        return xxh64(u64(int(v)))
    if isinstance(v, int):
        return xxh64(u64(v))
    if isinstance(v, float):
        return xxh64(struct.pack('<d', v + 0.0))
    return xxh64(v.encode())


def row(values, seed=0):
    h = seed
    for v in values:
        h = xxh64(u64(value(v)), h)
    return h


assert xxh64(b'') == 0xEF46DB3751D8E999  # the xxHash specification
for name, h in [
    ('true', row([True])), ('int -7', row([-7])), ('double 1.5', row([1.5])), ('double -0', row([-0.0])),
    ('text taxi', row(['taxi'])), ('text empty', row([''])), ('missing', row([None])),
    ('text taxi, int 3, seed 42', row(['taxi', 3], 42)), ('row number 12, seed 5', xxh64(u64(12), 5)),
]:
    print(f'{name}: {h:016x} {(h >> 11) / 2**53:.6f}')

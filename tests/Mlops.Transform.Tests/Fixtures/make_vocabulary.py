"""The bytes of a vocabulary of three categories (docs/formats/vocabulary.md), by a second implementation of XXH64 and of the table.

Python 3.11, standard library. Prints what VocabularyBytesTests.WriteTo_ThreeCategories_HasTheseBytes expects.
"""
import struct

P1, P2, P3, P4, P5 = (11400714785074694791, 14029467366897019727, 1609587929392839161, 9650029242287828579, 2870177450012600261)
MASK = (1 << 64) - 1


def rotl(x, r):
    return ((x << r) | (x >> (64 - r))) & MASK


def xxh64(text):
    """Of texts below 32 bytes, seed 0."""
    h = (P5 + len(text)) & MASK
    at = 0
    while at + 8 <= len(text):
        k = rotl(int.from_bytes(text[at:at + 8], "little") * P2 & MASK, 31) * P1 & MASK
        h = (rotl(h ^ k, 27) * P1 + P4) & MASK
        at += 8
    if at + 4 <= len(text):
        h = (rotl(h ^ (int.from_bytes(text[at:at + 4], "little") * P1 & MASK), 23) * P2 + P3) & MASK
        at += 4
    for byte in text[at:]:
        h = rotl(h ^ (byte * P5 & MASK), 11) * P1 & MASK
    h = (h ^ h >> 33) * P2 & MASK
    h = (h ^ h >> 29) * P3 & MASK
    return h ^ h >> 32


entries = [(b"a", 9), (b"bc", 5), (b"", 1)]
slots = 1
while slots < len(entries) + len(entries) // 2 + 2:
    slots *= 2
table = [0] * slots
for place, (text, _) in enumerate(entries):
    h = xxh64(text)
    slot = h & (slots - 1)
    while table[slot]:
        slot = (slot + 1) & (slots - 1)
    table[slot] = (h >> 32) & 0xFFFFFFFF & ~(slots - 1) | (place + 1)

texts = b"".join(text for text, _ in entries)
offsets = [sum(len(text) for text, _ in entries[:i]) for i in range(len(entries) + 1)]
print((b"MLOPSVOC" + struct.pack("<IIIIQ", 1, 4, len(entries), slots, len(texts))).hex().upper())
print(struct.pack(f"<{len(offsets)}I", *offsets).hex().upper())
print(struct.pack(f"<{len(entries)}I", *(count for _, count in entries)).hex().upper())
print(struct.pack(f"<{slots}I", *table).hex().upper())
print(texts.hex().upper())

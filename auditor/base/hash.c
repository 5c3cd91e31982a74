#include "base/hash.h"

#include "base/memory.h"

uint64_t hash_bytes(view bytes)
{
    uint64_t h = UINT64_C(14695981039346656037);
    for (size_t i = 0; i < bytes.length; i++)
        h = (h ^ (unsigned char)bytes.start[i]) * UINT64_C(1099511628211);
    return h ^ (h >> 32);
}

static void sort_few(hashed *items, uint32_t count)
{
    for (uint32_t i = 1; i < count; i++) {
        const hashed item = items[i];
        uint32_t place = i;
        for (; place > 0 && items[place - 1].hash > item.hash; place--)
            items[place] = items[place - 1];
        items[place] = item;
    }
}

/* Byte by byte from the lowest on. */
bool hashed_sort(hashed *items, uint32_t count)
{
    enum { BYTES = 4, VALUES = 256, FEW = 64 };
    if (count <= FEW) {
        sort_few(items, count);
        return true;
    }
    uint32_t places[BYTES][VALUES] = { { 0 } };
    hashed *other = memory_new(sizeof *other * (count + 1u));
    if (other == NULL)
        return false;
    for (uint32_t i = 0; i < count; i++)
        for (int byte = 0; byte < BYTES; byte++)
            places[byte][items[i].hash >> 8 * byte & 255]++;
    hashed *from = items, *to = other;
    for (int byte = 0; byte < BYTES; byte++) {
        for (uint32_t value = 0, place = 0, here; value < VALUES; value++, place += here) {
            here = places[byte][value];
            places[byte][value] = place;
        }
        for (uint32_t i = 0; i < count; i++)
            to[places[byte][from[i].hash >> 8 * byte & 255]++] = from[i];
        hashed *was = from;
        from = to;
        to = was;
    }
    memory_free(other);     /* an even number of times: all are back in 'items' */
    return true;
}

static const uint32_t K[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
};

static uint32_t rotate(uint32_t x, unsigned n)
{
    return x >> n | x << (32 - n);
}

static void mix(sha256 *s, const unsigned char *p)
{
    uint32_t w[64];
    for (unsigned i = 0; i < 16; i++)
        w[i] = (uint32_t)p[4 * i] << 24 | (uint32_t)p[4 * i + 1] << 16 | (uint32_t)p[4 * i + 2] << 8 | p[4 * i + 3];
    for (unsigned i = 16; i < 64; i++) {
        uint32_t near = rotate(w[i - 15], 7) ^ rotate(w[i - 15], 18) ^ w[i - 15] >> 3;
        uint32_t far = rotate(w[i - 2], 17) ^ rotate(w[i - 2], 19) ^ w[i - 2] >> 10;
        w[i] = w[i - 16] + near + w[i - 7] + far;
    }
    uint32_t a = s->state[0], b = s->state[1], c = s->state[2], d = s->state[3];
    uint32_t e = s->state[4], f = s->state[5], g = s->state[6], h = s->state[7];
    for (unsigned i = 0; i < 64; i++) {
        uint32_t one = h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + w[i];
        uint32_t two = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
        h = g, g = f, f = e, e = d + one;
        d = c, c = b, b = a, a = one + two;
    }
    const uint32_t after[8] = { a, b, c, d, e, f, g, h };
    for (unsigned i = 0; i < 8; i++)
        s->state[i] += after[i];
}

void sha256_begin(sha256 *s)
{
    static const uint32_t first[8] = { 0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                       0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19 };
    memcpy(s->state, first, sizeof first);
    s->length = 0;
}

void sha256_add(sha256 *s, view bytes)
{
    while (bytes.length > 0) {
        size_t used = s->length % 64, take = 64 - used;
        if (take > bytes.length)
            take = bytes.length;
        memcpy(s->block + used, bytes.start, take);
        s->length += take;
        bytes.start += take;
        bytes.length -= take;
        if (s->length % 64 == 0)
            mix(s, s->block);
    }
}

void sha256_end(sha256 *s, char hex[65])
{
    uint64_t bits = s->length * 8;
    sha256_add(s, (view){ "\x80", 1 });
    while (s->length % 64 != 56)
        sha256_add(s, (view){ "\0", 1 });
    char tail[8];
    for (unsigned i = 0; i < 8; i++)
        tail[i] = (char)(bits >> (56 - 8 * i));
    sha256_add(s, (view){ tail, 8 });
    static const char digits[] = "0123456789abcdef";
    for (unsigned i = 0; i < 32; i++) {
        unsigned byte = s->state[i / 4] >> (24 - 8 * (i % 4)) & 0xFF;
        hex[2 * i] = digits[byte >> 4];
        hex[2 * i + 1] = digits[byte & 15];
    }
    hex[64] = '\0';
}

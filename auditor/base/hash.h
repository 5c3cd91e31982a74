/*
** hash.h -- a fast hash for tables (FNV-1a, 64 bit) and SHA-256 for what is written down (FIPS 180-4).
*/
#ifndef AUDITOR_BASE_HASH_H
#define AUDITOR_BASE_HASH_H

#include <stdbool.h>
#include <stdint.h>

#include "base/view.h"

uint64_t hash_bytes(view bytes);

/* One thing of many, by a hash. */
typedef struct hashed {
    uint32_t hash, which;
} hashed;

/* Sorts by hash; those of one hash stay in their order. False, and nothing is sorted, when there is no memory. */
bool hashed_sort(hashed *items, uint32_t count);

typedef struct {
    uint32_t state[8];
    uint64_t length;        /* bytes so far */
    unsigned char block[64];
} sha256;

void sha256_begin(sha256 *s);
void sha256_add(sha256 *s, view bytes);
void sha256_end(sha256 *s, char hex[65]);   /* lower case, NUL-terminated */

#endif

#include "extract/words/likeness.h"

enum { MOST = 64 };

/* Longest common subsequence, one row at a time. */
unsigned likeness_of(const uint32_t *a, uint32_t a_length, const uint32_t *b, uint32_t b_length)
{
    uint8_t row[MOST + 1] = { 0 };
    if (a_length > MOST)
        a_length = MOST;
    if (b_length > MOST)
        b_length = MOST;
    if (a_length == 0 || b_length == 0)
        return 0;
    for (uint32_t i = 0; i < a_length; i++) {
        uint8_t diagonal = 0;
        for (uint32_t j = 0; j < b_length; j++) {
            uint8_t above = row[j + 1], best = above > row[j] ? above : row[j];
            row[j + 1] = a[i] == b[j] ? (uint8_t)(diagonal + 1) : best;
            diagonal = above;
        }
    }
    return 100u * row[b_length] / a_length;
}

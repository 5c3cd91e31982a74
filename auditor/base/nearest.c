#include "base/nearest.h"

#include <limits.h>

enum { LONGEST = 64 };

static unsigned least(unsigned a, unsigned b)
{
    return a < b ? a : b;
}

/* Optimal string alignment: Damerau-Levenshtein without overlapping swaps. */
unsigned nearest_distance(view a, view b)
{
    if (a.length > LONGEST || b.length > LONGEST)
        return UINT_MAX;
    unsigned rows[3][LONGEST + 1];
    for (unsigned j = 0; j <= b.length; j++)
        rows[0][j] = j;
    for (unsigned i = 1; i <= a.length; i++) {
        unsigned *row = rows[i % 3];
        const unsigned *above = rows[(i + 2) % 3], *before = rows[(i + 1) % 3];
        row[0] = i;
        for (unsigned j = 1; j <= b.length; j++) {
            unsigned changed = a.start[i - 1] != b.start[j - 1];
            row[j] = least(least(above[j] + 1, row[j - 1] + 1), above[j - 1] + changed);
            if (i > 1 && j > 1 && a.start[i - 1] == b.start[j - 2] && a.start[i - 2] == b.start[j - 1])
                row[j] = least(row[j], before[j - 2] + 1);
        }
    }
    return rows[a.length % 3][b.length];
}

bool nearest_offer(view wrong, view candidate, unsigned *best)
{
    unsigned distance = nearest_distance(wrong, candidate);
    unsigned allowed = wrong.length < 4 ? 1 : wrong.length < 7 ? 2 : 3;
    if (distance > allowed || distance >= *best)
        return false;
    *best = distance;
    return true;
}

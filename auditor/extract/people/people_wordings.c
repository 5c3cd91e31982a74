#include "extract/people/people_parts.h"

#include <stdlib.h>
#include <string.h>

/*
** One quotation in two wordings: as long, and the same but for a character, or with its words in another order. So long a text is
** hardly said twice in so like words by chance; few characters only where it is told that it was said before.
*/

enum { LETTER = 3, FEW = 4, MANY = 8, VERY_MANY = 12, ALL = 128 };

/* How many Han letters a text has, where all it holds are characters of three bytes; 0 elsewhere. */
static uint32_t letters_in(view said)
{
    uint32_t count = 0;
    for (uint32_t at = 0; at < said.length; at += LETTER) {
        if (wordset_character(said, at) < 0xE00000)
            return 0;
        count += people_han_at(said, at) == LETTER;
    }
    return said.length % LETTER == 0 ? count : 0;
}

static int by_letter(const void *a, const void *b)
{
    const uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return x < y ? -1 : x > y;
}

/* Are the characters of the one those of the other, in another order? */
static bool reordered(view a, view b)
{
    uint32_t p[ALL], q[ALL], count = 0, sum = 0;
    for (uint32_t at = 0; at < a.length; at++)
        sum += (unsigned char)a.start[at] - (unsigned char)b.start[at];
    if (sum != 0)
        return false;
    for (uint32_t at = 0; at < a.length && count < ALL; at += LETTER, count++) {
        p[count] = wordset_character(a, at);
        q[count] = wordset_character(b, at);
    }
    if (count == ALL)
        return false;
    qsort(p, count, sizeof *p, by_letter);
    qsort(q, count, sizeof *q, by_letter);
    return memcmp(p, q, count * sizeof *p) == 0;
}

bool people_reworded(const people_words *w, view a, view b, bool again)
{
    uint32_t apart = 0, told_apart = 0;     /* characters; those that tell upper from lower, first from second */
    if (a.length != b.length || a.length < FEW * LETTER || a.length % LETTER != 0)
        return false;
    for (uint32_t at = 0; at < a.length; at += LETTER)
        apart += memcmp(a.start + at, b.start + at, LETTER) != 0;
    if (apart == 0 || (apart > 2 && !reordered(a, b)))
        return false;
    const uint32_t all = letters_in(a);
    if (all < FEW || letters_in(b) != all || (all < MANY && !again))
        return false;
    for (uint32_t at = 0; at < a.length; at += LETTER)
        if (memcmp(a.start + at, b.start + at, LETTER) != 0) {
            if (people_han_at(a, at) == 0 || people_han_at(b, at) == 0)
                return false;
            told_apart += wordset_at(w->contrast, (view){ a.start, at + LETTER }, at, NULL) > 0
                || wordset_at(w->contrast, (view){ b.start, at + LETTER }, at, NULL) > 0;
        }
    if (apart == told_apart)
        return false;
    return (told_apart == 0 && (apart == 1 || (apart == 2 && all >= VERY_MANY))) || reordered(a, b);
}

#include "extract/people/people_parts.h"

#include "extract/place.h"

/*
** Titles in 《》, and names of few characters in “”. Two of one length are one where the characters of the one are those of the
** other in another order, or where just one differs from its fellow and sounds or looks like it; of ships, told once among
** others' names, any one that does not count them. Each becomes a repeat claim "people/variant".
*/

enum {
    MOST_WORKS = 48,        /* titles of a draft that are compared */
    SHORTEST_TITLE = 12, LONGEST_TITLE = 60, SHORTEST_QUOTED = 9, LONGEST_QUOTED = 15, SIGN = 3    /* bytes */
};

typedef struct {
    view name;
    uint32_t at, times;
} work;

static bool holds(view text, const char *character)
{
    for (uint32_t at = 0; at + 3 <= text.length; at += 3)
        if (memcmp(text.start + at, character, 3) == 0)
            return true;
    return false;
}

static uint32_t times(view text, const char *character)
{
    uint32_t count = 0;
    for (uint32_t at = 0; at + 3 <= text.length; at += 3)
        count += memcmp(text.start + at, character, 3) == 0;
    return count;
}

/* “听涛号” told often, and “听潮号” once: what ends like a ship's name, begins alike, and differs in one character that tells no number. */
static bool one_craft(const people_words *w, const work *a, const work *b, uint32_t off)
{
    const view name = a->name;
    uint32_t value = 0;
    return off > 0 && off + 3 < name.length && wordset_before(w->crafts, name, (uint32_t)name.length, &value) > 0 && (a->times == 1) != (b->times == 1)
        && wordset_at(w->contrast, name, off, NULL) == 0 && wordset_at(w->contrast, b->name, off, NULL) == 0;
}

static bool is_slip(const people_words *w, const work *one, const work *other, bool quoted)
{
    const view a = one->name, b = other->name;
    uint32_t apart = 0, alike = 0, same = 0, off = 0;
    if (a.length != b.length)
        return false;
    for (uint32_t at = 0; quoted && apart < 2 && at < a.length; at += 3)
        apart += memcmp(a.start + at, b.start + at, 3) != 0;
    if (apart > 1)
        return false;
    apart = 0;
    for (uint32_t at = 0; at < a.length; at += 3) {
        bool differs = memcmp(a.start + at, b.start + at, 3) != 0;
        apart += differs;
        off = differs ? at : off;
        alike += differs && people_alike(w, a.start + at, b.start + at);
        same += holds(b, a.start + at) && times(a, a.start + at) == times(b, a.start + at);
    }
    return apart > 0 && ((apart == 1 && alike == 1) || (!quoted && same * 3 == a.length) || (quoted && apart == 1 && one_craft(w, one, other, off)));
}

/* The titles of the draft between two signs, each once, that are Han letters and nothing else. */
static uint32_t find_works(const extraction *x, view open, view close, uint32_t shortest, uint32_t longest, work *works)
{
    const view text = x->clean->text;
    uint32_t count = 0;
    const uint32_t end = (uint32_t)text.length;
    for (uint32_t sign = 0; count < MOST_WORKS && (sign = starts_next(x->starts, sign, end, START_BRACKET)) < end; sign++) {
        if (!view_starts((view){ text.start + sign, end - sign }, open))
            continue;
        const uint32_t at = sign + SIGN, left = end - at;
        ptrdiff_t length = view_find((view){ text.start + at, left < longest + SIGN ? left : longest + SIGN }, close);
        work here = { { text.start + at, length > 0 ? (size_t)length : 0 }, at, 1 };
        bool fresh = here.name.length >= shortest && here.name.length % 3 == 0;
        for (uint32_t i = 0; fresh && i < here.name.length; i += 3)
            fresh = people_han_at(here.name, i) == 3;
        for (uint32_t i = 0; fresh && i < count; i++) {
            fresh = !view_equal(works[i].name, here.name);
            works[i].times += !fresh;
        }
        if (fresh)
            works[count++] = here;
    }
    return count;
}

static void compare(extraction *x, const people_words *w, const work *works, uint32_t count, bool quoted)
{
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t k = i + 1; k < count; k++)
            if (is_slip(w, &works[i], &works[k], quoted)
                && place_sentence(x, works[i].at) != place_sentence(x, works[k].at)) /* two in one sentence are two */
                people_claim_variant(x, (people_place[]){ { works[i].name, works[i].at }, { works[k].name, works[k].at } }, 2, NAME_ORGANISATION);
}

status people_works(extraction *x, const people_words *w, error *err)
{
    work *works = arena_take(x->scratch, sizeof *works * MOST_WORKS);
    if (works == NULL)
        return error_set(err, STATUS_MEMORY, "no memory for the titles");
    compare(x, w, works, find_works(x, VIEW("\xE3\x80\x8A"), VIEW("\xE3\x80\x8B"), SHORTEST_TITLE, LONGEST_TITLE, works), false);
    compare(x, w, works, find_works(x, VIEW("\xE2\x80\x9C"), VIEW("\xE2\x80\x9D"), SHORTEST_QUOTED, LONGEST_QUOTED, works), true);
    return STATUS_OK;
}

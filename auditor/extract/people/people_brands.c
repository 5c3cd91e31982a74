#include "extract/people/people_parts.h"

#include "extract/place.h"

/*
** Organisations and places by what their names end in: 青屿合作社 and 青峪合作社, 远达路桥 and 达远路桥. The two characters before one such
** word, or before two that stand before it (瑞丰粮油公司), are the same as before another but for one that sounds or looks alike, or they
** have changed places. Hardly two names of one text are that near. Each pair becomes a repeat claim "people/variant".
*/

enum {
    MOST_BRANDS = 128,      /* different names of a draft that are compared */
    OWN = 6,                /* bytes of the two characters */
    TRADE = 6               /* of what may stand between them and the word: 瑞丰粮油公司 */
};

typedef struct {
    view name, kind;        /* 青屿合作社, 合作社 */
    uint32_t at, times;
    bool starts;            /* somewhere no letter stands before it */
} brand;

typedef struct {
    brand all[MOST_BRANDS];
    uint32_t count;
} brands;

static void add_brand(const people_words *w, brands *found, view text, uint32_t at, uint32_t end, bool starts)
{
    view name = { text.start + at, end - at };
    for (uint32_t i = 0; i < 2; i++)
        if (people_han_at(text, at + 3 * i) != 3 || wordset_at(w->never, (view){ text.start, at + 3 * i + 3 }, at + 3 * i, NULL) > 0)
            return;
    for (uint32_t i = 0; i < found->count; i++)
        if (found->all[i].name.start[2] == name.start[2] && view_same(found->all[i].name, name)) {       /* the first character's last byte: most differ */
            found->all[i].times++;
            found->all[i].starts = found->all[i].starts || starts;
            return;
        }
    if (found->count < MOST_BRANDS)
        found->all[found->count++] = (brand){ name, { name.start + OWN, name.length - OWN }, at, 1, starts };
}

/* Is one of two names of one kind a slip of the other? Of 村 and the like, one of them must be sure to start where it does. */
static bool is_slip(const people_words *w, const brand *a, const brand *b)
{
    if (!view_equal(a->kind, b->kind) || (a->kind.length == 3 && !a->starts && !b->starts))
        return false;
    const char *one = a->name.start, *other = b->name.start;
    bool first = memcmp(one, other, 3) == 0, second = memcmp(one + 3, other + 3, 3) == 0;
    if (memcmp(one, other + 3, 3) == 0 && memcmp(one + 3, other, 3) == 0)
        return true;
    const uint32_t off = first ? 3 : 0;
    return first != second && people_alike(w, one + off, other + off) && wordset_at(w->contrast, a->name, off, NULL) == 0
        && wordset_at(w->contrast, b->name, off, NULL) == 0;
}

/* Does the draft tell of two? "“东阑股份”增收、“东澜股份”增利": one sentence tells of both. */
static bool are_two(const extraction *x, const people_words *w, const brand *a, const brand *b)
{
    return people_told_together(x, (view){ a->name.start, OWN }, (view){ b->name.start, OWN }, false) || people_knows_namesakes(x, w);
}

status people_brands(extraction *x, const people_words *w, error *err)
{
    brands *found = arena_zero(x->scratch, 1, sizeof *found);
    if (found == NULL)
        return error_set(err, STATUS_MEMORY, "no memory for the names");
    for (uint32_t i = 0; i < x->clean->block_count; i++) {
        const block *b = &x->clean->blocks[i];
        view text = { x->clean->text.start, b->end };
        uint32_t length = 0;
        for (uint32_t at = b->start; (at = starts_find(x->starts, START_BRAND, w->brands, text, at, b->end, &length, NULL)) < b->end; at += length) {
            if (at >= b->start + OWN)
                add_brand(w, found, text, at - OWN, at + length, at == b->start + OWN || people_han_at(text, at - OWN - 3) == 0);
            if (length > 3 && at >= b->start + OWN + TRADE && (at == b->start + OWN + TRADE || people_han_at(text, at - OWN - TRADE - 3) == 0))
                add_brand(w, found, text, at - OWN - TRADE, at + length, true);
        }
    }
    for (uint32_t i = 0; i < found->count; i++)
        for (uint32_t k = i + 1; k < found->count; k++)
            if (is_slip(w, &found->all[i], &found->all[k]) && !are_two(x, w, &found->all[i], &found->all[k])) {
                people_claim_variant(x, (people_place[]){ { found->all[i].name, found->all[i].at }, { found->all[k].name, found->all[k].at } }, 2,
                                     NAME_ORGANISATION);
                break;
            }
    return STATUS_OK;
}

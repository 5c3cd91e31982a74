#include "extract/figures/numeral.h"
#include "extract/sums/sum_charge.h"

/* Parts that are all of a total by how they are described: bands without a gap between them, kinds that nothing follows. */

enum { ROW = 3, DESCRIPTION = 12 };

/* What a part's words bound it to: "26 to 35"; an end that is open is not there. */
typedef struct {
    uint32_t low, high;
    bool below, above;
} band;

/* The bounds that stand in the words before a part, in its clause. */
static bool band_of(const scene *s, uint32_t part, band *out)
{
    const mention *m = &s->mentions[part];
    view text = s->text.text;
    uint32_t found[3] = { 0 }, count = 0, at = s->text.symbols[m->clause].at, end = s->text.symbols[m->place].at;
    uint32_t side = scene_says(s, m, WORDS_BAND);
    while (at < end && count < 3) {
        uint32_t length = numeral_may_start((unsigned char)text.start[at], at + 1 < end ? (unsigned char)text.start[at + 1] : 0)
                        ? numeral_at(text, at, NUMERAL_DIGITS | NUMERAL_HAN, &found[count]) : 0;
        count += length > 0;
        at += length > 0 ? length : 1;
    }
    *out = (band){ .low = found[0], .high = found[count > 1 ? 1 : 0], .below = count == 1 && side == 2, .above = count == 1 && side == 1 };
    return count == 2 || (count == 1 && side != 0);
}

/* Does the second band begin where the first one ends? */
static bool meets(const band *a, const band *b)
{
    return !a->above && !b->below && (b->low == a->high || b->low == a->high + 1);
}

/* "18 to 25, 26 to 35, 36 and above": a row of bands, upwards or downwards, that is open at one end. */
static bool touch(const scene *s, const addition *a)
{
    band before = { 0 }, here;
    bool up = true, down = true, open = false;
    for (uint32_t i = 0; i < a->count && (up || down); i++, before = here) {
        if (!band_of(s, a->parts[i], &here))
            return false;
        open = open || here.below || here.above;
        up = up && (i == 0 || meets(&before, &here));
        down = down && (i == 0 || meets(&here, &before));
    }
    return a->count >= ROW && open && (up || down);
}

bool sum_has_bands(const scene *s, const addition *a)
{
    unsigned seen = 0;
    for (uint32_t i = 0; i < a->count; i++)
        seen |= 1u << scene_says(s, &s->mentions[a->parts[i]], WORDS_BAND);
    return (seen & 6) == 6 || touch(s, a);
}

bool sum_is_described(const scene *s, const addition *a)
{
    const mention *total = &s->mentions[a->total], *last = &s->mentions[a->parts[a->count - 1]];
    uint32_t before = a->total;
    for (uint32_t i = 0; i < a->count; before = a->parts[i++]) {
        const mention *m = &s->mentions[a->parts[i]];
        view words = reduced_text(&s->text, m->clause, m->place);
        if (a->parts[i] != before + 1 || m->place - m->clause > DESCRIPTION || (m->flags & (MENTION_OTHER | MENTION_REST)) != 0
            || wordset_before(s->words->sets[WORDS_SUCH], words, (uint32_t)words.length, NULL) == 0
            || sum_mark_between(s, &s->mentions[before], m) > MARK_COMMA)
            return false;
    }
    bool ends = before + 1 >= s->mention_count || !scene_comparable(s, before, before + 1)
             || sum_mark_between(s, last, &s->mentions[before + 1]) >= MARK_SEMICOLON;
    return a->count >= 2 && ends && (total->flags & MENTION_HEDGED) == 0 && !sum_bracketed(s, total->place, last->place);
}

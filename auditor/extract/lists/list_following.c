#include "extract/lists/list_parts.h"

#include <string.h>

#include "base/utf8.h"
#include "extract/figures/numeral.h"
#include "extract/place.h"

/*
** A number whose words tell which it must be: "第八条规定义务，紧接着的第九条规定…" is the next one, "全案共五节…，第五节即最后一节" the last of so many.
*/

enum { REACH = 360, LETTER = 3 };       /* bytes back to the number that it follows, or to the count of all */

/* A number behind 第, and where its name begins. */
typedef struct {
    list_piece place;
    uint32_t behind, value;
} nth;

static bool same_name(view text, uint32_t a, uint32_t b)
{
    return a + LETTER <= text.length && b + LETTER <= text.length && memcmp(text.start + a, text.start + b, LETTER) == 0;
}

static void mark_both(const list_reader *r, list_piece a, list_piece b)
{
    place_mark(r->x, "misnumbered", a.start, a.end);
    place_mark(r->x, "misnumbered", b.start, b.end);
}

/* Do words behind a name say that it is the last one: 即最后一? */
static bool is_last(const list_reader *r, view text, uint32_t at)
{
    const uint32_t n = at < text.length ? wordset_at(r->words->is_last, text, at, NULL) : 0;
    return n > 0 && view_starts((view){ text.start + at + n, text.length - at - n }, VIEW("\xE4\xB8\x80"));     /* 一 */
}

/* The count of all, 共五节, shortly before a number of the same name; 0: none. */
static uint32_t all_before(const list_reader *r, view text, uint32_t floor, const nth *n, list_piece *place)
{
    const uint32_t from = n->place.start > floor + REACH ? list_nearest(text, n->place.start - REACH, n->place.start) : floor;
    for (uint32_t at = from; (at = starts_next(r->x->starts, at, n->place.start, START_NUMERAL)) < n->place.start; at++) {
        uint32_t value, used = numeral_before(text, at) ? 0 : numeral_at(text, at, NUMERAL_DIGITS | NUMERAL_HAN, &value);
        if (used == 0 || list_is_ordinal(text, at) || !same_name(text, at + used, n->behind) || wordset_before(r->words->made_of, text, at, NULL) == 0)
            continue;
        *place = (list_piece){ at, at + used + LETTER };
        return value;
    }
    return 0;
}

void list_read_following(list_reader *r, const block *b)
{
    const view text = { r->x->clean->text.start, b->end };
    nth last = { { 0, 0 }, 0, 0 };
    for (uint32_t at = b->start; (at = starts_next(r->x->starts, at, b->end, START_NUMERAL)) < b->end; at++) {
        uint32_t value, used = list_is_ordinal(text, at) ? numeral_at(text, at, NUMERAL_DIGITS | NUMERAL_HAN, &value) : 0;
        if (used == 0)
            continue;
        const nth own = { { at - LETTER, at + used }, at + used, value };
        list_piece all;
        uint32_t count;
        const bool follows = last.value > 0 && same_name(text, last.behind, own.behind) && own.place.start - last.place.end <= REACH
            && wordset_before(r->words->right_behind, (view){ text.start, own.place.start }, own.place.start, NULL) > 0;
        if (follows && own.value != last.value + 1)
            mark_both(r, last.place, own.place);
        else if (is_last(r, text, own.behind + LETTER) && (count = all_before(r, text, b->start, &own, &all)) > 0 && count != own.value)
            mark_both(r, all, own.place);
        last = own;
        at += used - 1;
    }
}

#include "extract/lists/list_parts.h"

#include "base/utf8.h"
#include "extract/place.h"

/*
** Persons behind a colon, told by their offices, so that commas and separators both part them:
** "合议庭由三人组成：审判长傅青野，审判员盖春和、宁不惑。" The list is all of the sentence.
*/

enum {
    HEAD_GAP = 30,          /* bytes between a count and the colon */
    LEAST_LETTERS = 2, MOST_LETTERS = 12,   /* of a member */
    NAME_LETTERS = 3, LONG_NAME = 4,
    REACH = 480             /* bytes of all */
};

/* Behind the sign, or the word, that parts two members at 'at'; 'at' where none does. */
static uint32_t behind_joint(const list_reader *r, view text, uint32_t at)
{
    const uint32_t sign = list_clause_sign(text, at);
    return sign > 0 ? at + sign : at + wordset_at(r->words->separators, text, at, NULL);
}

/* "观测员卫长缨和祁小满": two persons of one office. The place of what joins them, and its length; p.end where none does. */
static uint32_t joint_of(const list_reader *r, view text, list_piece p, uint32_t *length)
{
    const uint32_t at = wordset_find(r->words->conjunctions, (view){ text.start, p.end }, p.start, p.end, length, NULL);
    const uint32_t behind = at < p.end ? list_letters(text, (list_piece){ at + *length, p.end }) : 0;
    const uint32_t before = at < p.end ? list_letters(text, (list_piece){ p.start, at }) : 0;
    return behind >= LEAST_LETTERS && behind <= LONG_NAME && before > LONG_NAME ? at : p.end;
}

/* Does a piece hold no word for clauses, or none but that of a calling before a name (拉弦的高玉树)? */
static bool is_plain_person(const list_reader *r, view text, list_piece p)
{
    uint32_t length;
    const uint32_t at = wordset_find(r->words->clause, (view){ text.start, p.end }, p.start, p.end, &length, NULL);
    const uint32_t of = at < p.end ? wordset_at(r->words->owned, text, at, NULL) : 0;
    const uint32_t name = of > 0 ? list_letters(text, (list_piece){ at + of, p.end }) : 0;
    return at == p.end || (name >= LEAST_LETTERS && name <= LONG_NAME);
}

/* May a piece be a person, with an office or without: Han letters, no word for clauses? */
static bool may_be_person(const list_reader *r, view text, list_piece p)
{
    const uint32_t letters = list_letters(text, p);
    uint32_t length;
    for (uint32_t at = p.start; at < p.end; at += utf8_step(text, at))
        if (!place_leads_han(text, at))
            return false;
    return letters >= LEAST_LETTERS && letters <= MOST_LETTERS && (letters <= NAME_LETTERS || is_plain_person(r, text, p)) /* 宁不惑 */
           && wordset_find(r->words->several, (view){ text.start, p.end }, p.start, p.end, &length, NULL) >= p.end
           && wordset_at(r->words->goes_on, text, p.start, NULL) == 0
           && (letters <= NAME_LETTERS /* 孙和平 */
               || wordset_find(r->words->conjunctions, (view){ text.start, p.end }, p.start, p.end, &length, NULL) + 3
                      >= p.end); /* 审判员盖春和 */
}

/* Adds the person, or the two, of a piece; false where it may be none. */
static bool add_person(const list_reader *r, view text, list_piece p, list_cuts *l)
{
    uint32_t length = 0;
    const uint32_t at = joint_of(r, text, p, &length);
    l->items[l->count] = (list_piece){ p.start, at };
    if (!may_be_person(r, text, l->items[l->count++]))
        return false;
    if (at == p.end)
        return true;
    l->items[l->count] = (list_piece){ at + length, p.end };
    return may_be_person(r, text, l->items[l->count++]);
}

bool list_read_members(list_reader *r, const list_count *c, uint32_t to)
{
    to = list_furthest(r->x->clean->text, c->end, to);
    const view text = { r->x->clean->text.start, to };
    uint32_t at = c->end, length;
    if (wordset_at(r->words->one_person, text, c->number_end, NULL) == 0)
        return false;
    while (at < to && at - c->end <= HEAD_GAP && list_clause_sign(text, at) == 0 && !place_ends_sentence(text, at))
        at += utf8_step(text, at);
    const uint32_t sign = at < to ? list_clause_sign(text, at) : 0;
    if (sign == 0 || list_colon_before(text, c->end, at + sign) == 0 || list_has_rival(r, c->end, at))
        return false;
    list_cuts l = { .count = 0 };
    uint32_t commas = 0, start = at + sign;
    for (at = start; at < to && at - start < REACH && l.count + 1 < LIST_ITEMS; at += utf8_step(text, at)) {
        const uint32_t next = behind_joint(r, text, at);
        const bool ends = place_ends_sentence(text, at);
        if (next == at && !ends)
            continue;
        if (!add_person(r, text, (list_piece){ start, at }, &l))
            return false;
        if (ends)
            break;
        commas += list_clause_sign(text, at) > 0;
        start = next;
        at = next - 1;
    }
    l.least = l.most = l.count;
    if (l.count < 3 || commas == 0 || at >= to || list_distance(&l, c->value) > 1
        || wordset_find(r->words->open, (view){ text.start, at }, start, at, &length, NULL) < at)
        return false;
    l.plain = l.done = true;
    list_claim(r, c, &l, "list/members", LIST_LIKELY);
    return true;
}

bool list_is_alike(view text, const list_cuts *l)
{
    enum { FEWEST = 3, LONGEST = 6 };
    uint32_t low = UINT32_MAX, high = 0;
    for (uint32_t i = 0; i < l->count; i++) {
        const uint32_t n = list_letters(text, l->items[i]);
        low = n < low ? n : low;
        high = n > high ? n : high;
    }
    return l->count >= FEWEST && l->least == l->most && high <= LONGEST && high - low <= 1;
}

bool list_is_named(const list_words *w, view text, const list_cuts *l)
{
    enum { FEWEST = 3, LONGEST_NAME = 4 };
    for (uint32_t i = 0; i < l->count; i++) {
        const list_piece p = l->items[i];
        uint32_t length;
        const uint32_t of = wordset_find(w->owned, text, p.start, p.end, &length, NULL), name = of + length;
        if (of < p.start + 3 || of == p.end)
            return false;
        const uint32_t letters = list_letters(text, (list_piece){ name, p.end });
        const bool owns_more = wordset_find(w->owned, text, name, p.end, &length, NULL) < p.end;
        if (owns_more ? i + 1 < l->count : letters < 2 || letters > LONGEST_NAME)
            return false;
    }
    return l->count >= FEWEST;
}

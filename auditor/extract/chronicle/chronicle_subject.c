#include "extract/chronicle/chronicle_parts.h"

#include "base/utf8.h"
#include "extract/place.h"

/* Whose a length is: does its clause name somebody or something that was not spoken of where its dates stand? */

enum {
    HAN_BYTES = 3,
    SHORT = 2 * HAN_BYTES,  /* bytes of what is a verb rather than a subject: 单干到今天整40年 */
    BYWORDS = 12,           /* words that are taken off either end */
    KIN_GAP = 15            /* bytes between a relative and the birth told of it */
};

/* Takes words that name nobody (他, 如今, 这一, 已) off both ends. */
static void strip(const chronicle *c, uint32_t *from, uint32_t *to)
{
    const wordset *const sets[] = { c->words->now,        c->words->pronouns,    c->words->up_to_now,
                                    c->words->order_fill, c->words->order_words, c->words->anniversary_lead,
                                    c->words->took,       c->words->bound,       c->words->that_day };
    for (uint32_t k = 0; k < BYWORDS; k++) {
        uint32_t first = 0, last = 0;
        for (size_t i = 0; i < sizeof sets / sizeof *sets && first + last == 0 && *from < *to; i++) {
            first = wordset_at(sets[i], (view){ c->x->clean->text.start, *to }, *from, NULL);
            last = first == 0 ? chronicle_word_before(c, sets[i], *from, *to, NULL) : 0;
        }
        if (first + last == 0)
            return;
        *from += first;
        *to -= last;
    }
}

/* Do two characters in a row of [from, to) stand in 'said', too? */
static bool shares(const chronicle *c, uint32_t from, uint32_t to, view said)
{
    view text = c->x->clean->text;
    for (uint32_t at = from; at + 2 * HAN_BYTES <= to; at += utf8_step(text, at))
        if (place_leads_han(text, at) && place_leads_han(text, at + HAN_BYTES) && view_find(said, chronicle_between(c, at, at + 2 * HAN_BYTES)) >= 0)
            return true;
    return false;
}

bool chronicle_names_same(const chronicle *c, uint32_t from, uint32_t to, uint32_t said_from, uint32_t said_to)
{
    strip(c, &from, &to);
    return shares(c, from, to, chronicle_between(c, said_from, said_to));
}

bool chronicle_names_other(const chronicle *c, uint32_t from, uint32_t to, uint32_t said_from, uint32_t said_to)
{
    uint32_t length;
    view text = { c->x->clean->text.start, to };
    if (wordset_at(c->words->no_subject, text, from, NULL) > 0)
        return false;       /* 在同一间教研室坐了… */
    strip(c, &from, &to);
    if (wordset_at(c->words->no_subject, text, from, NULL) > 0)
        return false;
    if (to < from + SHORT || !place_leads_han(c->x->clean->text, from))
        return false;
    if (wordset_find(c->words->kin, text, from, to, &length, NULL) < to)
        return true;
    return to > from + SHORT && !shares(c, from, to, chronicle_between(c, said_from, said_to));
}

/* "In 1994 she came home. Her father is a doctor, too, and has been one for 31 years": a relative that was not spoken of before. */
static bool of_relative(const chronicle *c, const token *length, const sentence *in, uint32_t said_from)
{
    const view text = { c->x->clean->text.start, length->start };
    uint32_t found;
    const uint32_t at = said_from < in->start ? wordset_find(c->words->kin, text, in->start, length->start, &found, NULL) : length->start;
    return at < length->start && view_find(chronicle_between(c, said_from, in->start), (view){ text.start + at, found }) < 0;
}

/* Is the relative found at 'kin' the one whose birth is told: "父亲1931年出生，1960年…，这一年父亲36岁"? */
static bool is_born(const chronicle *c, const sentence *in, uint32_t birth, uint32_t kin, uint32_t length)
{
    return view_find(chronicle_between(c, chronicle_clause_begin(c, birth, in->start), birth), chronicle_between(c, kin, kin + length)) >= 0;
}

bool chronicle_of_kin(const chronicle *c, const sentence *in, const moment *born, uint32_t age)
{
    const uint32_t birth = chronicle_token(c, born)->start, end = chronicle_token(c, born)->end, first = birth < age ? birth : age,
                   last = birth < age ? age : birth;
    uint32_t length, from = birth < age ? first : chronicle_clause_begin(c, last, in->start);
    if (birth > age && last - from > KIN_GAP)
        for (from = last - KIN_GAP; ((unsigned char)c->x->clean->text.start[from] & 0xC0) == 0x80;)
            from++;
    const uint32_t clause = chronicle_clause_end(c, end, in->end);
    if (birth < age && clause < age && chronicle_holds(c, c->words->of, end, clause))
        from = clause;      /* 1978年出生的韩师傅，28岁那年 */
    for (uint32_t at = from; (at = wordset_find(c->words->kin, (view){ c->x->clean->text.start, last }, at, last, &length, NULL)) < last; at += length)
        if (birth > age || !is_born(c, in, birth, at, length))
            return true;
    return false;
}

bool chronicle_begins_other(const chronicle *c, uint32_t from, uint32_t to, uint32_t said_from, uint32_t said_to)
{
    const wordset *const steps[] = { c->words->events, c->words->began, c->words->entry_of, c->words->then, c->words->done };
    strip(c, &from, &to);
    if (to != from + SHORT || !place_leads_han(c->x->clean->text, from))
        return chronicle_names_other(c, from, to, said_from, said_to);
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
        if (wordset_at(steps[i], c->x->clean->text, from, NULL) > 0)
            return false;
    return wordset_at(c->words->no_subject, c->x->clean->text, from, NULL) == 0 && !shares(c, from, to, chronicle_between(c, said_from, said_to));
}

bool chronicle_is_anothers(const chronicle *c, const token *length, const sentence *in, uint32_t said_from)
{
    const uint32_t begin = chronicle_clause_begin(c, length->start, in->start);
    uint32_t found;
    return wordset_find(c->words->further, (view){ c->x->clean->text.start, length->start }, begin, length->start, &found, NULL) < length->start
        || of_relative(c, length, in, said_from) || chronicle_names_other(c, begin, length->start, said_from, begin);
}

bool chronicle_is_planned(const chronicle *c, const token *length, const sentence *in)
{
    uint32_t found;
    const uint32_t begin = chronicle_clause_begin(c, length->start, in->start);
    return wordset_find(c->words->planned, (view){ c->x->clean->text.start, length->start }, begin, length->start, &found, NULL) < length->start;
}

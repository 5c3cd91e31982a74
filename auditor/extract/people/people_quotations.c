#include "extract/people/people_parts.h"

#include "extract/place.h"
#include "facts/digest.h"

enum {
    SHORTEST_QUOTATION = 8,     /* characters */
    SPEAKER_WINDOW = 120, INTRODUCTION = 36,    /* bytes between a quotation and its speaker */
    NEAR = 150,                 /* bytes around a quotation in which he may be named who is quoted */
    LETTER = 3
};

/* A person at 'at': NAME说, or a title and the name behind it. */
static view person_at(const people_words *w, view text, uint32_t at)
{
    uint32_t n = people_name_at(w, text, at);
    if (n > 0 && wordset_at(w->speech, text, at + n, NULL) > 0)
        return (view){ text.start + at, n };
    uint32_t titled = wordset_at(w->titles, text, at, NULL), behind = at + titled;
    if (titled == 0)
        return (view){ NULL, 0 };
    while (behind < text.length && text.start[behind] == ' ')
        behind++;
    n = people_name_at(w, text, behind);
    return n > 0 ? (view){ text.start + behind, n } : (view){ NULL, 0 };
}

enum { START_PERSON = START_SURNAME | START_TITLE };

/* The last person in [from, to) of the sentence that ends there, or of the ones before it where it says 他. */
static view last_person(const extraction *x, const people_words *w, view text, uint32_t from, uint32_t to)
{
    view earlier = { NULL, 0 };
    bool pronoun = false;
    view before = { text.start, to }, found = { NULL, 0 };
    for (uint32_t at = from; (at = starts_next(x->starts, at, to, START_PERSON | START_PRONOUN | START_SIGN)) < to; at++) {
        view person = person_at(w, before, at);
        if (place_ends_sentence(text, at)) {
            earlier = found.length > 0 ? found : earlier;
            found = (view){ NULL, 0 };
            pronoun = false;
        } else if (person.length > 0) {
            found = person;
        } else {
            pronoun = pronoun || wordset_at(w->pronouns, before, at, NULL) > 0;
        }
    }
    return found.length > 0 || !pronoun ? found : earlier;
}

/* "...抄了一句话，落款写的是NAME：“…”": who has signed what is quoted right behind; empty where nobody has. */
static view signer_before(const people_words *w, view text, uint32_t from, uint32_t open)
{
    enum { SIGN = 9 };      /* bytes between the name and the quotation: 的名： */
    uint32_t length;
    view found = VIEW("");
    for (uint32_t at = from; (at = wordset_find(w->signed_by, text, at, open, &length, NULL)) < open; at += length) {
        const uint32_t n = people_name_at(w, text, at + length), end = at + length + n;
        found = n > 0 && end < open && open - end <= SIGN && !place_leads_han(text, open - 3) ? (view){ text.start + at + length, n } : VIEW("");
    }
    return found;
}

/* The speaker of a quotation [open, close): who introduces it (NAME说：“…”), else the first person behind it in its
** sentence or in the line that signs it (——NAME), else the last one before it. */
static view speaker_of(const extraction *x, const people_words *w, const block *b, uint32_t open, uint32_t close)
{
    const block *end_of_text = x->clean->blocks + x->clean->block_count;
    uint32_t owner = 0;
    if (people_tells_again(w, (view){ x->clean->text.start, b->end }, b->start, open, &owner)) {     /* NAME的那句“…: of nobody else */
        uint32_t n = people_name_before(w, x->clean->text, b->start, owner);
        if (n > 0)
            return (view){ x->clean->text.start + owner - n, n };
    }
    uint32_t to = b->end, window = open - b->start > SPEAKER_WINDOW ? open - SPEAKER_WINDOW : b->start;
    view all = x->clean->text;
    bool signed_line = close == b->end && b + 1 < end_of_text && view_starts((view){ all.start + b[1].start, b[1].end - b[1].start }, VIEW("\xE2\x80\x94"));
    if (signed_line)
        to = b[1].end;
    const view signer = signer_before(w, (view){ all.start, open }, window, open);
    if (signer.length > 0)
        return signer;
    view text = { all.start, to }, found = last_person(x, w, text, window, open);
    uint32_t length = 0, end = found.length > 0 ? (uint32_t)(found.start - text.start) + (uint32_t)found.length : open;
    if (wordset_find(w->repeated, (view){ text.start, open }, end, open, &length, NULL) < open
        || wordset_before(w->taken, (view){ text.start + b->start, open - b->start }, open - b->start, NULL) > 0)
        return VIEW("");        /* 罗启文也说：“… */
    if (found.length > 0 && open - (uint32_t)(found.start - text.start) <= INTRODUCTION)
        return found;
    view behind = { NULL, 0 };
    uint32_t stop = close + SPEAKER_WINDOW < to ? close + SPEAKER_WINDOW : to, at = signed_line ? b[1].start : close;
    for (; (at = starts_next(x->starts, at, stop, START_PERSON | START_SIGN)) < stop && !place_ends_sentence(text, at) && behind.length == 0; at++)
        behind = person_at(w, text, at);
    if (behind.length > 0 || found.length > 0) {
        for (at = close; at < stop && !place_ends_sentence(text, at);)
            at = people_next(text, at);
        const bool again = wordset_find(w->repeated, (view){ text.start, at }, close, at, &length, NULL) < at;       /* ，丁海明引用了教练的话 */
        return again ? VIEW("") : behind.length > 0 ? behind : found;
    }
    uint32_t mark_at = wordset_find(w->signs, text, close, stop, &length, NULL);     /* …落款是NAME */
    for (at = mark_at + length; mark_at < stop && at < stop && behind.length == 0 && !place_ends_sentence(text, at); at = people_next(text, at)) {
        uint32_t n = people_name_at(w, text, at);
        behind = n > 0 && at == mark_at + length ? (view){ text.start + at, n } : person_at(w, text, at);
    }
    return behind;
}

/* Is one of them named in [from, to)? */
static bool is_named(const people_words *w, view text, uint32_t from, uint32_t to, view surname, view given)
{
    for (uint32_t at = from; at < to; at = people_next(text, at)) {
        const view rest = { text.start + at, to - at };
        if (given.length > LETTER && view_starts(rest, given))
            return true;
        if (surname.length == 0 || !view_starts(rest, surname))
            continue;
        const uint32_t behind = at + (uint32_t)surname.length;
        if ((given.length > 0 && view_starts((view){ text.start + behind, text.length - behind }, given)) || wordset_at(w->titles, text, behind, NULL) > 0
            || wordset_at(w->address, text, behind, NULL) > 0
            || wordset_before(w->familiar, (view){ text.start + from, at - from }, at - from, NULL) > 0)
            return true;
    }
    return false;
}

bool people_is_named_near(const people_words *w, view text, const block *b, uint32_t open, uint32_t close, view surname, view given)
{
    uint32_t from = open > b->start + NEAR ? open - NEAR : b->start, to = close;
    const uint32_t far = close + NEAR < b->end ? close + NEAR : b->end;
    while (((unsigned char)text.start[from] & 0xC0) == 0x80)
        from++;
    for (uint32_t at = from; at < open; at = people_next(text, at))
        from = place_ends_sentence(text, at) ? people_next(text, at) : from;
    while (to < far && !place_ends_sentence(text, to))
        to = people_next(text, to);
    return is_named(w, text, from, open, surname, given) || is_named(w, text, close, to, surname, given);
}

/* Is the speaker of one quotation named beside the other one, too? Then that tells it again, or to whom it was said. */
static bool is_told_again(const extraction *x, const people_words *w, const people_said *one, const people_said *other)
{
    const people_said *const both[] = { one, other };
    for (size_t i = 0; i < 2; i++) {
        const people_said *of = both[i], *beside = both[1 - i];
        const uint32_t n = wordset_at(w->surnames, of->speaker, 0, NULL);
        const view surname = { of->speaker.start, n }, given = { of->speaker.start + n, of->speaker.length - n };
        if (n > 0 && people_is_named_near(w, x->clean->text, beside->in, beside->open, beside->close, surname, given))
            return true;
    }
    return false;
}

/* Adds a quotation to those that are known; its speaker, or nobody where the one of the same words before it is named beside it. */
static view remember(const extraction *x, const people_words *w, people_sayings *known, const people_said *own)
{
    if (own->speaker.length == 0)
        return own->speaker;
    for (uint32_t i = 0; i < known->count; i++)
        if (known->all[i].digest == own->digest && !view_equal(known->all[i].speaker, own->speaker) && is_told_again(x, w, &known->all[i], own))
            return VIEW("");
    if (known->count < PEOPLE_SAID)
        known->all[known->count++] = *own;
    return own->speaker;
}

static void add_quotation(extraction *x, const people_words *w, const block *b, uint32_t open, uint32_t close, people_sayings *known)
{
    const view text = x->clean->text, said = { text.start + open + 3, close - open - 6 };
    const uint32_t count = digest_length(said);
    char hex[65];
    if (count < SHORTEST_QUOTATION)
        return;
    digest_quotation(said, hex);
    const people_said own = { b, open, close, builder_word(x->builder, view_of(hex)), speaker_of(x, w, b, open, close) };
    quotation detail = { .speaker = builder_word(x->builder, remember(x, w, known, &own)), .length = count, .digest = own.digest };
    place_fact(x, FACT_QUOTATION, open, close, &detail);
}

/* Outermost “…” of a block. */
void people_quotations(extraction *x, const people_words *w, const block *b, people_sayings *known)
{
    view text = x->clean->text;
    uint32_t from = b->start, to = b->end;
    uint32_t open = 0, depth = 0;
    for (uint32_t at = from; (at = starts_next(x->starts, at, to, START_BRACKET)) + 2 < to; at++) {
        if (text.start[at] != '\xE2' || text.start[at + 1] != '\x80')
            continue;
        if (text.start[at + 2] == '\x9C' && depth++ == 0)
            open = at;
        else if (text.start[at + 2] == '\x9D' && depth > 0 && --depth == 0)
            add_quotation(x, w, b, open, at + 3, known);
    }
}

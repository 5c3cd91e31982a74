#include "extract/people/people_finder.h"

#include "base/utf8.h"
#include "extract/place.h"
#include "extract/stages.h"

/*
** Whom a place names, in any of the ways that a text goes on to name one: 罗启文, 罗校长, 老罗, 画家阿衡, 诗人海岸.
*/

enum { LETTER = 3, TWO_LETTERS = 2 * LETTER };

static bool has_surname(const people_words *w, view text, uint32_t at)
{
    return wordset_at(w->surnames, text, at, NULL) == LETTER && wordset_at(w->unclear, text, at, NULL) == 0;
}

static bool may_be_given(const people_words *w, view text, uint32_t from, uint32_t to)
{
    for (uint32_t at = from; at < to; at += LETTER)
        if (people_han_at(text, at) != LETTER || wordset_at(w->never, (view){ text.start, at + LETTER }, at, NULL) > 0)
            return false;
    return true;
}

/* Does a name begin at 'at': behind a sign, an office, a relative, a word that ends what goes before? */
static bool begins(const people_words *w, view text, uint32_t from, uint32_t at)
{
    view before = { text.start + from, at - from };
    return at == from || people_han_at(text, (uint32_t)(utf8_back(text.start + from, text.start + at) - text.start)) == 0
           || wordset_before(w->titles, before, at - from, NULL) > 0 || wordset_before(w->kin, before, at - from, NULL) > 0
           || wordset_before(w->role_ends, before, at - from, NULL) > 0 || wordset_before(w->also, before, at - from, NULL) > 0
           || wordset_before(w->stop, before, at - from, NULL) > 0;
}

/* 老罗 has a surname, 小满 has none. */
static people_person called(view text, uint32_t at, uint32_t familiar, bool surname)
{
    view letter = { text.start + at + familiar, LETTER }, none = { text.start, 0 };
    return (people_person){ at, at + familiar + LETTER, surname ? letter : none, surname ? none : letter };
}

/* Does a title, or the word for a relative, end at 'at'? */
static bool has_role_before(const people_words *w, view text, uint32_t from, uint32_t at)
{
    view before = { text.start + from, at - from };
    return wordset_before(w->titles, before, at - from, NULL) > 0 || wordset_before(w->kin, before, at - from, NULL) > 0
           || wordset_before(w->role_ends, before, at - from, NULL) > 0;
}

/* A name without a surname that is known: 诗人海岸. */
static people_person byname(view text, uint32_t at, uint32_t length)
{
    return (people_person){ at, at + length, { text.start, 0 }, { text.start + at, length } };
}

bool people_byname_at(const people_words *w, view text, uint32_t at, people_person *out)
{
    const uint32_t title = wordset_before(w->titles, (view){ text.start, at }, at, NULL);
    if (title == 0 || wordset_at(w->after_name, text, at, NULL) > 0 || (at - title >= LETTER && has_surname(w, text, at - title - LETTER)))
        return false;       /* 沈律师当庭 */
    for (uint32_t length = 2 * LETTER; length <= 3 * LETTER; length += LETTER)
        if (at + length <= text.length && may_be_given(w, text, at, at + length)
            && (people_han_at(text, at + length) == 0 || wordset_at(w->after_name, text, at + length, NULL) > 0)
            && wordset_at(w->after_name, text, at + LETTER, NULL) == 0) {
            *out = byname(text, at, length);
            return true;
        }
    return false;
}

/* The same that ends at 'end', right behind a title. */
static bool byname_before(const people_words *w, view text, uint32_t from, uint32_t end, people_person *out)
{
    for (uint32_t length = 2 * LETTER; length <= 3 * LETTER && from + length < end; length += LETTER)
        if (may_be_given(w, text, end - length, end)
            && wordset_before(w->titles, (view){ text.start + from, end - length - from }, end - length - from, NULL) > 0) {
            *out = byname(text, end - length, length);
            return true;
        }
    return false;
}

/* The person named at 'at': NAME, surname and address, 老 and a surname, a relative's 小 and a character. */
bool people_person_at(const people_words *w, view text, uint32_t at, people_person *out)
{
    if (wordset_at(w->titles, text, at, NULL) > 0 || wordset_at(w->kin, text, at, NULL) > 0)
        return false;       /* 毕业生, 孙子 */
    if (has_surname(w, text, at)) {
        uint32_t n = wordset_at(w->address, text, at + LETTER, NULL);
        n = n > 0 ? n : wordset_at(w->titles, text, at + LETTER, NULL);
        uint32_t full = n > 0 ? 0 : people_name_at(w, text, at);
        if (n == 0 && full == 0 && wordset_before(w->titles, (view){ text.start, at }, at, NULL) > 0)
            full = people_holder_at(w, text, at);
        *out = (people_person){ at, at + LETTER + n, { text.start + at, LETTER }, { NULL, 0 } };
        if (full > 0) {
            out->end = at + full;
            out->given = (view){ text.start + at + LETTER, full - LETTER };
        }
        return n > 0 || full > 0;
    }
    uint32_t n = wordset_at(w->familiar, text, at, NULL);
    if (n == 0 || people_han_at(text, at + n) != LETTER)
        return false;
    *out = called(text, at, n, has_surname(w, text, at + n));
    return out->surname.length > 0 || has_role_before(w, text, 0, at);
}

/* The person whose name ends at 'end', not before 'from'. */
bool people_person_before(const people_words *w, view text, uint32_t from, uint32_t end, people_person *out)
{
    view left = { text.start + from, end - from };
    uint32_t n = wordset_before(w->address, left, end - from, NULL);
    n = n > 0 ? n : wordset_before(w->titles, left, end - from, NULL);
    if (n > 0) {
        *out = (people_person){ end - n - LETTER, end, { text.start + end - n - LETTER, LETTER }, { NULL, 0 } };
        return end - from >= n + LETTER && has_surname(w, text, out->start);
    }
    for (uint32_t length = 3 * LETTER; length >= 2 * LETTER; length -= LETTER) {
        if (end - from < length)
            continue;
        uint32_t at = end - length;
        *out = (people_person){ at, end, { text.start + at, LETTER }, { text.start + at + LETTER, length - LETTER } };
        bool named = length == 3 * LETTER || begins(w, text, from, at);
        if (named && has_surname(w, text, at) && may_be_given(w, text, at + LETTER, end))
            return true;
    }
    uint32_t familiar = end - from >= 2 * LETTER ? wordset_before(w->familiar, (view){ text.start + from, end - LETTER - from }, end - LETTER - from, NULL) : 0;
    if (familiar == 0)
        return byname_before(w, text, from, end, out);
    *out = called(text, end - LETTER - familiar, familiar, has_surname(w, text, end - LETTER));
    return out->surname.length > 0 || has_role_before(w, text, from, out->start);
}

/* Three characters behind an office that may be a name, whatever follows: 艺人罗启文首创. */
bool people_titled_at(const people_words *w, view text, uint32_t at, people_person *out)
{
    *out = (people_person){ at, at + 3 * LETTER, { text.start + at, LETTER }, { text.start + at + LETTER, 2 * LETTER } };
    return at + 3 * LETTER <= text.length && has_surname(w, text, at) && may_be_given(w, text, at + LETTER, at + 3 * LETTER)
        && wordset_before(w->titles, (view){ text.start, at }, at, NULL) > 0;
}

static bool shares_letter(view a, view b)
{
    for (size_t i = 0; i + LETTER <= a.length; i += LETTER)
        if (view_find(b, (view){ a.start + i, LETTER }) >= 0)
            return true;
    return false;
}

bool people_is_other(view text, const people_person *a, const people_person *b)
{
    if ((a->surname.length == 0) != (b->surname.length == 0)) {
        const people_person *without = a->surname.length == 0 ? a : b, *with = without == a ? b : a;
        return without->given.length > LETTER && with->given.length > 0       /* 小满 may be 罗小满 */
            && !shares_letter(without->given, (view){ text.start + with->start, with->end - with->start });
    }
    if (a->surname.length == 0 && a->given.length != b->given.length)
        return !shares_letter(a->given, b->given);
    if (!view_equal(a->surname, b->surname))
        return true;
    return a->given.length > 0 && a->given.length == b->given.length && !view_equal(a->given, b->given);
}

/* Bytes of the name at 'at': three characters, or two behind a title, or behind a sign and before one (教授夏石同志). What else is short may be any word. */
static uint32_t sure_name(const people_words *w, view text, uint32_t from, uint32_t at)
{
    const uint32_t n = people_name_at(w, text, at);
    if (n != TWO_LETTERS)
        return n > TWO_LETTERS ? n : 0;
    const bool titled = finder_title_before(w, text, from, at).length > 0;
    return titled || wordset_at(w->titles, text, at + n, NULL) > 0 ? n : 0;
}

bool people_names_stranger(const extraction *x, uint32_t from, uint32_t to, uint32_t said_from, uint32_t said_to)
{
    const people_words *people = language_stages(x->language)->people;
    const view text = { x->clean->text.start, to }, said = { x->clean->text.start + said_from, said_to - said_from };
    uint32_t n;
    for (uint32_t at = from; people != NULL && at + TWO_LETTERS < to; at++)
        if (place_leads_han(text, at) && (n = sure_name(people, text, from, at)) > 0 && view_find(said, (view){ text.start + at, n }) < 0)
            return true;
    return false;
}

#include "extract/people/people_finder.h"

#include "base/utf8.h"
#include "extract/place.h"

/*
** Two persons whose names are alike: relatives, partners, people of two ages, or those of whom the draft says so itself.
*/

enum {
    KIN_WINDOW = 60,            /* bytes before a name in which "brother" counts */
    KIN_BEHIND = 18,            /* the same behind it */
    OFTEN = 3,                  /* places of a spelling by which one of the other, in a part of a sentence of its own, is a slip */
    AGE_BEFORE = 24, AGE_BEHIND = 6     /* bytes between an age and a name behind it (73岁的老队员), and before it (周桂香，68岁) */
};

bool finder_is_kin(const people_words *w, view text, uint32_t from, uint32_t at, bool clause)
{
    uint32_t start = at - from > KIN_WINDOW ? at - KIN_WINDOW : from, length;
    while (start < at && ((unsigned char)text.start[start] & 0xC0) == 0x80)
        start++;
    for (uint32_t here = start; clause && here < at; here += utf8_step(text, here))
        if (people_han_at(text, here) == 0 && !view_starts((view){ text.start + here, at - here }, VIEW("\xE3\x80\x81"))     /* 、 */
            && !(text.start[here] >= '0' && text.start[here] <= '9'))       /* 他的哥哥、57岁的储长根 */
            start = here;
    return wordset_find(w->kin, (view){ text.start, at }, start, at, &length, NULL) < at;
}

/* "罗启武是他弟弟": a relative right behind a name that ends at 'end'. */
static bool kin_behind(const people_words *w, view text, uint32_t end)
{
    uint32_t stop = end, length;
    while (stop < text.length && stop - end < KIN_BEHIND && place_leads_han(text, stop))
        stop += utf8_step(text, stop);
    return wordset_find(w->kin, (view){ text.start, stop }, end, stop, &length, NULL) < stop;
}

bool people_knows_namesakes(const extraction *x, const people_words *w)
{
    const view text = x->clean->text;
    uint32_t length;
    return wordset_find(w->namesakes, text, 0, (uint32_t)text.length, &length, NULL) < text.length;
}

/* "她的师父竺雅芳": does a word for a relative stand right before a name? */
static bool is_told_kin(const finder *f, uint32_t at)
{
    return wordset_before(f->words->kin, f->x->clean->text, at, NULL) > 0;
}

/* The next place of a name from 'from' on, or the text's length. */
static uint32_t next_place(view text, view name, uint32_t from)
{
    const ptrdiff_t at = view_find((view){ text.start + from, text.length - from }, name);
    return at < 0 ? (uint32_t)text.length : from + (uint32_t)at;
}

/* Do two places stand in one sentence? 'parts': and in one of its parts. */
static bool are_beside(const extraction *x, uint32_t a, uint32_t b, bool parts)
{
    const uint32_t first = a < b ? a : b, last = a < b ? b : a;
    if (place_sentence(x, a) != place_sentence(x, b))
        return false;
    const view between = { x->clean->text.start + first, last - first };
    return !parts || view_find(between, VIEW("\xEF\xBC\x9B")) < 0;     /* ； */
}

bool finder_is_once(uint32_t count, uint32_t other)
{
    return (count >= OFTEN && other == 1) || (other >= OFTEN && count == 1);
}

bool people_told_together(const extraction *x, view a, view b, bool parts)
{
    enum { MOST = 1 << 18 };    /* bytes: of a text as long as a book, what is told first tells enough, and many pairs take no longer */
    const view text = { x->clean->text.start, x->clean->text.length < MOST ? x->clean->text.length : MOST };
    uint32_t one = next_place(text, a, 0), other = next_place(text, b, 0);
    while (one < text.length && other < text.length) {
        if (are_beside(x, one, other, parts))
            return true;
        if (one < other)
            one = next_place(text, a, one + 3);
        else
            other = next_place(text, b, other + 3);
    }
    return false;
}

/* The age that is told right before a name, or right behind it; 0 none. */
static int64_t age_at(const finder *f, uint32_t at, uint32_t end)
{
    const extraction *x = f->x;
    const uint32_t behind = place_token(x, end), before = place_token(x, at);
    const token *ages[] = { before > 0 ? &x->tokens[before - 1] : NULL, behind < x->token_count ? &x->tokens[behind] : NULL };
    const bool near[] = { ages[0] != NULL && ages[0]->end <= at && at - ages[0]->end <= AGE_BEFORE, ages[1] != NULL && ages[1]->start - end <= AGE_BEHIND };
    for (int i = 1; i >= 0; i--) {
        const figure *told = near[i] && ages[i]->kind == TOKEN_AGE && ages[i]->fact != FACT_NONE ? builder_figure(x->builder, ages[i]->fact) : NULL;
        if (told != NULL && place_sentence(x, ages[i]->start) == place_sentence(x, at))
            return told->print.digits;
    }
    return 0;
}

/* The only age told of a spelling at its places; 0: none, or several. */
static int64_t age_of(const finder *f, const uint32_t *places, uint32_t count, uint32_t length)
{
    int64_t found = 0;
    for (uint32_t i = 0; i < count; i++) {
        const int64_t age = age_at(f, places[i], places[i] + length);
        if (age != 0 && found != 0 && age != found)
            return 0;
        found = age != 0 ? age : found;
    }
    return found;
}

static bool same_block(const extraction *x, uint32_t a, uint32_t b)
{
    const sentence *one = place_sentence(x, a), *other = place_sentence(x, b);
    return one != NULL && other != NULL && one->block == other->block;
}

/* "谭小满今年41岁。他的合伙人谭晓满": does such a word stand right before one of the places, and the other spelling before it in its block? */
static bool is_companion(const finder *f, const uint32_t *places, uint32_t count, const uint32_t *others, uint32_t other_count)
{
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t k = 0; k < other_count && wordset_before(f->words->companions, f->x->clean->text, places[i], NULL) > 0; k++)
            if (others[k] < places[i] && same_block(f->x, others[k], places[i]))
                return true;
    return false;
}

typedef enum { TOLD_NOT, TOLD_ALIKE, TOLD_APART } telling;

/* Do titles before two places tell of one person, or of two: a chairman and a farmer? */
static telling titles_at(const finder *f, uint32_t a, uint32_t b)
{
    const view text = f->x->clean->text, one = finder_title_before(f->words, text, 0, a), other = finder_title_before(f->words, text, 0, b);
    if (one.length == 0 || other.length == 0)
        return TOLD_NOT;
    return view_ends(one, other) || view_ends(other, one) ? TOLD_ALIKE : TOLD_APART;
}

/* Is each spelling introduced by a title of its own, and neither by one of the other's? */
static bool introduced_apart(const finder *f, const variant *v, const uint32_t *own, uint32_t count)
{
    bool apart = false;
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t k = 0; k < v->count; k++) {
            const telling told = titles_at(f, own[i], v->places[k]);
            if (told == TOLD_ALIKE)
                return false;
            apart = apart || told == TOLD_APART;
        }
    return apart;
}

/* Does the text stand in a table's cell? Each row of one tells of somebody else. */
static bool in_cell(const extraction *x, uint32_t at)
{
    const sentence *in = place_sentence(x, at);
    return in != NULL && x->clean->blocks[in->block].kind == BLOCK_CELL;
}

/* "前任何启泰市长": does such a word stand right before one of the places? */
static bool is_predecessor(const finder *f, const uint32_t *places, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        if (wordset_before(f->words->before_him, f->x->clean->text, places[i], NULL) > 0)
            return true;
    return false;
}

bool finder_two_persons(const finder *f, const variant *v, const uint32_t *own, uint32_t count)
{
    const extraction *x = f->x;
    const view text = x->clean->text;
    const uint32_t n = (uint32_t)v->own.name.length;
    for (uint32_t i = 0; i < count; i++) {
        const sentence *in = place_sentence(x, own[i]);
        if (finder_is_kin(f->words, text, in != NULL ? in->start : own[i], own[i], false) || kin_behind(f->words, text, own[i] + n))
            return true;    /* told of them elsewhere: 侯生林不是他弟弟 */
        for (uint32_t k = 0; k < v->count; k++)
            if (are_beside(x, own[i], v->places[k], finder_is_once(count, v->count)) || (in_cell(x, own[i]) && in_cell(x, v->places[k])))
                return true;
    }
    for (uint32_t k = 0; k < v->count; k++)
        if (kin_behind(f->words, text, v->places[k] + n) || is_told_kin(f, v->places[k]) || wordset_before(f->words->another, text, v->places[k], NULL) > 0)
            return true;
    if (is_predecessor(f, own, count) != is_predecessor(f, v->places, v->count))
        return true;
    if (introduced_apart(f, v, own, count))
        return true;
    const int64_t age = age_of(f, own, count, n), others = age_of(f, v->places, v->count, n);
    return (age != 0 && others != 0 && age != others) || is_companion(f, v->places, v->count, own, count)
        || is_companion(f, own, count, v->places, v->count);
}

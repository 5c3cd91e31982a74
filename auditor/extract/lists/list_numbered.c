#include "extract/lists/list_parts.h"

#include "base/utf8.h"
#include "extract/figures/numeral.h"
#include "extract/place.h"

/*
** Things told one behind the other by their numbers, each at the head of a clause: 第一天…，第二天…；步骤1：…。步骤2：…. Where all but one
** stand in their order, that one's number is wrong: between two others that are right whatever it reads; at the end only where it
** repeats the one before in just the same words, or where a count says how many there are.
*/

enum {
    MEMBERS = 48,       /* of a block that are looked at */
    REACH = 360,        /* bytes between two of them */
    COUNTED = 90,       /* bytes between the first and the count of all */
    LEAST = 3,
    PREFIX = 3,         /* characters before a numeral without 第 */
    NEAR = 12,          /* bytes: they and a sign */
    LETTER = 3,
    WORD = 2            /* characters of a name that is more than a measure word */
};

typedef struct {
    list_piece place;           /* 第二天 */
    list_piece prefix;          /* 第, 步骤 */
    uint32_t behind, value;     /* where its name starts */
    bool used;
} numbered;

static bool is_head(const extraction *x, const block *b, uint32_t at)
{
    view text = x->clean->text;
    if (at == b->start)
        return true;
    uint32_t before = (uint32_t)(utf8_back(text.start + b->start, text.start + at) - text.start);
    return !place_leads_han(text, before) && (list_clause_sign(text, before) > 0 || place_ends_sentence(text, before));
}

/* Does a numeral stand at the head of a clause: right behind 第 (before the first there may be more: 章程的第一条), or behind a short
** word and before a colon (步骤1：)? */
static bool heads_clause(const list_reader *r, const block *b, uint32_t at, uint32_t end, uint32_t value, list_piece *prefix)
{
    view text = { r->x->clean->text.start, b->end };
    uint32_t start = at;
    if (list_is_ordinal(text, at)) {
        *prefix = (list_piece){ at - 3, at };
        return value == 1 || is_head(r->x, b, at - 3);
    }
    for (unsigned i = 0; i < PREFIX && start > b->start && !is_head(r->x, b, start); i++) {
        start = (uint32_t)(utf8_back(text.start + b->start, text.start + start) - text.start);
        if (!place_leads_han(text, start))
            return false;
    }
    *prefix = (list_piece){ start, at };
    return start < at && is_head(r->x, b, start) && list_colon_before(text, end, end + list_clause_sign(text, end)) > 0;
}

static uint32_t find_all(const list_reader *r, const block *b, numbered *out)
{
    view text = { r->x->clean->text.start, b->end };
    uint32_t count = 0;
    for (uint32_t at = b->start; (at = starts_next(r->x->starts, at, b->end, START_NUMERAL)) < b->end && count < MEMBERS;) {
        const uint32_t near = at > b->start + NEAR ? at - NEAR : b->start;
        if (near > b->start && starts_next(r->x->starts, near, at, START_SIGN) == at && !list_is_ordinal(text, at)) {
            at++;
            continue;       /* most numerals: no clause starts shortly before */
        }
        uint32_t value, used = numeral_here(text, at, NUMERAL_DIGITS | NUMERAL_HAN, &value);
        list_piece prefix;
        if (used > 0 && value < 100 && heads_clause(r, b, at, at + used, value, &prefix))
            out[count++] = (numbered){ { prefix.start, at + used }, prefix, at + used, value, false };
        at += used > 0 ? used : utf8_step(text, at);
    }
    return count;
}

/* "头一条", "首届": the first of those that follow is told by another word. */
static bool begins_with(const list_reader *r, const block *b, const numbered *second, numbered *out)
{
    view text = { r->x->clean->text.start, b->end };
    uint32_t from = second->place.start > b->start + REACH ? second->place.start - REACH : b->start, length;
    for (uint32_t at = list_nearest(text, from, second->place.start); at < second->place.start; at += utf8_step(text, at))
        if (place_leads_han(text, at) && (length = wordset_at(r->words->first_of_all, text, at, NULL)) > 0 && is_head(r->x, b, at)
            && memcmp(text.start + at + length, text.start + second->behind, 3) == 0) {
            *out = (numbered){ { at, at + length }, second->prefix, at + length, 1, true };
            return true;
        }
    return false;
}

/* Letters that two of them have in common right behind their numbers. */
static uint32_t in_common(view text, const numbered *a, const numbered *b)
{
    uint32_t letters = 0, p = a->behind, q = b->behind;
    while (p + 3 <= text.length && q + 3 <= text.length && place_leads_han(text, p) && memcmp(text.start + p, text.start + q, 3) == 0) {
        letters++;
        p += 3;
        q += 3;
    }
    return letters;
}

static bool is_next(view text, const numbered *a, const numbered *b)
{
    const view x = { text.start + a->prefix.start, a->prefix.end - a->prefix.start }, y = { text.start + b->prefix.start, b->prefix.end - b->prefix.start };
    return b->place.start - a->place.end <= REACH && view_equal(x, y) && (in_common(text, a, b) > 0 || !list_is_ordinal(text, a->prefix.end));
}

/* Does a count shortly before the first say how many there are: 三条规矩, 分四章? It is told by the name's first letter. */
static bool counted_as(const list_reader *r, const block *b, const numbered *first, uint32_t count)
{
    view text = { r->x->clean->text.start, b->end };
    uint32_t value, n, from = first->place.start > b->start + COUNTED ? first->place.start - COUNTED : b->start;
    for (uint32_t at = list_nearest(text, from, first->place.start); at < first->place.start; at += n > 0 ? n : utf8_step(text, at))
        if ((n = numeral_before(text, at) ? 0 : numeral_at(text, at, NUMERAL_DIGITS | NUMERAL_HAN, &value)) > 0 && value == count && !list_is_ordinal(text, at)
            && (memcmp(text.start + at + n, text.start + first->behind, LETTER) == 0
                || (place_leads_han(text, at + n) && memcmp(text.start + at + n + LETTER, text.start + first->behind, LETTER) == 0)))    /* 三个单元 */
            return true;
    return false;
}

/* Does one right behind the last, told of all of them (只有这三个部分)? */
static bool counted_behind(view text, const numbered *last, uint32_t count)
{
    uint32_t value, n;
    const uint32_t from = last->place.end, stop = list_furthest(text, from, from + COUNTED < text.length ? from + COUNTED : (uint32_t)text.length);
    for (uint32_t at = from; at < stop; at += n > 0 ? n : utf8_step(text, at)) {
        n = numeral_before(text, at) ? 0 : numeral_at(text, at, NUMERAL_DIGITS | NUMERAL_HAN, &value);
        if (n == 0 || value != count || list_is_ordinal(text, at) || at + n + 2 * LETTER > text.length)
            continue;
        const bool own = memcmp(text.start + at + n, text.start + last->behind, LETTER) == 0,
                   behind = memcmp(text.start + at + n + LETTER, text.start + last->behind, LETTER) == 0;
        if (own || (behind && place_leads_han(text, at + n)))
            return true;
    }
    return false;
}

/* Does a sentence end between two of them? */
static bool in_two_sentences(const extraction *x, const numbered *a, const numbered *b)
{
    return place_sentence(x, a->place.start) != place_sentence(x, b->place.start);
}

/* Is it, at the end, told again of the one before it in just the words of the others: 第二阶段整治，第二阶段巩固? */
static bool repeats_last(const list_reader *r, view text, const numbered *all, uint32_t count)
{
    const numbered *last = &all[count - 1], *before = last - 1;
    uint32_t common = in_common(text, before, last), usual = in_common(text, &all[0], &all[1]);
    return last->value == before->value && common >= usual && usual >= WORD && in_two_sentences(r->x, before, last) == in_two_sentences(r->x, &all[0], &all[1])
        && wordset_at(r->words->told_again, text, last->behind + 3 * common, NULL) == 0;
}

/* The only one out of order, or 0. */
static uint32_t out_of_order(const numbered *all, uint32_t count)
{
    uint32_t odd = 0;
    for (uint32_t i = 1; i < count; i++)
        if (all[i].value != all[0].value + i) {
            if (odd > 0)
                return 0;
            odd = i;
        }
    return odd;
}

static void judge(list_reader *r, const block *b, const numbered *all, uint32_t count)
{
    view text = { r->x->clean->text.start, b->end };
    const uint32_t odd = count >= LEAST && all[0].value == 1 ? out_of_order(all, count) : 0;
    if (odd == 0)
        return;
    const numbered *it = &all[odd];
    const bool inside = odd + 1 < count, same = it->value == it[-1].value || (inside && it->value == it[1].value);
    const bool counted = counted_as(r, b, &all[0], count) || counted_behind(text, &all[count - 1], count);
    if (!counted && inside && same && in_common(text, it - 1, it) < WORD && count <= LEAST)
        return;     /* 第一天上午…，第一天下午…，第三天… */
    if (!counted && !inside && !repeats_last(r, text, all, count))
        return;
    place_mark(r->x, "misnumbered", it[-1].place.start, it[-1].place.end);
    place_mark(r->x, "misnumbered", it->place.start, it->place.end);
}

void list_read_numbered(list_reader *r, const block *b)
{
    view text = { r->x->clean->text.start, b->end };
    numbered all[MEMBERS], run[MEMBERS + 1];
    const uint32_t found = find_all(r, b, all);
    for (uint32_t i = 0; i + 1 < found; i++) {
        if (all[i].used)
            continue;
        uint32_t count = all[i].value == 2 && begins_with(r, b, &all[i], &run[0]);
        run[count++] = all[i];
        for (uint32_t k = i + 1; k < found && all[k].place.start - run[count - 1].place.end <= REACH; k++)
            if (!all[k].used && is_next(text, &run[count - 1], &all[k])) {
                const bool again = all[k].value == 1 && count > 1 && k + 1 < found && all[k + 1].value == 2;
                if (again)
                    break;      /* another series of its kind */
                run[count++] = all[k];
                all[k].used = true;
            }
        judge(r, b, run, count);
    }
    list_read_following(r, b);
}

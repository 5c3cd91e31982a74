#include <math.h>

#include "extract/claims/claims.h"
#include "extract/claims/estimate.h"
#include "extract/claims/of_another.h"

enum { ROW = 12 };      /* levels of a sentence in a row */

/* "12000 cars ... 9600 a year ago ... 7560 of them electric, 63 %": is it of a whole told some figures before? */
static bool share_is_of_earlier(const scene *s, uint32_t part, uint32_t whole, uint32_t share)
{
    enum { EARLIER = 30 };
    for (uint32_t at = share > EARLIER ? share - EARLIER : 0; at < share; at++)
        if (at != part && at != whole && of_another_level(s, at) && scene_comparable(s, at, part) && feasible_share(s, part, at, share))
            return true;
    return false;
}

/* "1296 by mediation, 712 withdrawn, 48.04 % in all": is it the share of the part and those right before it, up to three of them? */
static bool share_is_of_several(const scene *s, uint32_t part, uint32_t whole, uint32_t share)
{
    enum { MOST = 4, NEAR = 16 };
    uint32_t parts[MOST] = { part }, count = 1;
    for (uint32_t at = part; at-- > 0 && count < MOST && part - at <= NEAR && s->mentions[at].sentence == s->mentions[part].sentence && at != whole;)
        if (of_another_level(s, at) && scene_comparable(s, at, part)) {
            parts[count++] = at;
            if (feasible_share_of_all(s, parts, count, whole, share))
                return true;
        }
    return false;
}

/* "1870 in homes, 5984 at home, those at home are over three quarters": does a bound follow the name of the whole, which so is told to be a
** share of something itself? */
static bool share_is_of_whole(const scene *s, uint32_t part, uint32_t whole, uint32_t share)
{
    enum { LEAST = 2 };
    const token *t = &s->x->tokens[s->mentions[share].token];
    const uint32_t place = reduced_find(&s->text, t->start), from = scene_clause_start(s, place);
    const view words = reduced_text(&s->text, from, place);
    const wanted name = search_wanted(s, from, place);
    return t->start < t->core_start && wordset_before(s->words->sets[WORDS_PARTICLE], words, (uint32_t)words.length, NULL) > 0
           && name.length >= LEAST && claim_shared_run(s, &name, whole) >= LEAST && claim_shared_run(s, &name, part) <= claim_shared_run(s, &name, whole);
}

/* What a whole comes to whose part and share are told, and how far off any reading of it may be; infinitely where nothing is known. */
static estimate implied(const scene *s, uint32_t part, uint32_t share)
{
    const estimate p = estimate_of(s, part), x = estimate_of(s, share);
    if (!(p.value > 0 && x.value > x.slack && isfinite(p.slack) && isfinite(x.slack)))
        return (estimate){ 0, INFINITY };
    const double value = p.value / x.value;
    return (estimate){ value, (value + p.slack / x.value) * (x.value / (x.value - x.slack)) - value };
}

static bool is_narrow(estimate e)
{
    const double most = 0.02;       /* of a value: chance seldom makes two whose readings are so narrow meet */
    return e.slack <= e.value * most;
}

static bool meet(estimate a, estimate b)
{
    return !estimate_below(a, b) && !estimate_below(b, a);
}

/* Would one digit, or two neighbours that change places, make the figure what is implied? Then it is the one that is wrong. */
static bool is_mistyped(const scene *s, uint32_t which, estimate due)
{
    enum { TEN = 10 };
    const estimate own = estimate_of(s, which);
    const int64_t digits = scene_figure(s, which)->print.digits;
    if (!isfinite(own.slack) || digits <= 0)
        return true;
    for (int64_t place = 1; place <= digits && place <= INT64_MAX / (TEN * TEN); place *= TEN) {
        const int64_t here = digits / place % TEN, above = digits / place / TEN % TEN;
        for (int64_t other = 0; other < TEN; other++)
            if (meet((estimate){ own.value + (double)((other - here) * place) * own.slack, own.slack }, due))
                return true;
        if (meet((estimate){ own.value + (double)((above - here) * place * (1 - TEN)) * own.slack, own.slack }, due))
            return true;
    }
    return false;
}

/* "Loans to farmers 142.6, or 71.8 %, to small firms 131.4, or 66.2 %": do two shares, each behind its part, come to the same whole, and
** neither this one nor what a slip makes of it? */
static bool whole_is_untold(const scene *s, uint32_t part, uint32_t whole, uint32_t share)
{
    enum { AROUND = 16 };
    const estimate due = implied(s, part, share), told = estimate_of(s, whole);
    if (!is_narrow(due) || meet(due, told))
        return false;
    const uint32_t from = share > AROUND ? share - AROUND : 1;
    for (uint32_t at = from; at < s->mention_count && at <= share + AROUND; at++) {
        if (at == share || s->mentions[at].kind != TOKEN_PERCENT || s->mentions[at].use != USE_SHARE || s->mentions[at].block != s->mentions[share].block
            || at - 1 == part || s->mentions[at - 1].sentence != s->mentions[at].sentence || !of_another_level(s, at - 1) || !scene_comparable(s, at - 1, part))
            continue;
        const estimate other = implied(s, at - 1, at);
        if (is_narrow(other) && meet(other, due) && !(at - 1 == whole && meet(other, told))
            && !is_mistyped(s, whole, other.slack < due.slack ? other : due))
            return true;
    }
    return false;
}

/* "62.5 % of all are women, 8400; 5376 graduates, four in ten": has the whole a share itself, and is the part's share of what that is of? */
static bool whole_is_part(const scene *s, uint32_t part, uint32_t whole, uint32_t share)
{
    const estimate p = estimate_of(s, part);
    for (uint32_t at = whole > 0 ? whole - 1 : whole + 1; at <= whole + 1 && at < s->mention_count; at += 2)
        if (at != share && s->mentions[at].kind == TOKEN_PERCENT && s->mentions[at].use == USE_SHARE
            && s->mentions[at].sentence == s->mentions[whole].sentence) {
            const estimate due = implied(s, whole, at);
            if (isfinite(due.slack) && isfinite(p.slack) && !estimate_other_quotient(p, due, estimate_of(s, share)))
                return true;
        }
    return false;
}

/* "31.7 of rice, 14.2 of maize, 2.7 of others. By buyer 22.3, 45.9 %", "four together 157.8, or 57.4 %, the others 117.2": is it of what several
** make, the figure that was taken for the whole and those behind it in its sentence, or the part and the rest of it? */
static bool share_is_of_run(const scene *s, uint32_t part, uint32_t whole, uint32_t share)
{
    enum { MOST = 6, NEAR = 12, TELLING = 3 };
    const estimate p = estimate_of(s, part), x = estimate_of(s, share);
    estimate sum = estimate_of(s, whole), own[MOST] = { sum };
    if (!isfinite(p.slack) || !isfinite(x.slack) || feasible_digits(s, share) < TELLING || (s->mentions[whole].flags & MENTION_SUMMED) != 0)
        return false;
    for (uint32_t at = whole + 1, count = 1;
         at < s->mention_count && at <= whole + NEAR && count < MOST && s->mentions[at].sentence == s->mentions[whole].sentence; at++) {
        if (!of_another_level(s, at) || !scene_comparable(s, at, whole))
            continue;
        own[count] = estimate_of(s, at);
        sum = (estimate){ sum.value + own[count].value, sum.slack + own[count].slack };
        count++;
        if (!isfinite(sum.slack) || !is_narrow(sum))
            break;
        if (!estimate_other_quotient(p, sum, x))
            return true;
        for (uint32_t i = 0; i < count && (count > 2 || at == part); i++)      /* 23.15 in town, 18.11 in villages, 56.11 % in town */
            if (!estimate_other_quotient(own[i], sum, x))
                return true;
    }
    for (uint32_t at = part + 1; at < s->mention_count && at <= part + NEAR && s->mentions[at].block == s->mentions[part].block; at++)
        if ((s->mentions[at].flags & (MENTION_OTHER | MENTION_REST)) != 0 && of_another_level(s, at) && scene_comparable(s, at, part)) {
            const estimate rest = estimate_of(s, at);
            return isfinite(rest.slack) && !estimate_other_quotient(p, (estimate){ p.value + rest.value, p.slack + rest.slack }, x);
        }
    return false;
}

/* Levels of the part's sentence that may stand in a row with it, at most so many, in their order; *own is its place among them. */
static uint32_t row_of(const scene *s, uint32_t part, uint32_t row[ROW], uint32_t *own)
{
    enum { NEAR = 8 };
    uint32_t first = part, count = 0;
    while (first > 0 && part - first < NEAR && s->mentions[first - 1].sentence == s->mentions[part].sentence)
        first--;
    for (uint32_t at = first; at < s->mention_count && at <= part + NEAR && count < ROW && s->mentions[at].sentence == s->mentions[part].sentence; at++)
        if (at == part || (of_another_level(s, at) && scene_comparable(s, at, part) && s->mentions[at].parent == s->mentions[part].parent)) {
            if (at == part)
                *own = count;
            row[count++] = at;
        }
    return count;
}

/* "7.02, or 17.0 %; 24.59, or 59.6 %; 9.65, or 23.4 %", "19874 of the one, 11332 of the other, which is 36.3 %": is it of what the row
** makes that the part stands in? Two digits fit more easily: then of all the row. */
static bool share_is_of_row(const scene *s, uint32_t part, uint32_t whole, uint32_t share)
{
    enum { TELLING = 3 };
    uint32_t row[ROW], own = 0, count = row_of(s, part, row, &own);
    const bool telling = feasible_digits(s, share) >= TELLING;
    for (uint32_t from = 0; from <= own; from++)
        for (uint32_t to = own > from ? own + 1 : from + 2; to <= count; to++) {
            bool holds_whole = false;
            for (uint32_t i = from; i < to; i++)
                holds_whole = holds_whole || row[i] == whole;
            if ((telling || (!holds_whole && from == 0 && to == count)) && feasible_share_of_parts(s, part, row + from, to - from, share))
                return true;
        }
    return false;
}

/* The words before a share in its clause. */
static view words_of(const scene *s, uint32_t share)
{
    const uint32_t place = reduced_find(&s->text, s->x->tokens[s->mentions[share].token].start);
    return reduced_text(&s->text, scene_clause_start(s, place), place);
}

/* "1240 came in, 1186 are settled, 72 % of them on the day": is it the rate of what was done so, which is not told of the part? */
static bool share_is_of_done_so(const scene *s, uint32_t part, uint32_t share)
{
    enum { DONE_SO = 5 };
    const mention *m = &s->mentions[part];
    const view words = words_of(s, share), told = reduced_text(&s->text, m->clause, scene_clause_end(s, m->place));
    for (const word_place *at = scene_find(s, WORDS_UNSHARED, words); at != NULL; at = scene_next(s, WORDS_UNSHARED, words, at))
        if (at->value == DONE_SO && view_find(told, scene_word(s, at)) < 0) {
            const uint32_t behind = at->at + at->length - (uint32_t)(words.start - s->text.text.start);
            return relation_words_in(s->words, WORDS_SHARE_NAME, (view){ words.start + behind, words.length - behind });
        }
    return false;
}

static bool are_apart(const scene *s, uint32_t a, uint32_t b)
{
    return s->mentions[a].sentence != s->mentions[b].sentence || !claim_same_segment(s, a, b);
}

/* "Of 240 doctors 96 have a degree. This year 38 came, 70 % with a degree": does the share follow a level that its part is not told with,
** and name no other whole? */
static bool share_is_of_nearer(const scene *s, uint32_t part, uint32_t whole, uint32_t share)
{
    enum { NAMED = 2, BACK = 4 };
    const wanted name = search_wanted(s, s->mentions[share].clause, s->mentions[share].place);
    if (claim_shared_run(s, &name, whole) >= NAMED)
        return false;
    for (uint32_t at = share; at-- > 0 && share - at <= BACK && s->mentions[at].sentence == s->mentions[share].sentence;) {
        const mention *m = &s->mentions[at];
        if (m->kind != TOKEN_AMOUNT || !scene_comparable(s, at, part))
            continue;
        return at > part && at != whole && of_another_level(s, at) && (m->flags & (MENTION_PART | MENTION_OTHER | MENTION_REST)) == 0
            && !are_apart(s, at, share)
            && (are_apart(s, part, at) || scene_dates(s, s->mentions[part].place, m->place) > 0);
    }
    return false;
}

/* "98 in town of 246 registered; 231 live here, 55 % in town": is the part told to be of another level, and apart from the whole? */
static bool part_is_of_another(const scene *s, uint32_t part, uint32_t whole)
{
    const uint32_t parent = s->mentions[part].parent;
    return parent != NONE && parent != whole && parent < part && part < whole && are_apart(s, part, whole) && !feasible_equal(s, parent, whole);
}

/* 出生率 is of the mean population, not of the one at the year's end: does the rate's name say what it is of, and the whole go by no such word? */
static bool share_names_whole(const scene *s, uint32_t whole, uint32_t share)
{
    enum { PER_MILLE = -1 /* of percent */ };
    const view name = scene_label(s, &s->mentions[share]);
    for (uint32_t i = 0; i < s->words->quotient_count; i++) {
        const quotient_words *q = &s->words->quotients[i];
        if (scene_figure(s, share)->print.scale != PER_MILLE || !view_ends(name, q->rate))
            continue;
        for (uint32_t k = 0; k < q->whole_count; k++)
            if (scene_holds(s, &s->mentions[whole], q->wholes[k]))
                return false;
        return q->whole_count > 0;
    }
    return false;
}

/* "700 found work, a tenth of the whole country's, 4386 came from elsewhere": is the whole told behind, in a clause of its own, and a place
** named that the share is of? */
static bool share_is_of_place(const scene *s, uint32_t whole, uint32_t share)
{
    view words = reduced_text(&s->text, scene_clause_start(s, s->mentions[share].place), s->mentions[share].place);
    words.length -= wordset_before(s->words->sets[WORDS_SUCH], words, (uint32_t)words.length, NULL);
    return whole > share && s->mentions[whole].clause > s->mentions[share].place
           && wordset_before(s->words->sets[WORDS_SCOPE], words, (uint32_t)words.length, NULL) > 0;
}

bool share_is_of_another(const draft_claim *d, const scene *s)
{
    enum { TELLING = 2 };
    const uint32_t part = draft_claim_mention(d, s, ROLE_PART), whole = draft_claim_mention(d, s, ROLE_WHOLE), share = draft_claim_mention(d, s, ROLE_SHARE);
    if (part != NONE && whole != NONE && share != NONE && !feasible_share(s, part, whole, share) && share_is_of_whole(s, part, whole, share))
        return true;
    if (d->swapped || part == NONE || whole == NONE || share == NONE || ((s->mentions[part].flags | s->mentions[whole].flags) & MENTION_CELL) != 0
        || feasible_share(s, part, whole, share))
        return false;
    if (share_names_whole(s, whole, share) || share_is_of_place(s, whole, share) || whole_is_part(s, part, whole, share) || share_is_of_done_so(s, part, share) || share_is_of_nearer(s, part, whole, share)
        || part_is_of_another(s, part, whole))
        return true;
    if (feasible_digits_printed(s, share) < TELLING)
        return false;
    if (feasible_digits_printed(s, whole) == 1 && feasible_digits_printed(s, share) > TELLING)
        return true;    /* "two of three drillings, 96.0 %": of what they are counted in */
    for (uint32_t at = of_another_first(s, share); at < s->mention_count && s->mentions[at].sentence == s->mentions[share].sentence; at++)
        if (at != part && at != whole && of_another_level(s, at) && (feasible_share(s, at, whole, share) || feasible_share(s, part, at, share)))
            return true;
    return share_is_of_several(s, part, whole, share) || share_is_of_earlier(s, part, whole, share)
           || share_is_of_run(s, part, whole, share) || share_is_of_row(s, part, whole, share) || whole_is_untold(s, part, whole, share);
}

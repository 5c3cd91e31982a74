#include "extract/claims/of_another.h"
#include "extract/figures/numeral.h"
#include "extract/scene/identity.h"
#include "extract/sums/sum_charge.h"
#include "extract/sums/sum_shape.h"

/*
** What stands beside parts, or beside their total, tells that they are of another whole: shares, the time, the words that lead to
** them.
*/

enum { TELLING = 3 /* digits */ };

static bool is_share(const scene *s, uint32_t at)
{
    return s->mentions[at].kind == TOKEN_PERCENT && s->mentions[at].use != USE_CHANGE && (s->mentions[at].flags & MENTION_HEDGED) == 0;
}

/* "men 5134, women 1997, which is 28.0 %": is a share behind a part that of what the parts make, and not of the total? A total that
** one keystroke makes right is the one that is wrong. */
static bool have_whole_of_their_own(const scene *s, const addition *a)
{
    enum { BEHIND = 6, MOST_LATER = 1, ABOVE = 30 /* percent */ };
    if (feasible_slip(s, a->total, a->parts, a->count) > 0 || ((a->of_which || a->proved) && feasible_near(s, a->total, a->parts, a->count, ABOVE, true)))
        return false;       /* nor what is told to be of the total, and more */
    const uint32_t last = a->parts[a->count - 1];
    for (uint32_t at = a->parts[0] + 1; at < s->mention_count && at <= last + BEHIND && s->mentions[at].block == s->mentions[last].block
                                        && s->mentions[at].sentence <= s->mentions[last].sentence + MOST_LATER; at++) {
        if (!is_share(s, at) || feasible_digits(s, at) < TELLING)
            continue;
        for (uint32_t i = 0; i < a->count; i++)
            if (feasible_share_of_parts(s, a->parts[i], a->parts, a->count, at) && !feasible_share(s, a->parts[i], a->total, at))
                return true;
    }
    return false;
}

/* "4800: 2880 of water, six tenths; 1200 of reeds, a quarter": has each part a share right behind it that is true of the total? Then they
** are not all of it. */
static bool are_shares_of_total(const scene *s, const addition *a)
{
    for (uint32_t i = 0; i < a->count; i++) {
        const uint32_t next = a->parts[i] + 1;
        if (next >= s->mention_count || !is_share(s, next) || s->mentions[next].sentence != s->mentions[a->parts[i]].sentence
            || !feasible_share(s, a->parts[i], a->total, next))
            return false;
    }
    return true;
}

/* "By kind 42, 39, 46 and 19. Last year's 131": is just the total told of the year before, in a sentence of its own? */
static bool is_of_year_before(const scene *s, const addition *a)
{
    return s->mentions[a->total].sentence != s->mentions[a->parts[0]].sentence && of_another_year(s, a->total) && !of_another_year(s, a->parts[0]);
}

/* "A 171, B 127, C 137. Large ones came to 527, 44.4 %": has a total that stands in a sentence behind the parts a share of its own, and
** nothing that counts them? */
static bool is_part_itself(const scene *s, const addition *a)
{
    const mention *total = &s->mentions[a->total];
    if (a->total < a->parts[0] || total->sentence == s->mentions[a->parts[a->count - 1]].sentence || sum_parts_said(s, a->total) != 0)
        return false;
    const uint32_t next = a->total + 1, before = a->total - 1;
    return (next < s->mention_count && is_share(s, next) && s->mentions[next].sentence == total->sentence
            && sum_mark_between(s, total, &s->mentions[next]) == MARK_COMMA && s->mentions[next].place - s->mentions[next].clause <= 2)
           || (is_share(s, before) && s->mentions[before].use == USE_SHARE && s->mentions[before].sentence == total->sentence
               && s->mentions[before].place + 3 >= total->place);
}

/* "bearings 98802, or 53.0 %; reducers 61518; others 26098": is the total the first of the row, and has it a share as an item of it has? */
static bool heads_row_with_share(const scene *s, const addition *a)
{
    const mention *total = &s->mentions[a->total], *first = &s->mentions[a->parts[0]];
    const uint32_t next = a->total + 1;
    return a->parts[0] > next && total->sentence == first->sentence && (first->flags & MENTION_PART) == 0 && is_share(s, next)
           && s->mentions[next].use == USE_SHARE && s->mentions[next].place - s->mentions[next].clause <= 2
           && sum_mark_between(s, total, &s->mentions[next]) == MARK_COMMA && !sum_is_announced(s, a->total)
           && sum_mark_between(s, &s->mentions[next], first) == MARK_SEMICOLON;
}

/* "ankles 58, next knees 42, shoulders 26", "14 for the best, 9 for A and 9 for B, who share the second place": the total comes first in a
** ranking, whose second is the first part. */
static bool is_ranked_with(const scene *s, const addition *a)
{
    const mention *total = &s->mentions[a->total], *first = &s->mentions[a->parts[0]], *last = &s->mentions[a->parts[a->count - 1]];
    if (a->total > a->parts[0] || total->sentence != first->sentence)
        return false;
    const uint32_t end = scene_clause_end(s, last->place + 1);
    return scene_tells(s, WORDS_NEXT_IN_RANK, reduced_text(&s->text, total->place, first->place))
           || (feasible_equal(s, a->parts[0], a->parts[a->count - 1]) && sum_says(s, last->place, scene_clause_end(s, end + 1), WORDS_SHARED_PLACE));
}

/* "58 on weekdays, 78 at weekends, up to 128 on the feast": what something became is no total of what it was. */
static bool is_what_became(const scene *s, const addition *a)
{
    const mention *total = &s->mentions[a->total];
    const view words = reduced_text(&s->text, total->clause, total->place);
    for (uint32_t i = 0; i < a->count; i++)
        if ((s->mentions[a->parts[i]].flags & MENTION_FLOW) != 0 || scene_says(s, &s->mentions[a->parts[i]], WORDS_FLOWS) != 0)
            return false;       /* 17, then 46 came, and it grew to 63 */
    return a->total > a->parts[a->count - 1] && !sum_is_announced(s, a->total)
           && wordset_before(s->words->sets[WORDS_BECAME], words, (uint32_t)words.length, NULL) > 0;
}

/* "two students, 200 for each one": does a single thing stand right before a part, which is the value of that one? */
static bool has_value_of_one(const scene *s, const addition *a)
{
    for (uint32_t i = 0; i < a->count; i++) {
        const uint32_t part = a->parts[i], before = part - 1;
        if (part > 0 && s->mentions[before].place + 1 == s->mentions[part].place && s->mentions[before].kind == TOKEN_AMOUNT
            && scene_unit(s, before)->count && scene_figure(s, before)->print.digits == 1 && scene_figure(s, before)->print.scale == 0
            && scene_figure(s, before)->print.decimals == 0)
            return true;
    }
    return false;
}

/* "The budget was set at 11.0. Of it taxes 6.82, up 3.2 %": a total that is planned, and parts that grew, so that they are what came. */
static bool is_planned_total(const scene *s, const addition *a)
{
    const mention *total = &s->mentions[a->total];
    if (a->total > a->parts[0] || total->sentence == s->mentions[a->parts[0]].sentence
        || ((total->flags & (MENTION_PLAN | MENTION_TARGET)) == 0 && !sum_says(s, total->clause, total->place, WORDS_TARGET)))
        return false;
    for (uint32_t i = 0; i < a->count; i++) {
        const mention *m = &s->mentions[a->parts[i]], *next = a->parts[i] + 1 < s->mention_count ? m + 1 : m;
        if ((m->flags & MENTION_PLAN) == 0 && next->kind == TOKEN_PERCENT && next->use == USE_CHANGE && next->sentence == m->sentence)
            return true;
    }
    return false;
}

/* The number that the name of a figure begins with, and what stands behind that: 三级, 三组. */
static uint32_t numbered_name(const scene *s, uint32_t which, view *rest)
{
    const view name = scene_label(s, &s->mentions[which]);
    uint32_t value = 0, length = name.length > 0 ? numeral_at(name, 0, NUMERAL_HAN | NUMERAL_DIGITS, &value) : 0;
    *rest = (view){ name.start + length, name.length - length };
    return length > 0 && rest->length > 0 ? value : 0;
}

/* "in class one 2, two 11, three 38, four 53": is a total behind its parts just one more of a row of things that are numbered alike? */
static bool ends_numbered_row(const scene *s, const addition *a)
{
    const uint32_t last = a->parts[a->count - 1];
    view one, other;
    const uint32_t before = a->total > last && s->mentions[a->total].sentence == s->mentions[last].sentence ? numbered_name(s, last, &one) : 0;
    return before > 0 && numbered_name(s, a->total, &other) == before + 1 && view_equal(one, other);
}

/* "under 18 years 7. On roads of the state 79, of the county 64": is a total in a sentence behind the parts the first of a row itself? */
static bool heads_own_row(const scene *s, const addition *a)
{
    enum { LEAST = 2 };
    const uint32_t last = a->parts[a->count - 1], next = a->total + 1;
    if (a->total < last || s->mentions[a->total].sentence == s->mentions[last].sentence || sum_is_announced(s, a->total) || next >= s->mention_count)
        return false;
    const mention *m = &s->mentions[next];
    return m->sentence == s->mentions[a->total].sentence && m->use == USE_LEVEL && (m->flags & (MENTION_PART | MENTION_REST)) == 0
           && scene_comparable(s, next, a->total) && sum_mark_between(s, &s->mentions[a->total], m) <= MARK_COMMA
           && m->label_end >= m->label + LEAST && sum_parts_said(s, a->total) == 0;
}

/* "trade with A, B and C 742, 618 and 359", "1690 sold abroad": is the one of what is sold abroad alone, the other of all trade? */
static bool is_other_trade(const scene *s, const addition *a)
{
    const mention *total = &s->mentions[a->total], *first = &s->mentions[a->parts[0]];
    const word_place *one = scene_last(s, WORDS_TRADE, reduced_text(&s->text, total->clause, total->place)),
                     *other = scene_last(s, WORDS_TRADE, reduced_text(&s->text, first->clause, first->place));
    return one != NULL && other != NULL && one->value < other->value && total->sentence != first->sentence;
}

/* "The first three are A with 612, B with 455 and C with 398": the foremost of many, which are never all, and a total told elsewhere. */
static bool are_foremost(const scene *s, const addition *a)
{
    const mention *first = &s->mentions[a->parts[0]];
    bool from_end;
    return s->mentions[a->total].sentence != first->sentence && sum_parts_said(s, a->total) == 0 && sum_some_said(s, a->parts[0], &from_end) == a->count;
}

bool sum_is_witnessed_otherwise(const scene *s, const addition *a)
{
    return have_whole_of_their_own(s, a) || are_shares_of_total(s, a) || is_of_year_before(s, a) || is_part_itself(s, a) || heads_row_with_share(s, a)
           || is_ranked_with(s, a) || is_what_became(s, a) || has_value_of_one(s, a) || is_planned_total(s, a) || ends_numbered_row(s, a)
           || heads_own_row(s, a) || is_other_trade(s, a) || are_foremost(s, a) || identity_supposed(s, a->total);
}

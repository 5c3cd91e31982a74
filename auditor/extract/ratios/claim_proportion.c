#include <math.h>

#include "extract/claims/claims.h"

#include "extract/claims/slip.h"
#include "extract/place.h"

/*
** Numbers that stand to each other as the values around them do: "5:3:2 for province, city and county, 10 million in all,
** 2 million from the county". Each value is what one of the numbers, or all of them together, stands for. Where all values
** but one agree, that one is wrong if a slip tells; where there are just two, words beside the numbers must say what is
** compared.
*/

enum {
    MEMBERS = 5,
    VALUES = MEMBERS + 1,
    WINDOW = 12, /* numbers; values of one proportion; mentions around it */
    NAME_REACH = 12,
    TELLING = 7,
    NEARLY = 20,
    SURELY = 200 /* symbols; the least that is rounded rather than a fraction; one in so many */
};

typedef struct {
    uint32_t first, count;              /* mentions */
    exact value[MEMBERS + 1];           /* of each number; behind them their sum */
    bool named, shared;                 /* words beside them say what is compared, that something is shared out so */
    bool other;                         /* ... that it is of another time or place, or shall be */
} proportion;

typedef struct {
    uint32_t list[VALUES];
    exact value[VALUES];
    uint8_t role[VALUES];               /* which number each stands for; proportion.count: all of them; UINT8_MAX: none */
    bool whole[VALUES];                 /* words say that it is all there is */
    uint32_t count, fits;
} values;

static bool is_member(const scene *s, uint32_t which)
{
    const printed *p = &scene_figure(s, which)->print;
    return s->mentions[which].kind == TOKEN_AMOUNT && s->mentions[which].unit == 0 && (s->mentions[which].flags & MENTION_CELL) == 0
        && p->modifier == MODIFIER_EXACT && p->scale == 0 && p->denominator == 1 && p->digits > 0;
}

static bool joined(const scene *s, uint32_t a, uint32_t b)
{
    const token *x = &s->x->tokens[s->mentions[a].token], *y = &s->x->tokens[s->mentions[b].token];
    return y->start > x->end && wordset_has(s->words->sets[WORDS_ODDS], (view){ s->text.text.start + x->end, y->start - x->end });
}

static void find_words(const scene *s, proportion *p)
{
    const mention *first = &s->mentions[p->first], *last = &s->mentions[p->first + p->count - 1];
    uint32_t from = first->clause, to = scene_clause_end(s, last->place);
    from = first->place > from + NAME_REACH ? first->place - NAME_REACH : from;
    to = to > last->place + NAME_REACH ? last->place + NAME_REACH : to;
    p->shared = scene_tells(s, WORDS_IN_PROPORTION, reduced_text(&s->text, last->place + 1, to))
             || scene_tells(s, WORDS_IN_PROPORTION, reduced_text(&s->text, from, first->place));
    const view lead = reduced_text(&s->text, first->clause, first->place);
    uint32_t at;
    if (claim_date_before(s, first->place, first->clause, &at) != NULL || scene_tells(s, WORDS_ODDS_OTHER, lead))
        p->other = true;
    p->named = p->shared || scene_tells(s, WORDS_ODDS_NAME, reduced_text(&s->text, from, first->place));
}

static bool find_proportion(const scene *s, uint32_t first, proportion *out)
{
    *out = (proportion){ .first = first };
    exact sum = exact_integer(0);
    if (first > 0 && is_member(s, first - 1) && joined(s, first - 1, first))
        return false;
    for (uint32_t at = first; at < s->mention_count && is_member(s, at) && (at == first || joined(s, at - 1, at)); at++) {
        if (out->count == MEMBERS || !slip_value(s, at, &out->value[out->count]) || exact_add(&sum, sum, out->value[out->count]) != STATUS_OK)
            return false;
        out->count++;
    }
    if (out->count < 2)
        return false;
    out->value[out->count] = sum;
    find_words(s, out);
    return true;
}

static bool is_value(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    return m->kind == TOKEN_AMOUNT && m->unit != 0 && (m->flags & (MENTION_CELL | MENTION_HEDGED | MENTION_AVERAGE)) == 0 && m->use != USE_DIFFERENCE
        && m->use != USE_CHANGE && m->use != USE_RATIO && scene_figure(s, which)->per == 0 && !feasible_unbounded(s, which);
}

static bool in_reach(const scene *s, const proportion *p, uint32_t which, uint32_t reach)
{
    const mention *m = &s->mentions[p->first], *v = &s->mentions[which];
    return (which < p->first || which >= p->first + p->count) && v->block == m->block && v->sentence != NONE && v->sentence + reach > m->sentence
        && v->sentence < m->sentence + reach && is_value(s, which);
}

static bool is_whole(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    view words = reduced_text(&s->text, m->clause, m->place);
    return (m->flags & MENTION_TOTAL) != 0 || scene_tells(s, WORDS_ALL, words) || scene_tells(s, WORDS_TOTAL, words)
        || wordset_at(s->words->sets[WORDS_AMONG], s->text.text, s->text.symbols[m->place + 1].at, NULL) > 0
        || (m->noun_end > m->place && wordset_at(s->words->sets[WORDS_AMONG], s->text.text, s->text.symbols[m->noun_end].at, NULL) > 0);
}

/* The values in reach that count or measure what one of them does; each value once. False: too many. */
static bool gather(const scene *s, const proportion *p, uint32_t reach, uint32_t like, values *out)
{
    const uint32_t first = p->first > WINDOW ? p->first - WINDOW : 0, end = p->first + p->count + WINDOW;
    *out = (values){ .count = 0 };
    for (uint32_t at = first; at < s->mention_count && at < end; at++) {
        bool told = !in_reach(s, p, at, reach) || !scene_comparable(s, like, at);
        for (uint32_t i = 0; i < out->count && !told; i++)
            told = feasible_equal(s, out->list[i], at);
        if (told)
            continue;
        if (out->count == VALUES || !slip_value(s, at, &out->value[out->count]))
            return false;
        out->whole[out->count] = is_whole(s, at);
        out->list[out->count++] = at;
    }
    return true;
}

/* The values of one kind in the sentences that are less than 'reach' away; none where there are several of two kinds. */
static bool find_values(const scene *s, const proportion *p, uint32_t reach, values *out)
{
    const uint32_t first = p->first > WINDOW ? p->first - WINDOW : 0, end = p->first + p->count + WINDOW;
    out->count = 0;
    for (uint32_t at = first; at < s->mention_count && at < end; at++) {
        values kind;
        if (!in_reach(s, p, at, reach) || (out->count > 0 && scene_comparable(s, out->list[0], at)))
            continue;
        if (!gather(s, p, reach, at, &kind) || (kind.count >= 2 && out->count >= 2))
            return false;
        if (kind.count >= 2)
            *out = kind;
    }
    return out->count >= 2;
}

/* Is a to b what x is to y, but for one in so many? */
static bool agrees(exact a, exact b, exact x, exact y, int64_t one_in)
{
    exact left, right, apart;
    if (exact_multiply(&left, a, y) != STATUS_OK || exact_multiply(&right, b, x) != STATUS_OK || exact_subtract(&apart, left, right) != STATUS_OK
        || exact_multiply(&apart, exact_sign(apart) < 0 ? exact_negate(apart) : apart, exact_integer(one_in)) != STATUS_OK)
        return true;
    return exact_compare(apart, left) <= 0;
}

/* Gives each value a role, where the value at 'of' has this one; all roles differ. */
static values read_from(const proportion *p, const values *given, uint32_t of, uint8_t as)
{
    values v = *given;
    bool taken[MEMBERS + 1] = { false };
    v.fits = 1;
    taken[as] = true;
    for (uint32_t i = 0; i < v.count; i++) {
        v.role[i] = i == of ? as : UINT8_MAX;
        for (uint8_t k = 0; i != of && k <= p->count && v.role[i] == UINT8_MAX; k++)
            if (!taken[k] && (!v.whole[i] || k == p->count) && agrees(v.value[i], v.value[of], p->value[k], p->value[as], NEARLY)) {
                v.role[i] = k;
                taken[k] = true;
                v.fits++;
            }
    }
    return v;
}

static values read_best(const proportion *p, const values *given)
{
    values best = *given;
    best.fits = 0;
    for (uint32_t i = 0; i < given->count; i++)
        for (uint8_t k = given->whole[i] ? (uint8_t)p->count : 0; k <= p->count; k++) {
            values v = read_from(p, given, i, k);
            if (v.fits > best.fits)
                best = v;
        }
    return best;
}

/* What all numbers add up to, as a fact of its own on their words. */
static uint32_t sum_fact(const scene *s, const proportion *p)
{
    const token *from = &s->x->tokens[s->mentions[p->first].token], *to = &s->x->tokens[s->mentions[p->first + p->count - 1].token];
    exact all = exact_reduced(p->value[p->count]);
    if (all.denominator != 1 || all.numerator > UINT32_MAX || all.exponent > 3 || all.exponent < -3)
        return FACT_NONE;
    figure f = { .print = { .digits = (int64_t)all.numerator, .denominator = 1, .modifier = MODIFIER_EXACT, .nature = NATURE_POINT },
                 .number_start = text_source_start(s->x->clean, from->start), .number_end = text_source_end(s->x->clean, to->end), .table = FACT_NONE };
    f.print.decimals = (int8_t)(all.exponent < 0 ? -all.exponent : 0);
    f.print.scale = (int8_t)(all.exponent > 0 ? all.exponent : 0);
    return place_fact(s->x, FACT_FIGURE, from->start, to->end, &f);
}

/* Nobody counts what odds are told of: to one they are rounded, else a fraction in words, more or less. */
static void soften(scene *s, const proportion *p, uint8_t greater, uint8_t less)
{
    figure *f = builder_figure(s->x->builder, s->mentions[p->first + greater].fact);
    if (exact_compare(p->value[less], exact_integer(1)) <= 0 || exact_compare(p->value[greater], exact_integer(TELLING)) >= 0)
        claim_average(s, p->first + greater);
    else if (f != NULL)
        f->print.modifier = MODIFIER_FRACTION;
}

/* Two values in their roles: of two numbers, or one of a number and one of all. */
static void emit(scene *s, const proportion *p, uint32_t a, uint8_t as, uint32_t b, uint8_t bs)
{
    if (as == p->count) {
        emit(s, p, b, bs, a, as);
        return;
    }
    const uint32_t count = bs == p->count ? sum_fact(s, p) : s->mentions[p->first + bs].fact;
    if (count == FACT_NONE)
        return;
    const bool greater = bs == p->count || exact_compare(p->value[as], p->value[bs]) >= 0;
    if (!p->shared)
        soften(s, p, greater ? as : bs, greater && bs < p->count ? bs : as);
    draft_claim d = draft_claim_begin(CLAIM_RATIO, VIEW("ratio/proportion"));
    draft_claim_add(&d, s, ROLE_NUMERATOR, a);
    draft_claim_add(&d, s, ROLE_DENOMINATOR, b);
    d.operands[d.count++] = (operand){ count, ROLE_COUNT };
    draft_claim_add(&d, s, ROLE_RATIO, p->first + as);
    d.named = d.told = true;
    draft_claim_emit(&d, s);
}

/* What a value would be as 'role', given one that stands for another; is it that but for a slip? */
static bool is_slip(const scene *s, const proportion *p, const values *v, uint32_t of, uint8_t as, uint32_t which, uint8_t role)
{
    exact due;
    return exact_multiply(&due, v->value[of], p->value[role]) == STATUS_OK && exact_divide(&due, due, p->value[as]) == STATUS_OK
        && slip_from(s, v->list[which], due);
}

static uint32_t of_role(const values *v, uint8_t role)
{
    for (uint32_t i = 0; i < v->count; i++)
        if (v->role[i] == role)
            return i;
    return NONE;
}

/* All but one agree: the other is the role that a slip tells. */
static void read_odd(scene *s, const proportion *p, const values *v)
{
    const uint32_t odd = of_role(v, UINT8_MAX);
    for (uint32_t i = 0; i < v->count; i++)
        for (uint8_t k = 0; i != odd && k <= p->count; k++)
            if (of_role(v, k) == NONE && is_slip(s, p, v, i, v->role[i], odd, k)) {
                emit(s, p, v->list[i], v->role[i], v->list[odd], k);
                return;
            }
}

/* Do words of a value stand with the numbers: "cement and sand 1:3, 200 of cement"; or does it, or is it all there is? */
static bool is_tied(const scene *s, const proportion *p, uint32_t which)
{
    enum { LETTER = 3 };
    const mention *m = &s->mentions[which], *first = &s->mentions[p->first];
    if (m->clause == first->clause || is_whole(s, which))
        return true;
    view label = scene_label(s, m), words = reduced_text(&s->text, which < p->first ? first->clause : claim_sentence_start(s, first->place),
                                                         scene_clause_end(s, first->place));
    for (size_t at = 0; at + LETTER <= label.length; at += LETTER)
        if (view_find(words, (view){ label.start + at, LETTER }) >= 0)
            return true;
    return false;
}

/* Side by side, right before the numbers or right behind them. */
static bool is_beside(const proportion *p, const values *v)
{
    const uint32_t end = p->first + p->count;
    return v->list[0] + 1 == v->list[1] && (v->list[1] + 1 == p->first || v->list[0] == end);
}

/* Is what two values are to each other far from what two numbers are, and no power of ten off? */
static bool are_far(double a, double b, exact x, exact y)
{
    const double far = 0.5, near = 0.01, apart = log10(a / b * exact_about(y) / exact_about(x));
    return !(apart > -far && apart < far) && !(fabs(apart - round(apart)) < near);
}

/* "713668 of 876710 let in, 49 to 1 for a place on average": are the numbers far from what the part and the rest of the whole are? */
static bool part_is_far(const proportion *p, const values *v, uint32_t whole, uint8_t k)
{
    const double part = exact_about(v->value[1 - whole]);
    return p->count == 2 && are_far(part, exact_about(v->value[whole]) - part, p->value[k], p->value[1 - k]);
}

/* The number that a part of 'whole' most likely stands for: the one that a slip tells, or else the nearest. */
static uint8_t member_of(const scene *s, const proportion *p, const values *v, uint32_t whole)
{
    uint8_t best = 0;
    exact least = exact_integer(0), due, apart;
    for (uint8_t k = 0; k < p->count; k++) {
        if (is_slip(s, p, v, whole, (uint8_t)p->count, 1 - whole, k))
            return k;
        if (exact_multiply(&due, v->value[whole], p->value[k]) != STATUS_OK || exact_divide(&due, due, p->value[p->count]) != STATUS_OK
            || exact_subtract(&apart, due, v->value[1 - whole]) != STATUS_OK)
            continue;
        apart = exact_sign(apart) < 0 ? exact_negate(apart) : apart;
        best = k == 0 || exact_compare(apart, least) < 0 ? k : best;
        least = best == k ? apart : least;
    }
    return best;
}

/* Just two, and no reading fits: told together, or (where only 'slip's count) by a slip. */
static void read_two(scene *s, const proportion *p, const values *v, bool slip)
{
    const bool first = v->whole[0], second = v->whole[1];
    const bool parts = s->mentions[v->list[1]].parent == v->list[0];
    if (!is_tied(s, p, v->list[0]) || !(parts || is_tied(s, p, v->list[1])))
        return;
    if (first != second || parts) {
        const uint32_t whole = first || parts ? 0 : 1;
        const uint8_t k = member_of(s, p, v, whole);
        if (is_slip(s, p, v, whole, (uint8_t)p->count, 1 - whole, k) || (!slip && !part_is_far(p, v, whole, k)))
            emit(s, p, v->list[1 - whole], k, v->list[whole], (uint8_t)p->count);
    } else if (p->count == 2
               && (is_slip(s, p, v, 0, 0, 1, 1) || is_slip(s, p, v, 1, 1, 0, 0)
                   || (!slip && is_beside(p, v)
                       && !are_far(exact_about(v->value[0]), exact_about(v->value[1]), p->value[0], p->value[1])))) {
        emit(s, p, v->list[0], 0, v->list[1], 1);
    }
}

static bool find_reading(const scene *s, const proportion *p, values *out)
{
    if (!find_values(s, p, 1, out) && !find_values(s, p, 2, out))
        return false;
    *out = read_best(p, out);
    return true;
}

/* 'rivalled': the sentence tells others, too ("from 2:8 to 6:4"). */
static void read_proportion(scene *s, const proportion *p, bool rivalled)
{
    values v;
    if (!find_reading(s, p, &v))
        return;
    for (uint32_t i = 1; i < v.count && v.fits == v.count; i++)
        if (agrees(v.value[0], v.value[i], p->value[v.role[0]], p->value[v.role[i]], SURELY))
            emit(s, p, v.list[0], v.role[0], v.list[i], v.role[i]);
    if (v.fits == v.count || p->other || !p->named)
        return;
    if (v.fits >= 2 && v.fits + 1 == v.count)
        read_odd(s, p, &v);
    else if (v.count == 2)
        read_two(s, p, &v, rivalled);
}

/* Of several in one sentence the one that fits is meant, or the last. */
static bool is_meant(const scene *s, const bool *answered, const proportion *list, uint32_t count, uint32_t which)
{
    for (uint32_t i = 0; i < count; i++) {
        values v;
        if (answered[s->mentions[list[i].first].fact] || answered[s->mentions[list[i].first + 1].fact]
            || (i != which && find_reading(s, &list[i], &v) && v.fits == v.count))
            return false;
    }
    return which + 1 == count || count == 1;
}

void claim_proportions(scene *s)
{
    enum { MOST = 4 };      /* of one sentence */
    const bool *answered = claim_answered(s);
    proportion list[MOST];
    uint32_t count = 0;
    if (answered == NULL) {
        s->failed = true;
        return;
    }
    for (uint32_t i = 0; i <= s->mention_count; i++) {
        const bool ends = i == s->mention_count || (count > 0 && s->mentions[i].sentence != s->mentions[list[0].first].sentence);
        for (uint32_t k = 0; ends && k < count; k++)
            if (is_meant(s, answered, list, count, k))
                read_proportion(s, &list[k], count > 1);
        count = ends ? 0 : count;
        proportion p;
        if (i < s->mention_count && count < MOST && is_member(s, i) && s->mentions[i].sentence != NONE && find_proportion(s, i, &p)) {
            list[count++] = p;
            i += p.count - 1;
        }
    }
}

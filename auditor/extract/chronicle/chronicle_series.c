#include "extract/chronicle/chronicle_parts.h"

#include <stdio.h>
#include <string.h>

#include "extract/figures/numeral.h"
#include "extract/place.h"

/*
** Editions that are told with their years, in a paragraph that says how often there is one: "三年一届，首届2014年在大理，第三届2020年
** 又回到大理". So many editions lie so many times that far apart, unless the paragraph tells of years without one. However often there is
** one, a later one has a greater number, and there are no more than two a year.
*/

enum {
    MOST_EDITIONS = 16, NOUN = 6, UNIT = 3, MOST_A_YEAR = 2,
    LONGEST_RHYTHM = 10, RHYTHM_GAP = 4     /* years; letters between 每年 and 一届 */
};

typedef struct {
    const token *at;        /* NULL: the first one, told by a word */
    const moment *on;
    uint32_t number, noun;  /* where its noun stands, 0 where none is told */
} dated_edition;

/* Where the noun of an edition stands: 第九届茶博会, not 第九届在南坪. */
static uint32_t noun_behind(const chronicle *c, uint32_t at)
{
    view text = c->x->clean->text;
    return place_leads_han(text, at) && place_leads_han(text, at + 3) && wordset_at(c->words->series_goes_on, text, at, NULL) == 0 ? at : 0;
}

/* The only year told in a clause, or NULL. */
static const moment *year_in(const chronicle *c, uint32_t begin, uint32_t end)
{
    const moment *found = NULL;
    for (uint32_t i = chronicle_first(c, begin); i < c->count && chronicle_token(c, &c->moments[i])->start < end; i++) {
        const moment *m = &c->moments[i];
        if (m->precision > PRECISION_YEAR || (found != NULL && found->when.from.year != m->when.from.year))
            return NULL;
        found = found == NULL || found->relative ? m : found;
    }
    return found;
}

/* "自2021年4月开始，至2022年3月结束": does it begin something that ends in another year, so that neither is the edition's own? */
static bool begins_stretch(const chronicle *c, const moment *m)
{
    const moment *next = m + 1;
    return chronicle_word_before(c, c->words->since_before, m->in->start, chronicle_token(c, m)->start, NULL) > 0 && next < c->moments + c->count
           && next->in == m->in && next->when.to.year != m->when.from.year;
}

/* The edition that token 'index' tells, where its clause tells one year and no other edition. */
static bool edition_at(const chronicle *c, uint32_t index, dated_edition *out)
{
    const extraction *x = c->x;
    const token *t = &x->tokens[index];
    view unit_name, text = x->clean->text;
    const sentence *in = t->kind == TOKEN_ORDINAL && t->fact != FACT_NONE ? place_sentence(x, t->start) : NULL;
    uint32_t unit = in != NULL ? wordset_at(c->words->series_units, text, t->number_end, NULL) : 0;
    if (unit == 0 || !chronicle_number(c, t, &out->number, &unit_name))
        return false;
    uint32_t begin = chronicle_clause_begin(c, t->start, in->start), end = chronicle_clause_end(c, t->end, in->end);
    for (uint32_t i = place_token(x, begin); i < x->token_count && x->tokens[i].start < end; i++) {
        if (i == index || x->tokens[i].kind != TOKEN_ORDINAL || x->tokens[i].fact == FACT_NONE
            || wordset_at(c->words->series_units, text, x->tokens[i].number_end, NULL) == 0)
            continue;
        end = t->start;         /* 2023年的第七届、2024年的第八届: each behind its own year */
        begin = i < index ? x->tokens[i].end : begin;
    }
    if (!view_starts(chronicle_between(c, t->start, t->end), VIEW("\xE7\xAC\xAC")) && chronicle_tells_pause(c, begin, end))     /* 第 */
        return false;       /* 2020年起连停三届: a count */
    out->at = t;
    out->on = year_in(c, begin, end);
    if (out->on != NULL && begins_stretch(c, out->on))
        return false;
    out->noun = noun_behind(c, t->number_end + unit);
    return out->on != NULL;
}

/* Are two editions told of one event? Where both have a noun, it is the same. */
static bool same_event(const chronicle *c, const dated_edition *a, const dated_edition *b)
{
    return a->noun == 0 || b->noun == 0 || view_equal(chronicle_between(c, a->noun, a->noun + NOUN), chronicle_between(c, b->noun, b->noun + NOUN));
}

static void compare(chronicle *c, const dated_edition *a, const dated_edition *b, uint32_t every)
{
    const dated_edition *first = a->number < b->number ? a : b, *last = first == a ? b : a;
    char pattern[32];
    if (first->number == last->number || first->on->fact == last->on->fact || !same_event(c, a, b))
        return;
    snprintf(pattern, sizeof pattern, "chronicle/series-%u", every);
    operand operands[4] = { { first->on->fact, ROLE_FROM }, { last->on->fact, ROLE_TO }, { last->at->fact, ROLE_GREATER } };
    if (first->at != NULL)
        operands[3] = (operand){ first->at->fact, ROLE_SMALLER };
    claim made = { .kind = CLAIM_SPAN, .confidence = 80, .pattern = builder_word(c->x->builder, view_of(pattern)) };
    builder_claim(c->x->builder, &made, operands, first->at != NULL ? 4 : 3);
}

/* Of editions of one kind whose rhythm nobody tells: "2024年第四届，2025年第三届", "2024年第二届，2025年第十三届". */
static void compare_order(chronicle *c, const dated_edition *a, const dated_edition *b)
{
    const char *text = c->x->clean->text.start;
    const dated_edition *early = a->on->when.from.year <= b->on->when.from.year ? a : b, *late = early == a ? b : a;
    const int years = late->on->when.from.year - early->on->when.from.year, apart = (int)late->number - (int)early->number;
    if (years == 0 || late->at == NULL || wordset_at(c->words->edition, c->x->clean->text, late->at->number_end, NULL) == 0
        || (a->noun == 0) != (b->noun == 0) || !same_event(c, a, b)
        || (early->at != NULL && memcmp(text + early->at->number_end, text + late->at->number_end, UNIT) != 0))
        return;
    const bool fast = apart > MOST_A_YEAR * years;
    if (apart > 0 && !fast)
        return;
    operand operands[4] = { { early->on->fact, ROLE_FROM }, { late->on->fact, ROLE_TO }, { late->at->fact, ROLE_GREATER } };
    if (early->at != NULL)
        operands[3] = (operand){ early->at->fact, ROLE_SMALLER };
    claim made = { .kind = CLAIM_SPAN,
                   .confidence = 80,
                   .pattern = builder_word(c->x->builder, fast ? VIEW("chronicle/series-pace") : VIEW("chronicle/series-order")) };
    builder_claim(c->x->builder, &made, operands, early->at != NULL ? 4 : 3);
}

/* "每年评一届", "两年办一次", "一年一会": how many years one takes, told around the 年 at 'at'; 0: it is told of none. */
static uint32_t rhythm_at(const chronicle *c, view text, uint32_t from, uint32_t at)
{
    uint32_t every = 0, start = at, behind = at + UNIT;
    for (uint32_t digits = UNIT; digits <= 2 * UNIT && at >= from + digits && every == 0; digits += UNIT)      /* 两, 十二 */
        if (numeral_at(text, at - digits, NUMERAL_HAN, &every) == digits)
            start = at - digits;
        else
            every = 0;
    const bool each = view_ends((view){ text.start + from, start - from }, VIEW("\xE6\xAF\x8F"));     /* 每 */
    every = start == at && each ? 1 : every;
    if (every == 0 || every > LONGEST_RHYTHM || numeral_before(text, start)
        || (start < at && chronicle_rhythm_is_loose(c, from, start)))
        return 0;
    for (uint32_t letters = 0; letters <= RHYTHM_GAP && behind + 2 * UNIT <= text.length && place_leads_han(text, behind); letters++, behind += UNIT)
        if (view_starts((view){ text.start + behind, text.length - behind }, VIEW("\xE4\xB8\x80")))      /* 一 */
            return wordset_at(c->words->rhythm_units, text, behind + UNIT, NULL) > 0
                           && !view_ends((view){ text.start, behind }, VIEW("\xE7\xAC\xAC"))
                       ? every
                       : 0; /* 第 */
    return 0;
}

bool chronicle_rhythm_is_loose(const chronicle *c, uint32_t from, uint32_t rhythm)
{
    enum { NEAR = 15 };     /* bytes */
    const uint32_t begin = chronicle_clause_begin(c, rhythm, from), near = rhythm > begin + NEAR ? rhythm - NEAR : begin;
    return chronicle_word_before(c, c->words->between, from, rhythm, NULL) > 0 || chronicle_holds(c, c->words->roughly, near, rhythm);
}

static uint32_t told_rhythm(const chronicle *c, uint32_t from, uint32_t to)
{
    const view text = { c->x->clean->text.start, to };
    uint32_t length, every = 0;
    const uint32_t yearly = wordset_find(c->words->yearly, text, from, to, &length, &every);
    if (yearly < to)
        return chronicle_rhythm_is_loose(c, from, yearly) ? 0 : every;
    for (uint32_t at = from; at < to && every == 0; at += UNIT) {
        const ptrdiff_t year = view_find((view){ text.start + at, to - at }, VIEW("\xE5\xB9\xB4"));      /* 年 */
        if (year < 0)
            break;
        at += (uint32_t)year;
        every = rhythm_at(c, text, from, at);
    }
    return every;
}

/* Years from one edition to the next, as the paragraph says; 0 where it does not, or tells of years without. */
static uint32_t cadence(const chronicle *c, uint32_t from, uint32_t to)
{
    return chronicle_tells_pause(c, from, to) ? 0 : told_rhythm(c, from, to);
}

/* "村晚从1981年办到2025年，一年一届，整整45届", "停办一年，从2016年首届到2024年共办了8届": so many from the first to the last of its sentence's years. */
static void read_count(chronicle *c, const token *t, uint32_t block_start)
{
    const sentence *in = place_sentence(c->x, t->start);
    const view text = c->x->clean->text;
    uint32_t number;
    view unit_name;
    if (in == NULL || t->fact == FACT_NONE || wordset_at(c->words->edition, text, t->number_end, NULL) == 0
        || !chronicle_number(c, t, &number, &unit_name) || number < 3
        || view_starts((view){ text.start + t->start, text.length - t->start }, VIEW("\xE7\xAC\xAC")) /* 第 */
        || chronicle_word_before(c, c->words->editions_in_all, in->start, t->start, NULL) == 0)
        return;
    const moment *from = NULL, *to = NULL;
    for (uint32_t i = chronicle_first(c, in->start); i < c->count && c->moments[i].in == in && chronicle_token(c, &c->moments[i])->end <= t->start; i++) {
        const moment *m = &c->moments[i];
        if (m->precision != PRECISION_YEAR || m->relative)
            continue;
        const uint32_t start = chronicle_token(c, m)->start;
        from = chronicle_word_before(c, c->words->since_before, in->start, start, NULL) > 0 ? m : from;
        to = from != NULL && m != from && chronicle_word_before(c, c->words->between, in->start, start, NULL) > 0 ? m : to;
    }
    const uint32_t every = from != NULL && to != NULL ? told_rhythm(c, block_start, in->end) : 0;
    if (every == 0 || from->when.from.year >= to->when.from.year)
        return;
    char steps[12], pattern[32];
    const pauses told = chronicle_pauses(c, in->start, in->end, from, to->when.from.year);
    uint32_t paused;
    if (!chronicle_paused_so(&told, (to->when.from.year - from->when.from.year) / (int)every, number, &paused))
        return;
    const int size = snprintf(steps, sizeof steps, "%u", paused);
    snprintf(pattern, sizeof pattern, "chronicle/count-%u", every);
    operand operands[] = { { from->fact, ROLE_FROM }, { to->fact, ROLE_TO }, { t->fact, ROLE_GREATER } };
    claim made = { .kind = CLAIM_SPAN, .confidence = 80, .pattern = builder_word(c->x->builder, view_of(pattern)),
                   .years = paused > 0 ? builder_word(c->x->builder, (view){ steps, (size_t)size }) : 0 };
    builder_claim(c->x->builder, &made, operands, 3);
}

/* "从1978年起每年都办，首届至今未断": the first one is of the year that it is told to be held yearly from. */
static bool runs_yearly_from(const chronicle *c, const moment *m)
{
    const token *t = chronicle_token(c, m);
    const uint32_t since = wordset_at(c->words->since, c->x->clean->text, t->end, NULL), end = chronicle_clause_end(c, t->end, m->in->end);
    return m->precision == PRECISION_YEAR && since > 0 && chronicle_word_before(c, c->words->since_before, m->in->start, t->start, NULL) > 0
           && told_rhythm(c, t->end, end) > 0;
}

static void read_block(chronicle *c, const block *b)
{
    const extraction *x = c->x;
    dated_edition all[MOST_EDITIONS];
    uint32_t count = 0, i = place_token(x, b->start), every = UINT32_MAX;
    bool first_told = false;
    for (uint32_t k = chronicle_first(c, b->start); k < c->count && chronicle_token(c, &c->moments[k])->start < b->end && !first_told; k++) {
        const moment *m = &c->moments[k];
        first_told = !m->relative && m->precision <= PRECISION_YEAR && (m->first || runs_yearly_from(c, m));
        if (first_told)
            all[count++] = (dated_edition){ NULL, m, 1, 0 };
    }
    for (; i < x->token_count && x->tokens[i].start < b->end && count < MOST_EDITIONS; i++) {
        if (x->tokens[i].kind == TOKEN_ORDINAL)
            read_count(c, &x->tokens[i], b->start);
        if (x->tokens[i].kind != TOKEN_ORDINAL || !edition_at(c, i, &all[count]))
            continue;
        if (every == UINT32_MAX)
            every = cadence(c, b->start, b->end);
        if (count > 0 && all[count - 1].at == NULL && all[count].number == 1) {
            all[count - 1] = all[count];        /* 第一届 is told by its number, too */
            continue;
        }
        if (count > 0 && every > 0)
            compare(c, &all[count - 1], &all[count], every);
        else if (count > 0)
            compare_order(c, &all[count - 1], &all[count]);
        count++;
    }
}

void chronicle_series(chronicle *c)
{
    for (uint32_t i = 0; i < c->x->clean->block_count; i++)
        if (c->x->clean->blocks[i].kind != BLOCK_CELL)
            read_block(c, &c->x->clean->blocks[i]);
}

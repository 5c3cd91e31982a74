#include "extract/chronicle/chronicle_parts.h"

#include <stdio.h>

#include "base/utf8.h"
#include "extract/figures/numeral.h"
#include "extract/place.h"

/* "自2012年起每年一届": is it counted from that date? */
static bool starts_here(const chronicle *c, const moment *m)
{
    const token *t = chronicle_token(c, m);
    return chronicle_word_before(c, c->words->since_before, m->in->start, t->start, NULL) > 0
           && wordset_at(c->words->since, c->x->clean->text, t->end, NULL) > 0;
}

enum { CLASS_OF_YEAR = 1000 };       /* 1984届校友: those who left school in that year */

/* "1979年重张旗鼓，为恢复后的第一届": the only date of a sentence that tells of a first edition behind it. */
static const moment *only_first(const chronicle *c, const sentence *in)
{
    uint32_t i = chronicle_first(c, in->start), length;
    const moment *m = i < c->count && c->moments[i].in == in ? &c->moments[i] : NULL;
    if (m == NULL || m->relative || m->birth || m->precision > PRECISION_YEAR || (i + 1 < c->count && m[1].in == in && !m[1].relative))
        return NULL;
    view text = { c->x->clean->text.start, in->end };
    return wordset_find(c->words->first_edition, text, chronicle_token(c, m)->end, in->end, &length, NULL) < in->end ? m : NULL;
}

/* The first edition of a yearly event: told in the sentence that says "yearly", or the one before it. */
static const moment *first_edition(const chronicle *c, const sentence *in)
{
    const moment *found = NULL;
    for (uint32_t i = chronicle_first(c, in > c->x->sentences ? in[-1].start : in->start); i < c->count && c->moments[i].in <= in; i++) {
        const moment *m = &c->moments[i];
        if (m->relative || !chronicle_measures(c, m))
            continue;
        if (m->first)
            return m;
        found = m->founding != 0 || (m->in == in && m->precision <= PRECISION_YEAR && starts_here(c, m)) ? m : found;
    }
    return found != NULL ? found : only_first(c, in);
}

/* "the first ten, and from the eleventh on": a stretch of editions. */
static bool begins_or_ends_stretch(const chronicle *c, const token *t)
{
    view text = c->x->clean->text;
    uint32_t unit = wordset_at(c->words->edition, text, t->number_end, NULL);
    return wordset_at(c->words->since, text, t->number_end + unit, NULL) > 0 || chronicle_word_before(c, c->words->part_of, 0, t->start, NULL) > 0;
}

/* 一年两届: a count, no edition. */
static bool is_count(const chronicle *c, const token *t, uint32_t number)
{
    enum { MOST_A_YEAR = 4 };
    return number <= MOST_A_YEAR && !view_starts(chronicle_between(c, t->start, t->end), VIEW("\xE7\xAC\xAC"));      /* 第 */
}

/* 第N届 of the draft's own event: the first one told that is neither the first edition nor a former or coming one. */
static const token *own_edition(const chronicle *c)
{
    const extraction *x = c->x;
    for (uint32_t i = 0; i < x->token_count; i++) {
        const token *t = &x->tokens[i];
        uint32_t number, value = SAME_ONE;
        view unit_name;
        if (t->kind == TOKEN_ORDINAL && t->fact != FACT_NONE && chronicle_number(c, t, &number, &unit_name) && number > 1 && number < CLASS_OF_YEAR
            && (chronicle_word_before(c, c->words->neighbour, 0, t->start, &value) == 0 || value == SAME_ONE)       /* 去年第十九届 */
            && wordset_at(c->words->edition, x->clean->text, t->number_end, NULL) > 0 && !is_count(c, t, number)
            && chronicle_word_before(c, c->words->paused, 0, t->start, NULL) == 0       /* 停办两届 */
            && chronicle_word_before(c, c->words->of_another, 0, t->start, NULL) == 0   /* 其余5届冠军归4个村 */
            && !begins_or_ends_stretch(c, t))
            return t;
    }
    return NULL;
}

/* "连续第八年办开放日": told as so many years in a row in which it was held. */
static bool runs_in_row(const chronicle *c, const token *t)
{
    const view text = c->x->clean->text;
    const uint32_t year = wordset_at(c->words->in_a_row, text, t->number_end, NULL);
    return year > 0 && chronicle_word_before(c, c->words->running_on, 0, t->start, NULL) > 0
           && wordset_at(c->words->held, text, t->number_end + year, NULL) > 0;
}

/* "…每年一届，今年是第十二届": this year's edition as the sentence itself tells it; NULL where it does not. */
static const token *edition_in(const chronicle *c, const sentence *in)
{
    for (uint32_t i = in->first_token; i < in->first_token + in->token_count; i++) {
        const token *t = &c->x->tokens[i];
        uint32_t number, value = 0, begin, length;
        view unit_name;
        if (t->kind != TOKEN_ORDINAL || t->fact == FACT_NONE || !chronicle_number(c, t, &number, &unit_name) || number < 2 || number >= CLASS_OF_YEAR)
            continue;
        if (runs_in_row(c, t))
            return t;
        if (wordset_at(c->words->edition, c->x->clean->text, t->number_end, NULL) == 0)
            continue;
        begin = chronicle_clause_begin(c, t->start, in->start);
        if (wordset_find(c->words->neighbour, (view){ c->x->clean->text.start, t->start }, begin, t->start, &length, &value) < t->start && value == SAME_ONE)
            return t;
    }
    return NULL;
}

/* "11月2日（星期日），第四届…": a day of the calendar that ends the clause right before an edition's. */
static const moment *day_before(const chronicle *c, uint32_t begin, const sentence *in)
{
    const uint32_t i = begin > in->start ? chronicle_first(c, begin) : 0;
    const moment *m = i > 0 ? &c->moments[i - 1] : NULL;
    if (m == NULL || m->in != in || m->relative || m->precision != PRECISION_DAY)
        return NULL;
    const view behind = chronicle_between(c, chronicle_token(c, m)->end, begin);
    const ptrdiff_t closed = view_find(behind, VIEW("\xEF\xBC\x89"));       /* ） */
    const size_t bracket = view_starts(behind, VIEW("\xEF\xBC\x88")) && closed > 0 ? (size_t)closed + 3 : 0;
    return behind.length <= bracket + 3 ? m : NULL;
}

/* "到2023年已办到第18届": the time that is told with an edition, in its clause; NULL: that of publication. */
static const moment *held_in(const chronicle *c, const moment *from, const token *edition)
{
    const uint32_t begin = chronicle_clause_begin(c, edition->start, place_sentence(c->x, edition->start)->start);
    const moment *found = NULL;
    for (uint32_t i = chronicle_first(c, begin); i < c->count && chronicle_token(c, &c->moments[i])->end <= edition->start; i++)
        found = &c->moments[i] != from && c->moments[i].precision <= PRECISION_YEAR && !c->moments[i].relative ? &c->moments[i] : found;
    return found != NULL ? found : day_before(c, begin, place_sentence(c->x, edition->start));
}

/* 'every': years from one edition to the next. */
static void claim_edition(chronicle *c, const moment *from, const token *edition, uint32_t paused, uint32_t every)
{
    char steps[12], pattern[32];
    int size = snprintf(steps, sizeof steps, "%u", paused);
    snprintf(pattern, sizeof pattern, every > 1 ? "chronicle/edition-%u" : "chronicle/edition", every);
    const moment *to = held_in(c, from, edition);
    operand operands[] = { { chronicle_opening_fact(c, from), ROLE_FROM }, { edition->fact, ROLE_DURATION }, { to != NULL ? to->fact : FACT_NONE, ROLE_TO } };
    claim made = { .kind = CLAIM_SPAN, .confidence = 80,
                   .pattern = builder_word(c->x->builder, view_of(pattern)),
                   .years = paused > 0 ? builder_word(c->x->builder, (view){ steps, (size_t)size }) : 0 };
    if (operands[0].fact != FACT_NONE && (to != NULL || c->x->published.from.year != 0) && to != from)
        builder_claim(c->x->builder, &made, operands, to != NULL ? 3 : 2);
}

static bool is_explained(const pauses *p, int slots, uint32_t number, uint32_t *paused)
{
    return chronicle_paused_so(p, slots, number, paused) && (int)number - 1 + (int)*paused == slots;
}

/* Does the draft tell of other pauses than a sentence does? Where that counts its own, words that count none speak of these. */
static bool tells_more(const chronicle *c, const sentence *in, const pauses *told, const pauses *all)
{
    const uint32_t counted = told->named + told->unnamed;
    const block *b = &c->x->clean->blocks[in->block];
    return all->named + all->unnamed > counted || (counted == 0 && !told->denied && (all->told || chronicle_tells_pause(c, b->start, b->end)));
}

/* An edition, the pauses that the sentence of its rhythm tells taken off; where these do not explain it, those of the whole draft. */
static void claim_with_pauses(chronicle *c, const moment *from, const token *edition, const sentence *in, uint32_t every)
{
    const moment *to = held_in(c, from, edition);
    const int last = to != NULL ? to->when.from.year : c->x->published.from.year, slots = (last - from->when.from.year) / (int)every;
    pauses told = chronicle_pauses(c, in->start, in->end, from, last);
    uint32_t number, paused, left_out;
    view unit_name;
    told.open = told.open || (every > 1 && told.stretch);       /* 两年一届，2020年至2022年停办: one, or two */
    if (!chronicle_number(c, edition, &number, &unit_name) || !chronicle_paused_so(&told, slots, number, &paused)
        || (told.open && every > 1 && !is_explained(&told, slots, number, &paused)))
        return;     /* 每两年一届，2012年起改为每年: more than the first rhythm allows */
    if (!is_explained(&told, slots, number, &paused)) {
        pauses all = chronicle_pauses(c, 0, (uint32_t)c->x->clean->text.length, from, last);
        all.open = tells_more(c, in, &told, &all);
        if (all.open && !chronicle_paused_so(&all, slots, number, &left_out))
            return;
        paused = all.open && is_explained(&all, slots, number, &left_out) ? left_out : told.named + told.unnamed;
    }
    claim_edition(c, from, edition, paused, every);
}

/* "自2011年首次发布以来，已走到第十四届": there are no more than one a year, and maybe less. */
static void editions_since(chronicle *c)
{
    extraction *x = c->x;
    for (uint32_t i = 0; i < c->count; i++) {
        const moment *m = &c->moments[i];
        if (!m->first || m->relative || m->precision > PRECISION_YEAR
            || chronicle_word_before(c, c->words->since_before, m->in->start, chronicle_token(c, m)->start, NULL) == 0
            || (i + 1 < c->count && c->moments[i + 1].in == m->in))
            continue;
        for (uint32_t k = m->token + 1; k < x->token_count && x->tokens[k].start < m->in->end; k++) {
            uint32_t number;
            view unit_name;
            const token *t = &x->tokens[k];
            if (t->kind != TOKEN_ORDINAL || t->fact == FACT_NONE || !chronicle_number(c, t, &number, &unit_name)
                || wordset_at(c->words->edition, x->clean->text, t->number_end, NULL) == 0)
                continue;
            if ((int)number > x->published.from.year - m->when.from.year)
                claim_edition(c, m, t, 0, 1);
            break;
        }
    }
}

/* Of several events' editions the one that it may be: the first one told that fits, and is not said to be the one before, or to come. Where the own
** one is that of no year that is told, one of an earlier year is no rival of it. */
static const token *fitting_edition(const chronicle *c, const moment *from, const token *own, uint32_t paused, uint32_t every)
{
    const extraction *x = c->x;
    for (uint32_t i = 0; i < x->token_count; i++) {
        const token *t = &x->tokens[i];
        uint32_t number, value = 0, length;
        view unit_name;
        if (t->kind != TOKEN_ORDINAL || t->fact == FACT_NONE || wordset_at(c->words->edition, x->clean->text, t->number_end, NULL) == 0
            || !chronicle_number(c, t, &number, &unit_name) || is_count(c, t, number))
            continue;
        const sentence *in = place_sentence(x, t->start);
        const uint32_t begin = chronicle_clause_begin(c, t->start, in->start);
        const moment *to = held_in(c, from, t);
        const int year = to != NULL ? to->when.from.year : x->published.from.year;
        const bool rival = t == own || to == NULL || year >= x->published.from.year;
        if (rival && year > 0 && ((int)number - 1 + (int)paused) * (int)every == year - from->when.from.year
            && (wordset_find(c->words->neighbour, (view){ x->clean->text.start, t->start }, begin, t->start, &length, &value) >= t->start || value == SAME_ONE))
            return t;
    }
    return own;
}

/* "2006年创办，每年一届": this year's edition follows; years in which it paused are taken off. */
void chronicle_editions(chronicle *c)
{
    extraction *x = c->x;
    const token *edition = own_edition(c);      /* the first one told */
    if (edition != NULL && x->published.from.year != 0)
        editions_since(c);
    bool some = edition != NULL;
    for (uint32_t i = 0; i < x->token_count && !some; i++)
        some = x->tokens[i].kind == TOKEN_ORDINAL && runs_in_row(c, &x->tokens[i]);
    for (uint32_t i = 0; some && i < x->sentence_count; i++) {
        const sentence *in = &x->sentences[i];
        uint32_t length, how = 0;
        view text = { x->clean->text.start, in->end };
        const moment *from = first_edition(c, in);
        if (from == NULL)
            continue;
        const uint32_t rhythm = wordset_find(c->words->yearly, text, in->start, in->end, &length, &how);
        const bool yearly = rhythm < in->end && !chronicle_rhythm_is_loose(c, in->start, rhythm);
        const pauses told = chronicle_pauses(c, in->start, in->end, from, c->x->published.from.year);
        const uint32_t years = told.named + told.unnamed, every = yearly ? how : 1;
        if (!(yearly || told.any) || (!yearly && (!from->first || years == 0)))
            continue;
        const token *own = edition_in(c, in);
        if (own == NULL && edition == NULL)
            return;
        claim_with_pauses(c, from, own != NULL ? own : fitting_edition(c, from, edition, years, every), in, every);
        return;
    }
}

enum { SIGN = 3, EVENT = 6, FAR_BELOW = 3 };

/* "本届茶博会为第八届", "今年的第十二届灯会": of the draft's own event, whose name stands behind its own edition. */
static bool names_own(const chronicle *c, const token *own, const token *t)
{
    view text = c->x->clean->text;
    const sentence *in = place_sentence(c->x, t->start), *of = place_sentence(c->x, own->start);
    uint32_t end = own->end, begin = chronicle_clause_begin(c, t->start, in->start);
    while (end < of->end && place_leads_han(text, end) && end - own->end < 60)
        end += 3;
    for (uint32_t at = own->end; at + EVENT <= end; at += 3) {
        view name = { text.start + at, EVENT };
        if (view_starts((view){ text.start + t->end, text.length - t->end }, name) || view_find(chronicle_between(c, begin, t->start), name) >= 0)
            return true;
    }
    return false;
}

static void claim_same(chronicle *c, const token *own, const token *t)
{
    operand operands[] = { { own->fact, ROLE_FACTS }, { t->fact, ROLE_FACTS } };
    claim made = { .kind = CLAIM_REPEAT, .confidence = 80, .pattern = builder_word(c->x->builder, VIEW("chronicle/same-edition")) };
    builder_claim(c->x->builder, &made, operands, 2);
}

/* "明年端午是6月10日，第十四届比赛届时举行": is an edition, called by a word or so, at the time told before it? */
static bool tells_then(const chronicle *c, const token *t, const sentence *in)
{
    enum { NEAR = 15 };     /* bytes: 比赛届时 */
    const uint32_t end = chronicle_clause_end(c, t->end, in->end);
    return chronicle_holds(c, c->words->by_then, t->end, end < t->end + NEAR ? end : t->end + NEAR);
}

/* The last place before another one where the draft's own edition is told again, the title apart. */
static const token *last_told(const chronicle *c, const token *own, const token *before)
{
    enum { NEAR = 128 };    /* tokens */
    uint32_t number, same;
    view unit_name;
    const token *found = own;
    for (const token *t = before - own > NEAR ? before - NEAR : own + 1; t < before && chronicle_number(c, own, &number, &unit_name); t++)
        if (t->kind == TOKEN_ORDINAL && t->fact != FACT_NONE && chronicle_number(c, t, &same, &unit_name) && same == number
            && wordset_at(c->words->edition, c->x->clean->text, t->number_end, NULL) > 0)
            found = t;
    return found;
}

/* 第十四届 that comes next year, or 第十届 that was the last one, beside the draft's own edition. */
void chronicle_next_editions(chronicle *c)
{
    extraction *x = c->x;
    const token *own = own_edition(c);
    for (uint32_t i = 0; own != NULL && i < x->token_count; i++) {
        const token *t = &x->tokens[i];
        const sentence *in = t > own && t->kind == TOKEN_ORDINAL ? place_sentence(x, t->start) : NULL;
        uint32_t number, value = 0;
        view unit_name;
        if (in == NULL || !chronicle_number(c, t, &number, &unit_name) || is_count(c, t, number)
            || wordset_at(c->words->edition, x->clean->text, t->number_end, NULL) == 0)
            continue;
        uint32_t begin = chronicle_clause_begin(c, t->start, in->start), length;
        if (begin > in->start + SIGN && wordset_at(c->words->that_is, x->clean->text, begin, NULL) > 0)
            begin = chronicle_clause_begin(c, begin - SIGN, in->start);     /* 上一届，即第五届 */
        if (begin == t->start && tells_then(c, t, in))
            begin = in->start;
        uint32_t at = wordset_find(c->words->neighbour, (view){ x->clean->text.start, t->start }, begin, t->start, &length, &value);
        if (at >= t->start)
            continue;
        bool next = value == NEXT_ONE;
        if (value == SAME_ONE) {
            bool told = at + length == t->start || chronicle_word_before(c, c->words->anniversary_lead, begin, t->start, NULL) > 0;     /* not 本届比第八届 */
            if (told && names_own(c, own, t))
                claim_same(c, own, t);
            continue;
        }
        uint32_t told = 0;
        if (next && chronicle_number(c, own, &told, &unit_name) && number + FAR_BELOW < told)
            continue;       /* 明年第二届的书展, beside the tenth of something else */
        const uint32_t here = last_told(c, own, t)->fact;
        operand operands[] = { { next ? t->fact : here, ROLE_GREATER }, { next ? here : t->fact, ROLE_SMALLER } };
        const bool bare = !place_leads_han(x->clean->text, t->end) || wordset_at(c->words->of, x->clean->text, t->end, NULL) > 0;
        claim made = { .kind = CLAIM_ORDER, .confidence = bare || names_own(c, own, t) ? 85 : 80,
                       .pattern = builder_word(x->builder, VIEW("chronicle/next-edition")) };
        builder_claim(x->builder, &made, operands, 2);
    }
}

/* How far the edition that a token tells lies, by the words of its clause, from this one's: 上届 -1, 本届 0, 下届 1. False where none says. */
static bool place_in_row(const chronicle *c, const token *t, const sentence *in, int *place)
{
    uint32_t begin = chronicle_clause_begin(c, t->start, in->start), length, value = 0;
    if (wordset_find(c->words->neighbour, (view){ c->x->clean->text.start, t->start }, begin, t->start, &length, &value) >= t->start)
        return false;
    *place = value == NEXT_ONE ? 1 : value == SAME_ONE ? 0 : -1;
    return true;
}

/* "上届庙会是第十八届，本届为第十九届": two editions of one sentence, whose clauses say how far apart they are; nothing else may
** be counted behind either. */
void chronicle_neighbour_editions(chronicle *c)
{
    const token *last = NULL;
    const sentence *last_in = NULL;
    int last_place = 0, place;
    uint32_t number;
    for (uint32_t i = 0; i < c->x->token_count; i++) {
        const token *t = &c->x->tokens[i];
        const uint32_t unit = t->kind == TOKEN_ORDINAL && t->fact != FACT_NONE ? wordset_at(c->words->edition, c->x->clean->text, t->number_end, NULL) : 0;
        const sentence *in = unit > 0 ? place_sentence(c->x, t->start) : NULL;
        view unit_name;
        if (in == NULL || !chronicle_number(c, t, &number, &unit_name) || !place_in_row(c, t, in, &place))
            continue;
        const bool bare = last != NULL && !place_leads_han(c->x->clean->text, t->number_end + unit)
                          && !place_leads_han(c->x->clean->text, last->number_end + unit);
        if (last_in == in && last_place != place && bare) {
            const bool rising = place > last_place;
            operand operands[] = { { rising ? t->fact : last->fact, ROLE_GREATER }, { rising ? last->fact : t->fact, ROLE_SMALLER } };
            claim made = { .kind = CLAIM_ORDER, .confidence = 80, .pattern = builder_word(c->x->builder, VIEW("chronicle/next-edition")) };
            if (place - last_place == 1 || last_place - place == 1)
                builder_claim(c->x->builder, &made, operands, 2);
        }
        last = t;
        last_in = in;
        last_place = place;
    }
}

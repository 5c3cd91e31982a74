#include "extract/chronicle/chronicle_parts.h"

#include "base/utf8.h"
#include "extract/figures/numeral.h"
#include "extract/place.h"

/*
** Years in which a yearly event was not held: "2020年至2022年连续三年停办", "其间停办过一届", "除2020年、2021年外". They are counted where they are
** told; where words only say that there were some (因疫情停办, 时隔多年恢复举办, 推迟到次年), how many is open.
*/

enum { MOST_COUNT = 100, YEARS = 16, LONGEST = 12 };    /* 百; years that are told apart; years of one stretch */

typedef struct {
    int year[YEARS];
    uint32_t count;
} year_set;

static void add_year(year_set *s, int year)
{
    for (uint32_t i = 0; i < s->count; i++)
        if (s->year[i] == year)
            return;
    if (s->count < YEARS)
        s->year[s->count++] = year;
}

/* The years that [from, to) names, those of the founding and of the edition apart; *stretch: 2020年至2022年 is among them. */
static void add_named(const chronicle *c, uint32_t from, uint32_t to, const moment *founding, int last, year_set *s, bool *stretch)
{
    for (uint32_t i = chronicle_first(c, from); i < c->count && chronicle_token(c, &c->moments[i])->start < to; i++) {
        const moment *m = &c->moments[i];
        const int first = m->when.from.year, end = m->when.to.year;
        if (m == founding || (m->precision != PRECISION_YEAR && m->precision != PRECISION_PERIOD) || first == 0 || end - first > LONGEST)
            continue;
        *stretch = *stretch || end > first;
        for (int year = first; year <= end; year++)
            if (year > founding->when.from.year && (last == 0 || year < last))
                add_year(s, year);
    }
}

/* "停办过三届", "连续三年停办": the only count of a clause, but for that of its rhythm (每年一届); 0 where there is none. */
static uint32_t told_count(const chronicle *c, uint32_t from, uint32_t to)
{
    const view text = { c->x->clean->text.start, to };
    uint32_t count = 0, rhythm;
    for (uint32_t at = from; at < to; at += utf8_step(text, at)) {
        const uint32_t k = place_token(c->x, at);
        if (k < c->x->token_count && c->x->tokens[k].start == at && c->x->tokens[k].kind == TOKEN_DATE)
            at = c->x->tokens[k].end;
        while (at < to && (rhythm = wordset_at(c->words->yearly, text, at, NULL)) > 0)
            at += rhythm;
        const uint32_t used = at < to ? numeral_at(text, at, NUMERAL_DIGITS | NUMERAL_HAN, &count) : 0;
        if (used > 0 && count > 0 && count < MOST_COUNT && !numeral_before(text, at) && !view_ends((view){ text.start, at }, VIEW("\xE5\xB9\xB4"))   /* 年 */
            && !view_ends((view){ text.start, at }, VIEW("\xE7\xAC\xAC"))     /* 第 */
            && wordset_at(c->words->paused_units, text, at + used, NULL) > 0)
            return count;
        if (at >= to)
            break;
    }
    return 0;
}

/* "2020年至2022年，灯会停办": where the clause before ends with a date, from where on it is told of this one; else the clause's own start. */
static uint32_t with_date_before(const chronicle *c, uint32_t begin, uint32_t floor)
{
    const uint32_t i = chronicle_first(c, begin);
    const moment *m = i > 0 ? &c->moments[i - 1] : NULL;
    if (m == NULL || chronicle_token(c, m)->start < floor || chronicle_skip_sign(c, chronicle_token(c, m)->end, begin) != begin)
        return begin;
    return chronicle_clause_begin(c, chronicle_token(c, m)->start, floor);
}

static void add_clause(const chronicle *c, uint32_t begin, uint32_t end, uint32_t floor, const moment *founding, int last, year_set *s, pauses *out)
{
    year_set own = { .count = 0 };
    bool stretch = false;
    const uint32_t count = told_count(c, begin, end);
    add_named(c, begin, end, founding, last, &own, &stretch);
    if (own.count == 0 && count == 0)
        add_named(c, with_date_before(c, begin, floor), end, founding, last, &own, &stretch);
    out->stretch = out->stretch || stretch;
    if (own.count == 0 || (own.count == 1 && count > 1) || (stretch && count > 0 && count != own.count)) {
        out->unnamed += count;      /* 2020年起停办三年 */
        out->open = out->open || count == 0 || own.count > 1;
        return;
    }
    for (uint32_t i = 0; i < own.count; i++)
        add_year(s, own.year[i]);
}

bool chronicle_tells_pause(const chronicle *c, uint32_t from, uint32_t to)
{
    uint32_t length;
    if (chronicle_holds(c, c->words->paused_maybe, from, to) || chronicle_holds(c, c->words->resumed, from, to))
        return true;
    for (uint32_t at = from; (at = wordset_find(c->words->paused, (view){ c->x->clean->text.start, to }, at, to, &length, NULL)) < to; at += length)
        if (chronicle_word_before(c, c->words->never, from, at, NULL) == 0)
            return true;
    return false;
}

pauses chronicle_pauses(const chronicle *c, uint32_t from, uint32_t to, const moment *founding, int last)
{
    const view text = { c->x->clean->text.start, to };
    year_set named = { .count = 0 };
    pauses out = { .open = chronicle_holds(c, c->words->paused_maybe, from, to) };
    const bool resumed = chronicle_holds(c, c->words->resumed, from, to);
    uint32_t length;
    out.any = out.open || resumed;
    bool before = false;
    for (uint32_t at = from; (at = wordset_find(c->words->paused, text, at, to, &length, NULL)) < to;) {
        if (chronicle_word_before(c, c->words->never, from, at, NULL) > 0) {
            out.denied = true;      /* 从未中断 */
            at += length;
            continue;
        }
        const uint32_t end = chronicle_clause_end(c, at, to);
        const bool open = out.open;
        out.any = out.told = true;
        add_clause(c, chronicle_clause_begin(c, at, from), end, from, founding, last, &named, &out);
        if (out.open && !open && end < chronicle_token(c, founding)->start) {
            before = true;      /* 中间断过，1979年重张旗鼓，此后从未间断 */
            out.open = false;
        }
        at = end > at + length ? end : at + length;
    }
    out.open = out.open || (before && !out.denied);
    out.named = named.count;
    out.open = out.open || (out.named > 0 && out.unnamed > 0)      /* the same ones may be told twice */
               || (resumed && out.named + out.unnamed == 0);
    return out;
}

bool chronicle_paused_so(const pauses *p, int slots, uint32_t editions, uint32_t *paused)
{
    const uint32_t tried[] = { p->named + p->unnamed, p->named, p->unnamed, 0 };
    for (size_t i = 0; i < (p->open ? 4 : 1); i++)
        if ((int)editions - 1 + (int)tried[i] == slots) {
            *paused = tried[i];
            return true;
        }
    *paused = tried[0];
    return !p->open || (int)editions - 1 > slots;
}

#include "extract/chronicle/chronicle_parts.h"

/* "三年后的2014年", "十年前的2014年": a date right behind a length of time, that far from the one before it in the sentence, or from now. */

enum { DATE_GAP = 18 };     /* bytes between "three years later" and its date */

bool chronicle_admits(const period *from, const period *to, uint32_t number, view unit_name)
{
    if (chronicle_lasts(from, to, PRECISION_DAY, number, unit_name) == 1)
        return true;
    return view_equal(unit_name, VIEW("year")) && elapsed_admits(elapsed_since(*from, *to), number);
}

/* Is a date that of today, or one of the year of publication? */
static bool is_now(const chronicle *c, const moment *m)
{
    return m->when.from.year != 0 && m->when.from.year == c->x->published.from.year;
}

/* One way to read "three years later" or "three years before". Claims it where it fits, or where it shall be doubted. */
static bool read_one(chronicle *c, const told_length *l, const moment *earlier, const moment *later, bool doubt, bool apposed)
{
    const bool years = view_equal(l->unit_name, VIEW("year"));
    period now = c->x->published, from = earlier->when;
    if (!years && now.from.year != 0)
        now.from = date_from_number(date_number(now.from) - 1);     /* written on the day before it was printed */
    const period to = later != NULL ? later->when : now;
    if (to.from.year == 0)
        return false;
    if (date_compare(from.from, to.to) > 0) {
        const int off = from.from.year - to.from.year;
        if (!doubt || !apposed || later == NULL || !view_equal(l->unit_name, VIEW("year")) || off > TIMES_NEAR * (int)l->number)
            return false;       /* 2021年…四年前，也就是2027年 */
        chronicle_claim_span(c, earlier->fact, later->fact, l->at->fact, "chronicle/duration", 75);
        return true;
    }
    bool fits = chronicle_admits(&from, &to, l->number, l->unit_name);
    if (fits && later == NULL && !chronicle_admits(&from, &c->x->published, l->number, l->unit_name))
        return true;
    if (fits == doubt || (doubt && !chronicle_near(&from, &to, l->number, l->unit_name, TIMES_NEAR)))
        return false;
    chronicle_claim_span(c, earlier->fact, later != NULL ? later->fact : FACT_NONE, l->at->fact,
                         fits ? "chronicle/since" : "chronicle/duration", fits ? 80 : 75);
    return true;
}

/* "1995年，也就是三十年前，村里通了电": the date right before the length says the same, from the date before it or from now. */
static bool read_behind(chronicle *c, const told_length *l)
{
    uint32_t value = 0, i = chronicle_first(c, l->at->start);
    const moment *own = i > 0 ? &c->moments[i - 1] : NULL;
    if (own == NULL || own->in != l->in || own->relative || !chronicle_measures(c, own) || own->precision > PRECISION_YEAR
        || wordset_at(c->words->shifted, c->x->clean->text, l->at->end, &value) == 0 || value != SHIFT_EARLIER
        || chronicle_behind_joint(c, chronicle_token(c, own)->end, l->in->end) != l->at->start)
        return false;
    const moment *other = i > 1 && own[-1].block == own->block && chronicle_measures(c, own - 1) ? own - 1 : NULL;
    if (read_one(c, l, own, NULL, false, true) || (other != NULL && read_one(c, l, own, other, false, true)))
        return true;
    return (other == NULL || is_now(c, other)) && read_one(c, l, own, NULL, true, true);
}

/* "2012年成立，2015年有46户，十年后的2022年": is the length right from a date told before the last one? */
static bool fits_earlier(chronicle *c, const told_length *l, const moment *own, bool back)
{
    enum { LOOK_BACK = 6 };
    const uint32_t at = (uint32_t)(own - c->moments);
    for (uint32_t i = 2; i <= LOOK_BACK && i <= at && own->block == c->moments[at - i].block; i++) {
        const moment *m = &c->moments[at - i];
        if (chronicle_measures(c, m) && read_one(c, l, back ? own : m, back ? m : own, false, false))
            return true;
    }
    return false;
}

bool chronicle_shifted(chronicle *c, const told_length *l)
{
    if (read_behind(c, l))
        return true;
    uint32_t value = 0, n = wordset_at(c->words->shifted, c->x->clean->text, l->at->end, &value), i = chronicle_first(c, l->at->end);
    if (n == 0 || i == c->count || c->moments[i].in != l->in || chronicle_token(c, &c->moments[i])->start > l->at->end + n + DATE_GAP)
        return false;
    const moment *own = &c->moments[i], *other = i > 0 && own[-1].block == own->block && chronicle_measures(c, own - 1) ? own - 1 : NULL;
    bool back = value == SHIFT_EARLIER, today = own->relative && own->precision == PRECISION_DAY;   /* 三十年后的今天 */
    if (today && !back && other != NULL)
        return read_one(c, l, other, NULL, false, false) || (own->in - other->in <= 1 && read_one(c, l, other, NULL, true, false));
    const uint32_t start = chronicle_token(c, own)->start, behind = l->at->end + n;
    const bool apposed = behind + wordset_at(c->words->of, c->x->clean->text, behind, NULL) == start
                         || chronicle_behind_joint(c, behind, own->in->end) == start;
    if (!chronicle_measures(c, own) || own->relative)
        return false;
    if (other != NULL && read_one(c, l, back ? own : other, back ? other : own, false, apposed))
        return true;
    if (back && read_one(c, l, own, NULL, false, false))
        return true;
    if (fits_earlier(c, l, own, back))
        return true;
    if (chronicle_holds(c, c->words->interrupted, chronicle_clause_begin(c, l->at->start, l->in->start), l->at->start))
        return false;       /* 10月13日第二局，休战两天后，10月16日: between the two */
    if (other != NULL && other->in != own->in && back && apposed && is_now(c, other))
        return read_one(c, l, own, NULL, true, true);       /* 今天是星期六。九十年前，也就是1935年… */
    if (other != NULL)
        return other->in == own->in && read_one(c, l, back ? own : other, back ? other : own, true, apposed);
    return back && apposed && read_one(c, l, own, NULL, true, true);
}

bool chronicle_counts_otherwise(const chronicle *c, const told_length *l, uint32_t begin)
{
    const wordset *const right[] = { c->words->running, c->words->part_of, c->words->length_of_work, c->words->age_apart, c->words->ahead, c->words->penalty };
    const wordset *const clause[] = { c->words->further, c->words->planned, c->words->again, c->words->of_another, c->words->interrupted, c->words->now };
    for (size_t i = 0; i < sizeof right / sizeof *right; i++)
        if (chronicle_word_before(c, right[i], l->in->start, l->at->start, NULL) > 0)
            return true;
    for (size_t i = 0; i < sizeof clause / sizeof *clause; i++)
        if (chronicle_holds(c, clause[i], begin, l->at->start))
            return true;
    return wordset_at(c->words->shifted, c->x->clean->text, l->at->end, NULL) > 0 || chronicle_says_ahead(c, l->at, l->in);
}

#include "extract/claims/claims.h"

/*
** What is counted from the start: it never shrinks. Two values of one stock, of two times, and values told by nothing but
** their days behind a word for a stock.
*/

static bool counts_from_new_year(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    return scene_tells(s, WORDS_STOCK_YEAR, reduced_text(&s->text, m->clause, m->place));
}

/* "within the year" is a plan elsewhere, not before a stock. */
static bool is_stock(const scene *s, uint32_t which)
{
    enum { NEVER_FALLS = 1 };
    const mention *m = &s->mentions[which];
    const word_place *word = scene_find(s, WORDS_STOCK, reduced_text(&s->text, m->clause, m->place));
    return m->kind == TOKEN_AMOUNT && m->use == USE_LEVEL && (m->flags & (MENTION_PART | MENTION_HEDGED | MENTION_CELL)) == 0
        && word != NULL && word->value == NEVER_FALLS
        && ((m->flags & MENTION_PLAN) == 0 || counts_from_new_year(s, which));
}

/* Half of the shorter name stands in the other, or it says only that it is a number. */
static bool same_stock(const scene *s, uint32_t a, uint32_t b)
{
    wanted p = search_label(s, a), q = search_label(s, b);
    uint32_t shorter = p.length < q.length ? p.length : q.length;
    return shorter <= 1 || (uint32_t)__builtin_popcountll(p.letters & q.letters) * 2 >= shorter;
}

/* The day that a stock is of: 截至6月末, not the 今年 behind it. */
static const dated *day_of(const scene *s, uint32_t which)
{
    uint32_t start = claim_sentence_start(s, s->mentions[which].place);
    const dated *year = NULL;
    for (uint32_t at = s->mentions[which].place; at-- > start;) {
        const symbol *here = &s->text.symbols[at];
        uint32_t fact = here->kind == TOKEN_DATE ? s->x->tokens[here->token].fact : FACT_NONE;
        const dated *d = fact != FACT_NONE ? fact_date(s->doc, fact) : NULL;
        if (d == NULL || d->from.year == 0)
            continue;
        if (d->precision < PRECISION_YEAR)
            return year == NULL || year->from.year == d->from.year ? d : year;
        if (year == NULL)
            year = d;
    }
    return year;
}

/* Whose stock it is: the words of its clause between its date and the word for a stock. */
static view owner_of(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    uint32_t from = m->clause;
    for (uint32_t at = m->clause; at < m->place; at++)
        from = s->text.symbols[at].mark == MARK_TIME ? at + 1 : from;
    const word_place *word = scene_find(s, WORDS_STOCK, reduced_text(&s->text, from, m->place));
    uint32_t to = word != NULL ? reduced_find(&s->text, word->at) : from;
    scene_strip(s, &from, &to);
    return from < to ? reduced_text(&s->text, from, to) : (view){ "", 0 };
}

/* Whose it is where that stands before the date: the words that its clause, or one right before it with a comma, begins with. */
static view head_of(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    uint32_t to = m->clause;
    while (to < m->place && s->text.symbols[to].mark != MARK_TIME)
        to++;
    uint32_t from = to < m->place ? m->clause : to;
    scene_strip(s, &from, &to);
    return from < to ? reduced_text(&s->text, from, to) : (view){ "", 0 };
}

/* "by June A has 1280, by September B has 960": does each begin with a name, and neither with the other's? */
static bool of_two_owners(const scene *s, uint32_t a, uint32_t b)
{
    enum { NAME = 6 /* bytes */ };
    const view x = head_of(s, a), y = head_of(s, b);
    return x.length >= NAME && y.length >= NAME && view_find(x, y) < 0 && view_find(y, x) < 0;
}

/* "phase one has cost 3.2, phase two 2.1" */
static bool same_owner(const scene *s, uint32_t a, uint32_t b)
{
    if (of_two_owners(s, a, b))
        return false;
    view x = owner_of(s, a), y = owner_of(s, b);
    return x.length == 0 || y.length == 0 || view_find(x, y) >= 0 || view_find(y, x) >= 0;
}

/* Is the later of two times a day, or does it begin no later than the other? Halves of a year are counted apart. */
static bool runs_on(const dated *early, const dated *late)
{
    return late->precision == PRECISION_DAY || date_compare(late->from, early->from) <= 0;
}

/* 43.8, then 3.2 more, then: the same stock, whatever its words. */
static bool flows_between(const scene *s, uint32_t a, uint32_t b)
{
    return b == a + 2 && (s->mentions[a + 1].flags & MENTION_FLOW) != 0 && scene_comparable(s, a, a + 1);
}

static bool told_as_base(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    return scene_tells(s, WORDS_BASIS, reduced_text(&s->text, m->clause, m->place));
}

/* "by the end of 2024 342.0 in all, at the end of the year before 395.6": a base beside its value is of a time before, whatever
** its own words come to. */
static bool is_before(const scene *s, uint32_t base, uint32_t value, const dated *of_base, const dated *of_value)
{
    return s->mentions[base].sentence == s->mentions[value].sentence && told_as_base(s, base) && !told_as_base(s, value)
        && of_value->precision == PRECISION_DAY && of_value->to.month == 12 && date_compare(of_base->to, of_value->to) == 0
        && !counts_from_new_year(s, base) && !counts_from_new_year(s, value) && same_owner(s, base, value);
}

/* What is counted from the start never shrinks. */
static void read_stocks(scene *s)
{
    uint32_t last = NONE;
    for (uint32_t i = 0; i < s->mention_count; i++) {
        if (!is_stock(s, i))
            continue;
        const dated *now = day_of(s, i), *then = last == NONE ? NULL : day_of(s, last);
        bool near = last != NONE && s->mentions[last].block == s->mentions[i].block && scene_comparable(s, last, i);
        const bool yearly = now != NULL && then != NULL && now->to.year != then->to.year && now->to.month == then->to.month && now->to.month != 12;
        const bool dated = near && now != NULL && then != NULL && then->from.year > 0 && now->from.year > 0 && !yearly,
                   later = dated && date_compare(then->to, now->to) < 0;
        if (dated && is_before(s, i, last, now, then))
            claim_emit_order(s, VIEW("order/stocks"), last, i);
        else if (dated && date_compare(then->to, now->to) != 0
                 && ((runs_on(later ? then : now, later ? now : then) && same_stock(s, last, i)) || flows_between(s, last, i))
                 && same_owner(s, last, i)
                 && (then->to.year == now->to.year || (!counts_from_new_year(s, i) && !counts_from_new_year(s, last))))
            claim_emit_order(s, VIEW("order/stocks"), later ? i : last, later ? last : i);
        last = i;
    }
}

/* "300 on the second, 260 on the third, 560 in the two days": each is told by itself. */
static bool is_added_up(const scene *s, uint32_t which)
{
    for (uint32_t i = which + 1; i < s->mention_count && s->mentions[i].sentence == s->mentions[which].sentence; i++)
        if ((s->mentions[i].flags & MENTION_TOTAL) != 0 || claim_is_announced(s, i))
            return true;
    return false;
}

/* "in all, 38.6 at the end of 2022, 86.1 at the end of 2023": values told by nothing but their days behind a word for a stock. */
static void read_dated_stocks(scene *s)
{
    uint32_t last = NONE;
    for (uint32_t i = 0; i < s->mention_count; i++) {
        const mention *m = &s->mentions[i];
        const bool level = m->kind == TOKEN_AMOUNT && m->use == USE_LEVEL && (m->flags & (MENTION_CELL | MENTION_PLAN | MENTION_HEDGED | MENTION_PART)) == 0;
        const bool named = level && is_stock(s, i);     /* 累计签约客户4月底95家，6月底203家 */
        const dated *day = named || (level && claim_only_dated(s, i)) ? claim_period(s, i) : NULL;
        if (day == NULL || day->precision != PRECISION_DAY || day->from.year == 0)
            continue;
        const bool next = last != NONE && s->mentions[last].sentence == m->sentence;
        const uint32_t start = claim_sentence_start(s, m->place), before = scene_before(s, m->clause);
        const bool first = named ? !is_added_up(s, i)
                                 : !next && (before == NONE || s->mentions[before].place < start)
                                       && scene_tells(s, WORDS_STOCK, reduced_text(&s->text, start, m->clause)) && !is_added_up(s, i);
        const bool on = next && !named && scene_comparable(s, last, i) && date_compare(claim_period(s, last)->from, day->from) < 0;
        if (on)
            claim_emit_order(s, VIEW("order/stocks"), i, last);
        last = first || on ? i : NONE;
    }
}

/* Is a period the year up to some month of it? */
static bool is_year_so_far(const dated *d)
{
    return d != NULL && d->from.year > 0 && d->from.year == d->to.year && d->from.month == 1 && d->from.day <= 1 && d->to.month < 12
           && d->precision != PRECISION_DAY;
}

/* "44.3 in the first half, 43.9 in all by the end of September": what came in the year so far, and right behind it what all comes to later. */
static void read_years_so_far(scene *s)
{
    for (uint32_t i = 1; i < s->mention_count; i++) {
        const mention *m = &s->mentions[i], *before = m - 1;
        if (before->sentence != m->sentence || before->kind != TOKEN_AMOUNT || !scene_comparable(s, i - 1, i) || !is_stock(s, i)
            || is_stock(s, i - 1) || !search_level(s, i - 1)
            || ((before->flags | m->flags) & (MENTION_HEDGED | MENTION_PLAN | MENTION_TARGET | MENTION_PART)) != 0
            || !same_stock(s, i - 1, i))
            continue;
        const dated *then = claim_period(s, i - 1), *now = day_of(s, i);
        if (is_year_so_far(then) && now != NULL && now->to.year == then->to.year && date_compare(then->to, now->to) < 0 && same_owner(s, i - 1, i))
            claim_emit_order(s, VIEW("order/stocks"), i, i - 1);
    }
}

/* Is it the next value of a row, with nothing but one mark, or a word that joins, between them? */
static bool runs_behind(const scene *s, uint32_t which)
{
    enum { GAP = 2 };
    const mention *a = &s->mentions[which - 1], *b = a + 1;
    return a->sentence == b->sentence && b->place - a->place == GAP && s->text.symbols[a->place + 1].mark <= MARK_PAUSE
           && scene_comparable(s, which - 1, which);
}

/* "by the end of June, September and October 8.94, 9.47 and 9.37 in all": a row of stocks, one for each of as many days before it. */
static void read_rows_of_stocks(scene *s)
{
    enum { DAYS = 8 };
    for (uint32_t first = 0, end; first < s->mention_count; first = end) {
        const mention *m = &s->mentions[first];
        const dated *days[DAYS];
        uint32_t count = 0;
        end = first + 1;
        while (end < s->mention_count && runs_behind(s, end))
            end++;
        if (end - first < 2 || end - first > DAYS || m->sentence == NONE || !is_stock(s, first)
            || !scene_tells(s, WORDS_RESPECTIVELY, reduced_text(&s->text, m->clause, m->place)))
            continue;
        for (uint32_t at = claim_sentence_start(s, m->place); at < m->place && count <= end - first && count < DAYS; at++) {
            const uint32_t fact = s->text.symbols[at].kind == TOKEN_DATE ? s->x->tokens[s->text.symbols[at].token].fact : FACT_NONE;
            const dated *d = fact != FACT_NONE ? fact_date(s->doc, fact) : NULL;
            if (d != NULL)
                days[count++] = d;
        }
        bool told = count == end - first;
        for (uint32_t i = 0; told && i < count; i++)
            told = days[i]->from.year > 0 && days[i]->precision == PRECISION_DAY && (i == 0 || date_compare(days[i - 1]->from, days[i]->from) < 0);
        for (uint32_t i = 1; told && i < count; i++)
            claim_emit_order(s, VIEW("order/stocks"), first + i, first + i - 1);
    }
}

/* The only two stocks of a unit, both of one year so far, wherever they are told: "12,896 in all from January to June", "13,058 from January to
** May". */
static void read_far_stocks(scene *s)
{
    enum { STOCKS = 24 };
    uint32_t stocks[STOCKS], count = 0;
    for (uint32_t i = 0; i < s->mention_count && count < STOCKS; i++)
        if (is_stock(s, i))
            stocks[count++] = i;
    for (uint32_t i = 0; i < count && count < STOCKS; i++) {
        uint32_t other = NONE, like = 0;
        for (uint32_t k = 0; k < count; k++)
            if (k != i && scene_comparable(s, stocks[i], stocks[k])) {
                like++;
                other = stocks[k];
            }
        if (like != 1 || other < stocks[i] || s->mentions[other].block == s->mentions[stocks[i]].block)
            continue;
        const dated *a = day_of(s, stocks[i]), *b = day_of(s, other);
        if (is_year_so_far(a) && is_year_so_far(b) && a->from.year == b->from.year && date_compare(a->to, b->to) != 0 && same_stock(s, stocks[i], other)
            && same_owner(s, stocks[i], other)) {
            const bool later = date_compare(a->to, b->to) < 0;
            claim_emit_order(s, VIEW("order/stocks"), later ? other : stocks[i], later ? stocks[i] : other);
        }
    }
}

/* The symbol where what a figure is told of begins: behind the last semicolon of its sentence. */
static uint32_t part_start(const scene *s, uint32_t which)
{
    enum { REACH = 40 };
    const uint32_t place = s->mentions[which].place, start = claim_sentence_start(s, place);
    uint32_t at = place;
    while (at > start && place - at < REACH && s->text.symbols[at - 1].mark != MARK_SEMICOLON)
        at--;
    return at;
}

/* What a stock was counted up to, where no calendar tells it: the end of the n-th of a row, a day of a month that is not told. */
typedef struct {
    int64_t number;         /* 0: nothing, or more than one of them */
    view of;                /* the unit of the row; empty: days */
} stage;

static stage day_alone(const scene *s, uint32_t at)
{
    stage out = { 0 };
    const symbol *here = &s->text.symbols[at];
    const uint32_t fact = here->kind == TOKEN_DATE && here->token != NO_TOKEN ? s->x->tokens[here->token].fact : FACT_NONE;
    const dated *d = fact != FACT_NONE ? fact_date(s->doc, fact) : NULL;
    if (d == NULL || d->precision != PRECISION_DAY || d->from.year != 0)
        return out;
    const view text = reduced_text(&s->text, at, at + 1);
    for (size_t i = 0; i < text.length && out.number < 100; i++)
        if (text.start[i] >= '0' && text.start[i] <= '9')
            out.number = out.number * 10 + (text.start[i] - '0');
    return out;
}

static stage stage_of(const scene *s, uint32_t which)
{
    enum { WORD = 10 /* symbols */, ROW = 2 /* class of WORDS_STAGE_END */ };
    stage out = { 0 };
    uint32_t count = 0;
    for (uint32_t at = part_start(s, which); at < s->mentions[which].place; at++) {
        const symbol *here = &s->text.symbols[at];
        const uint32_t o = here->token != NO_TOKEN ? s->mention_of[here->token] : NONE;
        if (o != NONE && s->mentions[o].kind == TOKEN_ORDINAL) {
            const uint32_t end = scene_clause_end(s, at);
            const view unit = document_word(s->doc, scene_figure(s, o)->written_unit);
            uint32_t value = 0;
            if (scene_figure(s, o)->rank || end > at + WORD || wordset_at(s->words->sets[WORDS_STAGE_END], unit, 0, &value) != unit.length || value != ROW
                || !relation_words_in(s->words, WORDS_STAGE_END, reduced_text(&s->text, at + 1, end)))
                return (stage){ 0 };
            out = (stage){ scene_figure(s, o)->print.digits, unit };
            count++;
        } else if (here->mark == MARK_TIME) {
            out = day_alone(s, at);
            count++;
        }
    }
    return count == 1 ? out : (stage){ 0 };
}

/* "when the first leg was over 362 in all; when the second was over 326". */
static void read_stages(scene *s)
{
    enum { SENTENCES = 1 };
    uint32_t last = NONE;
    for (uint32_t i = 0; i < s->mention_count; i++) {
        if (!is_stock(s, i))
            continue;
        const mention *m = &s->mentions[i], *n = last != NONE ? &s->mentions[last] : NULL;
        const uint32_t before = last;
        last = i;
        if (n == NULL || n->block != m->block || n->sentence + SENTENCES < m->sentence || !scene_comparable(s, before, i) || !same_stock(s, before, i)
            || !same_owner(s, before, i) || part_start(s, before) == part_start(s, i))
            continue;
        const stage a = stage_of(s, before), b = stage_of(s, i);
        if (a.number > 0 && b.number > a.number && view_equal(a.of, b.of))
            claim_emit_order(s, VIEW("order/stocks"), i, before);
    }
}

void claim_stocks(scene *s)
{
    read_rows_of_stocks(s);
    read_far_stocks(s);
    read_stages(s);
    read_stocks(s);
    read_years_so_far(s);
    read_dated_stocks(s);
}

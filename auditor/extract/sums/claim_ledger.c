#include "base/memory.h"
#include "extract/sums/ledger.h"
#include "extract/sums/sum_charge.h"
#include "extract/sums/sum_runs.h"
#include "extract/sums/sum_shape.h"

/*
** The ledger: figures of one unit that stand together, tried as parts of the figures around them. Parts that add up to a
** total to the last digit are a sum; parts that miss it are one only where the text itself says in more than one way that
** they are all of it, and the miss is what one wrong digit makes.
*/

enum { BACK = 12, FAR_BACK = 24, PATIENCE = 2, TELLING = 3, LICENCE = 5, LEAST_PART = 500 };

static const double NOTHING = 1e-9;     /* of a value: what doubles lose */

/* May the run come to the total? */
static bool comes_near(const ledger *l, uint32_t total, const entry *sum)
{
    double left = l->entries[total].value - sum->value, slack = l->entries[total].slack + sum->slack;
    return left <= slack * 1.01 && left >= slack * -1.01;
}

static bool adds_up(ledger *l, uint32_t total, const uint32_t *run, uint32_t count)
{
    if (l->patience == 0)
        return false;
    l->patience--;
    const addition a = ledger_addition(l, total, run, count);
    return feasible_sum(l->s, a.total, a.parts, a.count);
}

static bool is_known(const scene *s, const addition *a)
{
    bool known = (s->mentions[a->total].flags & MENTION_SUMMED) != 0;
    for (uint32_t i = 0; i < a->count; i++)
        known = known && (s->mentions[a->parts[i]].flags & MENTION_ADDED) != 0;
    return known;
}

/* ---- sums that hold ---- */

/* Few digits agree by chance: then the text must say that it is a sum. */
static bool telling(const scene *s, const addition *a, bool near)
{
    unsigned digits = feasible_digits_printed(s, a->total), points = sum_licence(s, a);
    if (near && digits >= TELLING)
        return a->count > 2 || points >= 1;
    return points >= (digits >= TELLING || (near && (a->count > 2 || digits > 1)) ? 2 : 3);
}

/* "8 to the buses, 5 to the bridge, 4 retired, 1 left": 5 is one of a row, though 4 and 1 make 5. */
static bool is_inside(const ledger *l, uint32_t total, uint32_t first)
{
    if (total > first || feasible_digits_printed(l->s, l->entries[total].which) > 1 || sum_is_announced(l->s, l->entries[total].which))
        return false;
    return ledger_beside(l, total) != NONE;
}

/* "27 in all: 11 above, 9 between, 8 below. 19 were begun": the last of a row of bands and what the next sentence tells, its first ones left
** out; or "43: 2 great ones, 9 middling, 34 small", the first item of a list? */
static bool cuts_row(const ledger *l, uint32_t total, const uint32_t *run, uint32_t count)
{
    const uint32_t before = total < run[0] ? ledger_beside(l, run[0]) : NONE;
    if (before == NONE || before <= total)
        return false;
    const mention *first = ledger_mention(l, run[0]);
    return first->sentence != ledger_mention(l, run[count - 1])->sentence ? (first->flags & MENTION_BAND) != 0
                                                                           : sum_mark_between(l->s, ledger_mention(l, before), first) == MARK_PAUSE;
}

/* Parts of what was planned and of what came of it: they agree with a total by rounding alone only by chance. */
static bool is_mixed(const ledger *l, uint32_t total, const entry *sum, const uint32_t *run, uint32_t count)
{
    uint16_t differ = 0;
    for (uint32_t i = 0; i < count; i++)
        differ |= ledger_mention(l, run[i])->flags ^ ledger_mention(l, total)->flags;
    double left = l->entries[total].value - sum->value, most = l->entries[total].value * NOTHING;
    return (differ & MENTION_PLAN) != 0 && (left > most || left < -most);
}

static bool try_total(ledger *l, uint32_t total, const entry *sum, const uint32_t *run, uint32_t count)
{
    if (!comes_near(l, total, sum) || !adds_up(l, total, run, count) || is_inside(l, total, run[0]) || cuts_row(l, total, run, count)
        || is_mixed(l, total, sum, run, count))
        return false;
    addition a = ledger_addition(l, total, run, count);
    uint32_t apart = ledger_mention(l, total)->block > ledger_mention(l, run[0])->block
                         ? ledger_mention(l, total)->block - ledger_mention(l, run[count - 1])->block
                         : ledger_mention(l, run[0])->block - ledger_mention(l, total)->block;
    if (!telling(l->s, &a, apart <= 1))
        return false;
    a.confidence = CLAIM_FOUND;
    if (!is_known(l->s, &a))
        sum_emit(l->s, &a, true);
    return true;
}

static bool try_totals(ledger *l, const uint32_t *run, uint32_t count)
{
    if (l->patience == 0)
        return false;       /* no sum is tried */
    const entry sum = ledger_sum(l, run, count);
    uint32_t after = run[count - 1];
    for (int i = 0; i < 2 && after != NONE; i++) {
        after = ledger_behind(l, after);
        if (after != NONE && try_total(l, after, &sum, run, count))
            return true;
    }
    for (uint32_t n = 1; n <= FAR_BACK && n <= run[0]; n++)
        if (comes_near(l, run[0] - n, &sum) && ledger_counts_it(l, run[0] - n, run[0]) && try_total(l, run[0] - n, &sum, run, count))
            return true;
    return false;
}

/* Figures that stand far apart are parts of one thing only where they are named alike, or are items of one list. */
static bool holds_together(const ledger *l, const uint32_t *run, uint32_t count, step how)
{
    addition a = ledger_addition(l, run[0], run, count);
    for (uint32_t i = 0; i < count; i++)
        if (how == STEP_NEXT && !l->entries[run[i]].sure)
            return false;
        else if (l->entries[run[i]].value * LEAST_PART < l->entries[run[0]].value)
            return false;
    return how == STEP_NEXT || l->s->x->clean->blocks[ledger_mention(l, run[0])->block].kind == BLOCK_ITEM || sum_is_parallel(l->s, &a);
}

/* "..., the five together 3.01": behind parts it is their total, and no part of something else. "The other three together" is one. */
static bool totals_others(const ledger *l, uint32_t at)
{
    const mention *m = ledger_mention(l, at);
    return (m->flags & MENTION_TOTAL) != 0 && (m->flags & (MENTION_OTHER | MENTION_REST | MENTION_PART)) == 0
        && sum_parts_said(l->s, l->entries[at].which) > 0;
}

static void read_exact(ledger *l, uint32_t first, step how)
{
    uint32_t run[FEASIBLE_PARTS] = { first }, count = 1;
    for (uint32_t next = ledger_next(l, first, how); next != NONE && count < FEASIBLE_PARTS; next = ledger_next(l, next, how)) {
        if (count > 1 && totals_others(l, next))
            return;
        run[count++] = next;
        if ((how == STEP_NEXT || holds_together(l, run, count, how)) && try_totals(l, run, count))
            return;
    }
}

/* ---- sums that do not ---- */

/* What came and what went: a part that counts the other way would make the sum right. */
static bool is_balance(const ledger *l, uint32_t total, const uint32_t *run, uint32_t count)
{
    double over = -l->entries[total].value;
    over += ledger_sum(l, run, count).value;
    for (uint32_t i = 0; i < count; i++) {
        double twice = 2 * l->entries[run[i]].value - over;
        if (twice < l->entries[run[i]].slack && -twice < l->entries[run[i]].slack)
            return true;
    }
    return false;
}

/* "61 went home, 32 are still there, 5 of them badly hurt": is it a part of one that is in the run? */
static bool is_of_run(const ledger *l, uint32_t at, const uint32_t *run, uint32_t count)
{
    const mention *m = ledger_mention(l, at);
    for (uint32_t i = 0; i < count && (m->flags & MENTION_PART) != 0; i++)
        if (m->parent == l->entries[run[i]].which)
            return true;
    return false;
}

/* Parts up to where the text makes a break. */
static uint32_t run_from(const ledger *l, uint32_t first, step how, uint32_t *run)
{
    uint32_t count = 1;
    run[0] = first;
    for (uint32_t next = ledger_next(l, first, how); next != NONE && count < FEASIBLE_PARTS; next = ledger_next(l, next, how)) {
        uint32_t mark_here = sum_mark_between(l->s, ledger_mention(l, run[count - 1]), ledger_mention(l, next));
        bool plus = sum_says(l->s, ledger_mention(l, next)->clause, ledger_mention(l, next)->place, WORDS_PLUS);
        if ((ledger_mention(l, run[count - 1])->flags & MENTION_OTHER) != 0 || (how == STEP_NEXT && mark_here >= MARK_SEMICOLON && !plus)
            || l->entries[next].value * LEAST_PART < l->entries[first].value
            || sum_bracketed(l->s, ledger_mention(l, run[count - 1])->place, ledger_mention(l, next)->place) || is_of_run(l, next, run, count))
            break;
        run[count++] = next;
    }
    return count;
}

typedef struct {
    addition best;
    unsigned most;
} charge;

/* "A 96, B 54, C 27, D 18, E 8", "A 96 and B 54, one bad each; C 27 and D 18, none", "A 41, B 43, C 42. Good ones are 12, 15 and 9":
** is a figure one of a row, and no total of the run? */
static bool is_of_row(const ledger *l, uint32_t total, uint32_t first)
{
    const uint32_t before = ledger_beside(l, total), mark = sum_mark_between(l->s, ledger_mention(l, total), ledger_mention(l, first));
    return before != NONE && (ledger_mention(l, first)->flags & MENTION_PART) == 0 && !sum_is_announced(l->s, l->entries[total].which)
           && (mark <= MARK_COMMA || (ledger_mention(l, total)->flags & MENTION_ADDED) != 0
               || sum_mark_between(l->s, ledger_mention(l, before), ledger_mention(l, total)) <= MARK_PAUSE);
}

/* Every figure before that may be the total of a run. A run that begins in the middle of another has only the one beside it. */
static void charge_before(ledger *l, const uint32_t *run, uint32_t count, charge *c)
{
    uint32_t first = run[0], only = ledger_beside(l, first), seen = 0;
    for (uint32_t n = 1; n <= FAR_BACK && n <= first && seen < BACK && l->patience > 0; n++) {
        uint32_t total = first - n;
        if (!l->entries[total].sure || (only != NONE && total != only) || !ledger_counts_it(l, total, first) || is_of_row(l, total, first))
            continue;
        seen++;
        addition a = ledger_addition(l, total, run, count);
        unsigned points = is_balance(l, total, run, count) ? 0 : sum_charge(l->s, &a);
        l->patience -= points > 0;
        if (points > c->most)
            *c = (charge){ a, points };
    }
}

/* "an ox, two goats, three geese: six mouths": may something stand before the run that counts too, for a total that is not of the
** run's own word? A single one is often no figure. */
static bool goes_further_back(const ledger *l, uint32_t total, uint32_t first)
{
    const uint32_t place = ledger_mention(l, first)->place;
    bool parted = false;
    for (uint32_t at = claim_sentence_start(l->s, place); at < place && !parted; at++)
        parted = l->s->text.symbols[at].mark == MARK_PAUSE || l->s->text.symbols[at].mark == MARK_COMMA;
    return parted && !ledger_comparable(l, total, first);
}

static void read_charge(ledger *l, uint32_t first, step how)
{
    uint32_t run[FEASIBLE_PARTS], count = run_from(l, first, how, run);
    if (count < 2 || !holds_together(l, run, count, how))
        return;
    charge c = { .most = LICENCE - 1 };
    charge_before(l, run, count, &c);
    uint32_t after = ledger_behind(l, run[count - 1]);
    if (after != NONE && (ledger_mention(l, run[count - 1])->flags & MENTION_OTHER) == 0 && ledger_comparable(l, after, run[0]))
        after = NONE;   /* then it is the run's own last */
    if (after != NONE && goes_further_back(l, after, first))
        return;
    if (ledger_beside(l, first) == NONE && (after != NONE || count >= 3)) {
        const addition a = after != NONE ? ledger_addition(l, after, run, count) : ledger_addition(l, run[count - 1], run, count - 1);
        if (sum_charge(l->s, &a) > c.most)
            c.best = a;
    }
    if (c.best.count > 0 && !is_known(l->s, &c.best) && !sum_fits_another(l->s, &c.best) && !sum_is_excused(l->s, &c.best))
        sum_emit(l->s, &c.best, true);
}

/* The next figure to start from gives new patience. */
static void turn_to_next(ledger *l)
{
    l->patience = l->patience + PATIENCE < LEDGER_PATIENCE ? l->patience + PATIENCE : LEDGER_PATIENCE;
}

void claim_accounts(scene *s)
{
    ledger l;
    for (uint32_t i = 0; i < s->mention_count; i++)
        if (s->mentions[i].use == USE_LEVEL && s->mentions[i].kind == TOKEN_AMOUNT && sum_in_closing(s, s->mentions[i].place))
            s->mentions[i].use = USE_ASIDE;
    if (!ledger_open(s, &l))
        return;
    for (uint32_t i = 0; i < l.count; i++, turn_to_next(&l))
        for (int how = STEP_NEXT; how <= STEP_HEAD && l.entries[i].level; how++)
            read_exact(&l, i, (step)how);
    memory_free(l.entries);
}

void claim_charges(scene *s)
{
    ledger l;
    if (!ledger_open(s, &l))
        return;
    for (uint32_t i = 0; i < l.count; i++, turn_to_next(&l))
        for (int how = STEP_NEXT; how <= STEP_HEAD && l.entries[i].level; how++)
            read_charge(&l, i, (step)how);
    memory_free(l.entries);
}

/* What total and first part are per, where that is one thing and no part is per another; or 0. */
static uint16_t common_per(const scene *s, const claim *c)
{
    const operand *all = &s->doc->operands[c->operand];
    const figure *total = fact_figure(s->doc, all[0].fact), *first = fact_figure(s->doc, all[1].fact);
    uint16_t per = total != NULL && first != NULL && total->per == first->per ? total->per : 0;
    for (uint32_t i = 2; i < c->operands && per != 0; i++) {
        const figure *f = fact_figure(s->doc, all[i].fact);
        if (f == NULL || (f->per != 0 && f->per != per))
            return 0;
    }
    return per;
}

void claim_even_out(scene *s)
{
    for (uint32_t i = 0; i < s->doc->claim_count; i++) {
        const claim *c = &s->doc->claims[i];
        uint16_t per = c->kind == CLAIM_SUM && c->operands > 2 ? common_per(s, c) : 0;
        for (uint32_t k = 0; per != 0 && k < c->operands; k++) {
            figure *f = builder_figure(s->x->builder, s->doc->operands[c->operand + k].fact);
            if (f != NULL)
                f->per = per;
        }
    }
}

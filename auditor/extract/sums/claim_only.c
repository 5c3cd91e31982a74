#include "extract/claims/claims.h"

#include <limits.h>

#include "extract/claims/slip.h"
#include "extract/sums/flow_role.h"
#include "extract/sums/sum_charge.h"
#include "extract/sums/sum_runs.h"
#include "extract/sums/sum_shape.h"

/*
** The only figures of their unit that stand together, over a few sentences, where nothing has read them: one of them is what all
** the others make, but for a slip in one figure. Many digits do not meet by chance; where there are fewer, words must say that
** some are all, that one is what is left, how far others are apart.
*/

enum { LEAST = 3, MOST = 5, GAP = 90 /* symbols */, SENTENCES = 2, TELLING = 4, SIGNED = 3, FEW = 2 /* digits */ };

typedef struct {
    uint32_t of[MOST];
    exact value[MOST];
    uint32_t count;
    unsigned least;     /* digits of the shortest, without zeros at the end */
} group;

static bool is_plain(const scene *s, uint32_t which)
{
    enum { NOT_PLAIN = MENTION_CELL | MENTION_EACH | MENTION_AVERAGE };
    const mention *m = &s->mentions[which];
    return (m->kind == TOKEN_AMOUNT || m->kind == TOKEN_DURATION) && m->unit != 0 && m->sentence != NONE && m->use != USE_RATIO && m->use != USE_ASIDE
        && (m->flags & NOT_PLAIN) == 0 && scene_figure(s, which)->per == 0 && sum_is_exact(s, which);
}

/* Do two figures of one unit stand near each other? */
static bool are_near(const scene *s, uint32_t a, uint32_t b)
{
    const mention *m = &s->mentions[a], *n = &s->mentions[b];
    return m->sentence != NONE && n->sentence != NONE && n->place - m->place <= GAP && n->sentence <= m->sentence + SENTENCES && n->block <= m->block + 1;
}

/* Is a figure how far two others are apart: not by a name of its own, as what is left over is? */
static bool is_apart(const scene *s, uint32_t which)
{
    bool sure;
    return s->mentions[which].use == USE_DIFFERENCE && flow_role(s, which, &sure) != NET;
}

/* Counted alike, or both people, whatever they are counted with? */
/* May a figure be one of a group? */
static bool is_like(const scene *s, uint32_t which, uint32_t first)
{
    return is_plain(s, which) && sum_counts_alike(s, which, first)
        && ((s->mentions[which].flags ^ s->mentions[first].flags) & MENTION_TARGET) == 0;
}

/* "Not one is lost", "a hundred more than last time": does it count nothing here, or how much of something else there is? */
static bool is_aside(const scene *s, uint32_t which, uint32_t first)
{
    const mention *m = &s->mentions[which];
    if (which != first && scene_figure(s, which)->print.digits == 1 && slip_digits(s, first) > 1
        && wordset_at(s->words->sets[WORDS_NOT], s->text.text, s->text.symbols[m->place + 1].at, NULL) > 0)
        return true;
    return m->use == USE_DIFFERENCE && scene_tells(s, WORDS_THAN, reduced_text(&s->text, m->clause, m->place)) && !is_plain(s, which);
}

/* The group that a figure begins; false where it is inside of one, or one of its unit near it is no plain number. */
static bool gather(const scene *s, uint32_t first, group *g)
{
    for (uint32_t i = first; i-- > 0 && s->mentions[first].place - s->mentions[i].place <= GAP;)
        if (scene_comparable(s, i, first) && are_near(s, i, first))
            return false;
    uint32_t last = first;
    g->count = 0;
    g->least = UINT_MAX;
    for (uint32_t i = first; i < s->mention_count && s->mentions[i].place - s->mentions[last].place <= GAP; i++) {
        if (!scene_comparable(s, i, first) || !are_near(s, last, i) || is_aside(s, i, first))
            continue;
        if (g->count == MOST || !is_like(s, i, first) || !slip_value(s, i, &g->value[g->count]))
            return false;
        g->least = slip_digits(s, i) < g->least ? slip_digits(s, i) : g->least;
        g->of[g->count++] = last = i;
    }
    return g->count >= LEAST;
}

static addition with_total(const group *g, uint32_t total)
{
    addition a = { .total = g->of[total], .pattern = VIEW("sum/only"), .confidence = CLAIM_FOUND };
    for (uint32_t i = 0; i < g->count; i++)
        if (i != total)
            a.parts[a.count++] = g->of[i];
    return a;
}

typedef bool (*slip)(const scene *s, uint32_t which, exact due);

/* Is one of them what such a slip makes of what it should be where 'total' is made by all others? */
static bool is_slipped(const scene *s, const group *g, uint32_t total, slip made)
{
    exact over = exact_integer(0), due;
    for (uint32_t i = 0; i < g->count; i++)
        if ((i == total ? exact_subtract(&over, over, g->value[i]) : exact_add(&over, over, g->value[i])) != STATUS_OK)
            return false;
    for (uint32_t i = 0; i < g->count; i++)
        if ((i == total ? exact_add(&due, g->value[i], over) : exact_subtract(&due, g->value[i], over)) == STATUS_OK && exact_sign(due) > 0
            && made(s, g->of[i], due))
            return true;
    return false;
}

/* The place in the group of the only one that the others make but for a slip; NONE where one comes out, or several would. */
static uint32_t total_of(const scene *s, const group *g)
{
    uint32_t found = NONE;
    for (uint32_t i = 0; i < g->count; i++) {
        const addition a = with_total(g, i);
        const bool slipped = is_slipped(s, g, i, slip_exactly);
        if (feasible_sum(s, a.total, a.parts, a.count) || (slipped && found != NONE))
            return NONE;
        found = slipped ? i : found;
    }
    return found;
}

/* Does a word tell that a figure is what is left, or wanting, or how far others are apart? */
static bool is_told_rest(const scene *s, uint32_t which)
{
    bool sure;
    if (scene_behind_exception(s, &s->mentions[which]))
        return false;
    const uint32_t role = flow_role(s, which, &sure);
    return (s->mentions[which].flags & MENTION_OTHER) != 0 || role == NET || (sure && (role == LACKS || role == LEFT));
}

/* Does one part of two say that it is what the other leaves? */
static bool is_rest(const scene *s, const addition *a)
{
    return a->count == 2 && is_told_rest(s, a->parts[0]) != is_told_rest(s, a->parts[1]);
}

/* Do words say of the total, or behind all of them, that it is all? */
static bool is_all(const scene *s, const addition *a)
{
    const uint32_t clause = s->mentions[a->total].clause,
                   before = clause > 0 && s->text.symbols[clause - 1].mark == MARK_COMMA ? scene_clause_start(s, clause - 1) : clause;
    if (a->total > a->parts[a->count - 1] && s->mentions[a->parts[a->count - 1]].place < before && sum_says(s, before, clause, WORDS_JOINTLY))
        return true;        /* "town and country together, 2.155 million" */
    const mention *total = &s->mentions[a->total], *last = &s->mentions[a->parts[a->count - 1]];
    const uint32_t end = total->place > last->place ? total->place : last->place;
    return sum_is_announced(s, a->total) || sum_says(s, total->clause, scene_clause_end(s, total->place), WORDS_CLOSED)
        || sum_says(s, end, scene_clause_end(s, end + 1), WORDS_CLOSED);
}

/* "In three weeks, in the first 8, in the second 7, in the third 11": are the parts numbered in their order, and as many as are said? */
static bool are_numbered(const scene *s, const addition *a)
{
    for (uint32_t i = 0; i < a->count; i++)
        if (sum_numbered(s, a->parts[i]) != (int64_t)i + 1)
            return false;
    return sum_is_counted(s, a);
}

/* Does the same word stand right before each part: picked 7, picked 9, picked 5? */
static bool go_on_alike(const scene *s, const addition *a)
{
    enum { WORD = 2 };      /* symbols */
    view first = { "", 0 };
    for (uint32_t i = 0; i < a->count; i++) {
        const mention *m = &s->mentions[a->parts[i]];
        const view word = m->place >= m->clause + WORD ? reduced_text(&s->text, m->place - WORD, m->place) : (view){ "", 0 };
        if (word.length == 0 || (i > 0 && !view_equal(word, first)))
            return false;
        first = word;
    }
    return true;
}

/* "Ewes 215, wethers 88, lambs 162. The herdsman counted: 465": does the total alone go by no name? */
static bool is_bare_total(const scene *s, const addition *a)
{
    bool named = true;
    for (uint32_t i = 0; i < a->count; i++)
        named = named && s->mentions[a->parts[i]].label < s->mentions[a->parts[i]].label_end;
    return named && a->total > a->parts[a->count - 1] && s->mentions[a->total].label == s->mentions[a->total].label_end;
}

/* How many things the text says for it besides the figures. */
static unsigned signs(const scene *s, const addition *a)
{
    const bool colon = a->total < a->parts[0] && sum_mark_between(s, &s->mentions[a->total], &s->mentions[a->parts[0]]) == MARK_COLON;
    return (unsigned)is_all(s, a) + (claim_is_definite(s, a->total) || sum_is_counted(s, a))
           + (is_rest(s, a) || (s->mentions[a->parts[a->count - 1]].flags & MENTION_OTHER) != 0) + colon + is_bare_total(s, a)
           + 2 * are_numbered(s, a) + (a->count > 2 && go_on_alike(s, a));
}

/* Do the figures and what is told of them leave no doubt? That two digits changed places is chance less often than that one is
** another. Of two parts something must say that they are all, unless the total is told first. */
static bool is_enough(const scene *s, const group *g, uint32_t total, const addition *a, bool apart)
{
    const unsigned digits = sum_digits(s, a), told = signs(s, a) + apart;
    if (g->least < FEW && told <= FEW)
        return false;       /* what is told in one digit meets anything */
    if (digits >= TELLING && (told > 0 || a->count > 2))
        return true;
    return (digits >= SIGNED && a->count < MOST - 1 && (told > 0 || (total == 0 && a->count == 2 && is_slipped(s, g, total, slip_exchanged))))
        || (digits == FEW && told > 1);
}

/* "126 were led out. Firemen carried 41. 79 slept there": two parts of two sentences, and no word that they are all. */
static bool are_scattered(const scene *s, const addition *a)
{
    return a->count == 2 && a->total < a->parts[0] && scene_unit(s, a->total)->count
           && s->mentions[a->parts[0]].sentence != s->mentions[a->parts[1]].sentence && !is_rest(s, a)
           && s->mentions[a->total].sentence != s->mentions[a->parts[1]].sentence;
}

/* "318, 427, 196. He wrote down 941": do the parts make a figure told behind them? */
static bool fits_behind(const scene *s, const addition *a)
{
    enum { AHEAD = 10 };
    const uint32_t last = a->parts[a->count - 1];
    for (uint32_t at = last + 1; at < s->mention_count && at <= last + AHEAD; at++)
        if (at != a->total && scene_comparable(s, at, last) && feasible_digits(s, at) >= SIGNED && feasible_sum(s, at, a->parts, a->count))
            return true;
    return false;
}

static bool is_excused(const scene *s, const addition *a)
{
    return are_scattered(s, a) || fits_behind(s, a) || sum_is_excused(s, a) || sum_is_crossed(s, a) || sum_is_sibling(s, a)
           || sum_are_stocks(s, a) || sum_fits_another(s, a)
           || (!is_rest(s, a) && sum_is_loose(s, a));
}

/* The one of three that is how far the others are apart, as a part of what is; NONE. Of more than three none may be that, nor may it be
** told than what. */
static bool finds_apart(const scene *s, const addition *a, uint32_t *apart)
{
    uint32_t count = is_apart(s, a->total);
    *apart = NONE;
    for (uint32_t i = 0; i < a->count; i++)
        if (is_apart(s, a->parts[i])) {
            *apart = a->parts[i];
            count++;
        }
    if (count != 1 || *apart == NONE || a->count != 2)
        return count == 0;
    const mention *m = &s->mentions[*apart];
    return !scene_tells(s, WORDS_THAN, reduced_text(&s->text, m->clause, m->place));
}

static void emit(scene *s, const addition *a, uint32_t apart)
{
    if (apart == NONE) {
        sum_emit(s, a, true);
        return;
    }
    draft_claim d = draft_claim_begin(CLAIM_CHANGE, VIEW("change/only"));
    d.what.confidence = CLAIM_FOUND;
    draft_claim_add(&d, s, ROLE_FROM, a->parts[apart == a->parts[0]]);
    draft_claim_add(&d, s, ROLE_TO, a->total);
    draft_claim_add(&d, s, ROLE_DIFFERENCE, apart);
    draft_claim_emit(&d, s);
}

void claim_only(scene *s)
{
    const bool *read = claim_tied(s);
    s->failed = s->failed || read == NULL;
    for (uint32_t i = 0; read != NULL && i < s->mention_count; i++) {
        group g;
        if (!is_plain(s, i) || !gather(s, i, &g) || !claim_is_new(s, read, g.of, g.count))
            continue;
        const uint32_t total = total_of(s, &g);
        addition a = with_total(&g, total == NONE ? 0 : total);
        uint32_t apart;
        if (total != NONE && finds_apart(s, &a, &apart) && is_enough(s, &g, total, &a, apart != NONE) && !is_excused(s, &a)) {
            a.meant = signs(s, &a) > FEW;
            a.confidence = a.meant ? SUM_SURE : a.confidence;
            emit(s, &a, apart);
        }
    }
}

#include "base/utf8.h"
#include "extract/sums/sum_charge.h"
#include "extract/sums/sum_runs.h"
#include "extract/sums/sum_shape.h"

/*
** A total and all the figures of its unit before it, or behind it, in its paragraph, over a few sentences: "A has 56, B 38, C 27.
** Of the 121 ...". Words need not say that it is one. What they do say -- how many parts there are, these, in all -- makes it
** surer; without them a list must be long, and only a slip accuses.
*/

enum { GAP = 70, WINDOW = 40, SENTENCES = 3, LEAST = 2, ANY = 900 };    /* symbols; mentions; percent: however far */

typedef struct {
    addition sum;
    bool bounded;       /* no other figure of their unit is near */
    bool mixed;         /* counted with several words */
} around;

/* Does a figure start where the one before it ends? */
static bool is_joined(const scene *s, uint32_t token)
{
    return token > 0 && token < s->x->token_count && s->x->tokens[token - 1].end == s->x->tokens[token].start && s->x->tokens[token - 1].fact != FACT_NONE;
}

/* 9金7银12铜: is it one of three or more that stand so? */
static bool is_chained(const scene *s, uint32_t which)
{
    const uint32_t token = s->mentions[which].token;
    return (is_joined(s, token) && (is_joined(s, token - 1) || is_joined(s, token + 1))) || (is_joined(s, token + 1) && is_joined(s, token + 2));
}

static bool is_amount(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    return !is_chained(s, which) && (m->kind == TOKEN_AMOUNT || m->kind == TOKEN_DURATION) && m->use == USE_LEVEL && m->sentence != NONE
           && (m->flags & (MENTION_CELL | MENTION_EACH | MENTION_AVERAGE | MENTION_PART)) == 0 && m->parent == NONE
           && scene_figure(s, which)->per == 0 && sum_is_exact(s, which);
}

/* Counts of several words may be parts of one count of more than a few. */
static bool is_counted_too(const scene *s, uint32_t which, uint32_t total)
{
    return scene_unit(s, which)->count && scene_unit(s, total)->count && feasible_digits(s, which) > 1;
}

/* "17 arrested; 13 judged, the worst of them, a foreman, ...": where others are written in digits, a one in words is an article. */
static bool is_article(const scene *s, uint32_t which, uint32_t total)
{
    const char *text = s->text.text.start;
    const figure *f = scene_figure(s, which);
    const char own = text[s->text.symbols[s->mentions[which].place].at], other = text[s->text.symbols[s->mentions[total].place].at];
    return f->print.digits == 1 && f->print.scale == 0 && f->print.decimals == 0 && (own < '0' || own > '9') && other >= '0' && other <= '9';
}

/* "from 9 provinces ... 11 lots": are two parts of different sentences counts of things whose nouns have no letter in common? */
static bool are_of_kinds(const scene *s, const addition *a)
{
    for (uint32_t i = 1; i < a->count; i++) {
        view one = scene_noun(s, &s->mentions[a->parts[i - 1]]), other = scene_noun(s, &s->mentions[a->parts[i]]);
        bool common = one.length == 0 || other.length == 0 || s->mentions[a->parts[i - 1]].sentence == s->mentions[a->parts[i]].sentence;
        for (uint32_t at = 0; at < one.length && !common; at += utf8_step(one, at))
            common = view_find(other, (view){ one.start + at, utf8_step(one, at) }) >= 0;
        if (!common)
            return true;
    }
    return false;
}

typedef enum { IS_NONE, IS_PART, IS_END } finding;

static finding look_at(const scene *s, uint32_t which, uint32_t total, around *a)
{
    if (is_article(s, which, total))
        return IS_NONE;
    if (scene_comparable(s, which, total))
        return is_amount(s, which) && !sum_is_announced(s, which) ? IS_PART : IS_END;
    if (!a->mixed || s->mentions[which].kind != TOKEN_AMOUNT || !is_counted_too(s, which, total))
        return IS_NONE;
    return is_amount(s, which) ? IS_PART : IS_END;
}

/* Takes a figure into the run; false where it is too far from the one before. */
static bool take(const scene *s, around *a, uint32_t which, uint32_t next)
{
    const mention *m = &s->mentions[which], *n = &s->mentions[next];
    const uint32_t gap = m->place > n->place ? m->place - n->place : n->place - m->place;
    const uint32_t sentences = m->sentence > n->sentence ? m->sentence - n->sentence : n->sentence - m->sentence;
    if (gap > GAP || sentences > 1 || a->sum.count == FEASIBLE_PARTS
        || sum_bracketed(s, m->place < n->place ? m->place : n->place, m->place < n->place ? n->place : m->place))
        return false;
    a->sum.parts[a->sum.count++] = which;
    return true;
}

static void turn_round(addition *a)
{
    for (uint32_t i = 0; i < a->count / 2; i++) {
        const uint32_t last = a->parts[a->count - 1 - i];
        a->parts[a->count - 1 - i] = a->parts[i];
        a->parts[i] = last;
    }
}

static void gather_before(const scene *s, uint32_t total, around *a)
{
    uint32_t next = total;
    for (uint32_t n = total; n-- > 0 && total - n <= WINDOW && s->mentions[n].block == s->mentions[total].block
                             && s->mentions[n].sentence + SENTENCES >= s->mentions[total].sentence;) {
        const finding found = look_at(s, n, total, a);
        if (found == IS_END || (found == IS_PART && !take(s, a, n, next))) {
            a->bounded = false;
            break;
        }
        next = found == IS_PART ? n : next;
    }
    turn_round(&a->sum);
}

static void gather_behind(const scene *s, uint32_t total, around *a)
{
    uint32_t next = total;
    for (uint32_t n = total + 1; n < s->mention_count && n - total <= WINDOW && s->mentions[n].block == s->mentions[total].block
                                 && s->mentions[n].sentence <= s->mentions[total].sentence + SENTENCES;
         n++) {
        const finding found = look_at(s, n, total, a);
        if (found == IS_END || (found == IS_PART && !take(s, a, n, next))) {
            a->bounded = false;
            break;
        }
        next = found == IS_PART ? n : next;
    }
}

/* Does another figure of its unit stand on its other side, near enough to be the total or a part, too? */
static bool has_neighbour(const scene *s, uint32_t total, bool behind)
{
    for (uint32_t step = 1; step <= WINDOW && (behind ? total + step < s->mention_count : step <= total); step++) {
        const uint32_t n = behind ? total + step : total - step;
        if (s->mentions[n].sentence != s->mentions[total].sentence)
            return false;
        if (scene_comparable(s, n, total) && (s->mentions[n].flags & MENTION_PART) == 0)
            return true;
    }
    return false;
}

/* "These 1065 saplings": nothing but what stands before it. */
static bool is_definite(const scene *s, uint32_t total)
{
    const mention *m = &s->mentions[total];
    return wordset_before(s->words->sets[WORDS_DEFINITE], s->text.text, s->text.symbols[m->place].at, NULL) > 0;
}

/* Words that make a figure behind its parts a total, in all, just, or its place: "6 tugs, 22 barges, 4 launches, 32 ships with one
** master". Of two parts only all are one: "28 men and 35 women, all 63 ...". */
static bool takes_up(const scene *s, const addition *a)
{
    const mention *m = &s->mentions[a->total];
    return (m->flags & MENTION_TOTAL) != 0 || sum_is_announced(s, a->total) || sum_says(s, m->clause, m->place, WORDS_CLOSED)
        || (m->clause == m->place && (a->count >= SUM_MANY || claim_is_definite(s, a->total)));
}

/* "88, 46 and 20 tons. 150 tons are sold": a figure that begins its clause, less than its parts and not said to be all of them, is some. */
static bool is_some(const scene *s, const addition *a)
{
    const mention *m = &s->mentions[a->total];
    for (uint32_t at = m->place + 1; at < s->text.count && s->text.symbols[at].mark == MARK_WORD; at++)
        if (wordset_at(s->words->sets[WORDS_DEFINITE_AFTER], s->text.text, s->text.symbols[at].at, NULL) > 0)
            return false;
    return m->clause == m->place && !claim_is_definite(s, a->total) && feasible_near(s, a->total, a->parts, a->count, ANY, true);
}

static bool are_parts(const scene *s, const addition *a)
{
    for (uint32_t i = 0; i < a->count; i++)
        if (!feasible_at_most(s, a->parts[i], a->total) || feasible_equal(s, a->parts[i], a->total))
            return false;
    return true;
}

static void weigh(scene *s, around *a, bool behind, bool by_words, const uint32_t *totals)
{
    addition *sum = &a->sum;
    const bool counted = sum_is_counted(s, sum) || (behind && sum_parts_said(s, sum->total) == sum->count);
    const bool definite = behind && is_definite(s, sum->total), told = counted || definite || (behind && takes_up(s, sum))
                                                                       || (!behind && (sum_is_partition(s, sum) || sum_has_bands(s, sum)));
    if (told != by_words || (!told && !behind) || sum->count < (told ? LEAST : SUM_MANY) || (!a->bounded && !counted)
        || (a->mixed && !counted && !(definite && sum->count >= SUM_MANY && sum_is_paused(s, sum))) || !are_parts(s, sum)
        || (behind && is_some(s, sum)) || sum_is_excused(s, sum))
        return;
    if (!a->mixed && !sum_is_even(s, sum, totals, counted))
        return;
    if (are_of_kinds(s, sum) || sum_are_stocks(s, sum) || sum_is_loose(s, sum) || sum_is_crossed(s, sum) || sum_fits_another(s, sum))
        return;
    if (!counted && !definite && !feasible_near(s, sum->total, sum->parts, sum->count, SUM_FAR, false))
        return;
    sum->meant = counted && behind && !a->mixed && sum->count >= SUM_MANY && takes_up(s, sum);      /* the three together */
    sum->confidence = sum->meant ? SUM_SURE : told ? SUM_TOLD : SUM_SHAPED;
    /* 9 and 9 are 14 but for a digit by chance */
    if (sum_is_slip(s, sum) && (sum_digits(s, sum) >= SUM_MANY || (told && (counted || sum->count >= SUM_MANY))))
        sum_emit(s, sum, true);
}

static bool is_read(const scene *s, uint32_t which)
{
    return (s->mentions[which].flags & (MENTION_SUMMED | MENTION_ADDED | MENTION_ACCOUNT)) != 0;
}

/* A sum that nothing else has read. */
static bool is_new(const scene *s, const addition *a)
{
    uint32_t read = is_read(s, a->total);
    for (uint32_t i = 0; i < a->count; i++)
        read += is_read(s, a->parts[i]);
    return read < LEAST;
}

static void read_around(scene *s, uint32_t total, bool behind, bool mixed, bool by_words, const uint32_t *totals)
{
    around a = { .sum = { .total = total, .pattern = VIEW("sum/around") }, .bounded = true, .mixed = mixed };
    if (behind)
        gather_before(s, total, &a);
    else
        gather_behind(s, total, &a);
    if (a.sum.count < LEAST || !is_new(s, &a.sum))
        return;
    if (feasible_sum(s, total, a.sum.parts, a.sum.count)) {
        if (sum_digits(s, &a.sum) >= SUM_MANY && are_parts(s, &a.sum)) {
            a.sum.confidence = CLAIM_FOUND;
            sum_emit(s, &a.sum, true);
        }
        return;
    }
    weigh(s, &a, behind, by_words, totals);
}

void claim_sums_around(scene *s, bool by_words)
{
    const uint32_t *totals = claim_totals(s, 2);
    s->failed = s->failed || totals == NULL;
    for (uint32_t i = 0; totals != NULL && i < s->mention_count; i++) {
        if (!is_amount(s, i) || is_read(s, i))
            continue;
        for (int behind = 0; behind < 2; behind++)
            if (!has_neighbour(s, i, behind != 0)) {
                read_around(s, i, behind != 0, false, by_words, totals);
                if (scene_unit(s, i)->count && behind != 0 && !is_read(s, i))
                    read_around(s, i, true, true, by_words, totals);
            }
    }
}

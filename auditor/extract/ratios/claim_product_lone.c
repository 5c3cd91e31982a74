#include "extract/claims/claims.h"

#include "extract/claims/slip.h"
#include "extract/ratios/per_what.h"

/*
** Values for one that nothing else has read, of the only count and the only total that they can be of: "one order is 14.8 on
** average; 286 orders came in, 5233 in all". The three stand in one segment, one sentence, or the sentences beside it, in any
** order. The claim accuses only where a slip explains the print.
*/

enum { BACK = 12, AHEAD = 8, LIKELY = 80, SURELY = 90 /* percent */ };

static bool is_plain(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    return (m->use == USE_LEVEL || m->use == USE_BASE)
           && (m->flags & (MENTION_CELL | MENTION_HEDGED | MENTION_AVERAGE | MENTION_OTHER | MENTION_REST | MENTION_PART | MENTION_BAND))
                  == 0
           && scene_figure(s, which)->per == 0 && !feasible_unbounded(s, which) && !per_is_single(s, which);
}

/* A price is for one of whatever is counted or measured, and so is a mean that nothing says is for one of anything. */
static per_fit fit_of(const scene *s, uint32_t count, const per_what *what)
{
    if (wordset_before(s->words->sets[WORDS_EACH_ONE], s->text.text, s->text.symbols[s->mentions[count].place].at, NULL) > 0)
        return FIT_NOT;     /* "a flash every 6 seconds, 10 a minute, 600 an hour" */
    const per_fit fit = per_fit_count(s, count, what);
    const bool of_any = what->unit == 0 && what->names == NULL && !what->price && !scene_tells(s, WORDS_EACH_ONE, what->words)
                        && scene_tells(s, WORDS_AVERAGE, what->words);
    if (fit == FIT_NOT && of_any && s->mentions[count].kind == TOKEN_AMOUNT && scene_unit(s, count)->count && !scene_comparable(s, count, what->which))
        return FIT_LOOSE;
    const bool measured = what->price && s->mentions[count].kind == TOKEN_AMOUNT && s->mentions[count].unit != 0
                       && !unit_comparable(scene_unit(s, count), scene_unit(s, what->which));
    return fit == FIT_NOT && measured ? FIT_LOOSE : fit;
}

/* The only total and the only count in reach; of counts those that are named stand before those that may be any. */
static bool find_only(const scene *s, const per_what *what, claim_reach how, factors *out)
{
    const uint32_t per = what->which, first = per > BACK ? per - BACK : 0, end = per + AHEAD < s->mention_count ? per + AHEAD : s->mention_count;
    bool rivals = false;
    *out = (factors){ NONE, NONE, FIT_NOT };
    for (uint32_t at = first; at < end; at++) {
        if (at == per || !claim_within_reach(s, at, per, how) || !is_plain(s, at))
            continue;
        const per_fit fit = fit_of(s, at, what);
        if (fit != FIT_NAMED && (per_may_be_total(s, at, per) || per_counts_alike(scene_unit(s, at), scene_unit(s, per)))) {
            if (out->total != NONE && !feasible_equal(s, out->total, at) && claim_is_announced(s, at) == claim_is_announced(s, out->total))
                return false;
            out->total = out->total == NONE || (claim_is_announced(s, at) && !claim_is_announced(s, out->total)) ? at : out->total;
        } else if (fit != FIT_NOT && fit >= out->fit && !(out->count != NONE && scene_comparable(s, at, out->count) && feasible_equal(s, at, out->count))) {
            rivals = fit == out->fit;
            out->count = at;
            out->fit = fit;
        }
    }
    return out->total != NONE && out->count != NONE && !rivals;
}

/* Plans beside what was, a second time told among the three, something added or left over: no quotient. */
static bool is_doubtful(const scene *s, uint32_t per, const factors *of)
{
    uint32_t first = of->total < of->count ? of->total : of->count, last = of->total < of->count ? of->count : of->total;
    first = per < first ? per : first;
    last = per > last ? per : last;
    view words = reduced_text(&s->text, s->mentions[first].clause, s->mentions[last].place);
    if (scene_tells(s, WORDS_REST, words) || relation_words_in(s->words, WORDS_OTHER, words))
        return true;
    return ((s->mentions[of->total].flags ^ s->mentions[of->count].flags) & MENTION_PLAN) != 0 || scene_tells(s, WORDS_PLUS, words)
        || scene_tells(s, WORDS_MOVED, reduced_text(&s->text, s->mentions[per].clause, s->mentions[per].place + 1));
}

/* Do figures that do not fit belong together: a slip of enough digits, or all digits right and the point wrong? */
static bool is_meant(const scene *s, uint32_t total, uint32_t count, uint32_t per)
{
    return slip_surely(s, total, count, per) || slip_tenfold(s, total, count, per);
}

/* A total or a count that stands beside its value: nothing of its own, or of what is told of others. */
static bool is_neighbour(const scene *s, uint32_t which, uint32_t per)
{
    const mention *m = &s->mentions[which];
    return is_plain(s, which) && m->use == USE_LEVEL && (m->flags & MENTION_EACH) == 0 && claim_within_reach(s, which, per, CLAIM_REACH_SEGMENT);
}

/* "42 players in 3 groups, 12 to a group, the other 6 stay": is something left over behind them? */
static bool leaves_rest(const scene *s, uint32_t per)
{
    view words = reduced_text(&s->text, s->mentions[per].place + 1, s->text.sentences[s->mentions[per].sentence].to);
    return scene_tells(s, WORDS_REST, words) || relation_words_in(s->words, WORDS_OTHER, words);
}

/* "46 teams of 1380, 30 to a team on average": a total, a count by name and what one has of it, with no figure among them. Figures that stand
** so belong together so often that a slip of any digits tells. */
static bool find_neighbours(const scene *s, const per_what *what, factors *out)
{
    static const struct { int8_t total, count; } orders[] = { { -1, -2 }, { -2, -1 }, { 1, -1 } };
    const uint32_t per = what->which;
    if (what->unit == 0 && !what->price && !scene_tells(s, WORDS_AVERAGE, what->words))
        return false;
    for (size_t i = 0; i < sizeof orders / sizeof *orders; i++) {
        const uint32_t total = per + (uint32_t)orders[i].total, count = per + (uint32_t)orders[i].count;    /* before the first: beyond the last */
        if (total >= s->mention_count || count >= s->mention_count || !is_neighbour(s, total, per) || !is_neighbour(s, count, per)
            || !per_may_be_total(s, total, per) || per_fit_count(s, count, what) != FIT_NAMED)
            continue;
        *out = (factors){ total, count, FIT_NAMED };
        const uint32_t first = total < count ? total : count;
        if (first < per && per_names_others(s, per, first))
            continue;   /* "36 classes, 2880 pupils, in town 86 each" */
        if (per_asked(s, out, per, slip_ratio) || per_asked(s, out, per, slip_tenfold) || per_asked(s, out, per, slip_count))
            return true;
    }
    return false;
}

/* "15 grids, 45 wardens, 3 to each grid": told in a row, the value last, with no words but what it is for. */
static bool is_row(const scene *s, uint32_t per, const factors *of)
{
    const mention *m = &s->mentions[per];
    const uint32_t last = of->total > of->count ? of->total : of->count, first = of->total < of->count ? of->total : of->count;
    if (of->fit != FIT_NAMED || last + 1 != per || first + 1 != last || !claim_same_segment(s, first, per) || s->mentions[first].sentence != m->sentence
        || m->clause <= s->mentions[last].place || s->mentions[of->total].unit != m->unit || !scene_unit(s, per)->count)
        return false;
    view words = reduced_text(&s->text, m->clause, m->place), noun = scene_noun(s, m);
    const uint32_t each = wordset_at(s->words->sets[WORDS_EACH_ONE], words, 0, NULL);
    view label = scene_label(s, &s->mentions[of->total]), counted = scene_noun(s, &s->mentions[of->total]);
    return each > 0 && per_untold(words, reduced_text(&s->text, s->mentions[of->count].clause, s->mentions[of->count].noun_end)) <= each
        && (noun.length == 0 || view_find(label, noun) >= 0 || view_find(counted, noun) >= 0);
}

/* "120 kg at 11.2 a kg, 13.1 a month ago; 1344 a pig": does another figure tell what the count and the total make? */
static bool is_told(const scene *s, uint32_t per, const factors *of)
{
    const uint32_t first = per > BACK ? per - BACK : 0, end = per + AHEAD < s->mention_count ? per + AHEAD : s->mention_count;
    for (uint32_t at = first; at < end; at++)
        if (at != per && at != of->total && at != of->count && claim_within_reach(s, at, per, CLAIM_REACH_BESIDE)
            && unit_comparable(scene_unit(s, at), scene_unit(s, per)) && per_asked(s, of, at, feasible_ratio))
            return true;
    return false;
}

/* "6 km in 3 minutes, 120 km an hour on average": the mean of just what is told right before it. */
static bool is_mean_speed(const scene *s, const per_what *what, const factors *of)
{
    const uint32_t per = what->which, last = of->total > of->count ? of->total : of->count, first = of->total < of->count ? of->total : of->count;
    return of->fit == FIT_NAMED && last + 1 == per && first + 1 == last && s->mentions[of->count].kind == TOKEN_DURATION && !scene_unit(s, per)->count
        && s->mentions[first].sentence == s->mentions[per].sentence && claim_same_segment(s, first, per) && scene_tells(s, WORDS_AVERAGE, what->words)
        && !scene_tells(s, WORDS_EXTREME, reduced_text(&s->text, s->mentions[per].clause, s->mentions[first].place));
}

static bool holds(const document *doc, const claim *c, uint32_t fact)
{
    for (uint32_t k = 0; k < c->operands; k++)
        if (doc->operands[c->operand + k].fact == fact)
            return true;
    return false;
}

/* "3.2, 2.8 times what the first one cost, 1.15": are the total and the value told of each other already? */
static bool is_read(const scene *s, uint32_t per, uint32_t total)
{
    enum { CLAIMS_BACK = 96 };
    const document *doc = s->doc;
    for (uint32_t i = doc->claim_count > CLAIMS_BACK ? doc->claim_count - CLAIMS_BACK : 0; i < doc->claim_count; i++) {
        const claim *c = &doc->claims[i];
        if ((c->kind == CLAIM_RATIO || c->kind == CLAIM_SUM) && holds(doc, c, s->mentions[total].fact) && holds(doc, c, s->mentions[per].fact))
            return true;
    }
    return false;
}

static void emit(scene *s, const per_what *what, const factors *of, uint8_t confidence)
{
    draft_claim d = draft_claim_begin(CLAIM_RATIO, VIEW("ratio/lone"));
    d.what.confidence = confidence;
    draft_claim_add(&d, s, ROLE_NUMERATOR, of->total);
    draft_claim_add(&d, s, ROLE_DENOMINATOR, of->count);
    draft_claim_add(&d, s, ROLE_RATIO, what->which);
    d.told = true;
    if (scene_tells(s, WORDS_AVERAGE, what->words))
        claim_average(s, what->which);
    draft_claim_emit(&d, s);
}

static void read_lone(scene *s, const per_what *what)
{
    factors of;
    claim_reach how = CLAIM_REACH_SEGMENT;
    while (how < CLAIM_REACHES && !find_only(s, what, how, &of))
        how++;
    const bool row_of_speeds = how < CLAIM_REACHES && is_mean_speed(s, what, &of), row = row_of_speeds || (how < CLAIM_REACHES && is_row(s, what->which, &of));
    if (how == CLAIM_REACHES || is_doubtful(s, what->which, &of) || is_read(s, what->which, of.total) || is_told(s, what->which, &of)
        || !per_asked(s, &of, what->which, row ? NULL : is_meant) || !claim_may_mean(s, of.total, of.count, what->which)
        || ((of.fit != FIT_NAMED || s->mentions[of.total].clause == s->mentions[of.count].clause)
            && claim_another_offer(s, of.total, of.count, what->which))
        || claim_is_narrower(s, of.total, of.count))
        return;
    emit(s, what, &of, row_of_speeds || (of.fit == FIT_NAMED && slip_tenfold(s, of.total, of.count, what->which)) ? SURELY : LIKELY);
}

static void read_told(scene *s, const per_what *what)
{
    factors of;
    if (!per_is_told(s, what))
        return;
    if (find_neighbours(s, what, &of) && !is_doubtful(s, what->which, &of) && !leaves_rest(s, what->which)
        && !is_read(s, what->which, of.total) && !is_told(s, what->which, &of) && claim_may_be_quotient(s, of.total, of.count, what->which)
        && !claim_another_offer(s, of.total, of.count, what->which))
        emit(s, what, &of, LIKELY);
    else
        read_lone(s, what);
}

void claim_products_lone(scene *s)
{
    per_each_unread(s, MENTION_HEDGED, read_told);
}

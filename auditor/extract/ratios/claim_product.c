#include "extract/claims/claims.h"

#include "extract/ratios/per_what.h"
#include "extract/claims/slip.h"

/*
** A value for each of so many, and their total: "12 villages, 150 each, 1800 together", in any order.
**
** Three figures that fit are meant, as long as their digits tell. Figures that do not fit are claimed only where one
** count and one total are all that the sentence offers, and a slip makes one of the three, or words announce the total.
*/

enum { FACTORS = 7, TELLING = 5, FEW = 3, APART_TELLING = 7, NEVER = 99 };

/* "36 coaches of 45 seats each, 1620 people": a total that is counted with another word than what there is of each. */
static bool may_be_unlike(const scene *s, uint32_t which, uint32_t per)
{
    const unit *u = scene_unit(s, which), *v = scene_unit(s, per);
    return which != per && u->count && v->count && !unit_comparable(u, v) && s->mentions[which].kind == TOKEN_AMOUNT && s->mentions[which].use == USE_LEVEL
        && (s->mentions[which].flags & (MENTION_CELL | MENTION_HEDGED)) == 0 && per_same_sentence(s, which, per) && feasible_digits_printed(s, which) > 1
        && scene_figure(s, which)->per == 0 && !feasible_unbounded(s, which);
}

static uint32_t window_start(uint32_t near)
{
    return near > FACTORS ? near - FACTORS : 0;
}

static uint32_t window_end(const scene *s, uint32_t near)
{
    return near + FACTORS < s->mention_count ? near + FACTORS + 1 : s->mention_count;
}

static bool emit(scene *s, const factors *of, uint32_t per, bool average, bool told)
{
    if (!per_asked(s, of, per, feasible_ratio) && !claim_may_mean(s, of->total, of->count, per))
        return false;
    draft_claim d = draft_claim_begin(CLAIM_RATIO, VIEW("ratio/product"));
    d.named = told;
    draft_claim_add(&d, s, ROLE_NUMERATOR, of->total);
    draft_claim_add(&d, s, ROLE_DENOMINATOR, of->count);
    draft_claim_add(&d, s, ROLE_RATIO, per);
    if (average)
        claim_each(s, of->total, of->count, per);
    draft_claim_emit(&d, s);
    return true;
}

/* What was planned and what came of it are no total and count. */
static bool is_outcome(const scene *s, uint32_t total, uint32_t count)
{
    return scene_comparable(s, total, count) && ((s->mentions[total].flags ^ s->mentions[count].flags) & MENTION_PLAN) != 0;
}

/* Of the figures around it, a count and a total that fit: by name, or with digits that tell. */
static bool read_fitting(scene *s, uint32_t per, const per_what *what)
{
    uint32_t first = window_start(per), end = window_end(s, per);
    for (uint32_t total = end; total-- > first;) {
        const bool unlike = may_be_unlike(s, total, per);
        if (!unlike && !per_may_be_total(s, total, per))
            continue;
        for (uint32_t count = end; count-- > first;) {
            if (count == per || count == total || !per_is_count(s, count) || !per_same_block(s, count, per) || is_outcome(s, total, count))
                continue;
            const bool apart = !per_same_sentence(s, count, per) && !per_same_sentence(s, total, per);
            const unsigned digits = feasible_digits(s, per) + feasible_digits(s, total) + feasible_digits(s, count);
            const per_fit fit = digits >= (apart ? APART_TELLING : FEW) ? per_fit_count(s, count, what) : FIT_NOT;
            factors of = { total, count, fit };
            if (unlike && (fit != FIT_NAMED || scene_comparable(s, count, total)))
                continue;
            if (digits >= (apart              ? (fit == FIT_NAMED ? APART_TELLING : NEVER)
                           : fit == FIT_NAMED ? FEW
                                              : TELLING)
                && (fit != FIT_NOT || what->says) && per_asked(s, &of, per, feasible_ratio)) {
                return emit(s, &of, per, true, false);
            }
        }
    }
    return false;
}

/* Does the sentence tell of other figures that one of the three might be, of a second time, of plans beside what was, or of
** a time that only starts then ("20 days later")? */
static bool is_doubtful(const scene *s, uint32_t per, const factors *of)
{
    const mention *all[] = { &s->mentions[per], &s->mentions[of->total], &s->mentions[of->count] };
    for (uint32_t at = window_start(per); at < window_end(s, per); at++)
        if (at != per && at != of->total && at != of->count && per_same_sentence(s, at, per) && claim_same_segment(s, at, per) && per_is_value(s, at)
            && !per_is_single(s, at) && (scene_comparable(s, at, per) || scene_comparable(s, at, of->count)))
            return true;
    uint32_t first = all[0]->clause, last = all[0]->place;
    for (int i = 1; i < 3; i++) {
        first = all[i]->clause < first ? all[i]->clause : first;
        last = all[i]->place > last ? all[i]->place : last;
    }
    view behind = reduced_text(&s->text, all[2]->place + 1, s->text.count);
    return scene_dates(s, first, last) > 1 || ((all[0]->flags ^ all[1]->flags) & MENTION_PLAN) != 0
        || (all[2]->kind == TOKEN_DURATION && wordset_at(s->words->sets[WORDS_THEN], behind, 0, NULL) > 0);
}

/* "18 pupils to each teacher, 1260 pupils, 70 teachers": of two counts of people, is it the one of those that the value counts? */
static bool goes_by(const scene *s, uint32_t which, uint32_t per)
{
    enum { NAMED = 6 /* bytes */ };
    const view noun = scene_noun(s, &s->mentions[per]);
    return noun.length >= NAMED && (view_find(scene_label(s, &s->mentions[which]), noun) >= 0 || view_find(scene_noun(s, &s->mentions[which]), noun) >= 0);
}

/* The sentence's only total, and its only count of what the value is per. */
static bool find_only(const scene *s, uint32_t per, const per_what *what, factors *out)
{
    *out = (factors){ NONE, NONE, FIT_NOT };
    bool rivals = false;
    for (uint32_t at = window_start(per); at < window_end(s, per); at++) {
        if (at == per || !per_same_sentence(s, at, per) || !claim_same_segment(s, at, per))
            continue;
        per_fit fit = per_is_single(s, at) ? FIT_NOT : per_fit_count(s, at, what);
        if (per_may_be_total(s, at, per) && (fit != FIT_NAMED || goes_by(s, at, per))) {
            if (out->total != NONE && claim_is_announced(s, at) == claim_is_announced(s, out->total))
                return false;
            out->total = out->total == NONE || claim_is_announced(s, at) ? at : out->total;
        } else if (fit != FIT_NOT && fit >= out->fit) {
            rivals = fit == out->fit;
            out->count = at;
            out->fit = fit;
        }
    }
    return out->total != NONE && out->count != NONE && !rivals && !is_doubtful(s, per, out);
}

bool claim_is_announced(const scene *s, uint32_t total)
{
    uint32_t from = scene_clause_start(s, s->mentions[total].place);
    if (total > 0 && s->mentions[total - 1].place >= from)
        from = s->mentions[total - 1].place + 1;
    view words = reduced_text(&s->text, from, s->mentions[total].place);
    return scene_tells(s, WORDS_TOTAL, words) || scene_tells(s, WORDS_ALL, words) || scene_tells(s, WORDS_COMES_TO, words);
}

/* The three stand side by side, the total announced, nothing is added to it, and nothing is hedged. */
static bool is_told(const scene *s, const factors *of, uint32_t per)
{
    uint32_t first = of->total < of->count ? of->total : of->count, last = of->total < of->count ? of->count : of->total;
    first = per < first ? per : first;
    last = per > last ? per : last;
    view between = reduced_text(&s->text, s->mentions[first].place, s->mentions[last].place);
    return of->fit == FIT_NAMED && last - first == 2 && claim_is_announced(s, of->total)
        && !scene_tells(s, WORDS_PLUS, between) && !relation_words_in(s->words, WORDS_PART, between) && !scene_tells(s, WORDS_REST, between)
        && !scene_tells(s, WORDS_MOVED, reduced_text(&s->text, s->mentions[per].clause, s->mentions[per].place + 1))
        && ((s->mentions[of->total].flags | s->mentions[of->count].flags | s->mentions[per].flags) & MENTION_HEDGED) == 0;
}

/* What is told so is meant so, whether it fits or not; a value that is no average is exact. */
static bool read_told(scene *s, uint32_t per, const per_what *what)
{
    factors of;
    if (!find_only(s, per, what, &of) || !is_told(s, &of, per) || !per_asked(s, &of, per, NULL)
        || (s->mentions[of.total].clause == s->mentions[of.count].clause && !feasible_ratio(s, of.total, of.count, per)
            && claim_another_offer(s, of.total, of.count, per)))
        return false;
    return emit(s, &of, per, scene_tells(s, WORDS_AVERAGE, what->words), true);
}

static void read_slipped(scene *s, uint32_t per, const per_what *what)
{
    factors of;
    if ((s->mentions[per].flags & MENTION_HEDGED) == 0 && find_only(s, per, what, &of)
        && (per_asked(s, &of, per, slip_ratio) || (of.fit == FIT_NAMED && per_asked(s, &of, per, slip_count)))
        && !claim_another_offer(s, of.total, of.count, per))
        emit(s, &of, per, true, false);
}

void claim_told_products(scene *s)
{
    const per_phrase *phrases = per_phrases(s);
    if (phrases == NULL) {
        s->failed = true;
        return;
    }
    for (uint32_t i = 0; i < s->mention_count; i++) {
        if (!per_is_value(s, i))
            continue;
        per_what what = per_find(s, i, phrases[i].names);
        if (per_is_told(s, &what) && read_told(s, i, &what))
            s->mentions[i].use = USE_ASIDE;
    }
}

static void read_unread(scene *s, const per_what *what)
{
    if (per_is_told(s, what) && !read_fitting(s, what->which, what))
        read_slipped(s, what->which, what);
}

void claim_products(scene *s)
{
    per_each_unread(s, 0, read_unread);
}

#include "extract/claims/claims.h"
#include "extract/claims/estimate.h"

#include "extract/ratios/per_what.h"

/*
** An average told right behind what it is of: "43 cases, fines of 3.87 million, 90,000 each on average".
**
** The structure tells which figures are meant: in one sentence, the nearest count of what the average is per, and the
** nearest amount of its kind, before it (or a total that is announced right behind it). They are meant whether they fit or
** not where nothing else stands among the three and no words before the average say whose it is; otherwise a slip must show.
*/

enum { BACK = 20, STRAYS = 3, STRAYED = 80 };    /* mentions; percent */

typedef struct {
    uint32_t value, total, count;
    uint32_t strays;            /* other figures among the three */
} told;

/* What is nobody's part, average, base or share, and counts more than one. */
static bool is_plain(const scene *s, uint32_t which)
{
    enum { NOT_PLAIN = MENTION_PART | MENTION_OTHER | MENTION_AVERAGE | MENTION_CELL | MENTION_EACH | MENTION_ADDED | MENTION_REST | MENTION_BAND };
    const mention *m = &s->mentions[which];
    bool level = m->use == USE_LEVEL && m->parent == NONE && (m->flags & NOT_PLAIN) == 0 && scene_figure(s, which)->per == 0;
    return level && !per_is_single(s, which) && !feasible_unbounded(s, which);
}

/* "at most 58": the greatest, or least, of many is no average. */
static bool is_extreme(const scene *s, uint32_t which)
{
    enum { GREATEST = 1, LEAST = 2 };
    const mention *m = &s->mentions[which];
    const word_place *found = scene_last(s, WORDS_EXTREME, reduced_text(&s->text, m->clause, m->place));
    uint32_t value = 0;
    if (found != NULL)
        wordset_at(s->words->sets[WORDS_EXTREME], s->text.text, found->at, &value);
    return value == GREATEST || value == LEAST;
}

static bool may_be_total(const scene *s, uint32_t which, uint32_t value)
{
    return per_may_be_total(s, which, value)
        || (s->mentions[which].kind == TOKEN_AMOUNT && per_counts_alike(scene_unit(s, which), scene_unit(s, value)));
}

/* Could a figure that is passed over have been meant instead? Values of another time, and parts that add up, could not. */
static bool rivals(const scene *s, uint32_t which, const per_what *what)
{
    const mention *m = &s->mentions[which];
    if (m->use == USE_BASE || m->use == USE_DIFFERENCE || m->use == USE_RATIO || (m->flags & (MENTION_ADDED | MENTION_AVERAGE)) != 0)
        return false;
    return !per_is_single(s, which) && (may_be_total(s, which, what->which) || per_fit_count(s, which, what) == FIT_NAMED);
}

/* "728 cinemas, 4516 screens, 107,800 a screen": does the average's clause begin with the very word that a figure is written in, so that it is no total? */
static bool is_for_one(const scene *s, uint32_t which, view words)
{
    const view unit = document_word(s->doc, scene_figure(s, which)->written_unit);
    return unit.length > 0 && unit.length < words.length && view_starts(words, unit);
}

/* The nearest count and total before the average, in its sentence. */
static bool find_before(const scene *s, const per_what *what, told *out)
{
    for (uint32_t at = out->value; at-- > 0 && out->value - at <= BACK && per_same_sentence(s, at, out->value);) {
        if (is_for_one(s, at, what->words) && per_fit_count(s, at, what) != FIT_NAMED)
            return false;
        const bool plain = is_plain(s, at) && per_is_count(s, at), counts = plain && per_fit_count(s, at, what) == FIT_NAMED;
        if (counts && out->count == NONE)
            out->count = at;
        else if (plain && out->total == NONE && may_be_total(s, at, out->value) && (!counts || s->mentions[at].unit != s->mentions[out->count].unit))
            out->total = at;
        else if (rivals(s, at, what))
            return false;
        else
            out->strays++;
        if (out->count != NONE && out->total != NONE)
            return true;
    }
    return out->count != NONE;
}

/* "2.1 per mu, 50.4 in all". */
static bool find_behind(const scene *s, told *out)
{
    const uint32_t next = out->value + 1;
    bool found = next < s->mention_count && per_same_sentence(s, next, out->value) && claim_same_segment(s, next, out->value)
        && is_plain(s, next) && may_be_total(s, next, out->value) && claim_is_announced(s, next);
    out->total = found ? next : NONE;
    return found;
}

static bool says_average(const scene *s, const per_what *what, const per_phrase *phrase)
{
    const mention *m = &s->mentions[what->which];
    bool named = (phrase->names != NULL && m->use == USE_RATIO) || scene_tells(s, WORDS_AVERAGE, reduced_text(&s->text, m->clause, m->place + 1));
    return named && per_is_value(s, what->which) && (m->use == USE_LEVEL || m->use == USE_RATIO) && !feasible_unbounded(s, what->which)
        && !is_extreme(s, what->which) && !scene_tells(s, WORDS_MOVED, what->words);
}

/* "trinkets sold for 11.8 million; magnets most of all, 94,000 of them, 28 each, that is 2.63 million": what comes out right behind. */
static uint32_t comes_out_behind(const scene *s, const told *t)
{
    enum { AHEAD = 2 };
    for (uint32_t at = t->value + 1; at < s->mention_count && at <= t->value + AHEAD && per_same_sentence(s, at, t->value); at++) {
        const factors of = { at, t->count, FIT_NAMED };
        if (may_be_total(s, at, t->value) && per_asked(s, &of, t->value, feasible_ratio))
            return at;
    }
    return t->total;
}

/* Is it what the two make of it, to a factor that one wrong digit, or a power of ten, seldom exceeds? */
static bool is_near(const scene *s, const told *t)
{
    const double most = 20;
    const double due = estimate_of(s, t->total).value / estimate_of(s, t->count).value, said = estimate_of(s, t->value).value;
    return due < said * most && said < due * most;
}

static void emit(scene *s, told *t, bool sure)
{
    factors of = { t->total, t->count, FIT_NAMED };
    if (!per_asked(s, &of, t->value, feasible_ratio))
        of.total = t->total = comes_out_behind(s, t);
    const uint32_t clause = s->mentions[t->value].clause;
    if (s->mentions[t->count].place >= clause && s->mentions[t->total].place < clause)
        return;     /* "13.8 in July, in the six months before 5.75 each" */
    if (!per_asked(s, &of, t->value, feasible_ratio)
        && (!claim_may_mean(s, t->total, t->count, t->value) || claim_is_narrower(s, t->total, t->count) || per_is_of_kind(s, t->value, t->count)))
        return;
    draft_claim d = draft_claim_begin(CLAIM_RATIO, VIEW("ratio/told"));
    d.what.confidence = sure ? d.what.confidence : STRAYED;
    draft_claim_add(&d, s, ROLE_NUMERATOR, t->total);
    draft_claim_add(&d, s, ROLE_DENOMINATOR, t->count);
    draft_claim_add(&d, s, ROLE_RATIO, t->value);
    if (sure && is_near(s, t))
        d.named = d.told = true;
    else if (sure)
        draft_claim_trust(&d, s);
    claim_average(s, t->value);
    draft_claim_emit(&d, s);
}

void claim_told_averages(scene *s, bool strayed)
{
    const bool *read = claim_answered(s);
    const per_phrase *phrases = per_phrases(s);
    if (read == NULL || phrases == NULL) {
        s->failed = true;
        return;
    }
    for (uint32_t i = 0; i < s->mention_count; i++) {
        if (read[s->mentions[i].fact])
            continue;
        per_what what = per_find(s, i, phrases[i].names);
        told t = { i, NONE, NONE, 0 };
        if (!says_average(s, &what, &phrases[i]) || !find_before(s, &what, &t) || (t.total == NONE && !find_behind(s, &t)) || t.strays > STRAYS)
            continue;
        if (strayed == (t.strays > 0))
            emit(s, &t, !strayed);
    }
}

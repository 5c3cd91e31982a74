#include "extract/claims/claims.h"

#include <limits.h>

#include "extract/shares/share_reading.h"
#include "extract/sums/sum_charge.h"

/*
** A share that several figures have together, of which no total is told: "coal 328, ore 246, grain 82, the three together make
** up 80 %". Its clause counts them, says that they are taken together, or names them. They are those it names, or those right
** before it, as many as it says; what they are of is told in the phrase, is what all are part of, goes by the name of the
** whole, or is the only level that is no less than all of them.
*/

enum { BACK = 24 /* mentions of a paragraph */, FAR = 8 /* stretches so long */, MOST_PARTS = 12, SURE = 80, LIKELY = 80 /* percent */ };

typedef struct {
    uint32_t parts[MOST_PARTS];
    uint32_t count;
    uint32_t before;        /* a level right before the first that is no less than all of them, or NONE */
    bool named;             /* by the clause */
} joint;

typedef struct {
    const joint *of;
    uint32_t share;
} asked;

static bool reads(const scene *s, uint32_t which, interval *out)
{
    const figure *f = scene_figure(s, which);
    const interval factor = interval_point(scene_unit(s, which)->factor);
    return !f->given && f->per == 0 && printed_reading(&f->print, INT_MAX, READING_ANY, out) == STATUS_OK && interval_multiply(out, out, &factor) == STATUS_OK;
}

static bool total_of(const scene *s, const joint *j, interval *out)
{
    interval one;
    *out = interval_point(exact_integer(0));
    for (uint32_t i = 0; i < j->count; i++)
        if (!reads(s, j->parts[i], &one) || interval_add(out, out, &one) != STATUS_OK)
            return false;
    return true;
}

static bool fits(const scene *s, const joint *j, uint32_t whole, uint32_t share)
{
    interval sum, all, told;
    return total_of(s, j, &sum) && reads(s, whole, &all) && exact_sign(all.low) > 0 && interval_divide(&sum, &sum, &all) == STATUS_OK && reads(s, share, &told)
        && !interval_disjoint(&sum, &told);
}

static bool fits_named(const scene *s, uint32_t candidate, const void *context)
{
    const asked *a = context;
    return fits(s, a->of, candidate, a->share);
}

static bool is_level(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    return m->kind == TOKEN_AMOUNT && m->use == USE_LEVEL && search_level(s, which)
           && (m->flags & (MENTION_CELL | MENTION_AVERAGE | MENTION_EACH | MENTION_HEDGED)) == 0 && scene_figure(s, which)->per == 0;
}

/* "the three": a number that says how many were told, and nothing of its own. */
static bool is_number_of(const scene *s, uint32_t which)
{
    const printed *p = &scene_figure(s, which)->print;
    return s->mentions[which].kind == TOKEN_AMOUNT && scene_unit(s, which)->count && p->decimals == 0 && p->scale == 0 && p->modifier == MODIFIER_EXACT
        && p->digits > 1 && p->digits <= MOST_PARTS;
}

static bool is_taken(const joint *j, uint32_t which)
{
    for (uint32_t i = 0; i < j->count; i++)
        if (j->parts[i] == which)
            return true;
    return false;
}

/* Do the words of a figure, or the last two characters of them, stand in others? */
static bool is_named(const scene *s, uint32_t which, view words)
{
    enum { TWO = 6 };
    const view label = scene_label(s, &s->mentions[which]);
    return label.length > 0
        && (view_find(words, label) >= 0 || (label.length > TWO && view_find(words, (view){ label.start + label.length - TWO, TWO }) >= 0));
}

/* The figures of the paragraph of 'near', back from there, whose own words stand in the clause. The last mention before that paragraph. */
static uint32_t find_named(const scene *s, uint32_t near, view words, joint *j)
{
    uint32_t at = near;
    *j = (joint){ .before = NONE, .named = true };
    for (uint32_t n = 0; at != NONE && n < BACK && s->mentions[at].block == s->mentions[near].block; at = at > 0 ? at - 1 : NONE, n++) {
        if (!is_level(s, at) || (s->mentions[at].flags & MENTION_TOTAL) != 0 || !is_named(s, at, words)
            || (j->count > 0 && !scene_comparable(s, at, j->parts[0])))
            continue;
        bool again = j->count == MOST_PARTS;
        for (uint32_t i = 0; i < j->count && !again; i++)
            again = view_equal(scene_label(s, &s->mentions[j->parts[i]]), scene_label(s, &s->mentions[at]));
        if (!again)
            j->parts[j->count++] = at;
    }
    return at;
}

static uint32_t common_parent(const scene *s, const joint *j)
{
    const uint32_t parent = s->mentions[j->parts[0]].parent;
    for (uint32_t i = 1; i < j->count; i++)
        if (s->mentions[j->parts[i]].parent != parent)
            return NONE;
    return parent;
}

/* The same of the paragraphs before, where one tells of all that they are of. */
static void find_named_far(const scene *s, uint32_t clause, view words, joint *j)
{
    uint32_t at = find_named(s, scene_before(s, clause), words, j);
    for (uint32_t n = 0; j->count < 2 && at != NONE && n < FAR; n++) {
        at = find_named(s, at, words, j);
        if (j->count >= 2 && common_parent(s, j) == NONE)
            j->count = 0;
    }
}

/* The figures right before the clause, back to as many as are said, or to the one that "of which" stands before. */
static void find_run(const scene *s, uint32_t clause, uint32_t said, joint *j)
{
    const uint32_t near = scene_before(s, clause);
    *j = (joint){ .before = NONE };
    for (uint32_t at = near, n = 0; at != NONE && n < BACK && j->count < MOST_PARTS && (said == 0 || j->count < said); at = at > 0 ? at - 1 : NONE, n++) {
        const mention *m = &s->mentions[at];
        if (m->block != s->mentions[near].block || (j->count > 0 && m->sentence != s->mentions[j->parts[0]].sentence))
            return;
        if (!is_level(s, at) || (j->count > 0 && !scene_comparable(s, at, j->parts[0])))
            continue;
        if (j->count == 0 && (m->flags & (MENTION_TOTAL | MENTION_SUMMED)) != 0)
            return;     /* it has the share itself */
        if ((m->flags & MENTION_TOTAL) != 0)
            continue;
        j->parts[j->count++] = at;
        if ((m->flags & MENTION_PART) != 0)
            return;
    }
}

/* The first of the run may be what the others are of: where it is no less than all of them, and is not the first item of a list with
** them. False: it is none. */
static bool leave_whole(const scene *s, joint *j)
{
    interval sum, all;
    if (j->count < 3)
        return false;
    const mention *first = &s->mentions[j->parts[j->count - 1]], *second = &s->mentions[j->parts[j->count - 2]];
    if (((first->flags | second->flags) & MENTION_PART) == 0 && sum_mark_between(s, first, second) == MARK_PAUSE)
        return false;
    j->before = j->parts[--j->count];
    return total_of(s, j, &sum) && reads(s, j->before, &all) && exact_compare(sum.low, all.high) <= 0;
}

/* The only level of the paragraph that is no less than all of them; NONE. */
static uint32_t only_above(const scene *s, const joint *j, uint32_t share)
{
    uint32_t only = NONE;
    interval sum, all;
    if (!total_of(s, j, &sum))
        return NONE;
    for (uint32_t at = share, n = 0; at-- > 0 && n < BACK && s->mentions[at].block == s->mentions[share].block; n++) {
        if (!is_level(s, at) || is_taken(j, at) || !scene_comparable(s, at, j->parts[0]) || !reads(s, at, &all) || exact_compare(all.high, sum.low) < 0)
            continue;
        if (only != NONE && !feasible_equal(s, only, at))
            return NONE;
        only = at;
    }
    return only;
}

static uint32_t fitting(const scene *s, const joint *j, uint32_t share)
{
    for (uint32_t at = share, n = 0; at-- > 0 && n < BACK && s->mentions[at].block + 1 >= s->mentions[share].block; n++)
        if (is_level(s, at) && !is_taken(j, at) && scene_comparable(s, at, j->parts[0]) && fits(s, j, at, share))
            return at;
    return NONE;
}

/* Is it less than all of them, and so not what they are of? */
static bool is_less(const scene *s, uint32_t whole, const joint *j)
{
    interval sum, all;
    return total_of(s, j, &sum) && reads(s, whole, &all) && exact_compare(all.high, sum.low) < 0;
}

/* What they are of, and how sure that is. */
static uint32_t whole_of(const scene *s, const frame *f, const joint *j, uint32_t share, uint8_t *confidence)
{
    const uint32_t told = scene_slot(s, f, ROLE_WHOLE), parent = common_parent(s, j);
    const view told_name = frame_name(f, &s->text, ROLE_WHOLE);
    wanted name = { .length = 0 };
    for (uint32_t n = 0; n < f->names; n++)
        if (f->name[n].role == ROLE_WHOLE)
            name = search_wanted(s, f->name[n].from, f->name[n].to);
    *confidence = 100;
    if (told != NONE)
        return scene_comparable(s, told, j->parts[0]) ? told : NONE;
    const asked of = { j, share };
    search_result named = { .best = NONE, .accepted = NONE };
    if (name.length > 0)
        named = search_named(s, &name, j->parts[0], scene_before(s, f->end), j->parts[0], fits_named, &of);
    if (named.accepted != NONE && !is_taken(j, named.accepted))
        return named.accepted;
    const uint32_t fit = fitting(s, j, share);
    if (fit != NONE)
        return fit;
    if (parent != NONE && !is_taken(j, parent) && (name.length == 0 || (claim_shared_run(s, &name, parent) == name.length && share_ends_alike(s, told_name, parent))))
        return parent;
    if (named.best != NONE && !named.rivalled && named.fit >= SURE && !is_taken(j, named.best))
        return is_less(s, named.best, j) || !share_ends_alike(s, told_name, named.best) ? NONE : named.best;
    *confidence = LIKELY;
    if (name.length == 0 && j->before != NONE)
        return j->before;
    const uint32_t only = only_above(s, j, share);
    return only != NONE && share_ends_alike(s, told_name, only) ? only : NONE;
}

static void emit(scene *s, const joint *j, uint32_t whole, uint32_t share, uint8_t confidence)
{
    draft_claim d = draft_claim_begin(CLAIM_SHARE, VIEW("share/joint"));
    d.what.confidence = confidence;
    for (uint32_t i = j->count; i-- > 0;)
        draft_claim_add(&d, s, ROLE_PARTS, j->parts[i]);
    draft_claim_add(&d, s, ROLE_WHOLE, whole);
    draft_claim_add(&d, s, ROLE_SHARE, share);
    draft_claim_emit(&d, s);
}

/* All of the run, or all but its first, which is the whole: what fits is meant, or else what is told. */
static bool read_joint(scene *s, const frame *f, const joint *all, bool said, uint32_t share)
{
    joint some = *all;
    const bool either = !said && leave_whole(s, &some);
    uint8_t of_all, of_some = 0;
    const uint32_t whole = whole_of(s, f, all, share, &of_all), other = either ? whole_of(s, f, &some, share, &of_some) : NONE;
    const bool fit = whole != NONE && fits(s, all, whole, share), other_fits = other != NONE && fits(s, &some, other, share);
    if (other_fits && !fit)
        emit(s, &some, other, share, of_some);
    else if (whole != NONE && (fit || !either || whole == scene_slot(s, f, ROLE_WHOLE)))
        emit(s, all, whole, share, of_all);
    else if (other != NONE && other == some.before)
        emit(s, &some, other, share, of_some);
    else
        return false;
    return true;
}

/* "clean energy together": a name of those that are meant. They may be some of those right before, by any other name. */
static bool names_its_own(const scene *s, uint32_t clause, view words)
{
    const word_place *found = scene_find(s, WORDS_JOINTLY, words);
    const view own = { words.start, found != NULL ? found->at - s->text.symbols[clause].at : 0 };
    return own.length > 0 && !scene_tells(s, WORDS_DEFINITE, own);
}

/* Where the clause starts that says whose share it is: "wind and sun together, that is 46.8 %" does so before the comma. */
static uint32_t clause_of(const scene *s, const frame *f)
{
    const uint32_t clause = scene_clause_start(s, f->start), near = scene_before(s, f->start);
    if (clause < f->start || clause == reduced_behind(&s->text.stops, f->start))
        return clause;
    const uint32_t before = scene_clause_start(s, clause - 1);
    return (near == NONE || s->mentions[near].place < before) && scene_tells(s, WORDS_JOINTLY, reduced_text(&s->text, before, clause)) ? before : clause;
}

bool claim_share_joint(scene *s, const frame *f, uint32_t share)
{
    const uint32_t clause = clause_of(s, f), near = scene_before(s, f->start);
    const view words = reduced_text(&s->text, clause, f->start);
    const bool inside = near != NONE && s->mentions[near].place >= clause, number = inside && is_number_of(s, near);
    const bool jointly = scene_tells(s, WORDS_JOINTLY, words);
    if (claim_phrase(s, f)->sort.length > 0 || scene_slot(s, f, ROLE_PART) != NONE
        || scene_tells(s, WORDS_JOINTLY, reduced_text(&s->text, f->start, f->end))
        || scene_tells(s, WORDS_RESPECTIVELY, reduced_text(&s->text, clause, s->mentions[share].place)) || (inside && !number) || (!number && !jointly)
        || (number && near > 0 && s->mentions[near - 1].place >= clause))
        return false;
    const uint32_t said = number ? (uint32_t)scene_figure(s, near)->print.digits : 0;
    joint j;
    find_named_far(s, clause, words, &j);
    if (j.count < 2 || (said > 0 && j.count != said))
        find_run(s, clause, said, &j);
    if (j.count < 2 || (said > 0 && j.count != said))
        return false;
    if (!j.named && said == 0 && names_its_own(s, clause, words))
        return jointly;
    return read_joint(s, f, &j, said > 0, share) || jointly;
}

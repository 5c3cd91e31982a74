#include "extract/shares/share_reading.h"

#include <string.h>

#include "extract/claims/slip.h"

enum { SURE = 80, TELLING_DIGITS = 3, FAR_WINDOW = 512 /* mentions */ };

static bool whole_fits(const scene *s, uint32_t candidate, const void *context)
{
    const share_reading *r = context;
    return feasible_share(s, r->part, candidate, r->share);
}

/* "The share of drugs is 24.8 %": is it told to be a share by a name? */
static bool has_name(const scene *s, const share_reading *r)
{
    const view label = scene_label(s, &s->mentions[r->share]);
    return s->mentions[r->share].place > r->f->start && relation_words_in(s->words, WORDS_SHARE_HEAD, label)
        && wordset_before(s->words->sets[WORDS_SHARE_HEAD], label, (uint32_t)label.length, NULL) > 0;
}

static void emit(scene *s, const share_reading *r)
{
    draft_claim d = draft_claim_begin(CLAIM_SHARE, claim_phrase(s, r->f)->id);
    draft_claim_add(&d, s, ROLE_PART, r->part);
    draft_claim_add(&d, s, ROLE_WHOLE, r->whole);
    draft_claim_add(&d, s, ROLE_SHARE, r->share);
    d.named = claim_share_told(s, r->f) == r->part;
    d.placed = !d.named && (view_equal(claim_phrase(s, r->f)->sort, VIEW("rate")) || has_name(s, r));
    d.named = d.named || (r->whole != NONE && (share_is_kind_of(s, r->whole, r->part) || share_is_total_beside(s, r->whole, r->part)));
    if (r->whole != NONE && (r->whole == r->told || r->whole == s->mentions[r->part].parent)
        && (feasible_at_most(s, r->part, r->whole)
            || !scene_tells(s, WORDS_TOTAL, reduced_text(&s->text, scene_clause_start(s, s->mentions[r->share].place), s->mentions[r->share].place))))
        draft_claim_trust(&d, s);
    if (claim_phrase(s, r->f)->gate.length > 0)
        d.gate = claim_phrase(s, r->f)->gate.start;
    draft_claim_emit(&d, s);
}

static bool try_whole(const scene *s, share_reading *r, uint32_t whole)
{
    if (whole == NONE || whole == r->part || !scene_comparable(s, whole, r->part) || !feasible_share(s, r->part, whole, r->share))
        return false;
    r->whole = whole;
    r->fits = true;
    return true;
}

/* A share of three digits fits by chance once in a thousand; then any level before may be what it is of. */
static bool try_all(const scene *s, share_reading *r)
{
    if (feasible_digits(s, r->share) < TELLING_DIGITS)
        return false;
    uint32_t near = scene_before(s, r->f->end);
    for (uint32_t n = 0; near != NONE && n < FAR_WINDOW && n <= near; n++)
        if (search_level(s, near - n) && (s->mentions[near - n].flags & ~s->mentions[r->part].flags & MENTION_TARGET) == 0
            && try_whole(s, r, near - n))
            return true;
    return false;
}

/* "1680 staff, 540 doctors, 756 nurses; of these 600 ..., 36 %": the only level of its sentence and the one before that fits. */
static bool try_beside(const scene *s, share_reading *r)
{
    uint32_t only = NONE;
    for (uint32_t at = r->part; !r->named && at-- > 0 && s->mentions[at].sentence + 1 >= s->mentions[r->part].sentence
         && s->mentions[at].block == s->mentions[r->part].block;) {
        if (!search_level(s, at) || !scene_comparable(s, at, r->part) || !feasible_share(s, r->part, at, r->share))
            continue;
        if (only != NONE && !feasible_equal(s, only, at))
            return false;
        only = at;
    }
    return only != NONE && try_whole(s, r, only);
}

/* "Up to 126 of wind power. Wind power came to 126, 1 % of all": is the one the other, told again (in the headline that runs into its text)? */
static bool is_told_again(const scene *s, uint32_t whole, uint32_t part)
{
    enum { LEAST = 3 };
    const wanted name = search_label(s, part);
    return feasible_equal(s, whole, part) && name.length >= LEAST && claim_shared_run(s, &name, whole) >= LEAST;
}

static bool ends_alike(const wanted *name, const wanted *tail)
{
    return name->length >= tail->length
        && memcmp(name->points + name->length - tail->length, tail->points, sizeof *name->points * tail->length) == 0;
}

/* Do the words right before a level end in that name, or it in them ("the old town's total" where one total is told)? */
static bool goes_by(const scene *s, uint32_t which, const wanted *name)
{
    enum { LEAST = 3 };
    const wanted label = search_label(s, which);
    return (name->length >= 2 && ends_alike(&label, name)) || (label.length >= LEAST && ends_alike(name, &label));
}

static bool may_be_whole(const scene *s, const share_reading *r, uint32_t whole)
{
    return whole != NONE && whole != r->part && search_level(s, whole) && scene_comparable(s, whole, r->part) && !is_told_again(s, whole, r->part)
        && (whole == r->told || (s->mentions[whole].flags & MENTION_PLAN) == (s->mentions[r->part].flags & MENTION_PLAN))
        && (r->name.length > 0 || r->name.scope != 0 || !claim_tells_apart(s, whole, r->part, r->share));
}

/* Do two labels end in the same two characters? */
static bool same_kind(const scene *s, uint32_t a, uint32_t b)
{
    wanted x = search_label(s, a), y = search_label(s, b);
    return x.length >= 2 && y.length >= 2 && x.points[x.length - 1] == y.points[y.length - 1]
        && x.points[x.length - 2] == y.points[y.length - 2];
}

/* The whole of the share before, where both are told in the same way. */
static uint32_t sibling_whole(const scene *s, const share_reading *r, const share_reading *before)
{
    if (before->whole == NONE || !before->fits || r->named || before->part == r->part || !scene_comparable(s, r->part, before->part))
        return NONE;
    uint32_t a = s->mentions[r->part].sentence, b = s->mentions[before->part].sentence;
    return a == b || (a == b + 1 && s->mentions[r->part].block == s->mentions[before->part].block && same_kind(s, r->part, before->part))
             ? before->whole
             : NONE;
}

/* The only other comparable level of the sentence, where it stands before the part and its words say that it is all. */
static uint32_t only_total(const scene *s, const share_reading *r)
{
    uint32_t start = claim_sentence_start(s, s->mentions[r->part].place), only = NONE;
    for (uint32_t at = r->part; at-- > 0 && s->mentions[at].place >= start;) {
        if (s->mentions[at].use != USE_LEVEL || !scene_comparable(s, at, r->part))
            continue;
        if (only != NONE)
            return NONE;
        only = at;
    }
    if (only == NONE || !may_be_whole(s, r, only) || !feasible_at_most(s, r->part, only))
        return NONE;
    const mention *m = &s->mentions[only];
    return scene_tells(s, WORDS_ALL, reduced_text(&s->text, m->clause, m->place)) ? only : NONE;
}

/* Does the name of the whole say no more than that it is all (占全网的)? */
static bool names_all(const scene *s, const share_reading *r)
{
    enum { SHORT = 3 /* characters */ };
    const view name = frame_name(r->f, &s->text, ROLE_WHOLE);
    return r->name.length <= SHORT && name.length > 0 && wordset_at(s->words->sets[WORDS_ALL], name, 0, NULL) > 0;
}

/* Where no candidate fits: the one that words or structure name, or NONE. */
static uint32_t strong_whole(const scene *s, const share_reading *r, const search_result *named, const share_reading *before)
{
    if (named->best != NONE && !named->rivalled && (named->fit >= SURE || named->best == r->told) && may_be_whole(s, r, named->best))
        return named->best;
    const bool bare = r->named && r->name.length <= 1 && r->name.scope == 0 && named->best == NONE;
    const uint32_t measured = bare ? claim_whole_by_measure(s, r->part, frame_name(r->f, &s->text, ROLE_WHOLE)) : NONE;
    if (measured != NONE)
        return measured;
    if (r->name.length > 0 || named->best != NONE) {
        const uint32_t kin = claim_kin_whole(s, r->part, r->share, &r->name, r->totals);
        return kin == NONE && names_all(s, r) && may_be_whole(s, r, r->totals[r->part]) ? r->totals[r->part] : kin;
    }
    const mention *part = &s->mentions[r->part];
    if (part->parent == NONE && (part->flags & MENTION_PART) != 0 && r->name.scope == 0) {
        uint32_t whole = claim_level_before(s, part->place, claim_sentence_start(s, part->place), r->part);
        return may_be_whole(s, r, whole) ? whole : NONE;
    }
    if (before->part == part->parent && !before->fits && before->part != NONE)
        return NONE;    /* its own whole has a share of something unnamed: this one may be of the same */
    if (r->name.scope == 0 && part->parent != NONE && may_be_whole(s, r, part->parent))
        return part->parent;
    if ((s->mentions[r->share].flags & MENTION_PART) != 0) {
        uint32_t place = s->mentions[r->share].place, whole = claim_level_before(s, place, claim_sentence_start(s, place), r->part);
        if (may_be_whole(s, r, whole))
            return whole;
    }
    uint32_t sibling = sibling_whole(s, r, before);
    if (may_be_whole(s, r, sibling))
        return sibling;
    uint32_t total = r->totals[r->part];
    if (r->name.scope == 0 && may_be_whole(s, r, total) && !share_has_own(s, total, r->share))
        return total;
    uint32_t only = r->name.scope == 0 ? only_total(s, r) : NONE;
    return only != NONE ? only : claim_kin_whole(s, r->part, r->share, &r->name, r->totals);
}

/* A bare scope ("of the whole county's") names the level of that scope which measures the same thing as the part. */
static search_result find_in_scope(const scene *s, const share_reading *r)
{
    wanted name = search_label(s, r->part);
    uint32_t verb_like = name.length;
    name.scope = r->name.scope;
    search_result found = search_named(s, &name, r->part, scene_before(s, r->f->end), r->part, whole_fits, r);
    if (found.best == NONE || verb_like == 0)
        found = search_named(s, &r->name, r->part, scene_before(s, r->f->end), r->part, whole_fits, r);
    if (found.fit == FIT && found.best != NONE && !found.rivalled)
        found.fit = SURE;
    return found;
}

/* The level right before, where the subject between is another word for it: it must fit, or miss by one digit. */
static void read_paraphrase(scene *s, share_reading *r)
{
    if (r->name.length < 2)
        return;
    r->part = claim_level_before(s, r->f->start, claim_sentence_start(s, r->f->start), NONE);
    if (r->part == NONE)
        return;
    r->whole = claim_kin_whole(s, r->part, r->share, &r->name, r->totals);
    if (r->whole == NONE)
        return;
    r->fits = feasible_share(s, r->part, r->whole, r->share);
    if (r->fits || slip_share(s, r->part, r->whole, r->share))
        emit(s, r);
}

/* "Of the second industry, ... makes up 97 %": the clause before the one of the part, or of a share that comes first, names the whole. */
static void read_within(const scene *s, share_reading *r, uint32_t first)
{
    uint32_t to = scene_clause_start(s, s->mentions[first].place), from = to > 1 ? scene_clause_start(s, to - 1) : to;
    uint32_t before = scene_before(s, to);
    if (r->named || from + 1 >= to || s->text.symbols[to - 1].mark >= MARK_SEMICOLON || (before != NONE && s->mentions[before].place >= from))
        return;
    view clause = reduced_text(&s->text, from, to - 1);
    uint32_t among = wordset_before(s->words->sets[WORDS_AMONG], clause, (uint32_t)clause.length, NULL);
    wanted name = search_wanted(s, from, to - 1);
    if (among == 0 || wordset_at(s->words->sets[WORDS_PART], clause, 0, NULL) > 0 || name.length < 2)
        return;
    r->named = true;
    r->name = name;
}

/* "of those that failed half are cakes, 8 in all": the words before the share name what it is of. */
static void read_own_whole(const scene *s, share_reading *r)
{
    const uint32_t to = s->mentions[r->share].place, from = scene_clause_start(s, to), before = scene_before(s, to);
    view words = reduced_text(&s->text, from, to);
    const uint32_t among = wordset_before(s->words->sets[WORDS_AMONG], words, (uint32_t)words.length, NULL);
    if (r->named || among == 0 || (before != NONE && s->mentions[before].place >= from))
        return;
    wanted name = search_wanted(s, from, reduced_find(&s->text, s->text.symbols[to].at - among));
    r->named = name.length >= 2;
    if (r->named)
        r->name = name;
}

/* "..., four in ten are women, 294 in all": the part follows. */
static void read_ahead(scene *s, share_reading *r)
{
    r->part = scene_slot(s, r->f, ROLE_PART);
    if (r->part == NONE)
        return;
    read_own_whole(s, r);
    read_within(s, r, r->share);
    search_result of = { .best = NONE, .accepted = NONE };
    if (r->name.length > 0)
        of = search_named(s, &r->name, r->part, scene_before(s, r->f->start), r->part, whole_fits, r);
    if (of.best != NONE && !of.rivalled && of.fit >= SURE && may_be_whole(s, r, of.best))
        r->whole = of.best;
    else
        r->whole = claim_whole_ahead(s, r->part, r->share, r->totals);
    r->fits = r->whole != NONE && feasible_share(s, r->part, r->whole, r->share);
    if (r->whole != NONE && (r->fits || r->whole == of.best || r->name.length == 0))
        emit(s, r);
}

/* "fees came to 24.4, ... a share of revenue of 58 %": its subject may name the whole; then the level before is the part. */
static bool is_share_of(scene *s, share_reading *r)
{
    uint32_t from, to, before;
    if (r->named || scene_slot(s, r->f, ROLE_PART) != NONE || scene_subject(s, r->f, &from, &to) <= 1)
        return false;
    before = claim_level_before(s, r->f->start, claim_sentence_start(s, r->f->start), NONE);
    if (before == NONE || before == r->part || !scene_comparable(s, before, r->part) || !feasible_share(s, before, r->part, r->share))
        return false;
    r->whole = r->part;
    r->part = before;
    r->fits = true;
    emit(s, r);
    return true;
}

/* "the 13 provinces where they are over 65 %": the share is no amount's, but tells which things are counted. */
static bool tells_which(const scene *s, uint32_t share)
{
    return feasible_unbounded(s, share)
        && wordset_at(s->words->sets[WORDS_SUCH], s->text.text, s->text.symbols[s->mentions[share].place + 1].at, NULL) > 0;
}

/* "in 2021 ..., 7.7 % of the revenue of 2020": what is told of another year than the phrase says is not what it is of. */
static bool is_of_another_year(const scene *s, const share_reading *r)
{
    uint32_t at;
    const dated *told = claim_date_before(s, s->mentions[r->share].place, r->f->start, &at), *whole = claim_period(s, r->whole);
    return told != NULL && whole != NULL && told->from.year > 0 && whole->from.year > 0 && told->from.year != whole->from.year;
}

/* Is it the share of a figure in a table? */
static bool is_of_cell(const scene *s, const share_reading *r)
{
    const uint32_t last = r->share;
    for (uint32_t at = last; feasible_digits(s, r->share) >= TELLING_DIGITS && at-- > 0 && last - at <= FAR_WINDOW;)
        if ((s->mentions[at].flags & MENTION_CELL) != 0 && scene_comparable(s, at, r->part) && feasible_share(s, r->part, at, r->share))
            return true;
    return false;
}

/* A whole that does not fit, and goes by other words than the share's. */
static bool ends_otherwise(const scene *s, const share_reading *r)
{
    return !r->fits && r->name.length > 1 && !share_ends_alike(s, frame_name(r->f, &s->text, ROLE_WHOLE), r->whole);
}

static void read_share(scene *s, share_reading *r, const share_reading *before)
{
    if (r->share != NONE && tells_which(s, r->share))
        return;
    if (view_equal(claim_phrase(s, r->f)->sort, VIEW("ahead"))) {
        read_ahead(s, r);
        return;
    }
    r->part = claim_share_part(s, r->f);
    if (r->part == NONE && r->share != NONE) {
        read_paraphrase(s, r);
        return;
    }
    r->whole = scene_slot(s, r->f, ROLE_WHOLE);
    if (r->part == NONE || r->share == NONE || (r->whole == NONE && claim_drawn_from_other(s, r->part)))
        return;
    if (r->whole != NONE) {
        r->fits = feasible_share(s, r->part, r->whole, r->share);
        if (scene_comparable(s, r->part, r->whole))
            emit(s, r);
        return;
    }
    if (is_share_of(s, r))
        return;
    search_result named = { .best = NONE, .accepted = NONE };
    read_within(s, r, r->part);
    if (r->named && r->name.length > 0)
        named = search_named(s, &r->name, r->part, scene_before(s, r->f->end), r->part, whole_fits, r);
    else if (r->named && r->name.scope != 0)
        named = find_in_scope(s, r);
    if (named.best != NONE && !named.rivalled && goes_by(s, named.best, &r->name))
        r->told = named.best;
    uint32_t base = r->named && r->name.length > 1 ? claim_base_whole(s, r->part, &r->name) : NONE;
    if (base != NONE && named.accepted == NONE) {
        r->whole = base;
        r->fits = feasible_share(s, r->part, base, r->share);
        if (!ends_otherwise(s, r))
            emit(s, r);
        return;
    }
    if (try_whole(s, r, named.accepted) || try_whole(s, r, s->mentions[r->part].parent) || try_whole(s, r, sibling_whole(s, r, before))
        || (before->fits && feasible_digits(s, r->share) > 1 && try_whole(s, r, before->whole)) || try_whole(s, r, r->totals[r->part])
        || try_all(s, r) || try_beside(s, r)) {
        emit(s, r);
        return;
    }
    if (scene_tells(s, WORDS_RESPECTIVELY, reduced_text(&s->text, scene_clause_start(s, r->f->start), r->f->end)))
        return;     /* one of several shares: its part is not the nearest */
    if (before->part == r->part && before->fits && !r->named)
        return;     /* "36.7 %, of new contracts 58.2 %": its second share is of something else */
    if (!r->answered[s->mentions[r->share].fact])
        r->whole = strong_whole(s, r, &named, before);
    if (r->whole != NONE && !is_told_again(s, r->whole, r->part) && !is_of_another_year(s, r) && !is_of_cell(s, r) && !share_is_of_some(s, r)
        && !ends_otherwise(s, r))
        emit(s, r);
}

void claim_shares(scene *s)
{
    const uint32_t *totals = claim_totals(s, CLAIM_LISTED);
    const bool *answered = claim_answered(s);
    if (totals == NULL || answered == NULL) {
        s->failed = true;
        return;
    }
    share_reading row[FEASIBLE_PARTS], before = { .whole = NONE, .part = NONE };
    uint32_t count = 0, sentence = NONE;
    for (uint32_t i = 0; i < s->frame_count; i++) {
        const frame *f = &s->frames[i];
        share_reading r = { .f = f, .totals = totals, .answered = answered, .part = NONE, .whole = NONE, .told = NONE };
        view sort = claim_phrase(s, f)->sort;
        if (claim_phrase(s, f)->claim != CLAIM_SHARE || (sort.length > 0 && !view_equal(sort, VIEW("ahead")))
            || (r.share = scene_slot(s, f, ROLE_SHARE)) == NONE || s->mentions[r.share].use != USE_SHARE)
            continue;
        for (uint32_t n = 0; n < f->names; n++)
            if (f->name[n].role == ROLE_WHOLE) {
                r.named = true;
                r.name = search_wanted(s, f->name[n].from, f->name[n].to);
            }
        if (s->mentions[r.share].sentence != sentence) {
            share_hundred(s, row, count);
            count = 0;
            sentence = s->mentions[r.share].sentence;
        }
        if (claim_share_run(s, f, r.share) || claim_share_joint(s, f, r.share) || claim_share_both(s, f, r.share))
            continue;
        read_share(s, &r, &before);
        if (count < FEASIBLE_PARTS)
            row[count++] = r;
        if (r.fits || (r.whole == NONE && r.part != NONE))
            before = r;
    }
    share_hundred(s, row, count);
}

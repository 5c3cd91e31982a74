#include "extract/claims/claims.h"

#include "extract/changes/two_values.h"
#include "extract/claims/choice.h"
#include "extract/claims/slip.h"
#include "extract/ratios/per_what.h"
#include "extract/shares/share_reading.h"
#include "extract/shares/share_tellings.h"

/*
** Shares that nothing else has read, of a whole told before, however far: "12,000 places were drawn. ... 11,460 started, 95.5 % of
** the places". The part stands right before the share; the whole is what the words between them name, whatever it is counted
** in, or else the only level before that fits. It accuses only what is named, where a slip explains the print.
*/

enum { BACK = SEARCH_WINDOW, NEAR = 3 /* mentions */, WORDS = 24 /* symbols */, TELLING = 3, NAMED = 2 /* characters in common */, NO_SHARE = 1 };

typedef struct {
    uint32_t share, part;
    view words;         /* between the two */
    bool of;            /* they end in "of" */
    const frame *phrase; /* announces the share; or NULL */
} question;

static bool is_plain(const scene *s, uint32_t which)
{
    return s->mentions[which].kind == TOKEN_AMOUNT && search_level(s, which) && scene_figure(s, which)->per == 0 && !feasible_unbounded(s, which)
        && scene_figure(s, which)->print.modifier != MODIFIER_RANGE;
}

/* The level right before the share in its sentence, with only times and places in an order between. */
static uint32_t part_before(const scene *s, uint32_t share)
{
    for (uint32_t at = share; at-- > 0 && share - at <= NEAR && s->mentions[at].sentence == s->mentions[share].sentence;) {
        const uint8_t kind = s->mentions[at].kind;
        if (kind != TOKEN_DURATION && kind != TOKEN_ORDINAL && kind != TOKEN_AGE)
            return is_plain(s, at) ? at : NONE;
    }
    return NONE;
}

/* Is it told as how much more or less, as a price, as a rate of something by itself? */
static bool is_other(const scene *s, const question *q)
{
    const mention *m = &s->mentions[q->share];
    const figure *f = scene_figure(s, q->share);
    two_values told = { .said = q->share };
    for (const word_place *at = scene_find(s, WORDS_UNSHARED, q->words); at != NULL; at = scene_next(s, WORDS_UNSHARED, q->words, at))
        if (at->value == NO_SHARE)
            return true;
    return f->given || f->print.digits <= 0 || f->print.modifier == MODIFIER_RANGE || feasible_unbounded(s, q->share) || scene_tells(s, WORDS_MOVED, q->words)
        || scene_tells(s, WORDS_RESPECTIVELY, q->words) || scene_tells(s, WORDS_JOINTLY, q->words) || two_values_way(s, &told)
        || wordset_at(s->words->sets[WORDS_SUCH], s->text.text, s->text.symbols[m->place + 1].at, NULL) > 0;
}

static bool ask(const scene *s, uint32_t share, const frame *phrase, question *q)
{
    const mention *m = &s->mentions[share];
    if (m->kind != TOKEN_PERCENT || m->sentence == NONE || (m->flags & (MENTION_CELL | MENTION_HEDGED)) != 0 || m->use == USE_CHANGE || m->use == USE_BASE
        || m->use == USE_DIFFERENCE)
        return false;
    *q = (question){ .share = share, .part = part_before(s, share), .phrase = phrase };
    if (q->part == NONE || m->place - s->mentions[q->part].place > WORDS)
        return false;
    q->words = reduced_text(&s->text, s->mentions[q->part].place + 1, m->place);
    q->of = wordset_before(s->words->sets[WORDS_PARTICLE], q->words, (uint32_t)q->words.length, NULL) > 0;
    return (q->phrase != NULL || q->of) && !is_other(s, q);
}

/* Characters in a row that two texts have in common, at most. */
static unsigned common_run(view a, view b)
{
    size_t best = 0;
    for (size_t i = 0; i < a.length; i++)
        for (size_t k = 0; k < b.length; k++) {
            size_t n = 0;
            while (i + n < a.length && k + n < b.length && a.start[i + n] == b.start[k + n])
                n++;
            best = n > best ? n : best;
        }
    return (unsigned)(best / TWO_CHARACTER);
}

/* How much of its name the words hold. */
static unsigned named_by(const scene *s, const question *q, uint32_t at)
{
    const unsigned label = common_run(q->words, scene_label(s, &s->mentions[at])), noun = common_run(q->words, scene_noun(s, &s->mentions[at]));
    return label > noun ? label : noun;
}

/* Do the words end, but for "of", as its name does: total outlay is no total revenue? */
static bool ends_alike(const scene *s, const question *q, uint32_t at)
{
    const size_t length = q->words.length - wordset_before(s->words->sets[WORDS_PARTICLE], q->words, (uint32_t)q->words.length, NULL);
    if (length < 2 * TWO_CHARACTER)
        return false;
    const view tail = { q->words.start + length - 2 * TWO_CHARACTER, 2 * TWO_CHARACTER };
    return view_ends(scene_label(s, &s->mentions[at]), tail) || view_ends(scene_noun(s, &s->mentions[at]), tail);
}

static void emit(scene *s, uint32_t part, uint32_t whole, uint32_t share)
{
    draft_claim d = draft_claim_begin(CLAIM_SHARE, VIEW("share/far"));
    d.what.confidence = CLAIM_FOUND;
    d.named = d.told = d.placed = true;
    draft_claim_add(&d, s, ROLE_PART, part);
    draft_claim_add(&d, s, ROLE_WHOLE, whole);
    draft_claim_add(&d, s, ROLE_SHARE, share);
    draft_claim_emit(&d, s);
}

static void read_far(scene *s, const question *q)
{
    choice fits = choice_none(), named = choice_none(), lone = choice_none();
    uint32_t reverse = NONE;      /* 'part' is the whole, and this the part: "412 were built, those that he had a hand in made up 18.4 %" */
    for (uint32_t at = q->part; at-- > 0 && q->part - at <= BACK;) {      /* the farthest is the last */
        const bool alike = scene_comparable(s, at, q->part);
        if (!is_plain(s, at) || (!alike && (!scene_unit(s, at)->count || !scene_unit(s, q->part)->count)))
            continue;
        const unsigned run = named_by(s, q, at);
        if (feasible_digits(s, q->share) >= TELLING && alike && feasible_at_most(s, at, q->part)
            && feasible_share(s, at, q->part, q->share))
            reverse = at;
        if (run < NAMED && (s->mentions[at].flags & MENTION_PLAN) != (s->mentions[q->part].flags & MENTION_PLAN))
            continue;
        const bool fit = feasible_at_most(s, q->part, at) && feasible_share(s, q->part, at, q->share);
        if (run >= NAMED)
            choice_add(s, fit ? &fits : &named, at, run);
        else if (fit && (alike || feasible_digits(s, q->share) >= TELLING) && (s->mentions[at].flags & (MENTION_ADDED | MENTION_PART)) == 0)
            choice_add(s, &lone, at, 0);
    }
    if (fits.which != NONE)
        emit(s, q->part, fits.which, q->share);
    else if (lone.which != NONE && (!lone.rivals || feasible_digits(s, q->share) >= TELLING))
        emit(s, q->part, lone.which, q->share);
    else if (reverse != NONE)
        emit(s, reverse, q->part, q->share);
    else if (q->of && named.which != NONE && !named.rivals && ends_alike(s, q, named.which) && !feasible_share_otherwise(s, q->part, named.which, q->share)
             && named.score >= NAMED && !(q->phrase != NULL && share_is_of_untold(s, q->phrase, q->part))
             && scene_comparable(s, named.which, q->part) && slip_share(s, q->part, named.which, q->share))
        emit(s, q->part, named.which, q->share);
}

void claim_shares_far(scene *s)
{
    const bool *read = claim_answered(s);
    const share_telling *told = share_tellings(s);
    s->failed = s->failed || read == NULL || told == NULL;
    question q;
    for (uint32_t i = 1; read != NULL && told != NULL && i < s->mention_count; i++)
        if (!read[s->mentions[i].fact] && ask(s, i, told[i].share, &q))
            read_far(s, &q);
}

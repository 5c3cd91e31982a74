#include "extract/claims/claims.h"

#include "extract/claims/slip.h"

enum { SURE = 80, RAW_SYMBOLS = 12, KIN_RUN = 2 };

/* The rate whose name ends what the phrase captured: the longest. */
static const rate_words *find_rate(const scene *s, const frame *f)
{
    view text = reduced_text(&s->text, f->start, f->end);
    const rate_words *best = NULL;
    for (uint32_t i = 0; i < s->words->rate_count; i++) {
        const rate_words *r = &s->words->rates[i];
        if (view_find(text, r->rate) >= 0 && (best == NULL || r->rate.length > best->rate.length))
            best = r;
    }
    return best;
}

static bool has_word(const scene *s, uint32_t which, const rate_words *r)
{
    for (uint32_t i = 0; i < r->count; i++)
        if (scene_holds(s, &s->mentions[which], r->parts[i]))
            return true;
    return false;
}

bool claim_rate_names(const scene *s, const frame *f, uint32_t which)
{
    const rate_words *r = find_rate(s, f);
    return r != NULL && has_word(s, which, r);
}

static bool is_count(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    return m->kind == TOKEN_AMOUNT && m->use == USE_LEVEL && (m->flags & MENTION_CELL) == 0;
}

static void emit(scene *s, const frame *f, uint32_t part, uint32_t whole, uint32_t share)
{
    draft_claim d = draft_claim_begin(CLAIM_SHARE, claim_phrase(s, f)->id);
    d.named = part != NONE && s->mentions[part].block == s->mentions[whole].block;      /* the rate names its part */
    d.placed = part == NONE || !claim_rate_names(s, f, part);
    draft_claim_add(&d, s, ROLE_PART, part);
    draft_claim_add(&d, s, ROLE_WHOLE, whole);
    draft_claim_add(&d, s, ROLE_SHARE, share);
    draft_claim_emit(&d, s);
}

/* What the part's label says besides the rate's own verb: 本科生 of 本科生落实. */
static wanted residue(const scene *s, uint32_t part, const rate_words *r)
{
    const mention *m = &s->mentions[part];
    view label = reduced_text(&s->text, m->label, m->label_end);
    for (uint32_t i = 0; i < r->count; i++) {
        ptrdiff_t at = view_find(label, r->parts[i]);
        if (at > 0)
            return search_wanted(s, m->label, reduced_find(&s->text, (uint32_t)(label.start + at - s->text.text.start)));
    }
    return (wanted){ .length = 0 };
}

/* The last mention of the clause group before a frame whose label carries the rate's verb. */
static uint32_t find_part(const scene *s, const frame *f, const rate_words *r, uint32_t from)
{
    for (uint32_t at = scene_before(s, f->start); at != NONE && s->mentions[at].place >= from; at = at > 0 ? at - 1 : NONE)
        if (is_count(s, at) && has_word(s, at, r))
            return at;
    return NONE;
}

/* "338 good days, 92.6 %": days of the sentence whose label carries the rate's verb. */
static uint32_t find_days(const scene *s, const frame *f, const rate_words *r)
{
    uint32_t from = claim_sentence_start(s, f->start);
    for (uint32_t at = scene_before(s, f->start); at != NONE && s->mentions[at].place >= from; at = at > 0 ? at - 1 : NONE)
        if (s->mentions[at].kind == TOKEN_DURATION && view_equal(scene_unit(s, at)->name, VIEW("day")) && has_word(s, at, r))
            return at;
    return NONE;
}

static bool rate_fits(const scene *s, uint32_t candidate, const void *context)
{
    const uint32_t *pair = context;
    return feasible_share(s, pair[0], candidate, pair[1]);
}

/* "..., of these 3814 undergraduates, a rate of 92.4 %": the verb is said once, the part is the count before the rate. */
static uint32_t nearer_part(const scene *s, const frame *f, uint32_t part)
{
    uint32_t near = scene_before(s, f->start);
    for (; near != NONE && near > part; near--)
        if (is_count(s, near) && scene_comparable(s, near, part))
            break;
    return near == NONE || near <= part || (s->mentions[near].flags & (MENTION_PART | MENTION_LOOSE)) == 0 ? NONE : near;
}

/* The verb of a part that leans on another's: it holds where some whole fits, and contradicts only one of its own name. */
static void read_leaning(scene *s, const frame *f, uint32_t part, uint32_t share)
{
    uint32_t context[2] = { part, share };
    wanted name = search_label(s, part);
    search_result named = search_named(s, &name, part, part, part, rate_fits, context);
    if (named.accepted != NONE)
        emit(s, f, part, named.accepted, share);
    else if (named.best != NONE && named.fit >= SURE && !named.rivalled && name.length >= 2 && feasible_at_most(s, part, named.best))
        emit(s, f, part, named.best, share);
}

static uint32_t group_start(const scene *s, uint32_t place)
{
    uint32_t least = place > SENTENCE_REACH ? place - SENTENCE_REACH : 0;
    while (place > least && s->text.symbols[place - 1].mark < MARK_SEMICOLON)
        place--;
    return place;
}

/* A rate of a sample whose passes are not printed: some whole number of them passed. */
static void read_sample(scene *s, const frame *f, uint32_t share, uint32_t start)
{
    uint32_t only = NONE;
    for (uint32_t at = scene_before(s, f->start); at != NONE && s->mentions[at].place >= start; at = at > 0 ? at - 1 : NONE) {
        if (!is_count(s, at) || !scene_unit(s, at)->count)
            continue;
        if (only != NONE)
            return;
        only = at;
    }
    if (only == NONE || !search_level(s, only) || scene_figure(s, only)->print.scale != 0)
        return;
    const mention *m = &s->mentions[only];
    if (scene_tells(s, WORDS_SAMPLE, reduced_text(&s->text, m->label, m->label_end)))
        emit(s, f, NONE, only, share);
}

/* The words between what stands before a figure and the figure, with none of them stripped. */
static view words_before(const scene *s, uint32_t which)
{
    uint32_t from = s->mentions[which].place;
    while (from > 0 && s->text.symbols[from - 1].mark < MARK_FIGURE && s->mentions[which].place - from < RAW_SYMBOLS)
        from--;
    return reduced_text(&s->text, from, s->mentions[which].place);
}

/* A rate that no list knows: a quotient where just two comparable counts stand before it and only the later one shares a
** character with its name. */
static void read_unknown(scene *s, const frame *f, uint32_t share, uint32_t start)
{
    uint32_t found[2], count = 0;
    view rate_name = frame_name(f, &s->text, ROLE_PART);
    if (scene_tells(s, WORDS_RATE_STOP, reduced_text(&s->text, f->start, f->end)))
        return;
    for (uint32_t at = scene_before(s, f->start); at != NONE && s->mentions[at].place >= start; at = at > 0 ? at - 1 : NONE) {
        if (!is_count(s, at) || (count > 0 && !scene_comparable(s, at, found[0])))
            continue;
        if (count == 2)
            return;
        found[count++] = at;
    }
    if (count < 2 || !search_level(s, found[1]) || !feasible_at_most(s, found[0], found[1]))
        return;
    bool shared[2] = { false, false };
    for (size_t i = 0; i + 3 <= rate_name.length; i += 3)
        for (int k = 0; k < 2; k++)
            shared[k] = shared[k] || view_find(words_before(s, found[k]), (view){ rate_name.start + i, 3 }) >= 0;
    if (shared[0] && !shared[1])
        emit(s, f, found[0], found[1], share);
}

/* "... a rate of 94.6 %, of 1420 received": the whole may come last. */
static bool follows(const scene *s, uint32_t which, const frame *f)
{
    const mention *m = &s->mentions[which];
    for (uint32_t at = f->end; at < m->place; at++)
        if (s->text.symbols[at].mark >= MARK_SEMICOLON || s->text.symbols[at].mark == MARK_FIGURE)
            return false;
    return scene_tells(s, WORDS_ALL, reduced_text(&s->text, m->clause, m->place));
}

/* The whole is told further away: the one total before, of the part's own kind where it is not in its paragraph, that a
** slip separates from the rate, or whose words or parts in the sentence say that it is all there is. */
static uint32_t total_before(const scene *s, uint32_t part, uint32_t share)
{
    uint32_t only = NONE;
    unsigned most = 0;
    wanted own = search_label(s, part);
    for (uint32_t at = part; at-- > 0 && at + SEARCH_WINDOW > part;) {
        if (!is_count(s, at) || !search_level(s, at) || !scene_comparable(s, at, part) || !feasible_at_most(s, part, at))
            continue;
        const mention *m = &s->mentions[at];
        bool total = (m->flags & MENTION_TOTAL) != 0 || scene_tells(s, WORDS_ALL, reduced_text(&s->text, m->clause, m->place));
        unsigned run = scene_unit(s, at)->count ? KIN_RUN : claim_shared_run(s, &own, at);
        if ((m->block != s->mentions[part].block && !(total && run >= KIN_RUN)) || run < most)
            continue;
        if (run > most)
            only = NONE;
        most = run;
        if (only != NONE && !feasible_equal(s, only, at))
            return NONE;
        only = at;
    }
    if (only == NONE || slip_share(s, part, only, share))
        return only;
    const mention *m = &s->mentions[only];
    const bool all = (m->flags & (MENTION_TOTAL | MENTION_SUMMED)) != 0 || scene_tells(s, WORDS_ALL, reduced_text(&s->text, m->clause, m->place));
    return all && m->sentence == s->mentions[share].sentence ? only : NONE;
}

static bool dated_between(const scene *s, uint32_t part, uint32_t share)
{
    return scene_dates(s, s->mentions[part].place, s->mentions[share].place) > 0;
}

/* "2 % were broken: of 6500 boxes sent 130 were": the only two counts behind the colon that ends the rate's clause, one of them told by its verb. */
static bool read_explained(scene *s, const rate_words *r, uint32_t share)
{
    const uint32_t end = scene_clause_end(s, s->mentions[share].place);
    uint32_t part = NONE, whole = NONE;
    if (s->text.symbols[end].mark != MARK_COLON)
        return false;
    for (uint32_t at = share + 1; at < s->mention_count && s->mentions[at].sentence == s->mentions[share].sentence; at++) {
        const mention *m = &s->mentions[at];
        if (m->place < end || !is_count(s, at) || feasible_unbounded(s, at))
            return false;
        uint32_t *which = has_word(s, at, r) ? &part : &whole;
        if (*which != NONE)
            return false;
        *which = at;
    }
    if (part == NONE || whole == NONE || !scene_comparable(s, part, whole) || !feasible_at_most(s, part, whole))
        return false;
    if (scene_dates(s, s->mentions[share].place, s->mentions[part > whole ? part : whole].place) > 0)
        return true;        /* of two times */
    draft_claim d = draft_claim_begin(CLAIM_SHARE, VIEW("share/explained"));
    d.named = d.told = true;
    draft_claim_add(&d, s, ROLE_PART, part);
    draft_claim_add(&d, s, ROLE_WHOLE, whole);
    draft_claim_add(&d, s, ROLE_SHARE, share);
    draft_claim_emit(&d, s);
    return true;
}

static void read_rate(scene *s, const frame *f, uint32_t share)
{
    const rate_words *r = find_rate(s, f);
    uint32_t start = group_start(s, f->start), only = NONE;
    if (r == NULL) {
        read_unknown(s, f, share, start);
        return;
    }
    if (read_explained(s, r, share))
        return;
    uint32_t part = find_part(s, f, r, start);
    if (part == NONE)
        part = find_part(s, f, r, claim_sentence_start(s, f->start));
    uint32_t whole = scene_slot(s, f, ROLE_WHOLE), days = part == NONE ? find_days(s, f, r) : NONE;
    if (days != NONE) {
        claim_days(s, claim_phrase(s, f)->id, days, share);
        return;
    }
    if (part == NONE || whole != NONE) {
        if (part != NONE && scene_comparable(s, part, whole))
            emit(s, f, part, whole, share);
        else if (part == NONE)
            read_sample(s, f, share, start);
        return;
    }
    uint32_t nearer = nearer_part(s, f, part);
    if (nearer != NONE) {
        read_leaning(s, f, nearer, share);
        return;
    }
    uint32_t context[2] = { part, share };
    bool rivals = false;
    for (uint32_t n = 0, near = scene_before(s, f->end) + 4; n < SEARCH_WINDOW && n <= near; n++) {
        uint32_t at = near - n;
        if (at >= s->mention_count || at == part || !is_count(s, at) || !scene_comparable(s, at, part) || has_word(s, at, r))
            continue;
        if (feasible_share(s, part, at, share)) {
            emit(s, f, part, at, share);
            return;
        }
        if (s->mentions[at].place >= start && (s->mentions[at].place < f->start || follows(s, at, f))) {
            rivals = rivals || (only != NONE && !feasible_equal(s, only, at));
            only = only == NONE ? at : only;
        }
    }
    if (dated_between(s, part, share))
        return;     /* "..., 99.5 %, in September 99.1 %": the rate of another time */
    if (only == NONE)
        only = total_before(s, part, share);
    wanted name = residue(s, part, r);
    search_result named = name.length >= 2 ? search_named(s, &name, part, part, part, rate_fits, context)
                                           : (search_result){ .best = NONE };
    if (only != NONE && !rivals && search_level(s, only) && feasible_at_most(s, part, only))
        emit(s, f, part, only, share);
    else if (named.best != NONE && named.fit >= SURE && !named.rivalled && !has_word(s, named.best, r)
             && feasible_at_most(s, part, named.best))
        emit(s, f, part, named.best, share);
}

void claim_rates(scene *s)
{
    for (uint32_t i = 0; i < s->frame_count; i++) {
        const frame *f = &s->frames[i];
        uint32_t share = scene_slot(s, f, ROLE_SHARE);
        if (share != NONE && claim_phrase(s, f)->claim == CLAIM_SHARE && view_equal(claim_phrase(s, f)->sort, VIEW("rate")))
            read_rate(s, f, share);
    }
}

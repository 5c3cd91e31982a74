#include "extract/claims/claims.h"

#include "extract/place.h"
#include "extract/claims/slip.h"
#include "extract/sums/sum_proof.h"

/*
** Shares told in a row: "three blocks of 4200, 2940 and 1260, or 50 %, 35 % and 15 %", and what is left of a hundred:
** "92.3 % have one, the other 7.7 % will".
*/

enum { LEAST_RUN = 2, PROVEN_RUN = 3, HUNDRED = 100, HUNDRED_DIGITS = 2, BOUND_REACH = 9 /* bytes */ };

typedef struct {
    uint32_t list[FEASIBLE_PARTS];
    uint32_t count;
} row;

/* Is there nothing but "、" or "and" between two neighbours? */
static bool adjoining(const scene *s, uint32_t a, uint32_t b)
{
    return s->mentions[b].place - s->mentions[a].place <= 2 && s->mentions[a].sentence == s->mentions[b].sentence;
}

static row shares_from(const scene *s, uint32_t share)
{
    row r = { .count = 0 };
    for (uint32_t at = share; at < s->mention_count && r.count < FEASIBLE_PARTS; at++) {
        if (s->mentions[at].kind != TOKEN_PERCENT || (at > share && !adjoining(s, at - 1, at)))
            break;
        r.list[r.count++] = at;
    }
    return r;
}

/* The last 'count' comparable levels before a place, no further back than 'start', in their order. */
static row levels_before(const scene *s, uint32_t place, uint32_t start, uint32_t count)
{
    row r = { .count = 0 };
    uint32_t like = NONE;
    for (uint32_t at = scene_before(s, place); at != NONE && s->mentions[at].place >= start && r.count < count; at = at > 0 ? at - 1 : NONE) {
        if (s->mentions[at].kind != TOKEN_AMOUNT || s->mentions[at].use != USE_LEVEL || scene_unit(s, at)->name.length == 0
            || (like != NONE && !scene_comparable(s, at, like)))
            continue;
        like = at;
        r.list[r.count++] = at;
    }
    for (uint32_t i = 0; i < r.count / 2; i++) {
        uint32_t other = r.list[i];
        r.list[i] = r.list[r.count - 1 - i];
        r.list[r.count - 1 - i] = other;
    }
    return r;
}

/* In the sentence, or in it and the one before it in its paragraph. */
static row parts_before(const scene *s, uint32_t place, uint32_t count)
{
    const uint32_t start = claim_sentence_start(s, place);
    row r = levels_before(s, place, start, count);
    if (r.count < count && start > 0 && s->text.text.start[s->text.symbols[start - 1].at] != '\n')
        r = levels_before(s, start - 1, claim_sentence_start(s, start - 1), count);
    return r;
}

static uint32_t fits(const scene *s, const row *parts, const row *shares, uint32_t whole)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < parts->count; i++)
        count += feasible_share(s, parts->list[i], whole, shares->list[i]);
    return count;
}

static void emit_share(scene *s, const frame *f, uint32_t part, uint32_t whole, uint32_t share)
{
    draft_claim d = draft_claim_begin(CLAIM_SHARE, claim_phrase(s, f)->id);
    draft_claim_add(&d, s, ROLE_PART, part);
    draft_claim_add(&d, s, ROLE_WHOLE, whole);
    draft_claim_add(&d, s, ROLE_SHARE, share);
    draft_claim_emit(&d, s);
}

static void emit_hundred(scene *s, view pattern, const row *shares)
{
    draft_claim d = draft_claim_begin(CLAIM_SHARES, pattern);
    for (uint32_t i = 0; i < shares->count; i++)
        draft_claim_add(&d, s, ROLE_SHARES, shares->list[i]);
    draft_claim_emit(&d, s);
}

/* One whole gives all the shares, or all but one of them. */
bool claim_share_run(scene *s, const frame *f, uint32_t share)
{
    row shares = shares_from(s, share), parts = parts_before(s, f->start, shares.count);
    if (shares.count < LEAST_RUN || parts.count != shares.count)
        return false;
    uint32_t best = NONE, most = 0, near = scene_before(s, f->end);
    for (uint32_t n = 0; n < SEARCH_WINDOW && n <= near + shares.count + 2; n++) {
        uint32_t at = near + shares.count + 2 - n;
        if (at >= s->mention_count || (s->mentions[at].block != s->mentions[share].block && shares.count < PROVEN_RUN) || !search_level(s, at)
            || !scene_comparable(s, at, parts.list[0]))
            continue;
        uint32_t here = fits(s, &parts, &shares, at);
        if (here > most) {
            best = at;
            most = here;
        }
    }
    if (best == NONE || most + (shares.count >= PROVEN_RUN) < shares.count)
        return false;
    for (uint32_t i = 0; i < shares.count; i++)
        emit_share(s, f, parts.list[i], best, shares.list[i]);
    return true;
}

static bool is_share(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    return m->kind == TOKEN_PERCENT && m->use != USE_CHANGE && m->use != USE_ASIDE && m->use != USE_BASE
        && (m->flags & (MENTION_HEDGED | MENTION_CELL | MENTION_PART | MENTION_AVERAGE)) == 0;
}

/* The shares before the rest, in its sentence: the nearest few that make up a hundred with it, or all of them. */
static void read_rest(scene *s, uint32_t rest)
{
    row r = { .list = { rest }, .count = 1 };
    for (uint32_t at = rest; at-- > 0 && s->mentions[at].sentence == s->mentions[rest].sentence && r.count < FEASIBLE_PARTS;) {
        if (s->mentions[at].kind != TOKEN_PERCENT)
            continue;
        if (!is_share(s, at) || feasible_digits(s, at) < HUNDRED_DIGITS)
            return;
        r.list[r.count++] = at;
        if (feasible_exactly_hundred(s, r.list, r.count))
            break;
    }
    if (r.count > 1 && (feasible_exactly_hundred(s, r.list, r.count) || slip_rest(s, rest, r.list + 1, r.count - 1)))
        emit_hundred(s, VIEW("shares/rest"), &r);
}

/* Do just the words between the members of a ratio stand between two neighbours: 7.6∶43.9∶48.5? */
static bool in_ratio(const scene *s, uint32_t a, uint32_t b)
{
    uint32_t from = s->mentions[a].place + 1, to = s->mentions[b].place;
    return to == from + 1 && s->mentions[b].kind == TOKEN_AMOUNT && scene_figure(s, b)->unit == 0
        && scene_figure(s, b)->print.decimals == scene_figure(s, a)->print.decimals
        && wordset_has(s->words->sets[WORDS_TO], reduced_text(&s->text, from, to));
}

/* "from 13.7∶46.4∶39.9 the year before to 12.4∶48.3∶39.3": is a row told of another time than the amounts before it? */
static bool is_of_other_time(const scene *s, const row *members, uint32_t part)
{
    const mention *m = &s->mentions[members->list[0]];
    const uint32_t before = members->list[0] > 0 ? s->mentions[members->list[0] - 1].place + 1 : 0, from = before > m->clause ? before : m->clause;
    const view lead = reduced_text(&s->text, from, m->place);
    uint32_t at;
    const dated *told = claim_date_before(s, m->place, from, &at), *own = told != NULL ? claim_period(s, part) : NULL;
    return scene_tells(s, WORDS_ODDS_OTHER, lead) || scene_tells(s, WORDS_EARLIER, lead)
        || (told != NULL && own != NULL && own->from.year != told->from.year)
        || (told != NULL && own == NULL && s->mentions[part].sentence == m->sentence);
}

/* A row of amounts told before it gives the members, in their order: of the total that they make up, or of the level that gives
** all of them but one. */
static void read_members(scene *s, const row *members, const uint32_t *totals)
{
    const row parts = parts_before(s, s->mentions[members->list[0]].place, members->count);
    uint32_t whole = NONE, most = 0, given = 0;
    if (parts.count != members->count || is_of_other_time(s, members, parts.list[0]))
        return;
    for (uint32_t at = members->list[0], n = 0; at-- > 0 && n < SEARCH_WINDOW; n++) {
        uint32_t here = 0, fit = 0;
        if (!search_level(s, at) || !scene_comparable(s, at, parts.list[0]))
            continue;
        for (uint32_t i = 0; i < parts.count; i++) {
            const bool fits = feasible_for_many(s, parts.list[i], at, members->list[i], exact_integer(HUNDRED));
            here += fits || totals[parts.list[i]] == at;
            fit += fits;
        }
        whole = here > most ? at : whole;
        given = here > most ? fit : given;
        most = here > most ? here : most;
    }
    if (most + 1 < parts.count || given == 0)       /* amounts of which not one fits are of something else */
        return;
    for (uint32_t i = 0; i < parts.count; i++) {
        draft_claim d = draft_claim_begin(CLAIM_SHARE, VIEW("share/structure"));
        draft_claim_add(&d, s, ROLE_PART, parts.list[i]);
        draft_claim_add(&d, s, ROLE_WHOLE, whole);
        draft_claim_add(&d, s, ROLE_SHARE, members->list[i]);
        d.named = true;
        draft_claim_emit(&d, s);
    }
}

/* "三次产业比例由上年的13.7∶46.4∶39.9": do words name such a row what makes up a hundred, in its sentence, and is it near one? */
static bool is_structure(const scene *s, const row *members)
{
    enum { LEAST_SUM = 85, MOST_SUM = 115 };
    const mention *first = &s->mentions[members->list[0]];
    exact sum = exact_integer(0), one;
    for (uint32_t i = 0; i < members->count; i++)
        if (!slip_value(s, members->list[i], &one) || exact_add(&sum, sum, one) != STATUS_OK)
            return false;
    return scene_figure(s, members->list[0])->print.decimals > 0 && exact_compare(sum, exact_integer(LEAST_SUM)) > 0
           && exact_compare(sum, exact_integer(MOST_SUM)) < 0
           && relation_words_in(s->words, WORDS_STRUCTURE, reduced_text(&s->text, s->text.sentences[first->sentence].from, first->place));
}

/* Three or more numbers that make up a hundred, or would but for one digit. */
static uint32_t read_structure(scene *s, uint32_t first, const uint32_t *totals)
{
    row r = { .list = { first }, .count = 1 };
    uint32_t at = first;
    if (s->mentions[first].kind != TOKEN_AMOUNT || scene_figure(s, first)->unit != 0
        || scene_figure(s, first)->print.scale != 0)
        return first;
    for (; at + 1 < s->mention_count && r.count < FEASIBLE_PARTS && in_ratio(s, at, at + 1); at++)
        r.list[r.count++] = at + 1;
    if (r.count >= PROVEN_RUN && (slip_hundred(s, r.list, r.count) || (r.count == PROVEN_RUN && is_structure(s, &r))))
        emit_hundred(s, VIEW("shares/structure"), &r);
    if (r.count >= PROVEN_RUN && scene_figure(s, first)->print.decimals > 0)
        read_members(s, &r, totals);
    return at;
}

static bool is_run_share(const scene *s, uint32_t which)
{
    return is_share(s, which) && feasible_digits(s, which) >= HUNDRED_DIGITS;
}

/* Two kinds that are all there is, or two shares that nothing parts: "45 % and 55 %". */
static bool is_pair(const scene *s, const row *r)
{
    const addition a = { .total = r->list[0], .parts = { r->list[0], r->list[1] }, .count = 2 };
    return adjoining(s, r->list[0], r->list[1]) || sum_is_partition(s, &a);
}

/* "the old have 26.1 %, those at work 59.8 %, children 14.1 %": does the same word for a share stand right before each, with a decimal each,
** and are they all percentages of their sentence? */
static bool are_told_alike(const scene *s, const row *r)
{
    view word = { "", 0 };
    for (uint32_t i = 0; i < r->count; i++) {
        const mention *m = &s->mentions[r->list[i]];
        const view before = reduced_text(&s->text, m->clause, m->place);
        const uint32_t length = wordset_before(s->words->sets[WORDS_HAS_SHARE], before, (uint32_t)before.length, NULL);
        const view here = { before.start + before.length - length, length };
        if (length == 0 || (i > 0 && (!view_equal(here, word) || r->list[i] != r->list[i - 1] + 1))
            || scene_figure(s, r->list[i])->print.decimals == 0 || scene_tells(s, WORDS_THAN, before))
            return false;
        word = here;
    }
    const uint32_t last = r->list[r->count - 1], first = r->list[0];
    return (last + 1 == s->mention_count || s->mentions[last + 1].sentence != s->mentions[last].sentence || s->mentions[last + 1].kind != TOKEN_PERCENT)
        && (first == 0 || s->mentions[first - 1].sentence != s->mentions[first].sentence || s->mentions[first - 1].kind != TOKEN_PERCENT);
}

/* Would they make up just a hundred but for two neighbouring digits of one that changed places? */
static bool is_exchanged(const scene *s, const row *r)
{
    exact left = exact_integer(1), one, due;
    for (uint32_t i = 0; i < r->count; i++)
        if (!slip_value(s, r->list[i], &one) || exact_subtract(&left, left, one) != STATUS_OK)
            return false;
    for (uint32_t i = 0; i < r->count; i++)
        if (slip_value(s, r->list[i], &one) && exact_add(&due, one, left) == STATUS_OK && exact_sign(due) > 0 && slip_exchanged(s, r->list[i], due))
            return true;
    return false;
}

/* Shares that follow each other in a sentence and make up a hundred. Answers the last one of those looked at. */
static uint32_t confirm_run(scene *s, uint32_t first)
{
    row r = { .count = 0 };
    for (uint32_t at = first; at < s->mention_count && s->mentions[at].sentence == s->mentions[first].sentence && r.count < FEASIBLE_PARTS; at++) {
        if (s->mentions[at].kind != TOKEN_PERCENT)
            continue;
        if (!is_run_share(s, at))
            break;
        r.list[r.count++] = at;
        if (r.count > 1 && feasible_exactly_hundred(s, r.list, r.count)) {
            if (r.count > 2 || is_pair(s, &r))
                emit_hundred(s, VIEW("shares/run"), &r);
            return at;
        }
    }
    if (r.count >= PROVEN_RUN && are_told_alike(s, &r) && is_exchanged(s, &r))
        emit_hundred(s, VIEW("shares/exchanged"), &r);
    return first;
}

void claim_remainders(scene *s)
{
    const uint32_t *totals = claim_totals(s, CLAIM_LISTED);
    if (totals == NULL) {
        s->failed = true;
        return;
    }
    for (uint32_t i = 0; i < s->mention_count; i++)
        if (s->mentions[i].sentence != NONE && is_run_share(s, i))
            i = confirm_run(s, i);
    for (uint32_t i = 0; i < s->mention_count; i++)
        i = read_structure(s, i, totals);
    for (uint32_t i = 1; i < s->mention_count; i++)
        if ((s->mentions[i].flags & MENTION_OTHER) != 0 && is_share(s, i) && feasible_digits(s, i) >= HUNDRED_DIGITS)
            read_rest(s, i);
}

/* The number that a bound is told of: 35 of 35岁以下; empty where the words before it tell none. */
static view bound_of(const scene *s, const word_place *band)
{
    const extraction *x = s->x;
    for (uint32_t t = place_token(x, band->at); t < x->token_count + 1u; t--) {
        const token *at = t < x->token_count ? &x->tokens[t] : NULL;
        if (at != NULL && at->start <= band->at)
            return at->end + BOUND_REACH >= band->at ? (view){ s->text.text.start + at->number_start, at->number_end - at->number_start } : VIEW("");
        if (t == 0)
            break;
    }
    return VIEW("");
}

bool claim_are_bands(const scene *s, const uint32_t *pair)
{
    unsigned seen = 0;
    view bounds[2] = { { "", 0 }, { "", 0 } };
    for (int i = 0; i < 2; i++) {
        uint32_t place = s->mentions[pair[i]].place;
        const word_place *band = scene_find(s, WORDS_BAND, reduced_text(&s->text, scene_clause_start(s, place), place));
        if (band == NULL)
            continue;
        seen |= 1u << band->value;
        bounds[i] = bound_of(s, band);
    }
    return (seen & 6) == 6 && view_equal(bounds[0], bounds[1]);
}

#include "extract/claims.h"

#include "extract/slip.h"

/* How far operands are looked for, and how many digits must agree where nothing but the arithmetic ties them together. */
enum { PARTS_BACK = 5, PARTS_AHEAD = 3, WHOLES_BACK = 40, WHOLES_AHEAD = 4, FACTORS = 7, SINGLE_REACH = 4, TELLING = 3, TELLING_PRODUCT = 5 };

/* Is the mention read by some claim, other than as a level? */
static bool *find_read(const scene *s)
{
    bool *read = arena_zero(s->x->scratch, s->doc->fact_count + 1u, sizeof *read);
    for (uint32_t i = 0; read != NULL && i < s->doc->claim_count; i++) {
        const claim *c = &s->doc->claims[i];
        for (uint32_t k = 0; k < c->operands; k++) {
            const operand *o = &s->doc->operands[c->operand + k];
            read[o->fact] = read[o->fact] || o->role == ROLE_SHARE || o->role == ROLE_RATE || o->role == ROLE_TIMES || o->role == ROLE_RATIO
                         || o->role == ROLE_DIFFERENCE || o->role == ROLE_DOUBLINGS;
        }
    }
    return read;
}

static bool is_amount(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    return m->kind == TOKEN_AMOUNT && m->use != USE_DIFFERENCE && m->use != USE_ASIDE && (m->flags & MENTION_CELL) == 0;
}

static bool counts(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    return (m->kind == TOKEN_AMOUNT || m->kind == TOKEN_DURATION) && m->use != USE_DIFFERENCE && (m->flags & MENTION_CELL) == 0;
}

static bool same_sentence(const scene *s, uint32_t a, uint32_t b)
{
    return s->mentions[a].sentence != NONE && s->mentions[a].sentence == s->mentions[b].sentence;
}

/* The first and one behind the last mention of a window around 'near'. */
static uint32_t window_start(uint32_t near, uint32_t width)
{
    return near > width ? near - width : 0;
}

static uint32_t window_end(const scene *s, uint32_t near, uint32_t width)
{
    return near + width < s->mention_count ? near + width + 1 : s->mention_count;
}

static void emit(scene *s, claim_kind kind, view pattern, const role roles[3], uint32_t a, uint32_t b, uint32_t quotient)
{
    draft_claim d = draft_claim_begin(kind, pattern);
    draft_claim_add(&d, s, roles[0], a);
    draft_claim_add(&d, s, roles[1], b);
    draft_claim_add(&d, s, roles[2], quotient);
    draft_claim_emit(&d, s);
}

static const role share_roles[] = { ROLE_PART, ROLE_WHOLE, ROLE_SHARE };
static const role ratio_roles[] = { ROLE_NUMERATOR, ROLE_DENOMINATOR, ROLE_RATIO };

/* May 'whole' be tried at all? One further away needs a share of enough digits, or one that is exact. */
static bool whole_in_reach(const scene *s, uint32_t part, uint32_t whole, uint32_t share)
{
    return whole != part && counts(s, whole) && scene_comparable(s, part, whole)
        && (same_sentence(s, whole, share) || feasible_digits(s, share) >= TELLING
            || (feasible_digits_printed(s, part) >= TELLING && feasible_share_exact(s, part, whole, share))
            || (s->mentions[whole].block == s->mentions[share].block && s->mentions[whole].sentence + 1 == s->mentions[share].sentence));
}

/* A percentage that no phrase could place: of two amounts around it that fit, one is part of the other. */
static void read_share(scene *s, uint32_t share)
{
    uint32_t first = window_start(share, PARTS_BACK), end = window_end(s, share, PARTS_AHEAD);
    for (uint32_t n = first; n < end; n++) {
        uint32_t part = n - first < share - first ? share - 1 - (n - first) : n;   /* backwards, then ahead */
        if (part == share || !counts(s, part) || !same_sentence(s, part, share))
            continue;
        uint32_t stop = window_end(s, share, WHOLES_AHEAD);
        for (uint32_t whole = stop; whole-- > window_start(share, WHOLES_BACK);)
            if (whole_in_reach(s, part, whole, share) && feasible_share(s, part, whole, share)
                && (feasible_digits(s, share) > 1 || feasible_at_most(s, part, whole))) {
                emit(s, CLAIM_SHARE, VIEW("share/free"), share_roles, part, whole, share);
                return;
            }
    }
}

/* A multiple that no phrase could place. */
static void read_multiple(scene *s, uint32_t times)
{
    uint32_t first = window_start(times, PARTS_BACK), end = window_end(s, times, PARTS_AHEAD);
    for (uint32_t above = end; above-- > first;)
        for (uint32_t below = end; below-- > first;) {
            if (above == below || above == times || below == times || !is_amount(s, above) || !is_amount(s, below)
                || !scene_comparable(s, above, below) || s->mentions[above].block != s->mentions[times].block
                || s->mentions[below].block != s->mentions[times].block
                || (!same_sentence(s, above, times) && !same_sentence(s, below, times)))
                continue;
            if (feasible_ratio(s, above, below, times)) {
                emit(s, CLAIM_RATIO, VIEW("ratio/free"), ratio_roles, above, below, times);
                return;
            }
        }
}

/* "one pot 40 pounds": the unit of the single thing right before a value; 0 where there is none. */
static uint16_t single_before(const scene *s, uint32_t which)
{
    if (which == 0 || s->mentions[which].place - s->mentions[which - 1].place > SINGLE_REACH || !same_sentence(s, which - 1, which))
        return 0;
    const figure *one = scene_figure(s, which - 1);
    for (uint32_t at = s->mentions[which - 1].place + 1; at < s->mentions[which].place; at++)
        if (s->text.symbols[at].mark > MARK_QUOTE)
            return 0;
    return one->print.digits == 1 && one->print.decimals == 0 && one->print.scale == 0 && one->print.modifier == MODIFIER_EXACT ? one->unit : 0;
}

/* What a value is per, as far as it says: 0 where it does not. */
static uint16_t per_unit(const scene *s, uint32_t which)
{
    const figure *f = scene_figure(s, which);
    return f->per != 0 ? f->per : single_before(s, which);
}

/* "each", "on average" in its clause, or a value that carries what it is per. */
static bool is_per(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    view clause = reduced_text(&s->text, m->clause, m->place + 1);
    return is_amount(s, which)
        && (m->use == USE_RATIO || per_unit(s, which) != 0 || scene_tells(s, WORDS_AVERAGE, clause)
            || scene_tells(s, WORDS_EACH, clause) || scene_tells(s, WORDS_PRICE, clause));
}

/* Asks about total, count and value; one per measure or length of time is so from then on, where the answer is yes. */
static bool asked(const scene *s, uint32_t total, uint32_t count, uint32_t per, bool (*ask)(const scene *, uint32_t, uint32_t, uint32_t))
{
    figure *f = builder_figure(s->x->builder, s->mentions[per].fact);
    if (f == NULL)
        return false;
    const uint16_t was = f->per;
    if ((s->mentions[count].kind == TOKEN_DURATION || !scene_unit(s, count)->count) && was == 0)
        f->per = s->mentions[count].unit;
    bool yes = ask(s, total, count, per);
    if (!yes)
        f->per = was;
    return yes;
}

static bool may_be_total(const scene *s, uint32_t which, uint32_t per)
{
    return which != per && is_amount(s, which) && scene_figure(s, which)->per == 0
        && (which == 0 || s->mentions[which].place - s->mentions[which - 1].place > 1 || single_before(s, which) == 0)
        && unit_comparable(scene_unit(s, which), scene_unit(s, per)) && s->mentions[which].block == s->mentions[per].block;
}

static void emit_product(scene *s, uint32_t total, uint32_t count, uint32_t per)
{
    claim_emit_ratio(s, VIEW("ratio/product"), total, count, per);
}

/* A value for each of so many, and their total: of the figures around it, a count and a total that fit. */
static bool read_product(scene *s, uint32_t per)
{
    uint32_t first = window_start(per, FACTORS), end = window_end(s, per, FACTORS);
    for (uint32_t total = end; total-- > first;) {
        if (!may_be_total(s, total, per))
            continue;
        for (uint32_t count = end; count-- > first;) {
            if (count == per || count == total || !counts(s, count) || s->mentions[count].block != s->mentions[per].block
                || (!same_sentence(s, count, per) && !same_sentence(s, total, per)))
                continue;
            unsigned digits = feasible_digits(s, per) + feasible_digits(s, total) + feasible_digits(s, count);
            if (digits >= TELLING_PRODUCT && asked(s, total, count, per, feasible_ratio)) {
                emit_product(s, total, count, per);
                return true;
            }
        }
    }
    return false;
}

/* Is it so many of what the value is per? */
static bool counts_of(const scene *s, uint32_t which, uint16_t unit_index)
{
    const unit *per = &s->doc->units[unit_index], *u = scene_unit(s, which);
    return counts(s, which) && (unit_comparable(u, per) || (u->count && per->count && scene_holds(s, &s->mentions[which], per->name)));
}

/* Nothing fits, but of the sentence's only count of what the value is per, and its only total, a slip makes one of the
** three: "3.6 a year, 12.4 in four years". */
static void read_slipped(scene *s, uint32_t per)
{
    uint16_t of = per_unit(s, per);
    uint32_t total = NONE, count = NONE;
    if (of == 0 || (s->mentions[per].flags & MENTION_HEDGED) != 0)
        return;
    for (uint32_t at = window_start(per, FACTORS); at < window_end(s, per, FACTORS); at++) {
        if (at == per || !same_sentence(s, at, per) || !claim_same_segment(s, at, per))
            continue;
        if (may_be_total(s, at, per)) {
            if (total != NONE)
                return;
            total = at;
        } else if (counts_of(s, at, of) && scene_figure(s, at)->print.digits != 1) {
            if (count != NONE)
                return;
            count = at;
        }
    }
    if (total != NONE && count != NONE && asked(s, total, count, per, slip_ratio))
        emit_product(s, total, count, per);
}

/* What phrases left unread is read for agreement only: figures that fit are meant, figures that do not prove nothing. */
void claim_quotients(scene *s)
{
    const bool *read = find_read(s);
    if (read == NULL) {
        s->failed = true;
        return;
    }
    for (uint32_t i = 0; i < s->mention_count; i++) {
        const mention *m = &s->mentions[i];
        if (read[m->fact] || (m->flags & MENTION_CELL) != 0)
            continue;
        if (m->kind == TOKEN_PERCENT && m->use != USE_ASIDE && m->use != USE_CHANGE)
            read_share(s, i);
        else if (m->kind == TOKEN_TIMES)
            read_multiple(s, i);
        else if (is_per(s, i) && !read_product(s, i))
            read_slipped(s, i);
    }
}

#include "extract/claims/claims.h"

#include "extract/claims/slip.h"
#include "extract/sums/flow_role.h"
#include "extract/sums/sum_charge.h"
#include "extract/sums/sum_runs.h"
#include "extract/sums/sum_shape.h"

/*
** Accounts that words tell of only in part: of the figures of one unit in a sentence, or a few, most say by the words beside
** them whether they were there or came, or went or are there now. What the two sides come to is the same; the others stand
** on the side on which that is so, or would be but for a slip in one figure.
*/

enum { LEAST = 3, MOST = 6, SENTENCES = 3, GAP = 90, FAR = 240 /* symbols */, TELLING = 3, FEW = 2 /* digits */ };

enum { OPEN, HERE = 1 /* was there, or came */, GONE = 2 /* went, or is there now */, APART = 4 /* how far the two are apart */ };

typedef struct {
    uint32_t of[MOST];
    exact value[MOST];
    uint32_t side[MOST];
    uint32_t count, open;
    uint32_t total;         /* the place in the group of what there is, is left, or lies between; NONE */
} group;

/* The figures of one account on two sides: bit i of 'here' for the i-th. */
typedef struct {
    const group *g;
    uint32_t here;
} sides;

static bool is_plain(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    return m->kind == TOKEN_AMOUNT && m->unit != 0 && m->sentence != NONE && m->use != USE_RATIO && m->use != USE_ASIDE
        && (m->flags & (MENTION_CELL | MENTION_EACH | MENTION_AVERAGE | MENTION_PART)) == 0 && scene_figure(s, which)->per == 0 && sum_is_exact(s, which);
}

/* Counted alike, or both people, whatever they are counted with? */
/* Does one like it stand before a figure in its sentence? */
static bool is_inside(const scene *s, uint32_t first)
{
    for (uint32_t i = first; i-- > 0 && s->mentions[i].sentence == s->mentions[first].sentence;)
        if (scene_comparable(s, i, first))
            return true;
    return false;
}

/* Is a figure one of the group, told again: as many, of which words say that they are known? */
static bool is_again(const scene *s, const group *g, uint32_t which, exact value)
{
    for (uint32_t i = 0; i < g->count; i++)
        if (exact_compare(g->value[i], value) == 0 && (claim_is_definite(s, which) || g->of[i] + 1 == which))
            return true;
    return false;
}

/* A few where the others are hundreds: "these are the two numbers"? */
static bool is_stray(const scene *s, uint32_t which, uint32_t first)
{
    return feasible_digits_printed(s, which) == 1 && feasible_digits_printed(s, first) > FEW && claim_is_definite(s, which);
}

/* The figures of a unit in sentences [from, to], which start with 'first'; false where one of them is none for an account, or there
** are too few, or too many. */
static bool gather(const scene *s, uint32_t first, uint32_t to, group *g)
{
    uint32_t last = first;
    bool sure;
    *g = (group){ .total = NONE };
    for (uint32_t i = first; i < s->mention_count && s->mentions[i].block <= s->mentions[first].block + 1; i++) {
        const mention *m = &s->mentions[i];
        if (m->place - s->mentions[last].place > FAR || (m->sentence != NONE && m->sentence > to))
            break;
        if (m->sentence == NONE || !scene_comparable(s, i, first))
            continue;
        if (is_stray(s, i, first))
            continue;
        if (g->count == MOST || !is_plain(s, i) || !sum_counts_alike(s, i, first) || m->place - s->mentions[last].place > GAP
            || !slip_value(s, i, &g->value[g->count])
            || (scene_behind_exception(s, m) && !(m->clause > 0 && s->mentions[last].place >= scene_clause_start(s, m->clause - 1))))
            return false;
        if (is_again(s, g, i, g->value[g->count]))
            continue;
        if (m->use == USE_DIFFERENCE && flow_role(s, i, &sure) != NET && scene_tells(s, WORDS_THAN, reduced_text(&s->text, m->clause, m->place)))
            return false;       /* 比市一中多1枚 */
        g->of[g->count++] = last = i;
    }
    return g->count >= LEAST && s->mentions[last].sentence == to;
}

static bool is_stock(uint32_t role)
{
    return role == HAS || role == LEFT || role == LACKS;
}

static uint32_t side_of(uint32_t role, bool sure)
{
    if (role == NET)
        return APART;
    if (role == LEFT || (sure && (role == HAS || role == LACKS || role == WENT || role == DONE)))
        return GONE;
    return sure && (role == HAD || role == CAME) ? HERE : OPEN;
}

/* "Of 214 who left 187 came, 27 are still away": what came, or is there, of a whole that is told first is gone of it. False where what
** is told first is no whole. */
static bool take_whole(group *g, const uint32_t *role)
{
    const uint32_t first = g->total == 0;
    if (g->count > LEAST && (role[first] == WENT || role[first] == DONE || role[first] == CAME))
        return false;
    g->side[first] = HERE;
    for (uint32_t i = first + 1; i < g->count; i++)
        if (i != g->total && g->side[i] != OPEN && g->count == LEAST)
            g->side[i] = role[i] == HAD ? HERE : GONE;
    return true;
}

/* Gives each figure the side that its words tell; false where they tell of no account. */
static bool take_sides(const scene *s, group *g)
{
    uint32_t told[FLOWS] = { 0 }, role[MOST], apart = NONE;
    for (uint32_t i = 0; i < g->count; i++) {
        bool sure;
        role[i] = flow_role(s, g->of[i], &sure);
        if (role[i] == LEFT && !sure && (s->mentions[g->of[i]].flags & MENTION_OTHER) == 0)
            return false;       /* "and there are 64 more" may be of another kind */
        g->side[i] = side_of(role[i], sure);
        told[g->side[i] == OPEN ? NO_FLOW : role[i]]++;
        apart = s->mentions[g->of[i]].use == USE_DIFFERENCE ? i : apart;
        if (g->side[i] == APART || (g->side[i] == GONE && is_stock(role[i]) && (g->total == NONE || role[i] != HAS)))
            g->total = i;
    }
    const uint32_t left = told[LEFT] + told[LACKS], ends = told[NET] + left + (left == 1 && g->count == LEAST ? 0 : told[HAS]);
    if (ends == 0 && apart != NONE && told[CAME] > 0 && told[WENT] > 0 && told[HAD] == 0) {
        g->total = apart;
        g->side[apart] = APART;
    } else if (ends != 1) {
        return false;
    }
    if (left > 0 ? !take_whole(g, role) : told[HAS] > 0 && told[HAD] == 0 && (told[CAME] == 0 || told[WENT] == 0))
        return false;
    for (uint32_t i = 0; i < g->count; i++)
        g->open += g->side[i] == OPEN;
    return true;
}

/* What both sides miss each other by; false where that cannot be told. */
static bool missing(const sides *x, exact *out)
{
    *out = exact_integer(0);
    for (uint32_t i = 0; i < x->g->count; i++)
        if (((x->here >> i & 1) != 0 ? exact_add(out, *out, x->g->value[i]) : exact_subtract(out, *out, x->g->value[i])) != STATUS_OK)
            return false;
    return true;
}

typedef bool (*slip)(const scene *s, uint32_t which, exact due);

/* Is one of them what such a slip makes of what it should be? */
static bool is_slipped(const scene *s, const sides *x, exact over, slip made)
{
    exact due;
    for (uint32_t i = 0; i < x->g->count; i++)
        if (((x->here >> i & 1) != 0 ? exact_subtract(&due, x->g->value[i], over) : exact_add(&due, x->g->value[i], over)) == STATUS_OK
            && exact_sign(due) > 0 && made(s, x->g->of[i], due))
            return true;
    return false;
}

/* May the figures stand so: on the sides that words tell, both sides taken, what there is on the far one? */
static bool may_stand(const sides *x)
{
    uint32_t gone = 0;
    for (uint32_t i = 0; i < x->g->count; i++) {
        const bool here = (x->here >> i & 1) != 0;
        if ((x->g->side[i] == HERE && !here) || (x->g->side[i] == GONE && here))
            return false;
        gone += !here;
    }
    return gone > 0 && gone < x->g->count;
}

/* The only sides that come out but for a slip; false where any would come out, or several but for a slip. */
static bool find_sides(const scene *s, const group *g, sides *out, bool *exchanged)
{
    uint32_t found = 0;
    for (uint32_t here = 1; here + 1 < 1u << g->count; here++) {
        const sides x = { g, here };
        exact over;
        if (!missing(&x, &over))
            return false;
        if (exact_sign(over) == 0)
            return false;
        if (!may_stand(&x) || !(is_slipped(s, &x, over, slip_exactly) || is_slipped(s, &x, over, slip_scaled)))
            continue;
        found++;
        *out = x;
        *exchanged = is_slipped(s, &x, over, slip_exchanged);
    }
    return found == 1;
}

static unsigned digits_of(const scene *s, const group *g)
{
    addition a = { .total = g->of[0], .count = g->count - 1 };
    unsigned most = 0;
    for (uint32_t i = 0; i < g->count; i++) {
        a.total = g->of[i];
        for (uint32_t k = 0, n = 0; k < g->count; k++)
            if (k != i)
                a.parts[n++] = g->of[k];
        const unsigned digits = sum_digits(s, &a);
        most = digits > most ? digits : most;
    }
    return most;
}

/* "240 in all, tickets just a quarter of it, the rest 132 and 48": is a part told by its share alone, before the others? */
static bool has_part_by_share(const scene *s, const addition *a)
{
    const mention *total = &s->mentions[a->total], *first = &s->mentions[a->parts[0]];
    for (uint32_t at = a->total + 1; at < a->parts[0] && (first->flags & MENTION_PART) == 0 && first->sentence == total->sentence; at++)
        if (s->mentions[at].kind == TOKEN_PERCENT && s->mentions[at].use == USE_SHARE && s->mentions[at].clause > total->place)
            return true;
    return false;
}

/* What is gone of the one figure that was there, and what is left: a sum. */
static void emit_rest(scene *s, const group *g, uint32_t whole)
{
    addition a = { .total = g->of[whole], .confidence = CLAIM_FOUND, .pattern = VIEW("sum/sides") };
    for (uint32_t i = 0; i < g->count; i++)
        if (i != whole)
            a.parts[a.count++] = g->of[i];
    if (!sum_is_excused(s, &a) && !sum_is_sibling(s, &a) && !has_part_by_share(s, &a))
        sum_emit(s, &a, true);
}

static void emit(scene *s, const sides *x)
{
    const group *g = x->g;
    uint32_t whole = 0;
    while ((x->here >> whole & 1) == 0)
        whole++;
    if (x->here == 1u << whole && g->side[g->total] == GONE) {
        emit_rest(s, g, whole);
        return;
    }
    draft_claim d = draft_claim_begin(CLAIM_BALANCE, VIEW("balance/sides"));
    d.what.confidence = CLAIM_FOUND;
    const bool turned = (x->here >> g->total & 1) != 0;     /* what lies between makes up for the lesser */
    draft_claim_add(&d, s, ROLE_TOTAL, g->of[g->total]);
    for (uint32_t i = 0; i < g->count; i++)
        if (i != g->total && ((x->here >> i & 1) != 0) != turned)
            draft_claim_add(&d, s, ROLE_PARTS, g->of[i]);
    for (uint32_t i = 0; i < g->count; i++)
        if (i != g->total && ((x->here >> i & 1) != 0) == turned)
            draft_claim_add(&d, s, ROLE_LESS, g->of[i]);
    draft_claim_emit(&d, s);
}

/* Do the words and the figures leave no doubt of the sides? */
static bool is_enough(const scene *s, const group *g, bool exchanged)
{
    const unsigned digits = digits_of(s, g);
    const bool other = g->count == LEAST && (s->mentions[g->of[g->total]].flags & MENTION_OTHER) != 0;
    if (g->open == 0 || (g->open == 1 && other))
        return digits >= FEW;
    return g->open == 1 ? digits >= TELLING || (digits >= FEW && exchanged) : g->open == 2 && (digits > TELLING || (digits >= TELLING && exchanged));
}

static bool read_group(scene *s, uint32_t first, uint32_t to, const bool *read)
{
    group g;
    sides x = { &g, 0 };
    bool exchanged = false;
    if (!gather(s, first, to, &g) || !claim_is_new(s, read, g.of, g.count) || !take_sides(s, &g) || g.total == NONE
        || !find_sides(s, &g, &x, &exchanged) || !is_enough(s, &g, exchanged))
        return false;
    emit(s, &x);
    return true;
}

void claim_sides(scene *s)
{
    const bool *read = claim_tied(s);
    s->failed = s->failed || read == NULL;
    for (uint32_t i = 0; read != NULL && i < s->mention_count; i++) {
        const mention *m = &s->mentions[i];
        if (!is_plain(s, i) || is_inside(s, i))
            continue;
        for (uint32_t to = m->sentence; to < m->sentence + SENTENCES; to++)
            if (read_group(s, i, to, read))
                break;
    }
}

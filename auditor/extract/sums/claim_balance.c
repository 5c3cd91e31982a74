#include "extract/claims/claims.h"

#include "extract/sums/flow_role.h"
#include "extract/sums/sum_runs.h"
#include "extract/sums/sum_shape.h"

/*
** Accounts: what there was, what came, what went, what there is ("206, 12 built, 37 closed, 181 now"), what came and went
** and what that leaves ("158 opened, 117 closed, 41 more"), a whole, what is done of it and what is left. Each figure tells
** by the words beside it which of them it is; two at most go by their place, or by which side fits.
**
** Whether it comes out is not asked, unless another reading does: what came for what went, a total and its parts.
*/

enum { MOST = 8, LEAST = 3, MOST_OPEN = 2, REACH = 120, BETWEEN = 60, SENTENCES = 2, WHOLE = 100 /* percent */ };     /* figures; symbols */

typedef struct {
    uint32_t total;                 /* what there is, or what came and went comes to */
    uint32_t plus[MOST], minus[MOST];
    uint32_t plus_count, minus_count;
    uint32_t open[MOST_OPEN], open_count;       /* these belong to either of them */
    bool net;                       /* the total is how far apart they are */
    uint8_t confidence;
} account;

static bool is_entry(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    return m->kind == TOKEN_AMOUNT && m->sentence != NONE && (m->flags & (MENTION_CELL | MENTION_EACH | MENTION_AVERAGE)) == 0
        && m->use != USE_RATIO && m->use != USE_ASIDE && scene_figure(s, which)->per == 0;
}

/* The figures of one unit from 'first' on, without those "of which" that neither came nor went; 0 where one of them is no
** number spelled out. */
static uint32_t gather(const scene *s, uint32_t first, flow_entry *out)
{
    uint32_t count = 0, place = s->mentions[first].place, parts_of = NONE;
    for (uint32_t i = first; i < s->mention_count && count < MOST; i++) {
        const mention *m = &s->mentions[i];
        if (m->block != s->mentions[first].block || m->sentence == NONE || m->sentence > s->mentions[first].sentence + SENTENCES
            || m->place - s->mentions[first].place > REACH || m->place - place > BETWEEN)
            break;
        if (!is_entry(s, i) || !scene_comparable(s, i, first))
            continue;
        bool sure;
        const uint32_t role = flow_role(s, i, &sure);
        parts_of = (m->flags & MENTION_PART) != 0 ? m->sentence : parts_of;
        if (role == NO_FLOW && parts_of == m->sentence)
            continue;
        if (!sum_is_exact(s, i))
            return 0;
        out[count++] = (flow_entry){ i, role, sure };
        place = m->place;
    }
    return count;
}

typedef struct {
    flow_entry of[MOST];
    uint32_t count;
    uint32_t with[FLOWS];       /* how many have each role */
    uint32_t guessed;           /* whose place alone tells their role */
    bool left;                  /* words say that what there is, is left of something */
} roles;

static void take_role(roles *r, uint32_t i, uint32_t role)
{
    r->with[r->of[i].role]--;
    r->with[role]++;
    r->guessed += r->of[i].role == NO_FLOW;
    r->of[i].role = role;
}

/* What is wanting is what there is of a whole, unless it is what went and has not come back; what is done of it went. */
static void settle_wants(roles *r)
{
    r->left = r->with[LACKS] + r->with[LEFT] == 1;
    const bool wants = r->with[LACKS] > 0, net = r->with[HAD] + r->with[HAS] + r->with[LEFT] + r->with[NO_FLOW] + r->with[DONE] == 0
                                                 && r->with[CAME] > 0 && r->with[WENT] > 0;
    for (uint32_t i = 0; i < r->count; i++)
        if (r->of[i].role == LACKS || r->of[i].role == LEFT)
            take_role(r, i, net && r->of[i].role == LACKS ? NET : HAS);
        else if ((r->of[i].role == DONE && r->with[NET] == 0) || (wants && !net && r->of[i].role == CAME))
            take_role(r, i, WENT);
}

/* "41 more: 158 opened, 117 closed": what came, what went and what that leaves. */
static bool settle_net(roles *r)
{
    if (r->with[HAD] + r->with[HAS] + r->with[DONE] > 0 || r->with[NO_FLOW] > (r->count == LEAST ? MOST_OPEN : 1))
        return false;
    for (uint32_t i = 0; i < r->count && r->with[NO_FLOW] == 1; i++)
        if (r->of[i].role == NO_FLOW && (r->with[CAME] == 0) != (r->with[WENT] == 0))
            take_role(r, i, r->with[CAME] == 0 ? CAME : WENT);
    return r->with[NO_FLOW] > 0 || (r->with[CAME] > 0 && r->with[WENT] > 0);
}

/* What there was stands first and what there is last, unless words tell otherwise; of those between not all have a role. */
static bool settle_stocks(roles *r)
{
    const uint32_t last = r->count - 1;
    flow_entry *of = r->of;
    if (r->with[HAS] == 2 && r->with[HAD] == 0 && of[0].role == HAS && of[last].role == HAS)
        take_role(r, 0, HAD);
    else if (r->with[HAD] == 2 && r->with[HAS] == 0 && of[0].role == HAD && of[last].role == HAD)
        take_role(r, last, HAS);
    if (r->with[HAS] == 1 && r->with[HAD] == 0 && of[0].role == HAS && of[last].role == NO_FLOW)
        take_role(r, 0, HAD);
    if (r->with[HAD] == 0
        && (of[0].role == NO_FLOW || (of[0].role == WENT && r->left && r->with[NO_FLOW] + r->with[CAME] == 0)
            || (of[0].role == CAME && r->with[HAS] == 1
                && (r->with[CAME] == 1 ? r->left || r->with[NO_FLOW] == 0 : r->left && r->with[NO_FLOW] == 0 && r->with[WENT] > 0))))
        take_role(r, 0, HAD);       /* bought 40, ate 25, 15 are left */
    else if (r->with[HAD] == 0 && r->left && of[0].role == HAS && of[1].role == NO_FLOW)
        take_role(r, 1, HAD);       /* 15 are left of 40 */
    if (r->with[HAS] == 0 && (of[last].role == NO_FLOW || of[0].role == NO_FLOW))
        take_role(r, of[last].role == NO_FLOW ? last : 0, HAS);
    else if (r->with[HAS] == 0 && of[0].role == HAD && of[1].role == NO_FLOW)
        take_role(r, 1, HAS);       /* from 1208 to 1251: 126 new, 83 closed */
    const bool both = r->with[CAME] > 0 && r->with[WENT] > 0, any = r->with[CAME] + r->with[WENT] > 0;
    return r->with[HAD] == 1 && r->with[HAS] == 1 && (any || (r->count == LEAST && r->left)) && r->with[NO_FLOW] + r->guessed <= MOST_OPEN
        && (r->guessed == 0 || both || (r->guessed == 1 && r->left));
}

/* The account that figures are, by their roles; false where they are none. */
static bool make_account(const flow_entry *of, uint32_t count, account *out)
{
    roles r = { .count = count };
    memcpy(r.of, of, sizeof *of * count);
    for (uint32_t i = 0; i < count; i++)
        r.with[of[i].role]++;
    settle_wants(&r);
    const bool net = r.with[NET] == 1;
    if (!(net ? settle_net(&r) : r.with[NET] == 0 && settle_stocks(&r)))
        return false;
    bool unsure = false;
    *out = (account){ .total = NONE, .net = net };
    for (uint32_t i = 0; i < count; i++) {
        unsure = unsure || !of[i].sure;
        switch (r.of[i].role) {
        case HAS: case NET: out->total = of[i].which; break;
        case NO_FLOW: out->open[out->open_count++] = of[i].which; break;
        case WENT: out->minus[out->minus_count++] = of[i].which; break;
        default: out->plus[out->plus_count++] = of[i].which; break;
        }
    }
    const bool one_way = !net && !r.left && (r.with[CAME] == 0 || r.with[WENT] == 0);
    const uint32_t doubts = r.guessed + 2 * out->open_count + one_way;
    out->confidence = doubts == 0 && !unsure ? SUM_SURE : doubts <= 1 ? SUM_TOLD : SUM_SHAPED;
    return true;
}

static bool fits(const scene *s, const account *a)
{
    return feasible_balance(s, a->total, a->plus, a->plus_count, a->minus, a->minus_count);
}

static void turn(account *a)
{
    account other = *a;
    memcpy(other.plus, a->minus, sizeof a->minus);
    memcpy(other.minus, a->plus, sizeof a->plus);
    other.plus_count = a->minus_count;
    other.minus_count = a->plus_count;
    *a = other;
}

/* The sides of the open ones by the bits of 'came', and of a net that is turned around. */
static account with_sides(const account *a, uint32_t came)
{
    account out = *a;
    out.open_count = 0;
    for (uint32_t i = 0; i < a->open_count; i++)
        if ((came >> i & 1) != 0)
            out.plus[out.plus_count++] = a->open[i];
        else
            out.minus[out.minus_count++] = a->open[i];
    if (a->net && (came >> a->open_count & 1) != 0)
        turn(&out);
    return out;
}

/* Gives the open ones the sides with which it comes out, else those with which a slip is all that it misses. Answers
** whether it comes out; no open one is left unless no sides will do. */
static bool settle_open(const scene *s, account *a)
{
    account slipped = *a;
    bool found = a->open_count == 0 && !a->net;
    for (uint32_t came = 0; came < 1u << (a->open_count + a->net); came++) {
        const account one = with_sides(a, came);
        if (fits(s, &one)) {
            *a = one;
            return true;
        }
        if (!found && feasible_balance_slip(s, one.total, one.plus, one.plus_count, one.minus, one.minus_count)) {
            slipped = one;
            found = true;
        }
    }
    *a = slipped;
    if (!found && a->net && a->open_count == 0 && !feasible_balance_near(s, a->total, a->plus, a->plus_count, a->minus, a->minus_count, WHOLE))
        turn(a);        /* what is taken is the lesser */
    return false;
}

/* Would it come out with other signs, or another total? */
static bool fits_otherwise(const scene *s, const flow_entry *of, uint32_t count)
{
    for (uint32_t total = 0; total < count; total++)
        for (uint32_t signs = 1; signs < 1u << (count - 1); signs++) {
            account a = { .total = of[total].which };
            for (uint32_t i = 0, bit = 0; i < count; i++) {
                if (i == total)
                    continue;
                if ((signs >> bit++ & 1) != 0)
                    a.plus[a.plus_count++] = of[i].which;
                else
                    a.minus[a.minus_count++] = of[i].which;
            }
            if (fits(s, &a))
                return true;
        }
    return false;
}

/* A whole, what is gone of it and what is left: a sum. */
static bool is_rest(const account *a)
{
    return !a->net && a->plus_count == 1;
}

static void emit_rest(scene *s, const account *a, uint8_t confidence)
{
    addition sum = { .total = a->plus[0], .count = a->minus_count + 1, .confidence = confidence, .pattern = VIEW("sum/rest") };
    memcpy(sum.parts, a->minus, sizeof *a->minus * a->minus_count);
    sum.parts[a->minus_count] = a->total;
    for (uint32_t i = a->minus_count; i > 0 && sum.parts[i] < sum.parts[i - 1]; i--) {      /* in the order of the text */
        const uint32_t left = sum.parts[i];
        sum.parts[i] = sum.parts[i - 1];
        sum.parts[i - 1] = left;
    }
    if (!sum_is_excused(s, &sum))
        sum_emit(s, &sum, true);
}

static void flag_all(scene *s, const uint32_t *of, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        s->mentions[of[i]].flags |= MENTION_ACCOUNT;
}

static void emit(scene *s, const account *a, uint8_t confidence)
{
    if (is_rest(a)) {
        emit_rest(s, a, confidence);
        return;
    }
    if (confidence == SUM_SURE) {
        flag_all(s, &a->total, 1);
        flag_all(s, a->plus, a->plus_count);
        flag_all(s, a->minus, a->minus_count);
    }
    draft_claim d = draft_claim_begin(CLAIM_BALANCE, VIEW("balance/flows"));
    d.what.confidence = confidence;
    draft_claim_add(&d, s, ROLE_TOTAL, a->total);
    for (uint32_t i = 0; i < a->plus_count; i++)
        draft_claim_add(&d, s, ROLE_PARTS, a->plus[i]);
    for (uint32_t i = 0; i < a->minus_count; i++)
        draft_claim_add(&d, s, ROLE_LESS, a->minus[i]);
    draft_claim_emit(&d, s);
}

/* Does one of its unit stand before a figure in its sentence? Then an account does not start with it. */
static bool is_inside(const scene *s, uint32_t first)
{
    for (uint32_t i = first; i-- > 0 && s->mentions[i].sentence == s->mentions[first].sentence && s->mentions[first].place - s->mentions[i].place <= BETWEEN;)
        if (is_entry(s, i) && scene_comparable(s, i, first))
            return true;
    return false;
}

/* Of a whole nothing that is gone or left is more; what only its place tells must be told in more than a few digits. */
static bool is_sound(const scene *s, const account *a)
{
    const addition told = { .total = a->total, .parts = { a->plus[0] }, .count = 1 };
    if (a->confidence == SUM_SHAPED && sum_digits(s, &told) < SUM_MANY)
        return false;
    for (uint32_t i = 0; is_rest(a) && i < a->minus_count; i++)
        if (!feasible_at_most(s, a->minus[i], a->plus[0]))
            return false;
    return !is_rest(a) || feasible_at_most(s, a->total, a->plus[0]);
}

/* Does one of their unit stand among them that is none of them: "of which", or for each? */
static bool passes_others(const scene *s, const flow_entry *of, uint32_t count)
{
    uint32_t like = 0;
    for (uint32_t i = of[0].which; i <= of[count - 1].which; i++)
        like += scene_comparable(s, i, of[0].which);
    return like > count;
}

/* Is it read elsewhere: figures that add up, a value before and a difference? Flows "of which" may be inside of one another. */
static bool is_of_others(const scene *s, const flow_entry *of, uint32_t count)
{
    uint32_t added = 0, parts = 0, bases = 0, nets = 0;
    for (uint32_t i = 0; i < count; i++) {
        const mention *m = &s->mentions[of[i].which];
        added += (m->flags & (MENTION_SUMMED | MENTION_ADDED)) != 0;
        parts += (m->flags & MENTION_PART) != 0;
        bases += m->use == USE_BASE;
        nets += of[i].role == NET;
    }
    return added > 1 || parts > 0 || (bases > 0 && nets == 0 && count == LEAST) || flow_settles(s, of, count);
}

/* May an account end with the n-th figure: with what there is, or with its sentence? */
static bool may_end(const scene *s, const flow_entry *of, uint32_t n, uint32_t count)
{
    const uint32_t role = of[n - 1].role;
    return n == count || role == HAS || role == LACKS || role == LEFT || role == NET
           || s->mentions[of[n].which].sentence != s->mentions[of[n - 1].which].sentence;
}

/* "9 teachers in 1998 ...; last year 8 people, 2 left, 1 came, so 7": does another count before the flows make it come out? */
static bool opens_elsewhere(const scene *s, const account *a)
{
    const uint32_t first = a->minus_count > 0 && (a->plus_count < 2 || a->minus[0] < a->plus[1]) ? a->minus[0] : a->plus_count > 1 ? a->plus[1] : a->total;
    account other = *a;
    for (uint32_t at = first; !a->net && a->plus_count > 0 && at-- > a->plus[0] + 1;) {
        other.plus[0] = at;
        if (is_entry(s, at) && scene_unit(s, at)->count && scene_unit(s, a->total)->count && sum_is_exact(s, at) && fits(s, &other))
            return true;
    }
    return false;
}

static void leave_out(uint32_t *list, uint32_t *count, uint32_t i)
{
    for ((*count)--; i < *count; i++)
        list[i] = list[i + 1];
}

static bool is_compared(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    view clause = reduced_text(&s->text, m->clause, m->place);
    return m->use == USE_DIFFERENCE || scene_tells(s, WORDS_BASIS, clause) || relation_words_in(s->words, WORDS_THAN, clause);
}

/* "Spending 63.5, 1.5 more than last year, income 38.8, so 24.7 are missing": does it come out without one that is a comparison? */
static bool fits_uncompared(const scene *s, const account *a)
{
    for (uint32_t i = 0; i < a->plus_count + a->minus_count; i++) {
        account other = *a;
        if (!is_compared(s, i < a->plus_count ? a->plus[i] : a->minus[i - a->plus_count]))
            continue;
        if (i < a->plus_count)
            leave_out(other.plus, &other.plus_count, i);
        else
            leave_out(other.minus, &other.minus_count, i - a->plus_count);
        if (other.plus_count > 0 && other.plus_count + other.minus_count > 1 && fits(s, &other))
            return true;
    }
    return false;
}

/* Does it miss by what a slip makes, or, where every word tells its own, by little? Nothing is left below zero. */
static bool is_missed(const scene *s, const account *a)
{
    const bool slip = feasible_balance_slip(s, a->total, a->plus, a->plus_count, a->minus, a->minus_count);
    if (a->confidence == SUM_SURE && slip)
        return true;
    return feasible_balance_near(s, a->total, a->plus, a->plus_count, a->minus, a->minus_count, SUM_FAR) && (a->confidence == SUM_SURE || slip);
}

/* The surest account that starts with a figure and does not come out; its number of figures, 0: none. */
static uint32_t charge(const scene *s, const flow_entry *of, uint32_t count, account *out)
{
    uint32_t best = 0;
    for (uint32_t n = LEAST; n <= count; n++) {
        account a;
        if (!may_end(s, of, n, count) || is_of_others(s, of, n) || !make_account(of, n, &a) || settle_open(s, &a) || a.open_count > 0)
            continue;
        if (a.confidence != SUM_SURE && fits_otherwise(s, of, n))
            continue;
        a.confidence = a.confidence == SUM_SURE && passes_others(s, of, n) ? SUM_TOLD : a.confidence;
        if (is_missed(s, &a) && is_sound(s, &a) && !opens_elsewhere(s, &a) && !fits_uncompared(s, &a) && (best == 0 || a.confidence > out->confidence)) {
            *out = a;
            best = n;
        }
    }
    return best;
}

/* Reads the account that starts with a figure; answers how many mentions behind it are its own. */
static uint32_t read_account(scene *s, uint32_t first)
{
    flow_entry of[MOST];
    account a;
    const uint32_t count = gather(s, first, of);
    for (uint32_t n = LEAST; n <= count; n++)
        if (make_account(of, n, &a) && settle_open(s, &a) && is_sound(s, &a)) {
            if (!is_of_others(s, of, n))
                emit(s, &a, SUM_SURE);
            return of[n - 1].which - first;
        }
    const uint32_t n = is_inside(s, first) ? 0 : charge(s, of, count, &a);
    if (n > 0)
        emit(s, &a, a.confidence);
    return n > 0 ? of[n - 1].which - first : 0;
}

void claim_balances(scene *s)
{
    for (uint32_t i = 0; i < s->mention_count; i++)
        i += is_entry(s, i) ? read_account(s, i) : 0;
}

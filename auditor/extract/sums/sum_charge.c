#include "extract/sums/sum_charge.h"
#include "extract/sums/sum_shape.h"

enum { GAP = 60, LICENSED = 3, FAR_MISS = 12, FAR_SLIP = 30, NEAR_MISS = 5, SMALL_MISS = 3, ANY_MISS = 900 };

/* The strongest mark between two mentions. */
uint32_t sum_mark_between(const scene *s, const mention *a, const mention *b)
{
    uint32_t most = MARK_WORD;
    for (uint32_t n = rising_before(&s->text.commas, a->place + 1); n < s->text.commas.count && s->text.commas.first[n] < b->place && most < MARK_STOP; n++)
        most = s->text.symbols[s->text.commas.first[n]].mark > most ? s->text.symbols[s->text.commas.first[n]].mark : most;
    for (uint32_t at = a->place + 1; at < b->place && most < MARK_PAUSE; at++)
        most = s->text.symbols[at].mark > most ? s->text.symbols[at].mark : most;
    return most;
}

bool sum_is_sibling(const scene *s, const addition *told)
{
    addition alike = *told, *a = &alike;
    if (a->count > 2 && (s->mentions[a->parts[a->count - 1]].flags & MENTION_OTHER) != 0)
        a->count--;     /* "all others" end the row of these */
    wanted whole = search_label(s, a->total), part = search_label(s, a->parts[0]);
    view label = scene_label(s, &s->mentions[a->total]);
    bool verb = wordset_at(s->words->sets[WORDS_VERB], label, 0, NULL) > 0 && !view_equal(label, scene_label(s, &s->mentions[a->parts[0]]));
    if ((s->mentions[a->parts[0]].flags & MENTION_PART) != 0 || verb)
        return false;   /* "lent 1284 loans, loans to farmers 832" */
    return whole.length >= 2 && sum_is_parallel(s, a) && whole.points[whole.length - 1] == part.points[part.length - 1]
        && (!sum_is_announced(s, a->total) || sum_is_announced(s, a->parts[0]));
}

/* Does a share stand behind a part that is true of this total? */
static bool witnessed(const scene *s, const addition *a)
{
    for (uint32_t i = 0; i < a->count; i++) {
        uint32_t next = a->parts[i] + 1;
        if (next < s->mention_count && s->mentions[next].kind == TOKEN_PERCENT && s->mentions[next].sentence == s->mentions[a->parts[i]].sentence
            && feasible_share(s, a->parts[i], a->total, next))
            return true;
    }
    return false;
}

bool sum_says(const scene *s, uint32_t from, uint32_t to, words_kind kind)
{
    return from < to && scene_tells(s, kind, reduced_text(&s->text, from, to));
}

/* Parts that are all by what they are: the rest of it, both sides of a bound, every kind there is. */
static bool is_firm(const scene *s, const addition *a)
{
    return (s->mentions[a->parts[a->count - 1]].flags & MENTION_OTHER) != 0 || sum_has_bands(s, a) || sum_is_partition(s, a) || sum_is_described(s, a)
        || sum_has_periods(s, a);
}

static bool is_beside(const scene *s, const addition *a)
{
    const mention *total = &s->mentions[a->total], *first = &s->mentions[a->parts[0]], *last = &s->mentions[a->parts[a->count - 1]];
    return total->place > last->place ? total->place - last->place <= GAP
                                      : total->sentence == first->sentence && first->place - total->place <= GAP;
}

/* Nothing of the kind comes behind the last part in its sentence. */
static bool ends_there(const scene *s, const addition *a)
{
    uint32_t last = a->parts[a->count - 1];
    return last + 1 >= s->mention_count || !scene_comparable(s, last, last + 1)
        || sum_mark_between(s, &s->mentions[last], &s->mentions[last + 1]) >= MARK_SEMICOLON;
}

bool sum_in_closing(const scene *s, uint32_t place)
{
    for (uint32_t at = place > 2 ? place - 2 : 0; at <= place && place < s->text.count; at++) {
        uint32_t length = wordset_at(s->words->sets[WORDS_CLOSED], s->text.text, s->text.symbols[at].at, NULL);
        if (length > 0 && s->text.symbols[at].at + length > s->text.symbols[place].at)
            return true;
    }
    return false;
}

/* Words that leave no doubt that the parts are all: "no more, no less", "together". */
static bool is_closed(const scene *s, const addition *a)
{
    const mention *total = &s->mentions[a->total], *last = &s->mentions[a->parts[a->count - 1]], *second = &s->mentions[a->parts[1]];
    const mention *end = total->place > last->place ? total : last;
    uint32_t stop = end->place + 1;
    while (stop < s->text.count && s->text.symbols[stop].mark != MARK_FIGURE && s->text.symbols[stop].mark < MARK_STOP && stop - end->place < GAP)
        stop++;
    return (sum_says(s, second->clause, second->place, WORDS_PLUS) || sum_says(s, end->clause, stop, WORDS_CLOSED) || sum_in_closing(s, stop))
        && is_beside(s, a);
}

/* "62 grave goods: 38 pots, 9 jades, 15 bones.": a colon, and nothing but the parts up to the end. */
static bool is_listed(const scene *s, const addition *a)
{
    const mention *total = &s->mentions[a->total], *first = &s->mentions[a->parts[0]];
    uint32_t colon = total->place;
    while (colon < first->place && s->text.symbols[colon].mark != MARK_COLON)
        colon++;
    return total->sentence == first->sentence && a->count > 2 && colon < first->place && scene_clause_end(s, total->place + 1) == colon
        && first->clause == colon + 1 && a->parts[a->count - 1] - a->parts[0] + 1 == a->count && ends_there(s, a);
}

/* "both parks together 35.0 (20.6 and 14.4)": a bracket behind a total that says it is one holds the parts and nothing else. */
static bool is_enclosed(const scene *s, const addition *a)
{
    const uint32_t first = a->parts[0], last = a->parts[a->count - 1];
    if (a->total + 1 != first || last - first + 1 != a->count || (s->mentions[first].flags & MENTION_PART) != 0 || !sum_is_announced(s, a->total))
        return false;
    uint32_t end = s->mentions[last].place + 1;
    while (end < s->text.count && s->text.symbols[end].mark < MARK_FIGURE)
        end++;
    return sum_bracketed(s, s->mentions[a->total].place, s->mentions[first].place)
        && !sum_bracketed(s, s->mentions[first].place, s->mentions[last].place) && end < s->text.count && s->text.symbols[end].mark == MARK_BRACKET;
}

/* Are these parts all of the total, for all that the text says? Two are it only by what they are, or by words. */
static bool is_complete(const scene *s, const addition *a, bool firm)
{
    return firm || is_closed(s, a) || is_listed(s, a) || is_enclosed(s, a) || (a->count > 2 && sum_is_counted(s, a))
        || (a->total > a->parts[0] && sum_parts_said(s, a->total) == a->count);
}

/* "another 200": parts of their own, which together cannot be more than all. */
static bool is_beyond(const scene *s, const addition *a)
{
    return (s->mentions[a->parts[a->count - 1]].flags & MENTION_REST) != 0 && a->total < a->parts[0]
        && feasible_near(s, a->total, a->parts, a->count, FAR_MISS, true);
}

unsigned sum_licence(const scene *s, const addition *a)
{
    const mention *total = &s->mentions[a->total], *first = &s->mentions[a->parts[0]], *last = &s->mentions[a->parts[a->count - 1]];
    bool behind = total->place > last->place;
    unsigned points = is_complete(s, a, is_firm(s, a)) || is_beyond(s, a) || sum_is_counted(s, a) ? LICENSED : 0;
    if (sum_is_paired(s, a) || sum_is_announced(s, a->total))
        points += 2;
    if (witnessed(s, a))
        points += 2;
    points += sum_is_parallel(s, a);
    points += behind ? total->place - last->place <= GAP : first->place - total->place <= GAP;
    return points;
}

/* "150 in all: east 80, made of 30 and 50, west 70": are figures that stand among the parts, or beside them, what makes one of them? What its
** own parts are told to be elsewhere says nothing. */
static bool is_made_here(const scene *s, const addition *a, uint32_t part)
{
    const uint32_t sentence = s->mentions[part].sentence;
    for (uint32_t i = 0; i < s->doc->claim_count; i++) {
        const claim *c = &s->doc->claims[i];
        const operand *o = &s->doc->operands[c->operand];
        if (c->kind != CLAIM_SUM || c->operands < 2 || o[0].role != ROLE_TOTAL || o[0].fact != s->mentions[part].fact)
            continue;
        for (uint32_t at = part; at-- > 0 && s->mentions[at].sentence == sentence;)
            if (s->mentions[at].fact == o[1].fact)
                return true;
        for (uint32_t at = part + 1; at < s->mention_count && s->mentions[at].sentence <= sentence + 1; at++)
            if (s->mentions[at].fact == o[1].fact)
                return true;
    }
    return s->mentions[a->total].sentence != sentence;
}

/* Can each of them be a part of the total by itself? Where one digit explains it, a part may be the figure that is wrong. */
static bool are_less(const scene *s, const addition *a, bool slipped)
{
    const mention *total = &s->mentions[a->total];
    uint16_t average = sum_says(s, total->clause, total->place, WORDS_MEAN_TIME) ? 0 : MENTION_AVERAGE;
    for (uint32_t i = 0; i < a->count; i++) {
        const mention *m = &s->mentions[a->parts[i]];
        if (m->unit == 0 || (m->flags & average) != 0 || ((m->flags & MENTION_SUMMED) != 0 && is_made_here(s, a, a->parts[i]))
            || (!slipped && !feasible_at_most(s, a->parts[i], a->total))
            || feasible_equal(s, a->parts[i], a->total) || (i > 0 && sum_bracketed(s, s->mentions[a->parts[i - 1]].place, m->place)))
            return false;   /* one in a bracket and one behind it are not parts of the same */
    }
    return true;
}

/* "students 2200, neighbours 1100, workers 600": one of a row that only pauses part is no total of those behind it. */
static bool heads_row(const scene *s, const addition *a)
{
    const mention *total = &s->mentions[a->total], *first = &s->mentions[a->parts[0]], *second = &s->mentions[a->parts[1]];
    return a->total < a->parts[0] && (first->flags & MENTION_PART) == 0 && sum_mark_between(s, total, first) == MARK_PAUSE
        && sum_mark_between(s, first, second) == MARK_PAUSE;
}

static bool is_sound(const scene *s, const addition *a, bool closed)
{
    const mention *total = &s->mentions[a->total];
    bool means = sum_says(s, total->clause, total->place, WORDS_MEAN_TIME);
    uint16_t flags = 0, bad = MENTION_OVERLAP | MENTION_FLOW, average = means ? 0 : MENTION_AVERAGE;
    uint32_t added = 0;
    for (uint32_t i = 0; i < a->count; i++) {
        flags |= s->mentions[a->parts[i]].flags;
        added += (s->mentions[a->parts[i]].flags & MENTION_ADDED) != 0;
    }
    if (heads_row(s, a) || sum_dwindles(s, a) || sum_overlaps(s, a) || sum_goes_on(s, a->parts[a->count - 1]))
        return false;
    if (sum_has_bands(s, a) || sum_is_partition(s, a) || sum_is_described(s, a))
        bad = 0;
    return (total->flags & ((closed || a->count > 2 ? 0 : MENTION_SUMMED) | average)) == 0 && added < 2 && (flags & bad) == 0
        && (closed || ((flags ^ total->flags) & MENTION_PLAN) == 0);
}

/* What a figure's words say of an account: what was, came, went or is; else 0. */
static uint32_t flow_of(const scene *s, uint32_t which)
{
    enum { IS = 4, LEFT = 8, MORE = 9 };
    const uint32_t told = scene_says(s, &s->mentions[which], WORDS_FLOWS);
    return told <= IS ? told : told == LEFT || told == MORE ? IS : 0;
}

/* "bought 8150, sold 7300, lost 18": what came, went and is left is an account, no total and its parts. */
static bool is_account(const scene *s, const addition *a)
{
    uint32_t told = flow_of(s, a->total);
    for (uint32_t i = 0; i < a->count; i++) {
        uint32_t here = flow_of(s, a->parts[i]);
        if (here != 0 && told != 0 && here != told)
            return true;
        told = told != 0 ? told : here;
    }
    return false;
}

/* Is nothing told between the parts and a total behind them: no "adding what is lent"? */
static bool is_next(const scene *s, const addition *a)
{
    uint32_t marks = 0;
    for (uint32_t at = s->mentions[a->parts[a->count - 1]].place; at < s->mentions[a->total].place; at++)
        marks += s->text.symbols[at].mark >= MARK_PAUSE;
    return marks <= 1;
}

/* Do words say that the total is one of what stands right before it? */
static bool is_told(const scene *s, const addition *a)
{
    return (sum_is_announced(s, a->total) || is_closed(s, a)) && is_next(s, a);
}

/* Far off is only what a slip makes of a total that is told. */
static bool may_hold(const scene *s, const addition *a)
{
    return feasible_near(s, a->total, a->parts, a->count, FAR_SLIP, false)
        || (is_told(s, a) && feasible_slip(s, a->total, a->parts, a->count) > 0 && feasible_near(s, a->total, a->parts, a->count, ANY_MISS, false));
}

/* "A total of 58.4 tons of grain, 37.1 of it in autumn, freight 91 tons": is a part told to be a total, and the total not? */
static bool holds_total(const scene *s, const addition *a)
{
    for (uint32_t i = 0; i < a->count && !sum_is_announced(s, a->total); i++)
        if (sum_is_announced(s, a->parts[i]))
            return true;
    return false;
}

/* Should this sum hold? What the text says for it, and how little it misses. */
unsigned sum_charge(const scene *s, const addition *a)
{
    if (a->count < 2 || !may_hold(s, a) || sum_ends_with_subtotal(s, a))
        return 0;
    unsigned slip = feasible_slip(s, a->total, a->parts, a->count), far = FAR_MISS;
    bool firm = is_firm(s, a), closed = is_complete(s, a, firm) || is_beyond(s, a);
    firm = firm || is_beyond(s, a);
    bool slipped = closed && slip > 0 && is_told(s, a);
    if (!are_less(s, a, slipped))
        return 0;
    if ((closed && !firm && slip > 0) || (slip > 1 && (closed || feasible_near(s, a->total, a->parts, a->count, FAR_SLIP, true))))
        far = FAR_SLIP;
    far = slipped ? ANY_MISS : far;
    bool of_which = (s->mentions[a->parts[0]].flags & MENTION_PART) != 0, above = feasible_near(s, a->total, a->parts, a->count, far, true);
    if ((a->count == 2 && !closed && !(above && slip > 0 && sum_is_parallel(s, a) && is_beside(s, a) && ends_there(s, a))) || !is_sound(s, a, closed)
        || !feasible_near(s, a->total, a->parts, a->count, far, false))
        return 0;
    const bool rest = (s->mentions[a->parts[a->count - 1]].flags & MENTION_OTHER) != 0;
    if ((!closed || rest) && sum_is_sibling(s, a))
        return 0;
    if (!closed && (holds_total(s, a) || !is_beside(s, a) || (slip == 0 && !feasible_near(s, a->total, a->parts, a->count, SMALL_MISS, false))))
        return 0;
    if (!firm && !is_closed(s, a) && sum_trails_off(s, a))
        return 0;
    if ((s->mentions[a->total].flags & MENTION_SUMMED) != 0 && !feasible_near(s, a->total, a->parts, a->count, FAR_SLIP, false))
        return 0;   /* another sum makes it already */
    if (!sum_is_of_these(s, a, rest))
        return 0;
    if (sum_has_strangers(s, a) || (!closed && is_account(s, a)) || (a->total < a->parts[0] && (sum_mixes(s, a->parts, a->count) || sum_nests(s, a))))
        return 0;
    unsigned points = closed ? 4 : 0;
    points += sum_is_announced(s, a->total) || sum_is_paired(s, a) ? 2 : 0;
    points += sum_is_parallel(s, a) ? 2 : 0;
    points += witnessed(s, a) ? 3 : 0;
    points += above ? 2 : 0;
    points += slip;
    points += feasible_near(s, a->total, a->parts, a->count, SMALL_MISS, false);
    points += feasible_near(s, a->total, a->parts, a->count, NEAR_MISS, false);
    points += a->count >= 3;
    points += is_beside(s, a);
    points += ends_there(s, a);
    return points - (of_which && !above && points > 0);
}


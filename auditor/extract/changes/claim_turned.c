#include "extract/changes/two_values.h"
#include "extract/scene/identity.h"

/*
** "36.85 at 5 o'clock; by 17 it had risen to 36.13": a value that is told to have risen, or fallen, to what it is, and the one before it.
** Each tells its time, and the words between the two name nothing that the first is not told of. A figure that is just how far they
** are apart needs no more.
*/

enum { SURE = 85, BACK = 8, BEHIND = 3 /* mentions */, TELLING = 2 /* digits */, SENTENCES = 1 };

typedef struct {
    uint32_t to, word;      /* the value; the symbol where the word that tells its way begins */
    bool up;
} turn;

static bool is_value(const scene *s, uint32_t which, uint32_t like)
{
    const mention *m = &s->mentions[which];
    return (m->kind == TOKEN_AMOUNT || m->kind == TOKEN_PERCENT)
           && (m->flags & (MENTION_CELL | MENTION_HEDGED | MENTION_PLAN | MENTION_TARGET | MENTION_EACH)) == 0 && m->sentence != NONE
           && !feasible_unbounded(s, which)
           && (like == NONE || (scene_comparable(s, which, like) && scene_figure(s, which)->per == scene_figure(s, like)->per));
}

/* The word right before a value that tells that it rose, or fell, to it. */
static bool find_turn(const scene *s, uint32_t which, turn *out)
{
    const mention *m = &s->mentions[which];
    view words = reduced_text(&s->text, m->clause, m->place);
    words.length -= wordset_before(s->words->sets[WORDS_PARTICLE], words, (uint32_t)words.length, NULL);
    uint32_t value = 0;
    const uint32_t length = wordset_before(s->words->sets[WORDS_WENT_TO], words, (uint32_t)words.length, &value);
    if (length == 0)
        return false;
    *out = (turn){ which, reduced_find(&s->text, (uint32_t)(words.start - s->text.text.start + words.length) - length), value == 1 };
    return true;
}

/* Is a symbol a date, a clock time or a length of time? */
static bool is_time(const scene *s, uint32_t at)
{
    const symbol *here = &s->text.symbols[at];
    return here->token != NO_TOKEN && (here->kind == TOKEN_DATE || here->kind == TOKEN_CLOCK || here->kind == TOKEN_DURATION);
}

/* Does a stretch tell a time: a date, a clock time, morning and noon? */
static bool tells_time(const scene *s, uint32_t from, uint32_t to)
{
    for (uint32_t at = from; at < to; at++)
        if (is_time(s, at) && s->text.symbols[at].kind != TOKEN_DURATION)
            return true;
    const view words = reduced_text(&s->text, from, to);
    return from < to && (scene_tells(s, WORDS_WHEN, words) || scene_tells(s, WORDS_EARLIER, words) || scene_tells(s, WORDS_LATER, words));
}

/* Do some symbols, without words for a time and such as say nothing of what is told, stand in 'told', or name the basis of a change? */
static bool is_known(const scene *s, uint32_t from, uint32_t to, view told)
{
    static const words_kind idle[] = { WORDS_WHEN, WORDS_LATER, WORDS_PARTICLE, WORDS_LEAD };
    for (uint32_t last = NONE; last != from && from < to;) {
        last = from;
        scene_strip(s, &from, &to);
        for (size_t i = 0; i < sizeof idle / sizeof *idle && from < to && from == last; i++)
            from = reduced_find(&s->text, s->text.symbols[from].at + wordset_at(s->words->sets[idle[i]], reduced_text(&s->text, from, to), 0, NULL));
    }
    const view own = reduced_text(&s->text, from, to);
    return from >= to || view_find(told, own) >= 0 || wordset_at(s->words->sets[WORDS_BASIS], own, 0, NULL) > 0;
}

/* Do the clauses between two places name nothing but what stands before the first value, too? */
static bool is_of_it(const scene *s, uint32_t from, uint32_t place, uint32_t to)
{
    const view told = reduced_text(&s->text, claim_sentence_start(s, place), place);
    for (uint32_t at = from, piece = from; at <= to; at++)
        if (at == to || s->text.symbols[at].mark >= MARK_COMMA || is_time(s, at)) {
            if (!is_known(s, piece, at, told))
                return false;
            piece = at + 1;
        }
    return true;
}

/* Is the value held against another one than the one before it: last year's, an average? */
static bool is_held_against(const scene *s, const turn *t, uint32_t from)
{
    const view words = reduced_text(&s->text, from, t->word);
    return scene_tells(s, WORDS_THAN, words) || scene_tells(s, WORDS_BASIS, words) || scene_tells(s, WORDS_EARLIER, words)
           || scene_tells(s, WORDS_RESERVED, words) || identity_supposed(s, t->to);
}

static void emit(scene *s, const turn *t, uint32_t from)
{
    draft_claim c = draft_claim_begin(CLAIM_CHANGE, VIEW("change/turned"));
    c.what.confidence = SURE;
    c.what.direction = t->up ? DIRECTION_UP : DIRECTION_DOWN;
    draft_claim_add(&c, s, ROLE_FROM, from);
    draft_claim_add(&c, s, ROLE_TO, t->to);
    draft_claim_trust(&c, s);
    draft_claim_emit(&c, s);
}

/* How far it is apart from another one, told right behind it: the first figure of its kind there, behind a word that compares. */
static uint32_t told_apart(const scene *s, const turn *t)
{
    const mention *m = &s->mentions[t->to];
    uint32_t at = t->to + 1;
    while (at < s->mention_count && at <= t->to + BEHIND && s->mentions[at].sentence == m->sentence && !scene_comparable(s, at, t->to))
        at++;
    if (at >= s->mention_count || at > t->to + BEHIND || s->mentions[at].sentence != m->sentence || feasible_digits(s, at) < TELLING || !is_value(s, at, t->to))
        return NONE;
    return wordset_before(s->words->sets[WORDS_COMPARED], s->text.text, s->text.symbols[s->mentions[at].place].at, NULL) > 0 ? at : NONE;
}

/* The value before it that is as far from it as a figure right behind says: the one that the word suits, or else the only one. */
static uint32_t apart_from(const scene *s, const turn *t)
{
    const mention *m = &s->mentions[t->to];
    const uint32_t said = told_apart(s, t);
    uint32_t found = NONE, count = 0;
    if (said == NONE)
        return NONE;
    for (uint32_t at = t->to; at-- > 0 && t->to - at <= BACK && s->mentions[at].sentence + SENTENCES >= m->sentence && s->mentions[at].block == m->block;) {
        if (!is_value(s, at, t->to) || (!feasible_difference(s, t->to, at, said) && !feasible_difference(s, at, t->to, said)))
            continue;
        if (feasible_at_most(s, t->up ? at : t->to, t->up ? t->to : at))
            return at;
        found = at;
        count++;
    }
    return count == 1 ? found : NONE;
}

/* Is it told as a value of its own, and not as one that another is held against? */
static bool is_told(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    if (m->use == USE_BASE)
        return !scene_tells(s, WORDS_THAN, reduced_text(&s->text, m->clause, m->place))
               && !scene_tells(s, WORDS_START, reduced_text(&s->text, m->clause, m->place));
    return m->use == USE_LEVEL || m->use == USE_RATIO || m->use == USE_SHARE;
}

/* Are they of days, or of stretches of time of one length? */
static bool of_like_times(const dated *p, const dated *q)
{
    enum { MONTHS = 12 };
    if (p == NULL || q == NULL)
        return true;
    if (p->precision != q->precision || (p->from.year > 0 && q->from.year > 0 && date_compare(p->from, q->to) > 0))
        return false;
    return p->precision == PRECISION_DAY
           || p->to.month - p->from.month + MONTHS * (p->to.year - p->from.year) == q->to.month - q->from.month + MONTHS * (q->to.year - q->from.year);
}

/* Behind another value of its kind, is it surely one more of the same: what it rose or fell to, or named by its time alone? "6 left, 34 now" is none. */
static bool is_step(const scene *s, uint32_t which)
{
    turn t;
    return find_turn(s, which, &t) || s->mentions[which].label >= s->mentions[which].label_end;
}

/* The only value of its kind that is told, with its time, in the sentence or the one before it. */
static uint32_t told_before(const scene *s, const turn *t)
{
    const mention *m = &s->mentions[t->to];
    uint32_t found = NONE;
    for (uint32_t at = t->to; at-- > 0 && t->to - at <= BACK && s->mentions[at].sentence + SENTENCES >= m->sentence && s->mentions[at].block == m->block;) {
        if (!scene_comparable(s, at, t->to))
            continue;
        if (found != NONE)
            return s->mentions[at].sentence != s->mentions[found].sentence || is_step(s, found) ? found : NONE;
        if (!is_told(s, at) || !is_value(s, at, t->to))
            return NONE;
        found = at;
    }
    return found;
}

static void read_turn(scene *s, const turn *t)
{
    const mention *m = &s->mentions[t->to];
    uint32_t from = apart_from(s, t);
    if (from != NONE) {
        emit(s, t, from);
        return;
    }
    from = told_before(s, t);
    if (from == NONE || m->use == USE_BASE || !is_told(s, t->to))
        return;
    const mention *a = &s->mentions[from];
    const uint32_t told = scene_clause_end(s, a->place), start = told < t->word ? told + 1 : a->place + 1;
    uint32_t place;
    if (start > t->word || !tells_time(s, claim_sentence_start(s, a->place), a->place) || !tells_time(s, start, t->word) || is_held_against(s, t, start)
        || !is_of_it(s, start, a->place, t->word) || !of_like_times(identity_period(s, from, &place), identity_period(s, t->to, &place))
        || ((a->flags ^ m->flags) & (MENTION_PART | MENTION_TOTAL | MENTION_AVERAGE)) != 0)
        return;
    emit(s, t, from);
}

void claim_turned(scene *s)
{
    turn t;
    for (uint32_t i = 1; i < s->mention_count; i++)
        if (is_value(s, i, NONE) && find_turn(s, i, &t))
            read_turn(s, &t);
}

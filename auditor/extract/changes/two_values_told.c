#include "extract/changes/two_values.h"

enum { VERB = 3, NEAR = 200, LONG = 120, MONTHS = 12, QUARTER = 3 };    /* characters; symbols; bytes; months of a year, of a quarter */

/* "127 more, 88 changed": does only a pause stand between a figure and what follows it? */
static bool is_listed(const scene *s, uint32_t which)
{
    return s->text.symbols[s->mentions[which].place + 1].mark == MARK_PAUSE;
}

/* May a figure between the three be of something else: of another measure, and no rate that could be the one of the values? */
static bool is_aside(const scene *s, const two_values *t, uint32_t at)
{
    const uint8_t kind = s->mentions[at].kind;
    const bool aside = kind == TOKEN_DURATION || kind == TOKEN_ORDINAL || kind == TOKEN_AGE;
    return aside && kind != s->mentions[t->first].kind && kind != s->mentions[t->said].kind;
}

/* "3.62, 0.47 more than a year before; last year 3.15": is the one of then told last, for nothing else? */
static bool closes(const scene *s, const two_values *t)
{
    return t->said == t->first + 1 && t->last == t->said + 1 && !t->crowded && t->object >= t->object_end && two_values_bare(s, t->last, VERB)
        && s->text.symbols[s->mentions[t->last].place + 1].mark >= MARK_COMMA && two_values_side(s, t, t->last) == SIDE_EARLIER;
}

bool two_values_told_in_turn(const scene *s, const two_values *t)
{
    const view name = scene_label(s, &s->mentions[t->first]);
    const dated *p = claim_period(s, t->first), *q = claim_period(s, t->last);
    const bool years = p != NULL && q != NULL && p->from.year > 0 && q->from.year > 0 && p->from.year + 1 == q->from.year && p->precision == q->precision;
    const bool turns = two_values_side(s, t, t->first) == SIDE_EARLIER && two_values_side(s, t, t->last) == SIDE_LATER;
    return t->last == t->first + 1 && t->said == t->last + 1 && !t->crowded && t->object >= t->object_end && name.length >= 2 * TWO_CHARACTER
        && view_equal(name, scene_label(s, &s->mentions[t->last])) && (years || turns) && s->mentions[t->last].sentence == s->mentions[t->said].sentence;
}

/* "36000 applied, a quarter got in; 28800 the time before, 25 % up": do only figures of other measures stand between, and
** the last two in a row, the second told of then? */
static bool stand_apart(const scene *s, two_values *t)
{
    if (closes(s, t) || two_values_told_in_turn(s, t)) {
        t->apart = false;
        return true;
    }
    if (!two_values_behind(s, t) || t->crowded || two_values_side(s, t, t->last) != SIDE_EARLIER)
        return false;
    for (uint32_t at = t->first + 1; at < t->last; at++)
        if (scene_comparable(s, at, t->first) || s->mentions[at].use == USE_CHANGE)
            return false;
    for (uint32_t at = s->mentions[t->last].place; at < s->mentions[t->said].place; at++)
        if (s->text.symbols[at].mark == MARK_SEMICOLON)
            return false;
    return true;
}

/* The three stand one after another, with no semicolon and no other figure between them but times and places in an order. */
static bool stand_together(const scene *s, two_values *t)
{
    const uint32_t first = t->first < t->said ? t->first : t->said, last = t->last > t->said ? t->last : t->said;
    uint32_t others = 0;
    if (s->mentions[last].place - s->mentions[first].place > NEAR || is_listed(s, t->said))
        return false;
    for (uint32_t at = first; at <= last; at++)
        others += !is_aside(s, t, at);
    for (uint32_t at = s->mentions[first].place; at < s->mentions[last].place; at++)
        t->apart = t->apart || s->text.symbols[at].mark == MARK_SEMICOLON;
    t->apart = t->apart || others != TWO_SIDES + 1;
    return !t->apart || stand_apart(s, t);
}

/* Bytes of the longest word at a place that says nothing of what a value is of, but of when it is, or of nothing at all. */
static uint32_t idle_word(const scene *s, view clause, uint32_t at)
{
    static const words_kind idle[] = { WORDS_EARLIER, WORDS_NORM, WORDS_LATER, WORDS_TAIL, WORDS_LEAD, WORDS_BECAME };
    uint32_t most = 0;
    for (size_t i = 0; i < sizeof idle / sizeof *idle; i++) {
        const uint32_t n = wordset_at(s->words->sets[idle[i]], clause, at, NULL);
        most = n > most ? n : most;
    }
    const uint32_t here = reduced_find(&s->text, (uint32_t)(clause.start + at - s->text.text.start));
    return most == 0 && s->text.symbols[here].token != NO_TOKEN ? s->text.symbols[here + 1].at - s->text.symbols[here].at : most;
}

bool two_values_bare(const scene *s, uint32_t which, uint32_t verb)
{
    const mention *m = &s->mentions[which];
    view clause = reduced_text(&s->text, m->clause, m->place);
    uint32_t spare = 0, n;
    if (clause.length > LONG)
        return false;
    for (uint32_t at = 0; at < clause.length; at += n) {
        n = idle_word(s, clause, at);
        spare += n == 0;
        n = n > 0 ? n : (unsigned char)clause.start[at] < 0x80 ? 1 : TWO_CHARACTER;
    }
    return spare <= verb;
}

/* Do both values go by one name, or one of them by none? */
static bool one_measure(const scene *s, const two_values *t)
{
    const uint32_t verb = scene_unit(s, t->first)->count ? VERB : 2;       /* what counts things names them */
    if (two_values_bare(s, t->first, verb - 1) || two_values_bare(s, t->last, verb))
        return true;
    const wanted a = search_label(s, t->first), b = search_label(s, t->last);
    if (a.length > 0 && b.length > 0 && (search_fit(s, &a, t->last) > 0 || search_fit(s, &b, t->first) > 0))
        return true;
    view name = scene_label(s, &s->mentions[t->first]), other = scene_label(s, &s->mentions[t->last]);
    view tail = { name.start + (name.length > 2 * TWO_CHARACTER ? name.length - 2 * TWO_CHARACTER : 0), 2 * TWO_CHARACTER };
    return name.length >= 2 * TWO_CHARACTER && view_find(other, tail) >= 0;
}

/* "up on last year": is the value before told of the time that the comparison names? */
static bool of_that_time(const scene *s, const two_values *t, uint32_t from)
{
    view object = reduced_text(&s->text, t->object, t->object_end);
    view words = reduced_text(&s->text, s->mentions[from].clause, s->mentions[from].place);
    const word_place *earlier = scene_last(s, WORDS_EARLIER, object);
    const dated *own = claim_period(s, from);
    uint32_t at;
    const dated *told = claim_date_before(s, t->object_end, t->object, &at);
    if (earlier != NULL && view_find(words, scene_word(s, earlier)) >= 0)
        return true;
    return own != NULL && told != NULL && own->from.year > 0 && own->from.year == told->from.year && own->from.month == told->from.month;
}

/* "In three years": how long the clause of the comparison says that it took, in months; 0: it says nothing, or no months. */
static int64_t lapse_of(const scene *s, const two_values *t)
{
    for (uint32_t at = t->said; at-- > 0 && s->mentions[at].place >= s->mentions[t->said].clause;) {
        view unit = s->mentions[at].kind == TOKEN_DURATION ? scene_unit(s, at)->name : VIEW("");
        if (unit.length > 0)
            return scene_figure(s, at)->print.digits
                   * (view_equal(unit, VIEW("year"))      ? MONTHS
                      : view_equal(unit, VIEW("quarter")) ? QUARTER
                                                          : view_equal(unit, VIEW("month")));
    }
    return 0;
}

/* May a rate lead from the one to the other: dates told of them are a year apart, and times change only where they are told to? */
static bool may_grow(const scene *s, const two_values *t, telling how)
{
    const dated *p = claim_period(s, t->first), *q = claim_period(s, t->last);
    if (s->mentions[t->first].kind == TOKEN_DURATION)
        return how == TOLD_STEP || how == TOLD_TURN || (how == TOLD_TIME && two_values_of_two_times(s, t));
    if (how != TOLD_DATE)
        return true;
    const int years = p->from.year > q->from.year ? p->from.year - q->from.year : q->from.year - p->from.year;
    return years <= 1 || lapse_of(s, t) == years * MONTHS;
}

/* May what the comparison names be the value before? Where it names nothing it may. */
static bool object_fits(const scene *s, const two_values *t, telling how, uint32_t from)
{
    if (t->object >= t->object_end)
        return true;
    view object = reduced_text(&s->text, t->object, t->object_end);
    if (scene_tells(s, WORDS_FORMER, object))
        return true;
    bool clock = false, timed = scene_tells(s, WORDS_EARLIER, object), norm = scene_tells(s, WORDS_NORM, object);
    for (uint32_t at = t->object; at < t->object_end; at++) {
        if (s->text.symbols[at].mark >= MARK_FIGURE)
            return false;
        timed = timed || s->text.symbols[at].kind == TOKEN_DATE;
        clock = clock || (s->text.symbols[at].kind == TOKEN_CLOCK && s->text.symbols[at].token != NO_TOKEN);
    }
    if (clock && from > t->said)
        return false;       /* "higher than at 8": the hour that comes later is of the next day */
    if (norm && how != TOLD_NORM)
        return false;
    if (timed)
        return of_that_time(s, t, from) || (how == TOLD_STEP && t->near && !t->crowded && claim_period(s, from) == NULL);
    return norm || how == TOLD_NAME;
}

/* What the comparison is told of: nothing of its own, something the values were told of, or something new. */
typedef enum { SUBJECT_NONE, SUBJECT_KNOWN, SUBJECT_NEW, SUBJECT_BROKEN } subject;

/* "This time", "within two years" at the head of a clause are no subject. */
static uint32_t behind_times(const scene *s, uint32_t from, uint32_t to)
{
    static const words_kind times[] = { WORDS_LATER, WORDS_TAIL, WORDS_LAPSE };
    for (uint32_t at = from; at < to; from = at) {
        for (size_t i = 0; i < sizeof times / sizeof *times && at == from; i++) {
            view words = reduced_text(&s->text, at, to);
            const uint32_t n = wordset_at(s->words->sets[times[i]], words, 0, NULL);
            at += n > 0 ? reduced_find(&s->text, s->text.symbols[at].at + n) - at : 0;
        }
        if (at == from && s->text.symbols[at].kind == TOKEN_DURATION && s->text.symbols[at].token != NO_TOKEN)
            at++;
        if (at == from)
            break;
    }
    return from;
}

static subject subject_of(const scene *s, two_values *t)
{
    uint32_t from = scene_clause_start(s, t->word), to = t->word;
    const word_place *than = scene_find(s, WORDS_THAN, reduced_text(&s->text, from, to));
    to = than != NULL ? reduced_find(&s->text, than->at) : to;
    scene_strip(s, &from, &to);
    if (to > from + NEAR)
        return SUBJECT_NEW;
    from = behind_times(s, from, to);
    for (uint32_t at = from; at < to; at++)
        if (s->text.symbols[at].mark >= MARK_FIGURE)
            return at == s->mentions[t->first].place && t->said < t->last ? SUBJECT_KNOWN : SUBJECT_BROKEN;
    t->own = from;
    t->own_end = to;
    view words = reduced_text(&s->text, from, to);
    if (words.length < 2 * TWO_CHARACTER)
        return SUBJECT_NONE;
    if (scene_tells(s, WORDS_FORMER, words) || wordset_has(s->words->sets[WORDS_QUANTITY], words))
        return SUBJECT_KNOWN;
    if (change_of_something_else(s, from, to, t->first) || change_of_something_else(s, from, to, t->last))
        return SUBJECT_BROKEN;
    const uint32_t start = claim_sentence_start(s, s->mentions[t->first].place), last = s->mentions[t->last].place, end = last < from ? last : from;
    return start < end && two_values_meets(words, reduced_text(&s->text, start, end)) ? SUBJECT_KNOWN : SUBJECT_NEW;
}

/* Is the one told of then, and the other of now? */
bool two_values_of_two_times(const scene *s, const two_values *t)
{
    const side a = two_values_side(s, t, t->first), b = two_values_side(s, t, t->last);
    return a != b && a != SIDE_ANY && b != SIDE_ANY;
}

/* "In the same months a year before": is a value told of a time that is as long as the other's by its name? */
static bool is_same_time(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    const word_place *found = scene_last(s, WORDS_BASIS, reduced_text(&s->text, m->clause, m->place));
    const dated *d = claim_period(s, which);
    return found != NULL && found->value == LAST_YEAR && d != NULL && d->from.year == 0;
}

/* Are both told of stretches of time of one length, as far as a calendar tells it: no year against a quarter? */
static bool of_one_length(const scene *s, const two_values *t)
{
    const dated *p = claim_period(s, t->first), *q = claim_period(s, t->last);
    if (p == NULL || q == NULL || p->precision == PRECISION_DAY || q->precision == PRECISION_DAY || p->from.month == 0 || q->from.month == 0
        || is_same_time(s, t->first) || is_same_time(s, t->last))
        return true;
    return (p->precision == PRECISION_YEAR) == (q->precision == PRECISION_YEAR)
        && (p->precision != q->precision || p->to.month - p->from.month == q->to.month - q->from.month);
}

/* "three more in two years", told of two years in a row: the length in the comparison's clause is not the time between the two. */
static bool spans_other(const scene *s, const two_values *t)
{
    const dated *p = claim_period(s, t->first), *q = claim_period(s, t->last);
    if (p == NULL || q == NULL || p->from.year == 0 || q->from.year == 0)
        return false;
    const int64_t apart = (p->from.year - q->from.year) * MONTHS + p->from.month - q->from.month, lapse = lapse_of(s, t);
    return lapse != 0 && lapse != (apart < 0 ? -apart : apart);
}

/* "The gap is down to 4: the seller asks 71, the buyer offers 67": does it head a sentence that tells the two, neither a part of it? */
static bool heads_values(const scene *s, const two_values *t)
{
    const uint32_t end = scene_clause_end(s, s->mentions[t->said].place);
    const bool less = t->way == WAY_MORE || t->way == WAY_LESS || t->way == WAY_APART;
    return t->near && !t->crowded && t->first == t->said + 1 && less && s->mentions[t->said].kind != TOKEN_PERCENT && s->text.symbols[end].mark == MARK_COLON
        && (feasible_at_most(s, t->said, t->first) || feasible_at_most(s, t->said, t->last));
}

/* "Complaints fell by 40 %: 500 last month, 300 this month": does a rate head a sentence that tells the two, then and now, right behind it? */
static bool heads_times(const scene *s, const two_values *t, telling how)
{
    const view subject = reduced_text(&s->text, t->own, t->own_end);
    const bool each = scene_figure(s, t->first)->per != 0 || ((s->mentions[t->first].flags | s->mentions[t->last].flags) & MENTION_EACH) != 0;
    if (each && t->way != WAY_MORE && t->way != WAY_LESS && !scene_tells(s, WORDS_PRICE, subject))
        return false;       /* "guests fell by 30 %, last year 80 each, now 64": the price of something */
    const bool bare = two_values_bare(s, t->first, each ? VERB : 1) && two_values_bare(s, t->last, each ? VERB : 1);
    const uint32_t from = s->mentions[t->said].place + 1, to = s->mentions[t->last].place;
    return (how == TOLD_TIME || how == TOLD_DATE) && t->near && !t->crowded && t->first == t->said + 1 && t->last == t->first + 1
        && (bare || two_values_meets(subject, reduced_text(&s->text, from, to)));
}

/* May a comparison with a subject of its own be of the values: one told before them that have no names, or right behind them? */
static bool may_be_new(const scene *s, const two_values *t, telling how)
{
    if (t->said < t->first && s->mentions[t->said].kind == TOKEN_PERCENT && how != TOLD_STEP)
        return heads_times(s, t, how);
    if (t->said < t->first
        && (heads_values(s, t)
            || (how == TOLD_TIME && two_values_of_two_times(s, t) && two_values_bare(s, t->first, VERB)
                && two_values_bare(s, t->last, VERB))))
        return true;
    if (t->said < t->first)
        return how == TOLD_STEP || s->mentions[t->first].clause == s->mentions[t->said].clause
               || (two_values_bare(s, t->first, 1) && two_values_bare(s, t->last, 1));
    if (t->said < t->last && s->mentions[t->said].kind == TOKEN_PERCENT)
        return false;       /* "profit 5862, prices up 1.4 %, last year's profit 5310" */
    return t->said < t->last || t->near || (how == TOLD_TIME && two_values_of_two_times(s, t));
}

/* "18.6 in the morning, 24.2 at noon, up 5.6": the second value has no name, and nothing else is compared with. */
static bool follows_on(const scene *s, const two_values *t)
{
    enum { TIME = 2 };      /* characters */
    const mention *d = &s->mentions[t->said];
    view clause = reduced_text(&s->text, d->clause, d->place);
    return d->kind != TOKEN_POINTS && !t->beside && !two_values_bare(s, t->first, TIME) && two_values_bare(s, t->last, TIME)
           && !scene_tells(s, WORDS_THAN, clause) && !scene_tells(s, WORDS_BASIS, clause) && s->mentions[t->last].clause != d->clause;
}

/* "28.8. In 2022 it was still 7.2, doubled and doubled again in three years": of two values in a row that are told of two times? */
static bool is_doubled(const scene *s, const two_values *t, telling how)
{
    return wordset_has(s->words->sets[WORDS_DOUBLING], scene_unit(s, t->said)->name)
           && (how == TOLD_DATE || how == TOLD_TIME || how == TOLD_YEAR) && !t->crowded && two_values_behind(s, t) && one_measure(s, t);
}

/* "12.5 in the first quarter, 14.2 in the second, 12.4 in the second of last year": the same months, a year apart. */
static bool a_year_apart(const scene *s, const two_values *t)
{
    const dated *p = claim_period(s, t->first), *q = claim_period(s, t->last);
    if (p == NULL || q == NULL || p->precision != q->precision || p->precision == PRECISION_YEAR || p->from.month == 0)
        return false;
    return (p->from.year == 0 || p->from.year == q->from.year + 1) && p->from.month == q->from.month && p->to.month == q->to.month;
}

/* Does the words' shape suit what is told of the values? */
static bool suits(const scene *s, two_values *t, telling how)
{
    const mention *d = &s->mentions[t->said];
    const bool moved = t->way == WAY_ROSE || t->way == WAY_FELL, last = t->said > t->last;
    const subject of = subject_of(s, t);
    if (t->crowded && how != TOLD_NORM && (how != TOLD_STEP || d->kind == TOKEN_PERCENT) && !a_year_apart(s, t))
        return false;
    if (of == SUBJECT_BROKEN)
        return false;
    if (of == SUBJECT_NEW && (t->apart || !may_be_new(s, t, how)))
        return false;
    if (t->done && t->object >= t->object_end && of != SUBJECT_KNOWN && (d->kind != TOKEN_PERCENT || of != SUBJECT_NONE || !t->near || t->crowded || !last))
        return false;
    t->unnamed = of == SUBJECT_NONE;
    t->apart = t->apart
               || (of == SUBJECT_NEW && last && d->kind == TOKEN_PERCENT
                   && !(how == TOLD_STEP && two_values_bare(s, t->first, 0)
                        && two_values_bare(s, t->last, 0))); /* "from 5.1 to 6.3 times, and complaints rose by 40 %" */
    if (is_doubled(s, t, how) && of != SUBJECT_NEW && !spans_other(s, t))
        return true;
    if (d->kind == TOKEN_TIMES)
        return t->near && !t->crowded && (two_values_step(s, t) || (of != SUBJECT_NEW && how <= TOLD_YEAR && how != TOLD_NOT && one_measure(s, t)));
    if (d->kind == TOKEN_PERCENT && t->way == WAY_APART)
        return false;
    switch (how) {
    case TOLD_NORM: return !moved;
    case TOLD_LATER: return last && t->near && (t->beside || one_measure(s, t));
    case TOLD_YEAR: return last && of != SUBJECT_NEW && one_measure(s, t);
    case TOLD_DATE: return one_measure(s, t) && of_one_length(s, t) && !spans_other(s, t);
    case TOLD_STEP: return t->near || of != SUBJECT_NEW;
    case TOLD_TURN: return last && t->near && of != SUBJECT_NEW && of_one_length(s, t);
    case TOLD_NAME: return !moved && of != SUBJECT_NEW;
    case TOLD_NOT:
        if (d->kind == TOKEN_AGE)
            return false;
        if (moved)
            return last && t->near && of == SUBJECT_NONE && follows_on(s, t);
        return heads_values(s, t) || (of != SUBJECT_NEW && (t->near ? last || t->way == WAY_APART : t->way == WAY_APART));
    default: return of_one_length(s, t)
        && (one_measure(s, t) || (of == SUBJECT_NONE && !moved && last && two_values_side(s, t, t->first) == SIDE_EARLIER));
    }
}

/* Is it a bound, and no mark that was set? */
static bool is_open(const scene *s, const two_values *t, uint32_t which)
{
    return feasible_unbounded(s, which) && !two_values_norm(s, t, which);
}

/* Was the one put in the place of the other: "revised from 98 to 97"? */
static bool are_revised(const scene *s, const two_values *t)
{
    return t->last == t->first + 1 && scene_tells(s, WORDS_REVISED, reduced_text(&s->text, s->mentions[t->first].place + 1, s->mentions[t->last].place));
}

/* "9.5 % a year on average": a rate that is told of each of the times between the two. */
static bool is_mean(const scene *s, const two_values *t)
{
    const mention *d = &s->mentions[t->said];
    const word_place *mean = scene_find(s, WORDS_MEAN_TIME, reduced_text(&s->text, d->clause, d->place));
    return mean != NULL && view_find(two_values_words(s, t, t->first), scene_word(s, mean)) < 0;
}

bool two_values_excluded(const scene *s, const two_values *t, telling how, uint32_t from)
{
    return (s->mentions[t->said].flags & MENTION_PART) != 0 /* 其中财政缺口 */ || two_values_untold(s, t) || are_revised(s, t)
        || is_open(s, t, t->first) || is_open(s, t, t->last) || two_values_other_basis(s, t, from) || is_mean(s, t)
        || (s->mentions[t->said].kind == TOKEN_PERCENT && !may_grow(s, t, how)) || !object_fits(s, t, how, from);
}

bool two_values_meant(const scene *s, two_values *t, telling how, uint32_t from)
{
    return stand_together(s, t) && !two_values_are_parts(s, t, how) && suits(s, t, how) && !two_values_excluded(s, t, how, from);
}

bool two_values_falls(const two_values *t)
{
    return t->way == WAY_LESS || t->way == WAY_FELL;
}

bool two_values_agree(const scene *s, const two_values *t, uint32_t to, uint32_t from)
{
    const bool down = two_values_falls(t);
    if (s->mentions[t->said].kind == TOKEN_PERCENT)
        return feasible_growth(s, to, from, t->said, down);
    return feasible_difference(s, to, from, t->said) && feasible_at_most(s, down ? to : from, down ? from : to);
}

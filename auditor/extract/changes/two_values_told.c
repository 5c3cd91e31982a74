#include "extract/changes/two_values.h"

enum { VERB = 3, NEAR = 200, LONG = 120 };    /* characters; symbols; symbols; bytes */

/* What a value is to the other: the one before, the one now. */
typedef enum { SIDE_ANY, SIDE_EARLIER, SIDE_LATER } side;

/* The words that tell what a value is: its sentence up to it, from behind the other value on. */
static view words_before(const scene *s, const two_values *t, uint32_t which)
{
    const uint32_t place = s->mentions[which].place, others[] = { t->said, t->first };
    uint32_t from = claim_sentence_start(s, place);
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (others[i] < which && s->mentions[others[i]].place + 1 > from)
            from = s->mentions[others[i]].place + 1;
    return reduced_text(&s->text, from, place);
}

/* Is a value told to be what was asked for or allowed: "at most 55", but not "within 55"? */
static bool is_norm(const scene *s, const two_values *t, uint32_t which)
{
    const token *k = &s->x->tokens[s->mentions[which].token];
    const uint8_t modifier = scene_figure(s, which)->print.modifier;
    const bool bound = modifier == MODIFIER_AT_MOST || modifier == MODIFIER_AT_LEAST, before = k->start < k->core_start;
    return (bound && before) || scene_tells(s, WORDS_NORM, words_before(s, t, which));
}

static side side_of(const scene *s, const two_values *t, uint32_t which)
{
    view words = words_before(s, t, which);
    const word_place *earlier = scene_last(s, WORDS_EARLIER, words), *later = scene_last(s, WORDS_LATER, words);
    if (earlier != NULL && !wordset_has(s->words->sets[WORDS_VAGUE], scene_word(s, earlier)) && (later == NULL || earlier->at > later->at))
        return SIDE_EARLIER;
    return later != NULL ? SIDE_LATER : SIDE_ANY;
}

/* Do words have two characters in a row, or their only one, in common with others? */
static bool meets(view words, view others)
{
    if (words.length <= TWO_CHARACTER)
        return words.length > 0 && view_find(others, words) >= 0;
    for (size_t at = 0; at + 2 * TWO_CHARACTER <= words.length; at += TWO_CHARACTER)
        if (view_find(others, (view){ words.start + at, 2 * TWO_CHARACTER }) >= 0)
            return true;
    return false;
}

/* Does a value go by the name of what the comparison is with: by the whole of it (2), by some of it (1)? */
static unsigned goes_by_object(const scene *s, const two_values *t, uint32_t which)
{
    view object = reduced_text(&s->text, t->object, t->object_end), words = words_before(s, t, which);
    return object.length > 0 && view_find(words, object) >= 0 ? 2 : meets(object, words);
}

/* Is a value told of a year gone by? */
static bool is_past(const scene *s, uint32_t which)
{
    const dated *d = claim_period(s, which);
    return d != NULL && d->from.year > 0 && d->precision == PRECISION_YEAR && d->from.year < s->x->published.from.year;
}

/* "24.6 the year before last. Last year 29.5, a fifth more": do the two stand in a row, the second where they are compared? */
static bool follow_each_other(const scene *s, const two_values *t)
{
    const mention *a = &s->mentions[t->first], *b = &s->mentions[t->last], *d = &s->mentions[t->said];
    return t->said == t->last + 1 && b->sentence == d->sentence && a->sentence + 1 == b->sentence && !t->crowded;
}

/* Two values of years or months, the one after the other. */
static bool of_two_dates(const scene *s, const two_values *t, bool *first)
{
    const dated *p = claim_period(s, t->first), *q = claim_period(s, t->last);
    if (p == NULL || q == NULL || p->from.year == 0 || q->from.year == 0 || p->precision != q->precision || date_compare(p->from, q->from) == 0)
        return false;
    *first = date_compare(p->from, q->from) < 0;
    return t->near || follow_each_other(s, t);
}

bool two_values_step(const scene *s, const two_values *t)
{
    const mention *a = &s->mentions[t->first], *b = &s->mentions[t->last];
    if (a->sentence != b->sentence || t->last != t->first + 1)
        return false;
    return scene_tells(s, WORDS_BECAME, reduced_text(&s->text, a->place + 1, b->place))
        || scene_tells(s, WORDS_START, reduced_text(&s->text, a->clause, a->place));
}

/* Which value is the one before, and how the text tells it; where it does not, the first. */
telling two_values_base(const scene *s, const two_values *t, bool *first)
{
    const side a = side_of(s, t, t->first), b = side_of(s, t, t->last);
    *first = is_norm(s, t, t->first);
    if (t->way != WAY_ROSE && t->way != WAY_FELL && *first != is_norm(s, t, t->last))
        return TOLD_NORM;
    *first = a == SIDE_EARLIER;
    if (*first != (b == SIDE_EARLIER))
        return TOLD_TIME;
    *first = b == SIDE_LATER;
    if (*first != (a == SIDE_LATER) && is_past(s, *first ? t->first : t->last))
        return TOLD_TIME;
    if (of_two_dates(s, t, first))
        return TOLD_DATE;
    *first = true;
    if (two_values_step(s, t))
        return TOLD_STEP;
    *first = b == SIDE_LATER;
    if (*first != (a == SIDE_LATER))
        return TOLD_LATER;
    const unsigned named = goes_by_object(s, t, t->first), other = goes_by_object(s, t, t->last);
    *first = named > other;
    if (named != other)
        return TOLD_NAME;
    *first = true;
    return TOLD_NOT;
}

/* "127 more, 88 changed": does only a pause stand between a figure and what follows it? */
static bool is_listed(const scene *s, uint32_t which)
{
    return s->text.symbols[s->mentions[which].place + 1].mark == MARK_PAUSE;
}

/* The three stand one after another, with no semicolon and no other figure between them but times and places in an order. */
static bool stand_together(const scene *s, const two_values *t)
{
    const uint32_t first = t->first < t->said ? t->first : t->said, last = t->last > t->said ? t->last : t->said;
    uint32_t others = 0;
    if (s->mentions[last].place - s->mentions[first].place > NEAR)
        return false;
    for (uint32_t at = first; at <= last; at++) {
        const uint8_t kind = s->mentions[at].kind;
        const bool aside = kind == TOKEN_DURATION || kind == TOKEN_ORDINAL || kind == TOKEN_AGE;
        others += !aside || kind == s->mentions[t->first].kind || kind == s->mentions[t->said].kind;
    }
    for (uint32_t at = s->mentions[first].place; at < s->mentions[last].place; at++)
        if (s->text.symbols[at].mark == MARK_SEMICOLON)
            return false;
    return !is_listed(s, t->said) && others == TWO_SIDES + 1;
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

/* May a rate lead from the one to the other: dates told of them are a year apart, and times change only where they are told to? */
static bool may_grow(const scene *s, const two_values *t, telling how)
{
    const dated *p = claim_period(s, t->first), *q = claim_period(s, t->last);
    if (s->mentions[t->first].kind == TOKEN_DURATION)
        return how == TOLD_STEP;
    return how != TOLD_DATE || p->from.year - q->from.year == 1 || q->from.year - p->from.year == 1 || p->from.year == q->from.year;
}

/* May what the comparison names be the value before? Where it names nothing it may. */
static bool object_fits(const scene *s, const two_values *t, telling how, uint32_t from)
{
    if (t->object >= t->object_end)
        return true;
    view object = reduced_text(&s->text, t->object, t->object_end);
    bool timed = scene_tells(s, WORDS_EARLIER, object), norm = scene_tells(s, WORDS_NORM, object);
    for (uint32_t at = t->object; at < t->object_end; at++) {
        if (s->text.symbols[at].mark >= MARK_FIGURE)
            return false;
        timed = timed || s->text.symbols[at].kind == TOKEN_DATE;
    }
    if (norm && how != TOLD_NORM)
        return false;
    if (timed)
        return of_that_time(s, t, from);
    return norm || how == TOLD_NAME;
}

/* What the comparison is told of: nothing of its own, something the values were told of, or something new. */
typedef enum { SUBJECT_NONE, SUBJECT_KNOWN, SUBJECT_NEW, SUBJECT_BROKEN } subject;

static subject subject_of(const scene *s, const two_values *t)
{
    uint32_t from = scene_clause_start(s, t->word), to = t->word;
    const word_place *than = scene_find(s, WORDS_THAN, reduced_text(&s->text, from, to));
    to = than != NULL ? reduced_find(&s->text, than->at) : to;
    scene_strip(s, &from, &to);
    if (to > from + NEAR)
        return SUBJECT_NEW;
    for (uint32_t at = from; at < to; at++)
        if (s->text.symbols[at].mark >= MARK_FIGURE)
            return SUBJECT_BROKEN;
    view words = reduced_text(&s->text, from, to);
    if (words.length < 2 * TWO_CHARACTER)
        return SUBJECT_NONE;
    if (scene_tells(s, WORDS_FORMER, words))
        return SUBJECT_KNOWN;
    if (change_of_something_else(s, from, to, t->first) || change_of_something_else(s, from, to, t->last))
        return SUBJECT_BROKEN;
    const uint32_t start = claim_sentence_start(s, s->mentions[t->first].place), last = s->mentions[t->last].place, end = last < from ? last : from;
    return start < end && meets(words, reduced_text(&s->text, start, end)) ? SUBJECT_KNOWN : SUBJECT_NEW;
}

/* Is the one told of then, and the other of now? */
bool two_values_of_two_times(const scene *s, const two_values *t)
{
    const side a = side_of(s, t, t->first), b = side_of(s, t, t->last);
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
    if (p == NULL || q == NULL || p->precision == PRECISION_DAY || q->precision == PRECISION_DAY || is_same_time(s, t->first) || is_same_time(s, t->last))
        return true;
    return (p->precision == PRECISION_YEAR) == (q->precision == PRECISION_YEAR)
        && (p->precision != q->precision || p->to.month - p->from.month == q->to.month - q->from.month);
}

/* "three more in two years", told of two years in a row: the length in the comparison's clause is not the time between the two. */
static bool spans_other(const scene *s, const two_values *t)
{
    const dated *p = claim_period(s, t->first), *q = claim_period(s, t->last);
    const int years = p->from.year - q->from.year, months = p->from.month - q->from.month, apart = years != 0 ? years : months;
    for (uint32_t at = t->said; at-- > 0 && s->mentions[at].place >= s->mentions[t->said].clause;)
        if (s->mentions[at].kind == TOKEN_DURATION && scene_figure(s, at)->print.digits != (apart < 0 ? -apart : apart))
            return true;
    return false;
}

/* May a comparison with a subject of its own be of the values: one told before them that have no names, or right behind them? */
static bool may_be_new(const scene *s, const two_values *t, telling how)
{
    if (t->said < t->first && s->mentions[t->said].kind == TOKEN_PERCENT && how != TOLD_STEP)
        return false;
    if (t->said < t->first)
        return how == TOLD_STEP || s->mentions[t->first].clause == s->mentions[t->said].clause || (two_values_bare(s, t->first, 1) && two_values_bare(s, t->last, 1));
    return t->said < t->last || t->near || (how == TOLD_TIME && two_values_of_two_times(s, t));
}

/* "18.6 in the morning, 24.2 at noon, up 5.6": the second value has no name, and nothing else is compared with. */
static bool follows_on(const scene *s, const two_values *t)
{
    enum { TIME = 2 };      /* characters */
    const mention *d = &s->mentions[t->said];
    view clause = reduced_text(&s->text, d->clause, d->place);
    return d->kind != TOKEN_POINTS && !t->beside && !two_values_bare(s, t->first, TIME) && two_values_bare(s, t->last, TIME) && !scene_tells(s, WORDS_THAN, clause)
        && !scene_tells(s, WORDS_BASIS, clause) && s->mentions[t->last].clause != d->clause;
}

/* Does the words' shape suit what is told of the values? */
static bool suits(const scene *s, const two_values *t, telling how)
{
    const mention *d = &s->mentions[t->said];
    const bool moved = t->way == WAY_ROSE || t->way == WAY_FELL, last = t->said > t->last;
    const subject of = subject_of(s, t);
    const word_place *mean = scene_find(s, WORDS_MEAN_TIME, reduced_text(&s->text, d->clause, d->place));
    if (t->crowded && how != TOLD_NORM && (how != TOLD_STEP || d->kind == TOKEN_PERCENT))
        return false;
    if (of == SUBJECT_BROKEN || (mean != NULL && view_find(words_before(s, t, t->first), scene_word(s, mean)) < 0))
        return false;
    if (of == SUBJECT_NEW && !may_be_new(s, t, how))
        return false;
    if (d->kind == TOKEN_TIMES)
        return t->near && !t->crowded && (two_values_step(s, t) || (of != SUBJECT_NEW && how <= TOLD_DATE && how != TOLD_NOT && one_measure(s, t)));
    if (d->kind == TOKEN_PERCENT && (t->way == WAY_APART || !may_grow(s, t, how)))
        return false;
    switch (how) {
    case TOLD_NORM: return !moved;
    case TOLD_LATER: return last && t->near && (t->beside || one_measure(s, t));
    case TOLD_DATE: return one_measure(s, t) && of_one_length(s, t) && !spans_other(s, t);
    case TOLD_STEP: return t->near || of != SUBJECT_NEW;
    case TOLD_NAME: return !moved && of != SUBJECT_NEW;
    case TOLD_NOT:
        if (moved)
            return last && t->near && of == SUBJECT_NONE && follows_on(s, t);
        return of != SUBJECT_NEW && (t->near ? last || t->way == WAY_APART : t->way == WAY_APART);
    default: return of_one_length(s, t)
        && (one_measure(s, t) || (of == SUBJECT_NONE && !moved && last && side_of(s, t, t->first) == SIDE_EARLIER));
    }
}

/* Is the change told against another time than the value before is of (month on month, and a year ago), or at prices that
** no value is printed at? */
static bool is_other_basis(const scene *s, const two_values *t, uint32_t from)
{
    const mention *d = &s->mentions[t->said], *m = &s->mentions[from];
    view clause = reduced_text(&s->text, d->clause, d->place);
    const word_place *told = scene_find(s, WORDS_BASIS, clause), *own = scene_last(s, WORDS_BASIS, reduced_text(&s->text, m->clause, m->place));
    if (told != NULL && own != NULL && told->value != own->value)
        return true;
    return scene_tells(s, WORDS_RESERVED, clause)
        || (d->kind == TOKEN_PERCENT && (scene_says(s, &s->mentions[t->first], WORDS_CONSTANT) != 0 || scene_says(s, &s->mentions[t->last], WORDS_CONSTANT) != 0));
}

/* Is it a bound, and no mark that was set? */
static bool is_open(const scene *s, const two_values *t, uint32_t which)
{
    return feasible_unbounded(s, which) && !is_norm(s, t, which);
}

/* Was the one put in the place of the other: "revised from 98 to 97"? */
static bool are_revised(const scene *s, const two_values *t)
{
    return t->last == t->first + 1 && scene_tells(s, WORDS_REVISED, reduced_text(&s->text, s->mentions[t->first].place + 1, s->mentions[t->last].place));
}

bool two_values_meant(const scene *s, const two_values *t, telling how, uint32_t from)
{
    return stand_together(s, t) && !are_revised(s, t) && !is_open(s, t, t->first) && !is_open(s, t, t->last) && !two_values_are_parts(s, t, how) && !is_other_basis(s, t, from) && suits(s, t, how) && object_fits(s, t, how, from);
}

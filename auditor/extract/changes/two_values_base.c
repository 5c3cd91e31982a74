#include "extract/changes/two_values.h"

/* The words that tell what a value is: its sentence up to it, from behind the other value on. */
view two_values_words(const scene *s, const two_values *t, uint32_t which)
{
    const uint32_t place = s->mentions[which].place, others[] = { t->said, t->first };
    uint32_t from = claim_sentence_start(s, place);
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (others[i] < which && s->mentions[others[i]].place + 1 > from)
            from = s->mentions[others[i]].place + 1;
    if (t->crowded && which == t->first && which > 0 && scene_comparable(s, which - 1, which) && s->mentions[which - 1].place + 1 > from)
        from = s->mentions[which - 1].place + 1;
    return reduced_text(&s->text, from, place);
}

/* Is a value told to be what was asked for or allowed: "at most 55", but not "within 55"? */
bool two_values_norm(const scene *s, const two_values *t, uint32_t which)
{
    const token *k = &s->x->tokens[s->mentions[which].token];
    const uint8_t modifier = scene_figure(s, which)->print.modifier;
    const bool bound = modifier == MODIFIER_AT_MOST || modifier == MODIFIER_AT_LEAST, before = k->start < k->core_start;
    return (bound && before) || scene_tells(s, WORDS_NORM, two_values_words(s, t, which));
}

side two_values_side(const scene *s, const two_values *t, uint32_t which)
{
    view words = two_values_words(s, t, which);
    const word_place *earlier = scene_last(s, WORDS_EARLIER, words), *later = scene_last(s, WORDS_LATER, words);
    if (earlier != NULL && later != NULL && earlier->at == later->at)
        return SIDE_ANY;    /* 当年: then, or now */
    if (earlier != NULL && !wordset_has(s->words->sets[WORDS_VAGUE], scene_word(s, earlier)) && (later == NULL || earlier->at > later->at))
        return SIDE_EARLIER;
    return later != NULL ? SIDE_LATER : SIDE_ANY;
}

/* Do words have two characters in a row, or their only one, in common with others? */
bool two_values_meets(view words, view others)
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
    view object = reduced_text(&s->text, t->object, t->object_end), words = two_values_words(s, t, which);
    return object.length > 0 && view_find(words, object) >= 0 ? 2 : two_values_meets(object, words);
}

/* Is a value told of a year gone by? */
static bool is_past(const scene *s, uint32_t which)
{
    const dated *d = claim_period(s, which);
    return d != NULL && d->from.year > 0 && d->precision == PRECISION_YEAR && d->from.year < s->x->published.from.year;
}

bool two_values_behind(const scene *s, const two_values *t)
{
    uint32_t at = t->last + 1;
    while (at < t->said && s->mentions[at].kind == TOKEN_DURATION)
        at++;
    return at == t->said;
}

/* "24.6 the year before last. Last year 29.5, a fifth more": do the two stand in a row, the second where they are compared? */
static bool follow_each_other(const scene *s, const two_values *t)
{
    const mention *a = &s->mentions[t->first], *b = &s->mentions[t->last], *d = &s->mentions[t->said];
    return two_values_behind(s, t) && b->sentence == d->sentence && a->sentence + 1 == b->sentence && !t->crowded;
}

/* "0.182 last year, 0.247 in 2023": words for a time gone by are of no help where both years are told. A year in digits comes
** before one that is told from today, as far as nobody knows which that is. */
static bool of_two_years(const scene *s, const two_values *t, bool *first)
{
    const dated *p = claim_period(s, t->first), *q = claim_period(s, t->last);
    if (p == NULL || q == NULL || p->precision != PRECISION_YEAR || q->precision != PRECISION_YEAR || p->from.year == q->from.year)
        return false;
    *first = q->from.year == 0 || (p->from.year > 0 && p->from.year < q->from.year);
    return true;
}

/* "460 yesterday, 400 the day before": two times gone by that a calendar knows. */
static bool of_two_gone(const scene *s, const two_values *t, bool *first)
{
    const dated *p = claim_period(s, t->first), *q = claim_period(s, t->last);
    if (p == NULL || q == NULL || p->precision != q->precision || p->from.year == 0 || q->from.year == 0 || date_compare(p->from, q->from) == 0)
        return false;
    *first = date_compare(p->from, q->from) < 0;
    return true;
}

/* The year that a value's own clause tells, before that of the draft; 0: none. "All year" tells none. */
static int year_gone(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    uint32_t at;
    const dated *d = claim_date_before(s, m->place, m->clause, &at);
    if (d == NULL || d->precision != PRECISION_YEAR || scene_tells(s, WORDS_VAGUE, reduced_text(&s->text, at, at + 1)))
        return 0;
    const int published = s->x->published.from.year;
    return published == 0 || d->from.year < published ? d->from.year : 0;
}

/* "43.2 abroad; in 2021 it was 36": only one of them is told of a year, and that is gone by. */
static bool of_one_year(const scene *s, const two_values *t, bool *first)
{
    const int year = year_gone(s, t->first), other = year_gone(s, t->last);
    const dated *d = claim_period(s, year > 0 ? t->last : t->first);
    *first = year > 0;
    return (year > 0) != (other > 0) && (t->near || follow_each_other(s, t)) && (d == NULL || d->from.year == 0 || d->from.year == year + other);
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

/* Of two that are told of then, the one whose own clause says so: "yesterday's report has 4.05; a year ago it was 4.5". */
static bool one_says_so(const scene *s, const two_values *t, bool *first)
{
    bool says[TWO_SIDES];
    for (unsigned i = 0; i < TWO_SIDES; i++) {
        const mention *m = &s->mentions[i == 0 ? t->first : t->last];
        says[i] = scene_tells(s, WORDS_EARLIER, reduced_text(&s->text, m->clause, m->place));
    }
    *first = says[0];
    return says[0] != says[1];
}

/* The one that goes by the name of what is compared with. */
static telling by_name(const scene *s, const two_values *t, bool *first)
{
    const unsigned named = goes_by_object(s, t, t->first), other = goes_by_object(s, t, t->last);
    *first = named >= other;
    return named != other ? TOLD_NAME : TOLD_NOT;
}

/* Which value is the one before, and how the text tells it; where it does not, the first. */
telling two_values_base(const scene *s, const two_values *t, bool *first)
{
    if (s->mentions[t->said].kind == TOKEN_AGE)
        return by_name(s, t, first);        /* both are of today, and of two persons */
    const side a = two_values_side(s, t, t->first), b = two_values_side(s, t, t->last);
    if (two_values_turns(s, t, first))
        return TOLD_TURN;
    *first = two_values_norm(s, t, t->first);
    if (t->way != WAY_ROSE && t->way != WAY_FELL && *first != two_values_norm(s, t, t->last))
        return TOLD_NORM;
    *first = change_is_long_before(s, t->first, t->last);
    if (*first || change_is_long_before(s, t->last, t->first))
        return TOLD_TIME;
    if ((a == SIDE_EARLIER || b == SIDE_EARLIER) && of_two_years(s, t, first))
        return TOLD_TIME;
    if (a == SIDE_EARLIER && b == SIDE_EARLIER && of_two_gone(s, t, first))
        return TOLD_TIME;
    *first = a == SIDE_EARLIER;
    if (*first != (b == SIDE_EARLIER) || (*first && one_says_so(s, t, first)))
        return TOLD_TIME;
    bool dated = false;
    const bool dates = of_two_dates(s, t, &dated);
    *first = b == SIDE_LATER;
    if (*first != (a == SIDE_LATER) && is_past(s, *first ? t->first : t->last) && (!dates || *first == dated))
        return TOLD_TIME;
    *first = dated;
    if (dates)
        return TOLD_DATE;
    if (of_one_year(s, t, first))
        return TOLD_YEAR;
    *first = true;
    if (two_values_step(s, t))
        return TOLD_STEP;
    *first = b == SIDE_LATER;
    if (*first != (a == SIDE_LATER))
        return TOLD_LATER;
    return by_name(s, t, first);
}

#include "extract/chronicle/chronicle_parts.h"

#include "extract/place.h"

/*
** Steps of one course (入院, 手术, 出院), each with its date, in one sentence: a later step does not come before an earlier one. A course
** may be gone through a second time (毕业, then 考入 another school), so that steps told in the order of their dates are believed unless the
** course is gone through once.
*/

enum {
    WORD_GAP = 54,          /* bytes between a date and the word of its step */
    STRICT_GAP = 15,        /* the same where the second step has no room for a subject of its own */
    NOUN = 12,              /* bytes between the start of a clause and a step that stands before its date */
    TAIL = 9,               /* bytes of a clause behind the second step of a strict course */
    MOST_DATES = 12         /* dates of a sentence that are looked at */
};

/* Where a date's step stands, and which of the course's steps it is, from 1; 0: none. */
typedef struct {
    uint32_t start, end, step;
} course_step;

status chronicle_courses_new(chronicle_course **out, uint32_t *count, arena *memory, const data *list, error *err)
{
    *count = list != NULL ? list->count : 0;
    *out = arena_zero(memory, *count + 1, sizeof **out);
    if (*out == NULL)
        return error_set(err, STATUS_MEMORY, "chronicle.lua: no memory");
    for (uint32_t i = 0; i < *count; i++) {
        const data *d = &list->items[i];
        chronicle_course *course = &(*out)[i];
        course->once = data_boolean(data_get(d, "once"), false);
        course->actors = data_boolean(data_get(d, "actors"), false);
        course->strict = data_boolean(data_get(d, "strict"), false);
        if ((course->steps = wordset_new(memory)) == NULL)
            return error_set(err, STATUS_MEMORY, "chronicle.lua: no memory");
        for (uint32_t k = 0; k < d->count; k++) {
            status done = wordset_add_list(course->steps, &d->items[k], k + 1, "chronicle.lua: courses", err);
            if (done != STATUS_OK)
                return done;
        }
    }
    return STATUS_OK;
}

/* Where the words about a date end: with its clause, or the next one where a comma stands right behind it (自9月起，…), and before the
** next date. */
static uint32_t reach_of(const chronicle *c, const moment *m)
{
    uint32_t at = chronicle_token(c, m)->end, stop = m + 1 < c->moments + c->count && m[1].in == m->in ? chronicle_token(c, m + 1)->start : m->in->end;
    at += wordset_at(c->words->since, c->x->clean->text, at, NULL);
    const uint32_t behind = chronicle_skip_sign(c, at, m->in->end), end = chronicle_clause_end(c, behind, m->in->end);
    return end < stop ? end : stop;
}

static bool holds(const chronicle *c, const wordset *set, uint32_t from, uint32_t to)
{
    uint32_t length;
    return from < to && wordset_find(set, (view){ c->x->clean->text.start, to }, from, to, &length, NULL) < to;
}

/* The last word of a step between the start of a date's clause and the date: 一审判决5月20日作出. */
static course_step step_before(const chronicle *c, const chronicle_course *course, const moment *m)
{
    const uint32_t date = chronicle_token(c, m)->start, begin = chronicle_clause_begin(c, date, m->in->start);
    const uint32_t floor = m > c->moments && m[-1].in == m->in && chronicle_token(c, m - 1)->end > begin ? chronicle_token(c, m - 1)->end : begin;
    course_step found = { 0, 0, 0 };
    uint32_t length, step;
    for (uint32_t at = floor; at < date && (at = wordset_find(course->steps, (view){ c->x->clean->text.start, date }, at, date, &length, &step)) < date; at += length)
        found = (course_step){ at, at + length, step };
    return found;
}

/* The step of a course that happened on a date: set on it (登记日为9月5日), the first word behind it, or, in want of one, before it. */
static course_step step_at(const chronicle *c, const chronicle_course *course, const moment *m)
{
    const token *t = chronicle_token(c, m);
    uint32_t end = reach_of(c, m), stop = t->end + WORD_GAP < end ? t->end + WORD_GAP : end, length, step = 0;
    while (stop < end && ((unsigned char)c->x->clean->text.start[stop] & 0xC0) == 0x80)
        stop++;
    const course_step before = step_before(c, course, m);
    const uint32_t set = before.step > 0 ? chronicle_word_before(c, c->words->set_for, before.end, t->start, NULL) : 0;
    if (before.step > 0 && before.end + set == t->start && set > 0)
        return before;
    const uint32_t at = t->end < stop ? wordset_find(course->steps, (view){ c->x->clean->text.start, stop }, t->end, stop, &length, &step) : stop;
    return at < stop ? (course_step){ at, at + length, step } : before;
}

/* Does a date start its clause, but for words that join it to what was told before (直到, 随后, 才)? */
static bool starts_clause(const chronicle *c, const moment *m)
{
    uint32_t at = chronicle_token(c, m)->start, begin = chronicle_clause_begin(c, at, m->in->start), n;
    while (at > begin && ((n = chronicle_word_before(c, c->words->order_fill, begin, at, NULL)) > 0 || (n = chronicle_word_before(c, c->words->order_words, begin, at, NULL)) > 0
                          || (n = chronicle_word_before(c, c->words->since_before, begin, at, NULL)) > 0))
        at -= n;
    return at <= begin;
}

/* Do the words of a step tell of a plan, of a second time (又结了婚), or of something else that it was done to (竣工的二期)? */
static bool is_aside(const chronicle *c, const moment *m, const course_step *s)
{
    const uint32_t date = chronicle_token(c, m)->start, from = chronicle_clause_begin(c, date, m->in->start);
    return wordset_at(c->words->of, c->x->clean->text, s->end, NULL) > 0 || holds(c, c->words->planned, from, s->start) || holds(c, c->words->once_more, from, s->start);
}

/* May the second date's step be of the same thing as the first one's? */
static bool is_same_course(const chronicle *c, const chronicle_course *course, const moment *a, const moment *b, const course_step *second)
{
    const uint32_t date = chronicle_token(c, b)->end;
    const uint32_t begin = chronicle_clause_begin(c, chronicle_token(c, b)->start, b->in->start);
    if (second->start < date)       /* 登记日为…，派息日为… */
        return second->start <= begin + (course->strict ? 0 : NOUN) && !chronicle_semicolon(c, chronicle_token(c, a)->end, second->start);
    if ((!starts_clause(c, b) && !course->actors) || (!course->once && chronicle_semicolon(c, chronicle_token(c, a)->end, chronicle_token(c, b)->start)))
        return false;
    if (!course->strict)
        return true;
    return second->start - date <= STRICT_GAP && chronicle_clause_end(c, second->end, b->in->end) - second->end <= TAIL
        && (second->start == date || wordset_at(c->words->straight, c->x->clean->text, date, NULL) > 0);
}

static bool is_dated(const moment *m)
{
    return m->precision <= PRECISION_YEAR;
}

/* Claims the order of two steps of the course; false where it has none to tell. */
static bool read_pair(chronicle *c, const chronicle_course *course, const moment *a, const moment *b)
{
    const course_step first = step_at(c, course, a), second = step_at(c, course, b);
    if (first.step == 0 || second.step == 0 || first.step == second.step || second.start < first.end)
        return false;
    const bool told_in_order = first.step < second.step;
    const moment *from = told_in_order ? a : b, *to = told_in_order ? b : a;
    if (is_aside(c, a, &first) || is_aside(c, b, &second) || !is_same_course(c, course, a, b, &second))
        return true;
    const bool back = date_compare(from->when.from, to->when.to) > 0;
    if (!back || (chronicle_surely_back(c, from, to) && (told_in_order || course->once)))
        chronicle_claim_span(c, from->fact, to->fact, FACT_NONE, "chronicle/order", 80);
    return true;
}

void chronicle_courses(chronicle *c)
{
    for (uint32_t i = 0; i < c->count; i++) {
        const moment *a = &c->moments[i];
        for (uint32_t k = 0; is_dated(a) && k < c->words->course_count; k++) {
            const chronicle_course *course = &c->words->courses[k];
            for (uint32_t j = i + 1; j < c->count && j < i + MOST_DATES && c->moments[j].in == a->in; j++)
                if (is_dated(&c->moments[j]) && read_pair(c, course, a, &c->moments[j]))
                    break;
        }
    }
}

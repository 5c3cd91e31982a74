#include "extract/chronicle/chronicle_parts.h"

#include "base/utf8.h"
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
    SIGN = 3,
    MOST_COURSES = 64, MOST_WORDS = 1024,
    MOST_DATES = 12         /* dates of a sentence that are looked at */
};

/* Where a date's step stands, and which of the course's steps it is, from 1; 0: none. */
typedef struct {
    uint32_t start, end, step;
} course_step;

/* Adds a course's words to those of all, with the courses that each is of. */
static status add_to_all(chronicle_courses_words *all, const data *steps, uint32_t course, error *err)
{
    for (uint32_t k = 0; k < steps->count; k++)
        for (uint32_t i = 0; i < steps->items[k].count; i++) {
            const view word = steps->items[k].items[i].text;     /* a text: wordset_add_list has seen to it */
            uint32_t value = wordset_count(all->words);
            if (!wordset_has(all->words, word)) {
                if (value == MOST_WORDS)
                    return error_set(err, STATUS_SYNTAX, "chronicle.lua: courses: more than %d words", MOST_WORDS);
                status done = wordset_add(all->words, word, value);
                if (done != STATUS_OK)
                    return done;
            } else {
                wordset_at(all->words, word, 0, &value);
            }
            all->courses[value] |= UINT64_C(1) << course;
        }
    return STATUS_OK;
}

/* A word stands where a longer one does: what a word is of, those that begin like it are taken for, too. */
static void spread(chronicle_courses_words *all)
{
    for (uint32_t i = 0; i < wordset_count(all->words); i++) {
        uint32_t value, shorter, length;
        const view word = wordset_word(all->words, i, &value);
        for (length = (uint32_t)word.length; (length = wordset_shorter(all->words, word, length, &shorter)) > 0;)
            all->courses[value] |= all->courses[shorter];
    }
}

status chronicle_courses_new(chronicle_courses_words *out, arena *memory, const data *list, error *err)
{
    *out = (chronicle_courses_words){ .count = list != NULL ? list->count : 0, .words = wordset_new(memory) };
    out->list = arena_zero(memory, out->count + 1, sizeof *out->list);
    out->courses = arena_zero(memory, MOST_WORDS, sizeof *out->courses);
    if (out->list == NULL || out->words == NULL || out->courses == NULL)
        return error_set(err, STATUS_MEMORY, "chronicle.lua: no memory");
    if (out->count > MOST_COURSES)
        return error_set(err, STATUS_SYNTAX, "chronicle.lua: more than %d courses", MOST_COURSES);
    for (uint32_t i = 0; i < out->count; i++) {
        const data *d = &list->items[i];
        chronicle_course *course = &out->list[i];
        course->once = data_boolean(data_get(d, "once"), false);
        course->actors = data_boolean(data_get(d, "actors"), false);
        course->strict = data_boolean(data_get(d, "strict"), false);
        if ((course->steps = wordset_new(memory)) == NULL)
            return error_set(err, STATUS_MEMORY, "chronicle.lua: no memory");
        status done = STATUS_OK;
        for (uint32_t k = 0; k < d->count && done == STATUS_OK; k++)
            done = wordset_add_list(course->steps, &d->items[k], k + 1, "chronicle.lua: courses", err);
        if (done == STATUS_OK)
            done = add_to_all(out, d, i, err);
        if (done != STATUS_OK)
            return done;
    }
    spread(out);
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

/* The last word of a step between the start of a date's clause and the date: 一审判决5月20日作出. */
static course_step step_before(const chronicle *c, const chronicle_course *course, const moment *m)
{
    const uint32_t date = chronicle_token(c, m)->start, begin = chronicle_clause_begin(c, date, m->in->start);
    const uint32_t floor = m > c->moments && m[-1].in == m->in && chronicle_token(c, m - 1)->end > begin ? chronicle_token(c, m - 1)->end : begin;
    course_step found = { 0, 0, 0 };
    uint32_t length, step;
    for (uint32_t at = floor;
         at < date && (at = wordset_find(course->steps, (view){ c->x->clean->text.start, date }, at, date, &length, &step)) < date;
         at += length)
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
    while (at > begin
           && ((n = chronicle_word_before(c, c->words->order_fill, begin, at, NULL)) > 0
               || (n = chronicle_word_before(c, c->words->order_words, begin, at, NULL)) > 0
               || (n = chronicle_word_before(c, c->words->since_before, begin, at, NULL)) > 0))
        at -= n;
    return at <= begin;
}

/* Do the words of a step tell of a plan, of a second time (又结了婚), or of something else that it was done to (竣工的二期)? */
static bool is_aside(const chronicle *c, const moment *m, const course_step *s)
{
    const uint32_t date = chronicle_token(c, m)->start, from = chronicle_clause_begin(c, date, m->in->start);
    return wordset_at(c->words->of, c->x->clean->text, s->end, NULL) > 0 || chronicle_holds(c, c->words->planned, from, s->start)
           || chronicle_holds(c, c->words->once_more, from, s->start);
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
    if (chronicle_semicolon(c, chronicle_token(c, a)->end, begin) && !chronicle_semicolon(c, begin - SIGN, begin))
        return false;       /* 完工；南段长610米，2024年5月动工: of what stands between */
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

/* The courses that words about a date are of. */
static uint64_t courses_about(const chronicle *c, const moment *m)
{
    const chronicle_courses_words *all = &c->words->courses;
    const token *t = chronicle_token(c, m);
    const uint32_t begin = chronicle_clause_begin(c, t->start, m->in->start), end = reach_of(c, m),
                   far = t->end + WORD_GAP + SIGN < end ? t->end + WORD_GAP + SIGN : end;
    uint64_t found = 0;
    uint32_t length, value;
    view text = { c->x->clean->text.start, far };
    for (uint32_t at = begin; at < far && (at = wordset_find(all->words, text, at, far, &length, &value)) < far; at += utf8_step(text, at))
        found |= all->courses[value];
    return found;
}

/* The dates of a sentence, from the i-th on: 'about' tells of each which courses it may be of. */
static void read_sentence(chronicle *c, uint32_t i, uint32_t count)
{
    uint64_t about[MOST_DATES];
    for (uint32_t k = 0; k < count; k++)
        about[k] = is_dated(&c->moments[i + k]) ? courses_about(c, &c->moments[i + k]) : 0;
    for (uint32_t a = 0; a < count; a++)
        for (uint64_t left = about[a]; left != 0; left &= left - 1) {
            const uint64_t course = left & (~left + 1);
            for (uint32_t b = a + 1; b < count; b++)
                if ((about[b] & course) != 0
                    && read_pair(c, &c->words->courses.list[__builtin_ctzll(course)], &c->moments[i + a], &c->moments[i + b]))
                    break;
        }
}

void chronicle_courses(chronicle *c)
{
    for (uint32_t i = 0, count; i < c->count; i += count) {
        for (count = 1; count < MOST_DATES && i + count < c->count && c->moments[i + count].in == c->moments[i].in;)
            count++;
        if (count > 1)
            read_sentence(c, i, count);
    }
}

bool chronicle_in_course(const chronicle *c, const moment *a, const moment *b)
{
    for (uint64_t left = courses_about(c, a) & courses_about(c, b); left != 0; left &= left - 1) {
        const chronicle_course *course = &c->words->courses.list[__builtin_ctzll(left)];
        const course_step first = step_at(c, course, a), second = step_at(c, course, b);
        if (first.step != 0 && first.step < second.step)
            return true;
    }
    return false;
}

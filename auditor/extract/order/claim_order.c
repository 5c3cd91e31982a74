#include "extract/claims/claims.h"

enum { DISTANT = 50 };      /* percent of a value */

static void emit_order(scene *s, const frame *f, uint32_t greater, uint32_t smaller)
{
    claim_emit_order(s, claim_phrase(s, f)->id, greater, smaller);
}

static const wanted *name_in(const scene *s, const frame *f, role r, wanted *out)
{
    for (uint32_t i = 0; i < f->names; i++)
        if (f->name[i].role == r) {
            *out = search_wanted(s, f->name[i].from, f->name[i].to);
            return out->length >= 1 ? out : NULL;
        }
    return NULL;
}


/* "passed 10 billion, at 9.8": only what was passed is a bound. */
static bool is_threshold(const scene *s, uint32_t which)
{
    uint8_t hedge = which == NONE ? MODIFIER_EXACT : scene_figure(s, which)->print.modifier;
    return hedge == MODIFIER_OVER || hedge == MODIFIER_AT_LEAST;
}

bool claim_is_of_other_doing(const scene *s, const frame *f)
{
    const uint32_t clause = scene_clause_start(s, f->start), start = claim_sentence_start(s, f->start),
                   before = clause > start ? scene_clause_start(s, clause - 1) : clause;
    view done = frame_name(f, &s->text, ROLE_WHOLE);
    done.length -= wordset_before(s->words->sets[WORDS_TAIL], done, (uint32_t)done.length, NULL);
    return (s->text.symbols[clause].kind == TOKEN_DATE && scene_tells(s, WORDS_EARLIER, reduced_text(&s->text, clause, clause + 1)))
           || (before < clause && wordset_at(s->words->sets[WORDS_BESIDES], s->text.text, s->text.symbols[before].at, NULL) > 0)
           || (done.length > 0 && view_find(reduced_text(&s->text, start, clause), done) < 0);
}

void claim_versus(scene *s, const frame *f, uint32_t difference)
{
    wanted names[2];
    const wanted *great = name_in(s, f, ROLE_GREATER, &names[0]), *small = name_in(s, f, ROLE_SMALLER, &names[1]);
    uint32_t near = scene_before(s, f->end);
    if (great == NULL || small == NULL || near == NONE)
        return;
    search_result a = search_named(s, great, difference, near, difference, NULL, NULL);
    search_result b = search_named(s, small, difference, near, difference, NULL, NULL);
    if (a.best == NONE || b.best == NONE || a.best == b.best)
        return;
    bool fits = feasible_difference(s, a.best, b.best, difference);
    if (!fits && (claim_is_of_other_doing(s, f) || a.rivalled || b.rivalled || s->mentions[a.best].block != s->mentions[difference].block
                  || s->mentions[b.best].block != s->mentions[difference].block))
        return;
    draft_claim d = draft_claim_begin(CLAIM_CHANGE, claim_phrase(s, f)->id);
    d.what.direction = f->direction;
    draft_claim_add(&d, s, ROLE_FROM, b.best);
    draft_claim_add(&d, s, ROLE_TO, a.best);
    draft_claim_add(&d, s, ROLE_DIFFERENCE, difference);
    draft_claim_emit(&d, s);
}

/* Is a value told by its date alone, or by words that the phrase has too? */
static bool speaks_alike(const scene *s, const frame *f, uint32_t which)
{
    view label = scene_label(s, &s->mentions[which]);
    return label.length == 0 || view_find(reduced_text(&s->text, scene_clause_start(s, f->start), f->end), label) >= 0;
}

/* Where the clause of a value begins; a comma inside of a bracket that closes before the value ends none. */
static uint32_t own_clause(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    uint32_t brackets = 0;
    for (uint32_t at = m->clause; at < m->place; at++)
        brackets += s->text.symbols[at].mark == MARK_BRACKET;
    return brackets % 2 == 1 && m->clause > 0 ? scene_clause_start(s, m->clause - 1) : m->clause;
}

/* Is it told as a greatest or least of its own: "the 18th's lowest temperature"? */
static bool is_peak(const scene *s, uint32_t which)
{
    enum { LEAST = 2 };
    const mention *m = &s->mentions[which];
    const word_place *found = scene_find(s, WORDS_EXTREME, reduced_text(&s->text, own_clause(s, which), m->place));
    return found != NULL && found->value <= LEAST;
}

/* "The peak was on the 3rd, 78.1; on the 4th 79.6": against values of the sentence that only a date names. */
static void read_peak(scene *s, const frame *f, uint32_t peak)
{
    uint32_t first = peak;
    if ((s->mentions[peak].flags & MENTION_OTHER) != 0)
        return;     /* 其他班级最高90.1分 */
    while (first > 0 && s->mentions[first - 1].sentence == s->mentions[peak].sentence)
        first--;
    for (uint32_t i = first; i < s->mention_count && s->mentions[i].sentence == s->mentions[peak].sentence; i++)
        if (i != peak && s->mentions[i].use == USE_LEVEL && scene_comparable(s, i, peak) && speaks_alike(s, f, i)
            && !(is_peak(s, i) && is_peak(s, peak)) && s->text.symbols[own_clause(s, i)].kind == TOKEN_DATE)
            emit_order(s, f, f->direction == DIRECTION_DOWN ? i : peak, f->direction == DIRECTION_DOWN ? peak : i);
}

/* "2022年至2024年分别为15.2万头、19.1万头和16.0万头": one of several values told of a period of years, each of one year. */
static bool of_one_year(const scene *s, uint32_t which, const dated *of)
{
    bool row = which + 1 < s->mention_count && s->mentions[which + 1].sentence == s->mentions[which].sentence && scene_comparable(s, which + 1, which);
    row = row
          || (which > 0 && claim_period(s, which - 1) == of && s->mentions[which - 1].sentence == s->mentions[which].sentence
              && scene_comparable(s, which - 1, which));
    return row && of->precision == PRECISION_PERIOD && of->to.year > of->from.year && (s->mentions[which].flags & MENTION_TOTAL) == 0;
}

/* Are two values of periods that a record compares: months with months, within the year where it is one of the year? */
static bool same_kind(const scene *s, const frame *f, uint32_t a, uint32_t b)
{
    const dated *p = claim_period(s, a), *q = claim_period(s, b);
    bool year = false;
    for (uint32_t at = f->start; at < f->end; at++)
        year = year || s->text.symbols[at].kind == TOKEN_DATE;
    if (p != NULL && q != NULL && p->precision == PRECISION_YEAR && of_one_year(s, b, q))
        return true;
    return p == NULL || q == NULL || (p->precision == q->precision && (!year || p->from.year == q->from.year));
}

/* "468.9, a record for the year, down from 475.3 in November": against the dated values of its sentence. */
static void read_record(scene *s, const frame *f, uint32_t value)
{
    wanted own;
    bool named = frame_name(f, &s->text, ROLE_WHOLE).length > 0;    /* what made the record is named: it must be the value */
    if (named && (name_in(s, f, ROLE_WHOLE, &own) == NULL || claim_shared_run(s, &own, value) < 2))
        return;
    for (uint32_t i = value + 1; i < s->mention_count && s->mentions[i].sentence == s->mentions[value].sentence; i++)
        if ((s->mentions[i].use == USE_BASE || (s->mentions[i].use == USE_LEVEL && s->text.symbols[s->mentions[i].clause].kind == TOKEN_DATE))
            && scene_comparable(s, i, value) && search_label(s, i).length == 0 && same_kind(s, f, value, i))
            emit_order(s, f, f->direction == DIRECTION_DOWN ? i : value, f->direction == DIRECTION_DOWN ? value : i);
}

/* "..., passing 200 million for the first time": the nearest value before it, of which alone it can speak. */
static void read_crossing(scene *s, const frame *f, uint32_t bound)
{
    uint32_t from, to, value = claim_level_before(s, f->start, claim_sentence_start(s, f->start), bound);
    if (is_threshold(s, bound) && scene_subject(s, f, &from, &to) <= 1 && value != NONE && search_level(s, value)
        && (s->mentions[value].flags & MENTION_PLAN) == (s->mentions[bound].flags & MENTION_PLAN) && feasible_near(s, bound, &value, 1, 50, false))
        emit_order(s, f, value, bound);
}

/* "53.2, below last year's by 0.8": what is far less than the value that is below it may be what lies between. */
static bool is_distance(const scene *s, uint32_t value, uint32_t bound)
{
    return value != NONE && bound != NONE && s->mentions[value].place < s->mentions[bound].place
        && !feasible_near(s, value, &bound, 1, DISTANT, false);
}

/* Does a phrase go on about the value before it: no other time, round or subject between them? */
static bool goes_on_about(const scene *s, const frame *f, uint32_t which)
{
    uint32_t from, to;
    for (uint32_t at = s->mentions[which].place + 1; at < f->start; at++)
        if (s->text.symbols[at].mark == MARK_TIME || s->text.symbols[at].mark >= MARK_SEMICOLON)
            return false;
    return scene_subject(s, f, &from, &to) <= 1;
}

/* "... in 2:10:35, beating the record of 2:11:50": the value right before it in the sentence; times beat what is longer. */
static void read_broken(scene *s, const frame *f, uint32_t record)
{
    bool faster = s->mentions[record].kind == TOKEN_DURATION || scene_figure(s, record)->print.digits < 0;     /* 零下: what is colder */
    uint32_t at = scene_before(s, f->start);
    if (at == NONE || at + 1 != record || s->mentions[at].sentence != s->mentions[record].sentence || !scene_comparable(s, at, record)
        || s->mentions[at].use != USE_LEVEL || ((s->mentions[at].flags | s->mentions[record].flags) & (MENTION_HEDGED | MENTION_PLAN)) != 0
        || !feasible_near(s, record, &at, 1, 50, false))
        return;
    uint32_t greater = faster ? record : at, smaller = faster ? at : record;
    if (goes_on_about(s, f, at) || feasible_at_most(s, smaller, greater))
        emit_order(s, f, greater, smaller);
}

/* The last two characters before a value. */
static view told_by(const scene *s, uint32_t which)
{
    const uint32_t to = s->mentions[which].place;
    return to >= 2 ? reduced_text(&s->text, to - 2, to) : VIEW("");
}

/* "210 set out in the morning, 382 in the afternoon, 500 came in": is the value before told of another part, in the same words? */
static bool is_one_of_parts(const scene *s, uint32_t which)
{
    return which > 0 && s->mentions[which - 1].sentence == s->mentions[which].sentence && scene_comparable(s, which - 1, which)
        && view_equal(told_by(s, which - 1), told_by(s, which));
}

void claim_orders(scene *s)
{
    for (uint32_t i = 0; i < s->frame_count; i++) {
        const frame *f = &s->frames[i];
        const phrase *p = claim_phrase(s, f);
        if (p->claim != CLAIM_ORDER)
            continue;
        uint32_t greater = scene_slot(s, f, ROLE_GREATER), smaller = scene_slot(s, f, ROLE_SMALLER);
        if (view_equal(p->sort, VIEW("crossed")) && !is_threshold(s, smaller))
            continue;
        bool soft = view_equal(p->sort, VIEW("soft")) || (view_equal(p->sort, VIEW("below")) && is_distance(s, smaller, greater));
        bool levels = greater != NONE && smaller != NONE && s->mentions[greater].use != USE_DIFFERENCE && s->mentions[smaller].use != USE_DIFFERENCE;
        soft = soft || (view_equal(p->sort, VIEW("stage")) && greater != NONE && is_one_of_parts(s, greater));
        if (levels && scene_comparable(s, greater, smaller)
            && (!soft || feasible_at_most(s, smaller, greater)))
            emit_order(s, f, greater, smaller);
        else if (greater != NONE && view_equal(p->sort, VIEW("record")))
            read_record(s, f, greater);
        else if (smaller != NONE && view_equal(p->sort, VIEW("broken")))
            read_broken(s, f, smaller);
        else if (smaller != NONE && view_equal(p->sort, VIEW("crossing")))
            read_crossing(s, f, smaller);
        else if (greater != NONE && view_equal(p->sort, VIEW("peak")))
            read_peak(s, f, greater);
    }
}

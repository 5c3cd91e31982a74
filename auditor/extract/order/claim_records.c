#include "extract/claims/claims.h"

#include "extract/place.h"

/*
** Records: "8.31 m, a new record; the old one was 8.24 m". What was set is told beside the word that says so, alone of its kind; the
** record before it has a name of its own. Races are run in less time, and some records are of what is least.
*/

enum { NEAR = 50 /* percent */, FIRM = 90 };

/* What the words say of a record. */
typedef enum { SET = 1, NOT_SET, LASTING, LESS, WHOSE } record_word;

/* The first, or last, word of a class in symbols [from, to); NULL. */
static const word_place *word_of(const scene *s, uint32_t from, uint32_t to, record_word class, bool last)
{
    const view stretch = reduced_text(&s->text, from, to);
    const word_place *found = NULL;
    for (const word_place *at = scene_find(s, WORDS_RECORD, stretch); at != NULL; at = scene_next(s, WORDS_RECORD, stretch, at))
        if (at->value == class) {
            found = at;
            if (!last)
                break;
        }
    return found;
}

static bool says(const scene *s, uint32_t from, uint32_t to, record_word class)
{
    return from < to && word_of(s, from, to, class, false) != NULL;
}

static bool is_value(const scene *s, uint32_t which, uint32_t like)
{
    const mention *m = &s->mentions[which];
    return (m->use == USE_LEVEL || m->use == USE_ASIDE || m->use == USE_RATIO) && m->sentence != NONE && scene_comparable(s, which, like)
        && !scene_tells(s, WORDS_THAN, reduced_text(&s->text, m->clause, m->place));
}

/* The only value like the record's in symbols [from, to); *several: there are more. */
static uint32_t only_value(const scene *s, uint32_t from, uint32_t to, uint32_t record, bool *several)
{
    uint32_t found = NONE;
    const uint32_t before = scene_before(s, from);
    for (uint32_t at = before == NONE ? 0 : before + 1; at < s->mention_count && s->mentions[at].place < to; at++) {
        if (at == record || !is_value(s, at, record))
            continue;
        *several = *several || found != NONE;
        found = at;
    }
    return found;
}

/* What was set: in the clause of the word that says so, the one before it, or between it and the record before. */
static uint32_t value_set(const scene *s, uint32_t word, uint32_t floor, uint32_t stop, uint32_t record)
{
    bool several = false;
    const uint32_t clause = scene_clause_start(s, word), end = scene_clause_end(s, word) < stop ? scene_clause_end(s, word) : stop;
    uint32_t found = only_value(s, clause, end, record, &several), from = clause;
    while (found == NONE && from > floor) {
        from = scene_clause_start(s, from - 1);
        found = only_value(s, from > floor ? from : floor, clause, record, &several);
    }
    if (found == NONE)
        found = only_value(s, end, stop, record, &several);
    return several ? NONE : found;
}

/* "A new high for the year; the record is ...": is a time told between what was set and the record before, or whose record that is, which
** what was set is not said to be? */
static bool is_another(const scene *s, const frame *f, uint32_t floor, uint32_t clause, uint32_t value)
{
    const view before = reduced_text(&s->text, floor, f->start), told = reduced_text(&s->text, f->start, f->end);
    for (uint32_t at = s->mentions[value].place > clause ? s->mentions[value].place : clause; at < f->start; at++)
        if (s->text.symbols[at].kind == TOKEN_DATE
            || (s->text.symbols[at].kind == TOKEN_DURATION && wordset_at(s->words->sets[WORDS_LAPSE], s->text.text, s->text.symbols[at + 1].at, NULL) > 0))
            return true;
    for (const word_place *at = scene_find(s, WORDS_RECORD, told); at != NULL; at = scene_next(s, WORDS_RECORD, told, at))
        if (at->value == WHOSE && view_find(before, scene_word(s, at)) < 0)
            return true;
    return false;
}

/* The record before is told in the sentence of what was set, or in the next one of its block. */
static uint32_t floor_of(const scene *s, uint32_t place)
{
    uint32_t start = claim_sentence_start(s, place);
    for (uint32_t at = place; at > start; at--)
        if (s->text.symbols[at - 1].mark == MARK_SEMICOLON)
            return at;
    const sentence *here = place_sentence(s->x, s->text.symbols[place].at);
    if (here == NULL || here == s->x->sentences || here[-1].block != here->block || start == 0)
        return start;
    return claim_sentence_start(s, start - 1);
}

static void emit(scene *s, view pattern, uint32_t greater, uint32_t smaller)
{
    draft_claim d = draft_claim_begin(CLAIM_ORDER, pattern);
    d.what.confidence = FIRM;
    d.named = d.told = true;
    draft_claim_add(&d, s, ROLE_GREATER, greater);
    draft_claim_add(&d, s, ROLE_SMALLER, smaller);
    draft_claim_emit(&d, s);
}

static void read_record(scene *s, const frame *f, uint32_t record)
{
    const uint32_t floor = floor_of(s, f->start);
    const word_place *word = word_of(s, floor, f->start, SET, true);
    const uint32_t at = word != NULL ? reduced_find(&s->text, word->at) : NONE;
    if (word == NULL || f->start - floor > SENTENCE_REACH)
        return;
    const uint32_t value = value_set(s, at, floor, f->start, record), from = value == NONE ? floor : s->mentions[value].clause;
    if (value == NONE || ((s->mentions[value].flags | s->mentions[record].flags) & (MENTION_HEDGED | MENTION_PLAN | MENTION_CELL)) != 0
        || says(s, from, f->end, NOT_SET) || is_another(s, f, floor, scene_clause_start(s, at), value)
        || !feasible_near(s, record, &value, 1, NEAR, false))
        return;
    const bool time = s->mentions[record].kind == TOKEN_DURATION, less = says(s, from, f->end, LESS) || scene_figure(s, record)->print.digits < 0;
    if (time && (says(s, floor, f->end, LASTING) || less))
        return;
    emit(s, claim_phrase(s, f)->id, time || less ? record : value, time || less ? value : record);
}

void claim_records(scene *s)
{
    for (uint32_t i = 0; i < s->frame_count; i++) {
        const frame *f = &s->frames[i];
        const uint32_t record = scene_slot(s, f, ROLE_SMALLER);
        if (claim_phrase(s, f)->claim == CLAIM_ORDER && view_equal(claim_phrase(s, f)->sort, VIEW("record-before")) && record != NONE)
            read_record(s, f, record);
    }
}

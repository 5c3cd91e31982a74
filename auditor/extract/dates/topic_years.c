#include "extract/dates/topic_years.h"

#include "extract/place.h"
#include "extract/words/wordset.h"

enum { PART_LEVEL = 2, LEAST_WORDS = 2, LAST = 1, THIS = 2 };

struct topic_words {
    wordset *years;     /* LAST, THIS */
};

/* A part's blocks, and what its words call years. */
typedef struct {
    uint32_t from, to;          /* tokens */
    uint32_t count[THIS + 1];
    word first[THIS + 1];
} part;

static status add_words(wordset *set, const data *list, uint32_t value, error *err)
{
    for (uint32_t i = 0; list != NULL && i < list->named; i++)
        if (wordset_add(set, list->names[i], value) != STATUS_OK)
            return error_set(err, STATUS_MEMORY, "years.lua: no memory");
    return STATUS_OK;
}

status topic_words_new(topic_words **out, arena *memory, const language *l, error *err)
{
    const data *years = language_data(l, "years");
    *out = NULL;
    if (years == NULL)
        return STATUS_OK;
    topic_words *w = arena_zero(memory, 1, sizeof *w);
    if (w == NULL || (w->years = wordset_new(memory)) == NULL)
        return error_set(err, STATUS_MEMORY, "years.lua: no memory");
    status result = add_words(w->years, data_get(years, "last"), LAST, err);
    if (result == STATUS_OK)
        result = add_words(w->years, data_get(years, "this"), THIS, err);
    if (result == STATUS_OK)
        *out = w;
    return result;
}

static dated *date_of(const extraction *x, const token *t)
{
    return t->kind == TOKEN_DATE && t->fact != FACT_NONE ? builder_date(x->builder, t->fact) : NULL;
}

/* Which of the two a relative date is called by; 0 neither. */
static uint32_t called(const extraction *x, const topic_words *w, const dated *d)
{
    const view said = d->relative != 0 ? document_word(builder_document(x->builder), d->relative) : (view){ NULL, 0 };
    uint32_t value = 0;
    return said.length > 0 && wordset_at(w->years, said, 0, &value) == said.length ? value : 0;
}

static bool is_explicit(const dated *d)
{
    return d->precision == PRECISION_YEAR && d->year_from == YEAR_TEXT && d->relative == 0 && d->from.year == d->to.year;
}

/* Does the sentence begin with the date, and a clause end right behind it? */
static bool is_topic(const extraction *x, const token *t)
{
    const sentence *in = place_sentence(x, t->start);
    view behind = { x->clean->text.start + t->end, x->clean->text.length - t->end };
    return in != NULL && in->start == t->start && (view_starts(behind, VIEW("\xEF\xBC\x8C")) || view_starts(behind, VIEW(",")));
}

static void take_words(extraction *x, const topic_words *w, part *p)
{
    for (uint32_t i = p->from; i < p->to; i++) {
        const dated *d = date_of(x, &x->tokens[i]);
        uint32_t value = d != NULL ? called(x, w, d) : 0;
        if (value != 0 && p->count[value]++ == 0)
            p->first[value] = d->relative;
    }
}

/* A review names its year anywhere; a plan may name others too, so only its first date counts. */
static void name_years(extraction *x, const part *p)
{
    const bool review = p->count[LAST] >= LEAST_WORDS && p->count[THIS] == 0;
    const bool plan = p->count[THIS] >= LEAST_WORDS && p->count[LAST] == 0;
    for (uint32_t i = p->from; i < p->to && (review || plan); i++) {
        dated *d = date_of(x, &x->tokens[i]);
        if (d == NULL)
            continue;
        if (is_explicit(d) && is_topic(x, &x->tokens[i]))
            d->relative = p->first[review ? LAST : THIS];
        if (plan)
            return;
    }
}

static void read_part(extraction *x, const topic_words *w, uint32_t start, uint32_t end)
{
    part p = { .from = place_token(x, start), .to = place_token(x, end) };
    take_words(x, w, &p);
    name_years(x, &p);
}

void topic_years_read(extraction *x, const topic_words *words, const member *members, uint32_t member_count)
{
    uint32_t start = UINT32_MAX;
    for (uint32_t i = 0; words != NULL && i < member_count; i++) {
        if (members[i].level > PART_LEVEL || members[i].start != x->clean->blocks[members[i].block].start)
            continue;
        if (start != UINT32_MAX)
            read_part(x, words, start, members[i].start);
        start = members[i].start;
    }
    if (start != UINT32_MAX)
        read_part(x, words, start, (uint32_t)x->clean->text.length);
}
